import type { ConnectionId, PostComment, PostId, PublicationId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { ReadComment } from './publisher.ts'

/** Puts what Meta shows now in place of what it showed before. */
export async function replaceComments(
  tx: Tx,
  workspaceId: WorkspaceId,
  publicationId: PublicationId,
  comments: readonly ReadComment[],
): Promise<void> {
  await tx
    .deleteFrom('post_comments')
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', '=', publicationId)
    .execute()
  if (comments.length === 0) return
  await tx
    .insertInto('post_comments')
    .values(
      comments.map((comment) => ({
        publication_id: publicationId,
        workspace_id: workspaceId,
        external_id: comment.id,
        parent_external_id: comment.parentId,
        author: comment.author,
        ours: comment.ours,
        text: comment.text,
        likes: comment.likes,
        hidden: comment.hidden,
        can_hide: comment.canHide,
        at: comment.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing()) // the same one listed twice on two pages
    .execute()
}

export async function setHidden(
  tx: Tx,
  workspaceId: WorkspaceId,
  publicationId: PublicationId,
  externalId: string,
  hidden: boolean,
): Promise<void> {
  await tx
    .updateTable('post_comments')
    .set({ hidden })
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', '=', publicationId)
    .where('external_id', '=', externalId)
    .execute()
}

/** What people wrote under posts that went out through a connection. */
export async function forgetComments(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
): Promise<void> {
  const through = tx
    .selectFrom('publications')
    .select('publication_id')
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
  await tx
    .deleteFrom('post_comments')
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', 'in', through)
    .execute()
}

/** All comments of a post on all its destinations, the oldest first. */
export async function commentsOf(tx: Tx, workspaceId: WorkspaceId, postId: PostId): Promise<PostComment[]> {
  const rows = await tx
    .selectFrom('post_comments as c')
    .innerJoin('publications as p', 'p.publication_id', 'c.publication_id')
    .select([
      'c.external_id as id',
      'c.publication_id as publicationId',
      'p.network',
      'c.parent_external_id as parentId',
      'c.author',
      'c.ours',
      'c.text',
      'c.likes',
      'c.hidden',
      'c.can_hide as canHide',
      sql<Date>`c.at`.as('at'),
      'p.simulated',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.post_id', '=', postId)
    .orderBy('c.at')
    .orderBy('c.external_id')
    .limit(1000)
    .execute()
  // Written from branded ids; the table checks the network.
  return rows.map((row) => ({ ...row, at: row.at.toISOString() })) as PostComment[]
}
