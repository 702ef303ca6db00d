import type { Network, PostFigures, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

const MOST = 500

/** Posts that are out and were measured, the latest first: what can be known about good times. */
export async function measuredPosts(
  tx: Tx,
  workspaceId: WorkspaceId,
  since: Date,
  simulated: boolean,
): Promise<{ at: Date; network: Network; figures: PostFigures }[]> {
  const rows = await tx
    .selectFrom('publications')
    .select(['published_at', 'network', 'figures'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'published')
    .where('simulated', '=', simulated)
    .where('published_at', '>=', since)
    .where('figures', 'is not', null)
    .orderBy('published_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.flatMap((row) =>
    row.published_at === null
      ? []
      : // Written by our own store; the table checks the network.
        [{ at: row.published_at, network: row.network as Network, figures: row.figures as PostFigures }],
  )
}
