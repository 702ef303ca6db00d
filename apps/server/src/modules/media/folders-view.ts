import type { MediaFolderId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Folder } from './folder-store.ts'
import { isCover, isLatest } from './media-page-view.ts'

export type CountedFolder = Folder & { files: number }

/** Folders by name with what is in them, each poster counted once. */
export async function countedFolders(
  tx: Tx,
  workspaceId: WorkspaceId,
): Promise<{ folders: CountedFolder[]; unfiled: number }> {
  const { rows } = await sql<{ folder_id: string | null; name: string; created_at: Date; files: string }>`
    with held as (
      select m.folder_id, count(*) as files from media_files m
      where m.workspace_id = ${workspaceId} and m.parent_id is null and ${isLatest} and ${isCover}
      group by m.folder_id
    )
    select f.folder_id, f.name, f.created_at, coalesce(h.files, 0) as files
      from media_folders f left join held h on h.folder_id = f.folder_id where f.workspace_id = ${workspaceId}
    union all
    select null, '', now(), files from held where folder_id is null
    order by 1 nulls last`.execute(tx)
  const folders = rows.flatMap((row) =>
    row.folder_id === null
      ? []
      : [
          {
            id: row.folder_id as MediaFolderId, // ids come from newId
            name: row.name,
            createdAt: row.created_at,
            files: Number(row.files),
          },
        ],
  )
  return {
    folders: folders.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    unfiled: Number(rows.find((row) => row.folder_id === null)?.files ?? 0),
  }
}

/** The most used first, each poster counted once; at most 200. */
export async function countedTags(
  tx: Tx,
  workspaceId: WorkspaceId,
): Promise<{ name: string; files: number }[]> {
  const { rows } = await sql<{ name: string; files: string }>`
    select tag as name, count(*) as files from media_files m, unnest(m.tags) tag
    where m.workspace_id = ${workspaceId} and m.tags <> '{}' and m.parent_id is null and ${isLatest} and ${isCover}
    group by tag order by 2 desc, 1 limit 200`.execute(tx)
  return rows.map(({ name, files }) => ({ name, files: Number(files) }))
}
