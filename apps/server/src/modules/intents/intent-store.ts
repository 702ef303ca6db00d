import type { WorkspaceId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Intent, IntentState, Json, StoredIntent } from './intent.ts'

type Row = {
  key: string
  state: string
  attempts: number
  external_id: string | null
  answer: unknown
  problem: string | null
}
const columns = ['key', 'state', 'attempts', 'external_id', 'answer', 'problem'] as const

/** Stores the intent before its first call, or counts another attempt of one that is neither done nor refused. */
export async function openIntent(
  tx: Tx,
  workspaceId: WorkspaceId,
  intent: Pick<Intent, 'key' | 'mark' | 'kind' | 'subject' | 'connectionId'>,
  now: Date,
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
      state: 'open',
      attempts: 1,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'key']).doUpdateSet((set) => ({
        attempts: set
          .case()
          .when('intents.state', 'in', ['open', 'unknown'])
          .then(set('intents.attempts', '+', 1))
          .else(set.ref('intents.attempts'))
          .end(),
        updated_at: now,
      })),
    )
    .returning(columns)
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

export async function closeIntent(
  tx: Tx,
  workspaceId: WorkspaceId,
  key: string,
  end: { state: IntentState; externalId?: string; answer?: Json; problem?: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('intents')
    .set({
      state: end.state,
      external_id: end.externalId ?? null,
      answer: end.answer === undefined ? null : JSON.stringify(end.answer),
      problem: end.problem ?? null,
      updated_at: now,
    })
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .where('state', 'in', ['open', 'unknown'])
    .execute()
}

/** The attempt that just ended made nothing, for certain: the next one need not look for it. */
export async function noteNothingMade(
  tx: Tx,
  workspaceId: WorkspaceId,
  key: string,
  problem: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('intents')
    .set((set) => ({
      attempts: set('attempts', '-', 1),
      problem,
      updated_at: now,
    }))
    .where('workspace_id', '=', workspaceId)
    .where('key', '=', key)
    .where('state', 'in', ['open', 'unknown'])
    .execute()
}

/** The ledger of one subject, oldest first: what was written to the provider for it and how it went. */
export async function listIntents(
  tx: Tx,
  workspaceId: WorkspaceId,
  subject: string,
): Promise<(StoredIntent & { kind: string; mark: string })[]> {
  const rows = await tx
    .selectFrom('intents')
    .select([...columns, 'kind', 'mark'])
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', subject)
    .orderBy('intent_id')
    .execute()
  return rows.map((row) => ({ ...fromRow(row), kind: row.kind, mark: row.mark }))
}

const fromRow = (row: Row): StoredIntent => ({
  key: row.key,
  state: row.state as IntentState, // the column's check allows nothing else
  attempts: row.attempts,
  externalId: row.external_id,
  answer: row.answer as Json, // jsonb
  problem: row.problem,
})
