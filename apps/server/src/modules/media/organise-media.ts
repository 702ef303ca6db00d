import type { LibraryMedia, MediaFolderId, MediaId, OrganiseMedia, UpdateMedia } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { holdFolder } from './folder-store.ts'
import { cleanName } from './media-file.ts'
import { findLibraryFile } from './media-store.ts'
import { changePlace, renameMedia } from './place-store.ts'
import type { PresentMedia } from './present-media.ts'
import { wholePosters } from './whole-posters-view.ts'

type Deps = { transactions: Transactions; presentInLibrary: PresentMedia['presentInLibrary'] }

const mostTags = 20

/**
 * Moves and tags files; a poster's shapes go together. Ids that are not there are left out.
 * @returns those that are there. @throws media.folder_not_found
 */
export const createOrganiseMedia =
  ({ transactions }: Pick<Deps, 'transactions'>) =>
  ({ workspaceId }: Member, { ids, ...change }: OrganiseMedia): Promise<MediaId[]> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      await refuseUnknownFolder(tx, workspaceId, change.folderId)
      const all = await wholePosters(tx, workspaceId, ids)
      await changePlace(tx, workspaceId, all, change, mostTags)
      return ids.filter((id) => all.includes(id))
    })

/** @throws media.not_found, media.folder_not_found */
export const createUpdateMedia =
  ({ transactions, presentInLibrary }: Deps) =>
  async (
    { workspaceId }: Member,
    id: MediaId,
    { name, folderId, tags }: UpdateMedia,
  ): Promise<LibraryMedia> => {
    const file = await transactions.inWorkspace(workspaceId, async (tx) => {
      await refuseUnknownFolder(tx, workspaceId, folderId)
      const held = await findLibraryFile(tx, workspaceId, id)
      if (!held) throw new AppError('media.not_found')
      if (name !== undefined) await renameMedia(tx, workspaceId, id, cleanName(name))
      if (folderId !== undefined || tags !== undefined)
        await changePlace(
          tx,
          workspaceId,
          await wholePosters(tx, workspaceId, [id]),
          {
            folderId,
            ...(tags && { addTags: tags, removeTags: held.tags.filter((tag) => !tags.includes(tag)) }),
          },
          mostTags,
        )
      return findLibraryFile(tx, workspaceId, id)
    })
    if (!file) throw new AppError('media.not_found')
    return presentInLibrary(file)
  }

async function refuseUnknownFolder(
  tx: Tx,
  workspaceId: Member['workspaceId'],
  folderId: MediaFolderId | null | undefined,
): Promise<void> {
  if (folderId && !(await holdFolder(tx, workspaceId, folderId)))
    throw new AppError('media.folder_not_found', {}, { field: 'folderId' })
}
