import type { MediaFolder, MediaFolderId, MediaFolderList } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import { countedFolders, type CountedFolder } from './folders-view.ts'
import { deleteFolder, insertFolder, lockFolders, renameFolder, type Folder } from './folder-store.ts'

const mostFolders = 200

type Deps = { transactions: Transactions; clock: Clock }

/** Folders of the library. Two whose names differ in case only are one name. */
export const createFolders = ({ transactions, clock }: Deps) => ({
  list: async ({ workspaceId }: Member): Promise<MediaFolderList> => {
    const found = await transactions.inWorkspace(workspaceId, (tx) => countedFolders(tx, workspaceId))
    return { ...found, folders: found.folders.map(present) }
  },
  /** @throws media.folder_exists, media.folders_full */
  create: ({ workspaceId }: Member, name: string): Promise<MediaFolder> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const folders = await lockFolders(tx, workspaceId)
      const folder: Folder = { id: newId('folder'), name: tidy(name), createdAt: clock.now() }
      refuseSameName(folders, folder)
      if (folders.length >= mostFolders) throw new AppError('media.folders_full', { limit: mostFolders })
      if (!(await insertFolder(tx, workspaceId, folder))) throw exists(folder.name)
      return present({ ...folder, files: 0 })
    }),
  /** @throws media.folder_not_found, media.folder_exists */
  rename: ({ workspaceId }: Member, id: MediaFolderId, name: string): Promise<MediaFolder> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const folders = await lockFolders(tx, workspaceId)
      if (!folders.some((folder) => folder.id === id)) throw new AppError('media.folder_not_found')
      refuseSameName(folders, { id, name: tidy(name) })
      await renameFolder(tx, workspaceId, id, tidy(name))
      const renamed = (await countedFolders(tx, workspaceId)).folders.find((folder) => folder.id === id)
      if (!renamed) throw new AppError('media.folder_not_found')
      return present(renamed)
    }),
  /** Its files stay, in no folder. @throws media.folder_not_found */
  delete: ({ workspaceId }: Member, id: MediaFolderId): Promise<void> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      await lockFolders(tx, workspaceId)
      if (!(await deleteFolder(tx, workspaceId, id))) throw new AppError('media.folder_not_found')
    }),
})

const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()
const exists = (name: string) => new AppError('media.folder_exists', { name }, { field: 'name' })

function refuseSameName(folders: readonly Folder[], { id, name }: Pick<Folder, 'id' | 'name'>): void {
  const same = folders.find((folder) => folder.id !== id && folder.name.toLowerCase() === name.toLowerCase())
  if (same) throw exists(same.name)
}

const present = ({ id, name, files, createdAt }: CountedFolder): MediaFolder => ({
  id,
  name,
  files,
  createdAt: createdAt.toISOString(),
})
