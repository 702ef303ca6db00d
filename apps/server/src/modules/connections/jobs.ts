import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Transactions } from '#platform/transaction.ts'
import { checkWorkflow, enqueueCheck, subscribeWorkflow, type CheckInput } from './check-queue.ts'
import type { Connections } from './index.ts'

const AT_DAWN = '17 4 * * *'

/** Every day each connection is looked at: what it may do, whether it came back to life, and whether its token is due. */
export function connectionJobs(
  jobs: Jobs,
  {
    connections,
    transactions,
    clock,
  }: { connections: Connections; transactions: Transactions; clock: Clock },
): void {
  jobs.define<CheckInput>({
    name: checkWorkflow,
    queue: 'light',
    run: (run, { workspaceId, connectionId }) =>
      run.step('look', async () => {
        try {
          await connections.refresh(workspaceId, connectionId)
        } catch (error) {
          // Disconnected meanwhile: nothing a retry would change.
          if (!(error instanceof AppError) || error.code === 'meta.unavailable') throw error
        }
      }),
  })
  jobs.define<CheckInput>({
    name: subscribeWorkflow,
    queue: 'light',
    run: (run, { workspaceId, connectionId }) =>
      run.step('subscribe', () => connections.subscribe(workspaceId, connectionId)),
  })
  jobs.schedule('connections.check_all', AT_DAWN, async () => {
    const day = clock.now().toISOString().slice(0, 10)
    for (const check of await connections.toCheck())
      await transactions.inWorkspace(check.workspaceId, (tx) => enqueueCheck({ jobs }, tx, check, day))
    await connections.forgetOld()
  })
}
