import { MediaId, type MediaPurpose, type WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { MediaFile } from './media-file.ts'
import { rowToMediaFile } from './media-store.ts'

export type MediaQuery = { purpose?: MediaPurpose | undefined; cursor?: string | undefined; limit: number }

/**
 * The library, newest first, without adaptations. The cursor is the last row seen, so new uploads never shift a page.
 */
export async function mediaPage(
  tx: Tx,
  workspaceId: WorkspaceId,
  { purpose, cursor, limit }: MediaQuery,
): Promise<{ files: MediaFile[]; nextCursor?: string }> {
  let query = tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('parent_id', 'is', null)
  if (purpose) query = query.where('purpose', '=', purpose)
  if (cursor !== undefined) {
    const { at, id } = readCursor(cursor)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'media_id'), '<', tuple(at, id as string)),
    )
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('media_id', 'desc')
    .limit(limit + 1)
    .execute()
  const files = rows.slice(0, limit).map(rowToMediaFile)
  const last = files.at(-1)
  return rows.length > limit && last ? { files, nextCursor: writeCursor(last) } : { files }
}

function writeCursor({ createdAt, id }: MediaFile): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url')
}

function readCursor(cursor: string): { at: Date; id: MediaId } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('.')
  const parsed = MediaId.safeParse(id)
  if (!parsed.success || !/^\d{1,14}$/.test(time ?? ''))
    throw new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
  return { at: new Date(Number(time)), id: parsed.data }
}
