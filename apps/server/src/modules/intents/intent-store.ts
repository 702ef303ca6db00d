import type { ConnectionId, IntentId, NotLiveReason, WorkspaceId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Intents as Table } from '#platform/database.generated.ts'
import { newId } from '#platform/ids.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Facts, Intent, IntentOutcome, Json, Outcome, StoredIntent } from './intent.ts'

/** Stores the intent before its first call; one that is there stays as it is. */
export async function openIntent(
  tx: Tx,
  workspaceId: WorkspaceId,
  intent: Omit<Intent, 'create'>,
  { now, checkAt }: { now: Date; checkAt: Date },
): Promise<StoredIntent> {
  const row = await tx
    .insertInto('intents')
    .values({
      intent_id: newId('intent'),
      workspace_id: workspaceId,
      connection_id: intent.connectionId,
      subject: intent.subject,
      key: intent.key,
      mark: intent.mark,
      kind: intent.kind,
      label: intent.label,
      facts: JSON.stringify(intent.facts),
      check_at: checkAt,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      // Something has to be set for the row to be returned.
      conflict.columns(['workspace_id', 'key']).doUpdateSet({ key: intent.key }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

export type End =
  | ({ outcome: 'live' } & Outcome)
  | { outcome: 'not_live'; reason: NotLiveReason; problem: string }
  | { outcome: 'unknown'; problem: string }
  /** It is being made (again), with these facts. */
  | { outcome: null; facts: Facts }

/** Says what became of it; what is known for good stays as it is. */
export async function setOutcome(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: IntentId,
  end: End,
  { now, checkAt }: { now: Date; checkAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('intents')
    .set({
      outcome: end.outcome,
      reason: end.outcome === 'not_live' ? end.reason : null,
      problem: end.outcome === 'not_live' || end.outcome === 'unknown' ? end.problem : null,
      ...(end.outcome === 'live' && {
        external_id: end.externalId,
        answer: end.answer === undefined ? null : JSON.stringify(end.answer),
      }),
      ...(end.outcome === null && { facts: JSON.stringify(end.facts) }),
      check_at: checkAt,
      updated_at: now,
    })
    .where('workspace_id', '=', workspaceId)
    .where('intent_id', '=', id)
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '<>', 'live')]))
    .where((is) => is.or([is('reason', 'is', null), is('reason', '<>', 'refused')]))
    .execute()
}

export async function savePartial(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: IntentId,
  partial: Json,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('intents')
    .set({ partial: JSON.stringify(partial), updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('intent_id', '=', id)
    .execute()
}

/** When the reconciler looks at it next; null for never. */
export async function checkAgainAt(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: IntentId,
  at: Date | null,
): Promise<void> {
  await tx
    .updateTable('intents')
    .set({ check_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('intent_id', '=', id)
    .execute()
}

export async function findIntent(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: IntentId,
): Promise<StoredIntent | undefined> {
  const row = await tx
    .selectFrom('intents')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('intent_id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

export type DueIntent = { workspaceId: WorkspaceId; intentId: IntentId; checkAt: Date }
/** Intents of all workspaces whose truth is to be found out by now, the oldest first. Runs as the system. */
export async function dueIntents(tx: Tx, now: Date, most: number): Promise<DueIntent[]> {
  const rows = await tx
    .selectFrom('intents')
    .select(['workspace_id', 'intent_id', 'check_at'])
    .where('check_at', '<=', now)
    .orderBy('check_at')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    workspaceId: row.workspace_id as WorkspaceId, // written from branded ids
    intentId: row.intent_id as IntentId,
    checkAt: row.check_at ?? now,
  }))
}

/** The ledger of one subject, oldest first: what was written to the provider for it and how it went. */
export async function intentsOf(tx: Tx, workspaceId: WorkspaceId, subject: string): Promise<StoredIntent[]> {
  const rows = await tx
    .selectFrom('intents')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', subject)
    .orderBy('intent_id')
    .execute()
  return rows.map(fromRow)
}

/** How many writes for a subject nobody knows the end of. */
export async function countUnknown(tx: Tx, workspaceId: WorkspaceId, subject: string): Promise<number> {
  const row = await tx
    .selectFrom('intents')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', subject)
    .where('outcome', '=', 'unknown')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export const fromRow = (row: Selectable<Table>): StoredIntent => ({
  id: row.intent_id as IntentId, // only this store writes the table, from these very types
  key: row.key,
  mark: row.mark,
  kind: row.kind,
  label: row.label,
  subject: row.subject,
  connectionId: row.connection_id as ConnectionId,
  facts: row.facts as Facts | null,
  partial: row.partial as Json,
  outcome: row.outcome as IntentOutcome | null,
  reason: row.reason as NotLiveReason | null,
  externalId: row.external_id,
  answer: row.answer as Json,
  problem: row.problem,
  checkAt: row.check_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** What was written through a connection stays written; what names its account, its Page and their ids goes. */
export async function forgetFacts(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
): Promise<void> {
  await tx
    .updateTable('intents')
    .set({ facts: null, partial: null, answer: null, check_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute()
}
