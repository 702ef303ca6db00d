import type { MediaId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { deleteMediaRow, lockMedia } from './media-store.ts'
import { mediaUse } from './media-use-view.ts'
import type { MediaDeps } from './store-media.ts'

/** Deletes a file that nobody uses. @throws media.not_found, media.in_use with who uses it */
export const createDeleteMedia =
  ({ transactions, storage }: Pick<MediaDeps, 'transactions' | 'storage'>) =>
  async (member: Member, id: MediaId): Promise<void> => {
    const file = await transactions.inWorkspace(member.workspaceId, async (tx) => {
      const found = await lockMedia(tx, member.workspaceId, id)
      if (!found) throw new AppError('media.not_found')
      const by = await mediaUse(tx, member.workspaceId, id)
      if (by !== undefined) throw new AppError('media.in_use', { by })
      await deleteMediaRow(tx, member.workspaceId, id)
      return found
    })
    await storage.delete(file.storageKey)
  }
