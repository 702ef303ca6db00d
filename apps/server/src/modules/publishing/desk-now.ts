import type { WorkspaceId } from '@adwright/contract'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'

/** The time that the desk goes by: that of the first destination that answers, ours where there is none. */
export async function deskNow(
  {
    transactions,
    connections,
    clock,
    simulated,
  }: Pick<PublishingDeps, 'transactions' | 'connections' | 'clock' | 'simulated'>,
  clocks: ConnectionClock,
  workspaceId: WorkspaceId,
): Promise<Date> {
  if (!simulated) return clock.now()
  const pages = await transactions.inWorkspace(workspaceId, (tx) => connections.publishers(tx, workspaceId))
  const page = pages.find(({ connectionState }) => connectionState === 'active')
  if (!page) return clock.now()
  return clocks.now(workspaceId, page.connectionId).catch(() => clock.now())
}
