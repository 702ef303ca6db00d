import type { ConnectionId, PublicationId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type ToMeasure = { workspaceId: WorkspaceId; publicationId: PublicationId; at: Date }

/** Publications of all workspaces whose figures are due, the longest due first. Runs as the system. */
export async function dueToMeasure(tx: Tx, now: Date, most: number): Promise<ToMeasure[]> {
  const rows = await tx
    .selectFrom('publications')
    .select(['workspace_id', 'publication_id', 'figures_next_at'])
    .where('figures_next_at', '<=', now)
    .orderBy('figures_next_at')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    workspaceId: row.workspace_id as WorkspaceId, // written from branded ids
    publicationId: row.publication_id as PublicationId,
    at: row.figures_next_at ?? now,
  }))
}

/** What is out of a connection, the latest first: after a leap in time all its figures are old. */
export async function publishedThrough(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
): Promise<PublicationId[]> {
  const rows = await tx
    .selectFrom('publications')
    .select('publication_id')
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => row.publication_id as PublicationId) // written from one
}
