import type { PostId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Nothing of a workspace goes out any more, and nothing that is out is looked at. */
export async function restAll(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await sql`
    update publications set next_at = null, wake_at = null, figures_next_at = null, waiting_for = null,
      state = case when state in ('scheduled', 'waiting') then 'draft' else state end
    where workspace_id = ${workspaceId}`.execute(tx)
}

/** What fell due while everything was paused and is not out anywhere stays here until its author says when. */
export async function holdOverdue(tx: Tx, workspaceId: WorkspaceId, now: Date): Promise<PostId[]> {
  const { rows } = await sql<{ postId: PostId }>`
    update publications set state = 'expired', next_at = null, wake_at = null, waiting_for = null,
      problem = 'It fell due while everything was paused. Choose another time, or send it now.'
    where workspace_id = ${workspaceId} and state in ('scheduled', 'waiting') and external_id is null
      -- Made ready some minutes early; its clock is ahead of ours by as much as its times are.
      and due_at - coalesce(next_at - wake_at, interval '0') <= ${now}
    returning post_id as "postId"`.execute(tx)
  return [...new Set(rows.map(({ postId }) => postId))]
}
