import type { ConnectionId, Network, PageId, PostWait, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** What is known of a destination beyond its connection: what holds it back, and what it told of its quota. */
export type StoredPlace = {
  network: Network
  pageId: PageId
  waitingFor: PostWait | null
  /** How often in a row Meta did not answer. */
  tries: number
  nextAt: Date | null
  quota: { used: number; total: number | null; readAt: Date } | null
}
type Ref = { network: Network; pageId: PageId }

export async function placesOf(tx: Tx, workspaceId: WorkspaceId): Promise<StoredPlace[]> {
  const rows = await tx
    .selectFrom('publishing_places')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute()
  return rows.map((row) => ({
    network: row.network as Network, // checked by the table
    pageId: row.page_id as PageId, // written from one
    waitingFor: row.waiting_for as PostWait | null,
    tries: row.tries,
    nextAt: row.next_at,
    quota:
      row.quota_used === null || row.quota_read_at === null
        ? null
        : { used: row.quota_used, total: row.quota_total, readAt: row.quota_read_at },
  }))
}

export const findPlace = async (tx: Tx, workspaceId: WorkspaceId, { network, pageId }: Ref) =>
  (await placesOf(tx, workspaceId)).find((place) => place.network === network && place.pageId === pageId)

type Hold = { waitingFor: PostWait; tries: number; nextAt: Date | null }

/** Holds a destination back, or lets it go on. */
export async function setHold(
  tx: Tx,
  workspaceId: WorkspaceId,
  { network, pageId, connectionId }: Ref & { connectionId: ConnectionId },
  hold: Hold | null,
): Promise<void> {
  const values = {
    waiting_for: hold && JSON.stringify(hold.waitingFor),
    tries: hold?.tries ?? 0,
    next_at: hold?.nextAt ?? null,
  }
  await tx
    .insertInto('publishing_places')
    .values({ workspace_id: workspaceId, page_id: pageId, network, connection_id: connectionId, ...values })
    .onConflict((conflict) => conflict.columns(['page_id', 'network']).doUpdateSet(values))
    .execute()
}

export async function saveQuota(
  tx: Tx,
  workspaceId: WorkspaceId,
  { network, pageId, connectionId }: Ref & { connectionId: ConnectionId },
  quota: { used: number; total: number | null; readAt: Date },
): Promise<void> {
  const values = { quota_used: quota.used, quota_total: quota.total, quota_read_at: quota.readAt }
  await tx
    .insertInto('publishing_places')
    .values({ workspace_id: workspaceId, page_id: pageId, network, connection_id: connectionId, ...values })
    .onConflict((conflict) => conflict.columns(['page_id', 'network']).doUpdateSet(values))
    .execute()
}

/** One more was published there, until the account is asked again. */
export async function countPublished(
  tx: Tx,
  workspaceId: WorkspaceId,
  { network, pageId }: Ref,
): Promise<void> {
  await tx
    .updateTable('publishing_places')
    .set({ quota_used: sql<number>`quota_used + 1` })
    .where('workspace_id', '=', workspaceId)
    .where('page_id', '=', pageId)
    .where('network', '=', network)
    .where('quota_used', 'is not', null)
    .execute()
}

/** Lets every destination of a connection go on. */
export async function releasePlaces(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
): Promise<void> {
  await tx
    .updateTable('publishing_places')
    .set({ waiting_for: null, tries: 0, next_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute()
}
