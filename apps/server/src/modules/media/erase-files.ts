import type { WorkspaceId } from '@adwright/contract'
import { deleteObjects, type KeepDeps } from './keep-file.ts'
import { storedObjects } from './stored-objects-view.ts'

const AT_ONCE = 200

/**
 * Deletes the objects of all files of a workspace that is being erased; its rows go with the workspace. It can be run
 * again from the beginning: an object that is gone is no trouble.
 */
export const createEraseFiles =
  ({ transactions, storage }: Pick<KeepDeps, 'transactions' | 'storage'>) =>
  async (workspaceId: WorkspaceId): Promise<void> => {
    let after = ''
    for (;;) {
      const from = after
      const files = await transactions.inWorkspace(workspaceId, (tx) =>
        storedObjects(tx, workspaceId, { after: from, most: AT_ONCE }),
      )
      for (const file of files) await deleteObjects(storage, file)
      const last = files.at(-1)
      if (!last || files.length < AT_ONCE) return
      after = last.id
    }
  }
