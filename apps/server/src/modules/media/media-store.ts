import type { MediaFolderId, MediaId, MediaPurpose, WorkspaceId } from '@adwright/contract'
import type { MediaFacts } from '@adwright/posting'
import { sql, type Selectable } from 'kysely'
import type { MediaFiles } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { LibraryFile, MediaFile } from './media-file.ts'
import type { Recipe } from './recipe.ts'

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
    durationMs: row.duration_ms,
    stillKey: row.still_key,
    facts: row.facts as MediaFacts | null,
    parentId: row.parent_id as MediaId | null,
  }
}

export const rowToLibraryFile = (row: Selectable<MediaFiles>): LibraryFile => ({
  ...rowToMediaFile(row),
  folderId: row.folder_id as MediaFolderId | null, // ids come from newId
  tags: row.tags,
})

/** How an adaptation was made from its parent; absent of originals. */
export type MadeBy = { parentId: MediaId; recipe: Recipe }

/** Adds the row, or answers with the one that already is this content, or this adaptation. */
export async function insertMedia(
  tx: Tx,
  workspaceId: WorkspaceId,
  file: MediaFile,
  by?: MadeBy,
): Promise<MediaFile> {
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
      duration_ms: file.durationMs,
      still_key: file.stillKey,
      facts: file.facts && JSON.stringify(file.facts),
      parent_id: by?.parentId ?? null,
      recipe: by && JSON.stringify(by.recipe),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return rowToMediaFile(inserted)
  const held = by
    ? await findAdaptation(tx, workspaceId, by)
    : await findByContent(tx, workspaceId, file.purpose, file.sha256)
  if (!held) throw new Error(`The file ${file.sha256} went away while it was stored; try again.`)
  return held
}

/** The original with these bytes. */
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
    .where('recipe', 'is', null)
    .executeTakeFirst()
  return row && rowToMediaFile(row)
}

export async function findAdaptation(
  tx: Tx,
  workspaceId: WorkspaceId,
  { parentId, recipe }: MadeBy,
): Promise<MediaFile | undefined> {
  const row = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('parent_id', '=', parentId)
    .where('recipe', '=', sql`${JSON.stringify(recipe)}::jsonb`)
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

/** One file with its place in the library; also an adaptation. */
export async function findLibraryFile(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MediaId,
): Promise<LibraryFile | undefined> {
  const row = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', id)
    .executeTakeFirst()
  return row && rowToLibraryFile(row)
}

/** A file and what was made from it, the file first, locked until the transaction ends. */
export async function lockMediaFamily(tx: Tx, workspaceId: WorkspaceId, id: MediaId): Promise<MediaFile[]> {
  const rows = await tx
    .selectFrom('media_files')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where((row) => row.or([row('media_id', '=', id), row('parent_id', '=', id)]))
    .orderBy('media_id')
    .forUpdate()
    .execute()
  const files = rows.map(rowToMediaFile)
  const own = files.find((file) => file.id === id)
  return own ? [own, ...files.filter((file) => file !== own)] : []
}

export async function deleteMediaRows(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly MediaId[],
): Promise<void> {
  await tx
    .deleteFrom('media_files')
    .where('workspace_id', '=', workspaceId)
    .where('media_id', 'in', ids)
    .execute()
}
