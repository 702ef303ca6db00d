import type { CreativeId, WorkspaceId } from '@adwright/contract'
import { CreativeId as Id } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'

export type CreativeQuery = { cursor?: string | undefined; limit: number }

/** Ids of creatives, newest first. The cursor is the last one seen, so new ones never shift a page. */
export async function creativePage(
  tx: Tx,
  workspaceId: WorkspaceId,
  { cursor, limit }: CreativeQuery,
): Promise<{ ids: CreativeId[]; nextCursor?: string }> {
  let query = tx
    .selectFrom('creatives')
    .select(['creative_id', 'created_at'])
    .where('workspace_id', '=', workspaceId)
  if (cursor !== undefined) {
    const { at, id } = readCursor(cursor)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'creative_id'), '<', tuple(at, id as string)),
    )
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('creative_id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const ids = shown.map((row) => row.creative_id as CreativeId) // ids come from newId
  const last = shown.at(-1)
  if (rows.length <= limit || !last) return { ids }
  const nextCursor = Buffer.from(`${last.created_at.getTime()}.${last.creative_id}`).toString('base64url')
  return { ids, nextCursor }
}

function readCursor(cursor: string): { at: Date; id: CreativeId } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('.')
  const parsed = Id.safeParse(id)
  if (!parsed.success || !/^\d{1,14}$/.test(time ?? ''))
    throw new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
  return { at: new Date(Number(time)), id: parsed.data }
}
