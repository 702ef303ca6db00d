import { VideoGenerationId, type BriefId, type WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Film } from './film.ts'
import { withCuts } from './film-store.ts'

export type FilmQuery = { briefId?: BriefId | undefined; cursor?: string | undefined; limit: number }

/** Films, newest first. The cursor is the last one seen, so new ones never shift a page. */
export async function filmPage(
  tx: Tx,
  workspaceId: WorkspaceId,
  { briefId, cursor, limit }: FilmQuery,
): Promise<{ films: Film[]; nextCursor?: string }> {
  let query = tx.selectFrom('films').selectAll().where('workspace_id', '=', workspaceId)
  if (briefId !== undefined) query = query.where('brief_id', '=', briefId)
  if (cursor !== undefined) {
    const { at, id } = readCursor(cursor)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'film_id'), '<', tuple(at, id as string)),
    )
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('film_id', 'desc')
    .limit(limit + 1)
    .execute()
  const films = await withCuts(tx, workspaceId, rows.slice(0, limit))
  const last = films.at(-1)
  if (rows.length <= limit || !last) return { films }
  const nextCursor = Buffer.from(`${last.createdAt.getTime()}.${last.id}`).toString('base64url')
  return { films, nextCursor }
}

function readCursor(cursor: string): { at: Date; id: VideoGenerationId } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('.')
  const parsed = VideoGenerationId.safeParse(id)
  if (!parsed.success || !/^\d{1,14}$/.test(time ?? ''))
    throw new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
  return { at: new Date(Number(time)), id: parsed.data }
}
