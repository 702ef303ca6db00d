import { MediaId, type Received, type WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { LibraryFile } from './media-file.ts'
import { rowToLibraryFile } from './media-store.ts'
import { coverOrder, ratioTolerance, shapeRatios } from './poster-shape.ts'

export type MediaQuery = Partial<Omit<Received<'listMedia'>['query'], 'limit'>> & { limit: number }

/** Of the alias `m`: no picture that an edit of its poster has replaced. */
export const isLatest = sql<boolean>`(m.purpose <> 'poster'
  or exists (select from renditions r where r.media_id = m.media_id)
  or not exists (select from rendition_versions v where v.media_id = m.media_id))`

const rank = (placement: string) =>
  sql`array_position(array[${sql.join(coverOrder.map((one) => sql.lit(one)))}], ${sql.ref(placement)})`
/** Of the alias `m`: of each poster only the picture that stands for it. */
export const isCover = sql<boolean>`(m.purpose <> 'poster'
  or not exists (select from renditions r where r.media_id = m.media_id)
  or exists (select from renditions r where r.media_id = m.media_id and not exists (
    select from renditions o where o.creative_id = r.creative_id and ${rank('o.placement')} < ${rank('r.placement')})))`

/**
 * The library, newest first, without adaptations. The cursor is the last row seen, so new uploads never shift a page.
 */
export async function mediaPage(
  tx: Tx,
  workspaceId: WorkspaceId,
  { cursor, limit, ...filter }: MediaQuery,
): Promise<{ files: LibraryFile[]; nextCursor?: string }> {
  let query = tx
    .selectFrom('media_files as m')
    .selectAll('m')
    .where('m.workspace_id', '=', workspaceId)
    .where('m.parent_id', 'is', null)
  for (const condition of conditionsOf(filter)) query = query.where(condition)
  if (cursor !== undefined) {
    const { at, id } = readCursor(cursor)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('m.created_at', 'm.media_id'), '<', tuple(at, id as string)),
    )
  }
  const rows = await query
    .orderBy('m.created_at', 'desc')
    .orderBy('m.media_id', 'desc')
    .limit(limit + 1)
    .execute()
  const files = rows.slice(0, limit).map(rowToLibraryFile)
  const last = files.at(-1)
  return rows.length > limit && last ? { files, nextCursor: writeCursor(last) } : { files }
}

type Filter = Omit<MediaQuery, 'cursor' | 'limit'>
const conditionsOf = ({ purpose, kind, folder, tag, search, shape, versions }: Filter) => [
  ...(purpose ? [sql<boolean>`m.purpose = ${purpose}`] : []),
  ...(kind ? [sql<boolean>`(m.content_type like 'video/%') = ${kind === 'video'}`] : []),
  ...(folder === 'none' ? [sql<boolean>`m.folder_id is null`] : []),
  ...(folder && folder !== 'none' ? [sql<boolean>`m.folder_id = ${folder}`] : []),
  ...(tag ? [sql<boolean>`m.tags @> array[${tag}]::text[]`] : []),
  ...(versions === 'latest' ? [isLatest] : []),
  ...(shape === 'cover' ? [isCover] : []),
  ...(shape && shape !== 'cover' ? [isOfShape(shapeRatios[shape])] : []),
  ...wordsOf(search).map(isAbout),
]

const isOfShape = (ratio: number) => sql<boolean>`(m.purpose <> 'poster'
  or abs(m.width::float8 / m.height / ${ratio}::float8 - 1) < ${ratioTolerance}::float8)`

/** More words than these narrow nothing down any more. */
const mostWords = 6
const wordsOf = (search = ''): string[] => search.split(/\s+/).filter(Boolean).slice(0, mostWords)

/** A word in the name, a tag, or the style or headline of a poster. */
function isAbout(word: string) {
  const like = sql`'%' || lower(${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}::text) || '%'`
  return sql<boolean>`(lower(m.name) like ${like}
    or exists (select from unnest(m.tags) tag where tag like ${like})
    or exists (select from rendition_versions v where v.media_id = m.media_id
      and lower(replace(v.style, '_', ' ') || ' ' || coalesce(v.words->>'headline', '')) like ${like}))`
}

function writeCursor({ createdAt, id }: LibraryFile): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url')
}

function readCursor(cursor: string): { at: Date; id: MediaId } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('.')
  const parsed = MediaId.safeParse(id)
  if (!parsed.success || !/^\d{1,14}$/.test(time ?? ''))
    throw new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
  return { at: new Date(Number(time)), id: parsed.data }
}
