import type { CreativeId, Format, MediaId, Words, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { MediaFiles } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { MediaFile } from './media-file.ts'
import { rowToMediaFile } from './media-store.ts'
import { coverOrder } from './poster-shape.ts'

/** Lists of a file's details are no longer than this. */
const mostRelatives = 20

type Row = Selectable<MediaFiles>
type Picture = { creativeId: CreativeId; format: Format }

type VersionOfPicture = {
  version: number
  isCurrent: boolean
  style: string
  headline: string
  file: MediaFile
  createdAt: Date
}

/** What a creative looked like in a shape, newest first. */
export async function versionsOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  { creativeId, format }: Picture,
): Promise<VersionOfPicture[]> {
  const { rows } = await sql<
    Row & { version: number; style: string; words: Words; made_at: Date; is_current: boolean }
  >`
    select m.*, v.version, v.style, v.words, v.created_at as made_at, exists (
        select from renditions r where r.creative_id = v.creative_id and r.placement = v.placement
          and r.version = v.version) as is_current
    from rendition_versions v join media_files m on m.media_id = v.media_id
    where v.workspace_id = ${workspaceId} and v.creative_id = ${creativeId} and v.placement = ${format}
    order by v.version desc limit ${mostRelatives}`.execute(tx)
  return rows.map((row) => ({
    version: row.version,
    isCurrent: row.is_current,
    style: row.style,
    headline: row.words.headline,
    file: rowToMediaFile(row),
    createdAt: row.made_at,
  }))
}

/** What a creative looks like now, in every shape, the one that stands for it first. */
export async function shapesOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  creativeId: CreativeId,
): Promise<{ format: Format; file: MediaFile }[]> {
  const { rows } = await sql<Row & { placement: Format }>`
    select m.*, r.placement from renditions r join media_files m on m.media_id = r.media_id
    where r.workspace_id = ${workspaceId} and r.creative_id = ${creativeId}`.execute(tx)
  return rows
    .toSorted((a, b) => coverOrder.indexOf(a.placement) - coverOrder.indexOf(b.placement))
    .map((row) => ({ format: row.placement, file: rowToMediaFile(row) }))
}

type PosterMadeWith = { creativeId: CreativeId; headline: string; file: MediaFile }

/** Posters that a photo or logo is in, newest first, each by the picture that stands for it. */
export async function postersMadeWith(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
): Promise<{ posters: PosterMadeWith[]; total: number }> {
  const { rows } = await sql<Row & { creative_id: CreativeId; headline: string; total: string }>`
    with made as (
      select creative_id, words->>'headline' as headline, created_at, count(*) over () as total from creatives
      where workspace_id = ${workspaceId} and (photo_id = ${id} or logo_id = ${id})
      order by created_at desc, creative_id desc limit ${mostRelatives}
    )
    select m.*, made.creative_id, made.headline, made.total from made
    join lateral (
      select media_id from renditions r where r.creative_id = made.creative_id
      order by array_position(array[${sql.join(coverOrder.map((one) => sql.lit(one)))}], r.placement) limit 1
    ) cover on true
    join media_files m on m.media_id = cover.media_id
    order by made.created_at desc, made.creative_id desc`.execute(tx)
  return {
    posters: rows.map((row) => ({
      creativeId: row.creative_id,
      headline: row.headline,
      file: rowToMediaFile(row),
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}

/** What was made from a file for a place, newest first. */
export async function adaptationsOf(tx: Tx, workspaceId: WorkspaceId, id: MediaId): Promise<MediaFile[]> {
  const rows = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('parent_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(mostRelatives)
    .execute()
  return rows.map(rowToMediaFile)
}
