import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Connections } from './index.ts'

type Check = { workspaceId: WorkspaceId; connectionId: ConnectionId }
const AT_DAWN = '17 4 * * *'

/** Every day each connection is looked at: what it may do, and whether its token is about to run out. */
export function connectionJobs(
  jobs: Jobs,
  {
    connections,
    transactions,
    clock,
  }: { connections: Connections; transactions: Transactions; clock: Clock },
): void {
  jobs.define<Check>({
    name: 'connections.check',
    queue: 'light',
    run: (run, { workspaceId, connectionId }) =>
      run.step('look', async () => {
        try {
          await connections.refresh(workspaceId, connectionId)
        } catch (error) {
          // Refused for good: noted on the connection, and nothing a retry would change.
          if (!(error instanceof AppError) || error.code === 'meta.unavailable') throw error
        }
      }),
  })
  jobs.schedule('connections.check_all', AT_DAWN, async () => {
    const day = clock.now().toISOString().slice(0, 10)
    for (const check of await connections.toCheck())
      await transactions.inWorkspace(check.workspaceId, (tx) =>
        jobs.enqueue(tx, 'connections.check', check, {
          key: `${check.connectionId}:${day}`,
        }),
      )
    await connections.forgetOldStates()
  })
}
