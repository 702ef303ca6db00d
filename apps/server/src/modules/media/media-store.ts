import type { MediaId, MediaPurpose, WorkspaceId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { MediaFiles } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { MediaFile } from './media-file.ts'

export function rowToMediaFile(row: Selectable<MediaFiles>): MediaFile {
  return {
    // The table's checks and this module's writes vouch for the branded and literal types.
    id: row.media_id as MediaId,
    purpose: row.purpose as MediaPurpose,
    contentType: row.content_type as MediaFile['contentType'],
    name: row.name,
    storageKey: row.storage_key,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    sha256: row.sha256,
    createdAt: row.created_at,
  }
}

/** Adds the row, or answers with the one that already holds this content. */
export async function insertMedia(tx: Tx, workspaceId: WorkspaceId, file: MediaFile): Promise<MediaFile> {
  const inserted = await tx
    .insertInto('media_files')
    .values({
      media_id: file.id,
      workspace_id: workspaceId,
      purpose: file.purpose,
      name: file.name,
      storage_key: file.storageKey,
      content_type: file.contentType,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      sha256: file.sha256,
      created_at: file.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'purpose', 'sha256']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return rowToMediaFile(inserted)
  const held = await findByContent(tx, workspaceId, file.purpose, file.sha256)
  if (!held) throw new Error(`The file ${file.sha256} went away while it was stored; try again.`)
  return held
}

export async function findByContent(
  tx: Tx,
  workspaceId: WorkspaceId,
  purpose: MediaPurpose,
  sha256: string,
): Promise<MediaFile | undefined> {
  const row = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('purpose', '=', purpose)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && rowToMediaFile(row)
}

/**
 * Files by id, in no particular order; unknown ids are left out. `hold` keeps them from being deleted until the
 * transaction ends, for callers that are about to refer to them.
 */
export async function findMedia(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly MediaId[],
  { hold = false }: { hold?: boolean } = {},
): Promise<MediaFile[]> {
  if (ids.length === 0) return []
  const query = tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('media_id', 'in', ids)
    .orderBy('media_id')
  return (await (hold ? query.forKeyShare() : query).execute()).map(rowToMediaFile)
}

export async function lockMedia(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
): Promise<MediaFile | undefined> {
  const row = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && rowToMediaFile(row)
}

export async function deleteMediaRow(tx: Tx, workspaceId: WorkspaceId, id: MediaId): Promise<void> {
  await tx
    .deleteFrom('media_files')
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', id)
    .execute()
}
