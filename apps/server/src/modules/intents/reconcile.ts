import type { IntentId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Transactions } from '#platform/transaction.ts'
import { checkAgainAt, dueIntents } from './intent-store.ts'
import type { Settled } from './settle-intent.ts'
import { WriteFailure } from './write-failure.ts'

export type Reconcile = { workspaceId: WorkspaceId; intentId: IntentId }
const MOST_AT_ONCE = 500
const OWNER_AT_IT_MS = 5 * 60_000

/** Enqueues a look at every intent, of all workspaces, whose end is not known and whose time has come. */
export const createReconcileDue =
  ({
    transactions,
    clock,
    jobs,
  }: {
    transactions: Transactions
    clock: Clock
    jobs: Pick<Jobs, 'enqueue'>
  }) =>
  async (): Promise<void> => {
    const now = clock.now()
    const due = await transactions.asSystem((tx) => dueIntents(tx, now, MOST_AT_ONCE))
    for (const { workspaceId, intentId, checkAt } of due)
      await transactions.inWorkspace(workspaceId, async (tx) => {
        await checkAgainAt(tx, workspaceId, intentId, new Date(now.getTime() + OWNER_AT_IT_MS))
        await jobs.enqueue<Reconcile>(
          tx,
          'intents.reconcile',
          { workspaceId, intentId },
          { key: `${intentId}:${checkAt.getTime()}` },
        )
      })
  }

/** One look. Meta away, or a connection that waits for its owner, is no failure: there will be another look. */
export const createReconcile =
  (settle: (workspaceId: WorkspaceId, id: IntentId, waits: readonly number[]) => Promise<Settled>) =>
  async ({ workspaceId, intentId }: Reconcile): Promise<void> => {
    try {
      await settle(workspaceId, intentId, [0])
    } catch (error) {
      if (!(error instanceof WriteFailure) && !(error instanceof AppError)) throw error
    }
  }
