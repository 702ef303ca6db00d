import type { CreativeId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import { deleteCreativeRow, lockCreative } from './creative-store.ts'
import { creativeUse, picturesOfCreative } from './creative-use-view.ts'

type Deps = { transactions: Transactions; media: Pick<MediaLibrary, 'delete'>; events: Events }

/**
 * Deletes a creative that nobody uses, and then every picture that it has or ever had. One that somebody began to use in
 * between stays in the library. @throws creative.not_found, creative.in_use
 */
export const createDeleteCreative =
  ({ transactions, media, events }: Deps) =>
  async (member: Member, id: CreativeId): Promise<void> => {
    const { workspaceId } = member
    const pictures = await transactions.inWorkspace(workspaceId, async (tx) => {
      await lockCreative(tx, workspaceId, id)
      const all = await picturesOfCreative(tx, workspaceId, id)
      const by = await creativeUse(tx, workspaceId, id, all)
      if (by !== undefined) throw new AppError('creative.in_use', { by })
      if (!(await deleteCreativeRow(tx, workspaceId, id))) throw new AppError('creative.not_found')
      await events.publish(tx, workspaceId, { name: 'creative.changed', data: { creativeId: id } })
      return all
    })
    for (const picture of pictures)
      await media.delete(member, picture).catch((error: unknown) => {
        const known = error instanceof AppError && ['media.in_use', 'media.not_found'].includes(error.code)
        if (!known) throw error
      })
  }
