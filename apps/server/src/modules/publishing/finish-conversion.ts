import type { MediaId, PublicationId, WorkspaceId } from '@adwright/contract'
import type { Conversion } from '#modules/media'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import { isOpen } from './post.ts'
import { findPost, savePost } from './post-store.ts'
import { findPublication, publicationsOf, savePublication } from './publication-store.ts'
import { allMediaIds } from './variant.ts'

/** A video that was converted for a publication takes its place there; one that could not be is told. */
export const createFinishConversion =
  ({ events, clock }: Pick<PublishingDeps, 'events' | 'clock'>) =>
  async (tx: Tx, workspaceId: WorkspaceId, { askers, mediaId, resultId }: Conversion): Promise<void> => {
    for (const asker of askers) await finishFor(asker, resultId)

    async function finishFor(asker: string, resultId: MediaId | null) {
      const [id = '', item = ''] = asker.split(':')
      const asked = await findPublication(tx, workspaceId, id as PublicationId) // written by `mend`; others are not found
      const post = asked && (await findPost(tx, workspaceId, asked.postId, { lock: true }))
      const publication = post && (await findPublication(tx, workspaceId, asked.id, { lock: true }))
      if (!post || !publication) return
      const { media } = publication.overrides
      // A conversion takes its time, and its author may have put something else there meanwhile.
      if (mediaId !== post.items[Number(item)]?.mediaId && mediaId !== media?.[item]) return
      if (resultId !== null && isOpen(publication)) {
        await savePublication(tx, workspaceId, publication.id, {
          overrides: { ...publication.overrides, media: { ...media, [item]: resultId } },
          round: publication.round + 1,
          prepared: [],
          updatedAt: clock.now(),
        })
        await savePost(
          tx,
          workspaceId,
          { ...post, updatedAt: clock.now() },
          allMediaIds(post, await publicationsOf(tx, workspaceId, [post.id])),
        )
      }
      await announcePost(events, tx, workspaceId, post.id)
    }
  }
