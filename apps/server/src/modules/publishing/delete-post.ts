import type { PostId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost, variantIn } from './load-post.ts'
import { canDelete } from './present-post.ts'
import { forgetPost } from './post-store.ts'
import { savePublication } from './publication-store.ts'
import { endSeriesOf } from './recurrence-store.ts'
import type { ChangeThere } from './change-there.ts'

/**
 * Deletes a post here, and makes no more of a series from it; with `everywhere`, takes down first what is out of it, as far as Meta lets us.
 * @throws post.not_found, post.not_changeable and what taking down throws
 */
export const createDeletePost =
  (deps: PublishingDeps, changeThere: ChangeThere) =>
  async (member: Member, id: PostId, where: 'here' | 'everywhere'): Promise<void> => {
    const { workspaceId } = member
    if (where === 'everywhere') {
      const loaded = await deps.transactions.inWorkspace(workspaceId, (tx) =>
        loadPost(deps, tx, workspaceId, id),
      )
      for (const publication of loaded.publications) {
        const { shape } = variantIn(loaded, publication, deps)
        const scopes = loaded.pages.get(publication.pageId)?.scopes ?? []
        if (publication.state === 'published' && canDelete(publication, scopes, shape))
          await changeThere.takeDown(member, id, publication.id)
      }
    }
    await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const { publications } = await loadPost(deps, tx, workspaceId, id, { lock: true })
      const busy = publications.find(({ state }) => state === 'publishing' || state === 'unknown')
      if (busy) throw new AppError('post.not_changeable', { state: 'on its way; wait a moment' })
      for (const publication of publications)
        await savePublication(tx, workspaceId, publication.id, {
          ...(publication.externalId === null && { state: 'deleted' }),
          nextAt: null,
          wakeAt: null,
          figuresNextAt: null,
        })
      await endSeriesOf(tx, workspaceId, id)
      await forgetPost(tx, workspaceId, id, deps.clock.now())
      await deps.audit.record(tx, member, 'post.deleted', id, undefined, { where })
      await deps.events.publish(tx, workspaceId, {
        name: 'post.changed',
        data: { postId: id, state: 'deleted', dueAt: null },
      })
    })
  }
