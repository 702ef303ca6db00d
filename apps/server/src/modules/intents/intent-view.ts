import { IntentId, type IntentPage, type ListIntents, type WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { attemptsOf } from './attempt-store.ts'
import type { StoredAttempt, StoredIntent } from './intent.ts'
import { fromRow } from './intent-store.ts'

export type IntentQuery = z.output<typeof ListIntents>
export type Page = {
  rows: { intent: StoredIntent; attempts: StoredAttempt[] }[]
  counts: IntentPage['counts']
  nextCursor: string | undefined
}

/** A page of the ledger, newest first; the cursor is the last one seen, so new writes never shift a page. */
export async function intentPage(
  tx: Tx,
  workspaceId: WorkspaceId,
  { subject, outcome, cursor, limit }: IntentQuery,
): Promise<Page> {
  const of = tx
    .selectFrom('intents')
    .where('workspace_id', '=', workspaceId)
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
  const rows = await of
    .selectAll()
    .$if(cursor !== undefined, (query) => query.where('intent_id', '<', readCursor(cursor ?? '')))
    .$if(outcome === 'in_progress', (query) => query.where('outcome', 'is', null))
    .$if(outcome !== undefined && outcome !== 'in_progress', (query) =>
      query.where('outcome', '=', outcome ?? ''),
    )
    .orderBy('intent_id', 'desc')
    .limit(limit + 1)
    .execute()
  const counted = await of
    .select(({ fn }) => [
      sql<keyof Page['counts']>`coalesce(outcome, 'in_progress')`.as('outcome'),
      fn.countAll<number>().as('n'),
    ]) // prettier-ignore
    .groupBy('outcome')
    .execute()
  const intents = rows.slice(0, limit).map(fromRow)
  const attempts = await attemptsOf(tx, workspaceId, intents.map(({ id }) => id)) // prettier-ignore
  const counts = { live: 0, not_live: 0, unknown: 0, in_progress: 0 }
  for (const one of counted) counts[one.outcome] = Number(one.n)
  return {
    rows: intents.map((intent) => ({ intent, attempts: attempts.get(intent.id) ?? [] })),
    counts,
    nextCursor: rows.length > limit ? intents.at(-1)?.id : undefined,
  }
}

function readCursor(cursor: string): IntentId {
  const parsed = IntentId.safeParse(cursor)
  if (parsed.success) return parsed.data
  throw new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
}
