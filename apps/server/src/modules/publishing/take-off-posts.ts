import type { WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { endAllSeries } from './recurrence-store.ts'
import { restAll } from './overdue-store.ts'

/**
 * Takes everything of a workspace that is being deleted off the calendar, in the transaction that deletes it: what waits
 * does not go out, series make no more, and of what is out no figures are fetched any more.
 */
export async function takeOffPosts(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await endAllSeries(tx, workspaceId)
  await restAll(tx, workspaceId)
}
