import type { MediaFolderId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type Folder = { id: MediaFolderId; name: string; createdAt: Date }

/** @returns false when a folder of this name is there, in whatever case it is written */
export async function insertFolder(tx: Tx, workspaceId: WorkspaceId, folder: Folder): Promise<boolean> {
  const added = await tx
    .insertInto('media_folders')
    .values({
      folder_id: folder.id,
      workspace_id: workspaceId,
      name: folder.name,
      created_at: folder.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('folder_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Keeps the folders of a workspace from changing until the transaction ends, so that names and number hold. */
export async function lockFolders(tx: Tx, workspaceId: WorkspaceId): Promise<Folder[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`media_folders:${workspaceId}`}, 0))`.execute(tx)
  const rows = await tx
    .selectFrom('media_folders')
    .select(['folder_id', 'name', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return rows.map((row) => ({
    id: row.folder_id as MediaFolderId, // ids come from newId
    name: row.name,
    createdAt: row.created_at,
  }))
}

export async function renameFolder(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaFolderId,
  name: string,
): Promise<void> {
  await tx
    .updateTable('media_folders')
    .set({ name })
    .where('workspace_id', '=', workspaceId)
    .where('folder_id', '=', id)
    .execute()
}

/** What was in it is in no folder afterwards. @returns false when there is no such folder */
export async function deleteFolder(tx: Tx, workspaceId: WorkspaceId, id: MediaFolderId): Promise<boolean> {
  const gone = await tx
    .deleteFrom('media_folders')
    .where('workspace_id', '=', workspaceId)
    .where('folder_id', '=', id)
    .returning('folder_id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Whether it is there, and that it stays until the transaction ends. */
export async function holdFolder(tx: Tx, workspaceId: WorkspaceId, id: MediaFolderId): Promise<boolean> {
  const row = await tx
    .selectFrom('media_folders')
    .select('folder_id')
    .where('workspace_id', '=', workspaceId)
    .where('folder_id', '=', id)
    .forKeyShare()
    .executeTakeFirst()
  return row !== undefined
}
