import type { Network, PageId, PostId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type Neighbour = {
  postId: PostId
  text: string
  dueAt: Date
  state: string
  network: Network
  pageId: PageId
}

/** Posts around a moment on some destinations: those it could collide with, or say the same as. */
export async function neighboursOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  { not, from, to, pageIds }: { not: PostId | null; from: Date; to: Date; pageIds: readonly PageId[] },
): Promise<Neighbour[]> {
  if (pageIds.length === 0) return []
  const rows = await tx
    .selectFrom('publications as p')
    .innerJoin('posts as o', 'o.post_id', 'p.post_id')
    .select(['o.post_id', 'o.text', 'p.due_at', 'p.state', 'p.network', 'p.page_id'])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.page_id', 'in', pageIds)
    .where('p.due_at', '>=', from)
    .where('p.due_at', '<=', to)
    .where('p.state', 'in', ['scheduled', 'waiting', 'publishing', 'published', 'unknown'])
    .where('o.deleted_at', 'is', null)
    .$if(not !== null, (query) => query.where('o.post_id', '<>', not ?? ''))
    .orderBy('p.due_at', 'desc')
    .limit(400)
    .execute()
  return rows.flatMap((row) =>
    row.due_at === null
      ? []
      : [
          {
            postId: row.post_id as PostId, // written from branded ids; the table checks the network
            text: row.text,
            dueAt: row.due_at,
            state: row.state,
            network: row.network as Network,
            pageId: row.page_id as PageId,
          },
        ],
  )
}
