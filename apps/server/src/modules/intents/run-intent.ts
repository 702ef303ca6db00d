import type { WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Exclusively } from './advisory-lock-store.ts'
import { closeIntent, noteNothingMade, openIntent } from './intent-store.ts'
import { nextMove, type Intent, type Outcome } from './intent.ts'
import { WriteFailure } from './write-failure.ts'

export type Deps = {
  transactions: Transactions
  exclusively: Exclusively
  clock: Clock
  /** Waits between looks for a write whose answer was lost: Meta's lists can lag behind its writes. */
  wait: (milliseconds: number) => Promise<void>
}
const LOOKS_AFTER_MS = [0, 400, 1_200, 3_000]

/**
 * Writes to the provider exactly once, however often and from wherever it is called: the intent is committed before
 * the call, its outcome after it, and an attempt whose end nobody saw is looked up by its mark before another is made.
 * @throws WriteFailure when there is no outcome; `refused` stays refused under this key.
 */
export const createRunIntent =
  ({ transactions, exclusively, clock, wait }: Deps) =>
  (workspaceId: WorkspaceId, intent: Intent): Promise<Outcome> => {
    const { key } = intent
    const close = (end: Parameters<typeof closeIntent>[3]) =>
      transactions.inWorkspace(workspaceId, (tx) => closeIntent(tx, workspaceId, key, end, clock.now()))
    const nothingMade = (problem: string) =>
      transactions.inWorkspace(workspaceId, (tx) =>
        noteNothingMade(tx, workspaceId, key, problem, clock.now()),
      )
    const done = async (outcome: Outcome) => {
      await close({ state: 'done', ...outcome })
      return outcome
    }

    /** Looks for a write that may have got through, a few times when it may only be late in the lists. */
    const look = async (delays: readonly number[]): Promise<Outcome | undefined> => {
      for (const delay of delays) {
        if (delay > 0) await wait(delay)
        const found = await intent.lookup()
        if (found) return found
      }
      return undefined
    }

    const create = async (): Promise<Outcome> => {
      try {
        return await done(await intent.create())
      } catch (error) {
        if (!(error instanceof WriteFailure)) throw error
        if (error.kind === 'refused') await close({ state: 'refused', problem: error.problem })
        if (error.kind === 'later' || error.kind === 'reconnect') await nothingMade(error.problem)
        if (error.kind !== 'unknown') throw error
        await close({ state: 'unknown', problem: error.problem })
        const found = await look(LOOKS_AFTER_MS)
        if (found) return done(found)
        throw error
      }
    }

    return exclusively(`intent:${workspaceId}:${key}`, async () => {
      const stored = await transactions.inWorkspace(workspaceId, (tx) =>
        openIntent(tx, workspaceId, intent, clock.now()),
      )
      const move = nextMove(stored)
      if (move.do === 'answer') return move.outcome
      if (move.do === 'refuse') throw new WriteFailure('refused', move.problem)
      if (move.do === 'look_first') {
        // A write that ended unseen a moment ago may not be listed yet: one lag's patience before making another.
        const found = await look(LOOKS_AFTER_MS)
        if (found) return done(found)
      }
      return create()
    })
  }
