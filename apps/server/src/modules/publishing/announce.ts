import type { PostId, WorkspaceId } from '@adwright/contract'
import type { Events } from '#platform/events.ts'
import type { Tx } from '#platform/transaction.ts'
import { postState } from './post.ts'
import { findPost } from './post-store.ts'
import { publicationsOf } from './publication-store.ts'

/** Tells browsers how a post stands now; part of the transaction that changed it. */
export async function announcePost(
  events: Pick<Events, 'publish'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PostId,
): Promise<void> {
  const post = await findPost(tx, workspaceId, id)
  if (!post) return
  const state = postState(post, await publicationsOf(tx, workspaceId, [id]))
  await events.publish(tx, workspaceId, {
    name: 'post.changed',
    data: { postId: id, state, dueAt: post.dueAt?.toISOString() ?? null },
  })
}
