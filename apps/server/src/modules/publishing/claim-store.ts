import type { PostId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { toGoOut } from './due-view.ts'
import { isOpen, type StoredPublication } from './post.ts'
import { findPublication } from './publication-store.ts'

/**
 * From here on its author can no longer change it. Answers false when they did so after it was read. Changes lock the
 * post as well, so one of the two comes first.
 */
export async function claimPublishing(
  tx: Tx,
  workspaceId: WorkspaceId,
  { id, postId, round, state }: Pick<StoredPublication, 'id' | 'postId' | 'round' | 'state'>,
  version: number,
): Promise<boolean> {
  if (!(await isVersion(tx, workspaceId, postId, version))) return false
  const row = await tx
    .updateTable('publications')
    // One whose answer was lost stays so until it is known what became of it.
    .set({ ...(state !== 'unknown' && { state: 'publishing' }), waiting_for: null })
    .where('workspace_id', '=', workspaceId)
    .where('publication_id', '=', id)
    .where('round', '=', round)
    .where('state', 'in', toGoOut)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publishing_settings')
            .select('workspace_id')
            .where('workspace_id', '=', workspaceId)
            .where('paused', '=', true),
        ),
      ),
    )
    .returning('publication_id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Whether what a worker found out still concerns what stands there: its author may have changed the post, or have begun
 * it anew, and somebody may have found it out there. Nobody can change what is claimed. Locks the post.
 */
export async function isStillSo(
  tx: Tx,
  workspaceId: WorkspaceId,
  { id, postId, round, externalId }: Pick<StoredPublication, 'id' | 'postId' | 'round' | 'externalId'>,
  version: number,
): Promise<boolean> {
  const unchanged = await isVersion(tx, workspaceId, postId, version)
  const now = await findPublication(tx, workspaceId, id, { lock: true })
  if (now?.round !== round || now.externalId !== externalId || now.state === 'deleted') return false
  return unchanged || !isOpen(now)
}

/** Changes lock the post for themselves: from here on to the end of the transaction there are none. */
async function isVersion(
  tx: Tx,
  workspaceId: WorkspaceId,
  postId: PostId,
  version: number,
): Promise<boolean> {
  const post = await tx
    .selectFrom('posts')
    .select('version')
    .where('workspace_id', '=', workspaceId)
    .where('post_id', '=', postId)
    .where('deleted_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return post?.version === version
}

/** Meta's ids of what is known to be out on a destination, the latest first: a post found by its words is none of these. */
export async function knownExternalIds(
  tx: Tx,
  workspaceId: WorkspaceId,
  { pageId, network }: Pick<StoredPublication, 'pageId' | 'network'>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('publications')
    .select('external_id')
    .where('workspace_id', '=', workspaceId)
    .where('page_id', '=', pageId)
    .where('network', '=', network)
    .where('external_id', 'is not', null)
    .orderBy('due_at', 'desc')
    .limit(30)
    .execute()
  return rows.flatMap(({ external_id: id }) => (id === null ? [] : [id]))
}
