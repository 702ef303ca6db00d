import type { MediaFolderId, MediaId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Where files stand in the library, and under which tags; what is absent stays as it is. */
export type PlaceChange = {
  folderId?: MediaFolderId | null | undefined
  addTags?: readonly string[] | undefined
  removeTags?: readonly string[] | undefined
}

/** Tags keep the order in which they came, each once, and at most `mostTags` of them. */
export async function changePlace(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly MediaId[],
  { folderId, addTags = [], removeTags = [] }: PlaceChange,
  mostTags: number,
): Promise<void> {
  if (ids.length === 0) return
  const tags = sql`(select coalesce(array_agg(tag order by at), '{}') from (
    select tag, min(at) as at from unnest(m.tags || ${[...addTags]}::text[]) with ordinality given (tag, at)
    where tag <> all(${[...removeTags]}::text[]) group by tag order by 2 limit ${mostTags}
  ) kept)`
  const folder = folderId === undefined ? sql`m.folder_id` : sql`${folderId}::text`
  await sql`update media_files m set folder_id = ${folder}, tags = ${tags}
    where m.workspace_id = ${workspaceId} and m.media_id = any(${[...ids]}::text[])`.execute(tx)
}

export async function renameMedia(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
  name: string,
): Promise<void> {
  await tx
    .updateTable('media_files')
    .set({ name })
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', id)
    .execute()
}
