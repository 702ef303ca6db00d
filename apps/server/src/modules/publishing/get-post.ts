import type { Post, PostId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost } from './load-post.ts'
import { neighboursOf } from './neighbour-view.ts'
import { DUPLICATE_DAYS, meetings } from './neighbours.ts'
import { activityOf, unknownWrites } from './post-view.ts'
import { presentPost } from './present-post.ts'

const SPAN_MS = DUPLICATE_DAYS * 86_400_000

/** @throws post.not_found */
export const createGetPost =
  (deps: PublishingDeps) =>
  async (member: Member, id: PostId): Promise<Post> => {
    const { workspaceId } = member
    const { loaded, ...around } = await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const loaded = await loadPost(deps, tx, workspaceId, id)
      const { post, publications } = loaded
      const dueAt = post.dueAt ?? deps.clock.now()
      const near = await neighboursOf(tx, workspaceId, {
        not: id,
        from: new Date(dueAt.getTime() - SPAN_MS),
        to: new Date(dueAt.getTime() + SPAN_MS),
        pageIds: publications.map(({ pageId }) => pageId),
      })
      return {
        loaded,
        activity: await activityOf(tx, workspaceId, id),
        unknown: await unknownWrites(tx, workspaceId, id),
        neighbours: meetings({ id, text: post.text, dueAt, destinations: publications }, near),
      }
    })
    return presentPost(deps, member, loaded, around)
  }
