import type { IntentId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { IntentAttempts } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { AttemptKind, IntentOutcome, StoredAttempt } from './intent.ts'

/** Every call for some intents, in their order, by intent. */
export async function attemptsOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly IntentId[],
): Promise<Map<string, StoredAttempt[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('intent_attempts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('intent_id', 'in', ids)
    .orderBy('number')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...fromRow(row), intentId: row.intent_id })),
    (one) => one.intentId,
  )
}

/** Writes down that a call is about to be made. Only whoever holds the intent's lock may do so. @returns its number */
export async function beginAttempt(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: IntentId,
  { kind, worker, now }: { kind: AttemptKind; worker: string; now: Date },
): Promise<number> {
  const row = await tx
    .insertInto('intent_attempts')
    .values({
      intent_id: id,
      workspace_id: workspaceId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from intent_attempts where intent_id = ${id})`,
      kind,
      began_at: now,
      worker,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return row.number
}

export type AttemptEnd = {
  outcome: IntentOutcome
  problem?: string | undefined
  traceId?: string | undefined
}

export async function endAttempt(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: IntentId,
  number: number,
  end: AttemptEnd,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('intent_attempts')
    .set({
      ended_at: now,
      outcome: end.outcome,
      problem: end.problem ?? null,
      trace_id: end.traceId ?? null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('intent_id', '=', id)
    .where('number', '=', number)
    .execute()
}

const fromRow = (row: Selectable<IntentAttempts>): StoredAttempt => ({
  number: row.number,
  kind: row.kind as AttemptKind, // checked by the table
  beganAt: row.began_at,
  endedAt: row.ended_at,
  outcome: row.outcome as IntentOutcome | null,
  problem: row.problem,
  traceId: row.trace_id,
})
