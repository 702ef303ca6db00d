import type { WorkspaceId } from '@adwright/contract'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#platform/clock.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { createExclusively, type LockPool } from './advisory-lock-store.ts'
import { listIntents } from './intent-store.ts'
import type { Intent, Outcome } from './intent.ts'
import { createRunIntent } from './run-intent.ts'

export type { Intent, Outcome } from './intent.ts'
export { markOf, withMark, withoutMark } from './mark.ts'
export { WriteFailure, type WriteFailureKind } from './write-failure.ts'

export type Intents = {
  /** Writes to the provider exactly once. @throws WriteFailure */
  run(workspaceId: WorkspaceId, intent: Intent): Promise<Outcome>
  /** What was written for a subject, oldest first. */
  list(tx: Tx, workspaceId: WorkspaceId, subject: string): ReturnType<typeof listIntents>
}

/** The ledger of every write to Meta. `pool` is the application's own: its locks never take more than half of it. */
export function createIntents({
  transactions,
  pool,
  clock,
  wait = async (milliseconds) => void (await sleep(milliseconds)),
}: {
  transactions: Transactions
  pool: LockPool
  clock: Clock
  wait?: (milliseconds: number) => Promise<void>
}): Intents {
  return {
    run: createRunIntent({ transactions, exclusively: createExclusively(pool), clock, wait }),
    list: listIntents,
  }
}
