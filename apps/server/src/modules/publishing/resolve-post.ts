import type { PostId, PublicationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost } from './load-post.ts'
import { unknownWrites } from './post-view.ts'
import { findPublication, savePublication } from './publication-store.ts'
import type { IntentId } from '@adwright/contract'

/**
 * Looks at Meta now whether a post whose answer was lost is out. When it is not, a worker sends it.
 * @throws post.not_found and what resolving a write throws
 */
export const createResolvePost =
  (deps: PublishingDeps) =>
  async (member: Member, id: PostId, publicationId: PublicationId): Promise<void> => {
    const { workspaceId } = member
    const { publication, intentId } = await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const { publications } = await loadPost(deps, tx, workspaceId, id)
      return {
        publication: publications.find((one) => one.id === publicationId),
        intentId: (await unknownWrites(tx, workspaceId, id)).get(publicationId),
      }
    })
    if (!publication) throw new AppError('post.not_found')
    if (intentId !== undefined) await deps.intents.resolve(member, intentId as IntentId) // an id of the ledger's
    // Known now, or not: whoever is at it goes on from what the ledger says. What is settled meanwhile is left alone.
    await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const now = await findPublication(tx, workspaceId, publicationId, { lock: true })
      if (now?.state === 'unknown' || now?.commentState === 'waiting')
        await savePublication(tx, workspaceId, publicationId, { wakeAt: deps.clock.now() })
    })
  }
