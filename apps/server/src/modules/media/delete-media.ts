import type { MediaId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { deleteObjects, type KeepDeps } from './keep-file.ts'
import type { MediaFile } from './media-file.ts'
import { deleteMediaRows, lockMediaFamily } from './media-store.ts'
import { mediaUse } from './media-use-view.ts'

/**
 * Deletes a file that nobody uses, and what was made from it with it. An adaptation that somebody uses stays, and
 * from then on stands for itself. @throws media.not_found, media.in_use with who uses it
 */
export const createDeleteMedia =
  ({ transactions, storage }: Pick<KeepDeps, 'transactions' | 'storage'>) =>
  async (member: Member, id: MediaId): Promise<void> => {
    const { workspaceId } = member
    const gone = await transactions.inWorkspace(workspaceId, async (tx) => {
      const [file, ...adaptations] = await lockMediaFamily(tx, workspaceId, id)
      if (!file) throw new AppError('media.not_found')
      const by = await mediaUse(tx, workspaceId, id)
      if (by !== undefined) throw new AppError('media.in_use', { by })
      const unused: MediaFile[] = [file]
      for (const adaptation of adaptations)
        if ((await mediaUse(tx, workspaceId, adaptation.id)) === undefined) unused.push(adaptation)
      await deleteMediaRows(
        tx,
        workspaceId,
        unused.map((one) => one.id),
      )
      return unused
    })
    for (const file of gone) await deleteObjects(storage, file)
  }
