import type { IntentId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Exclusively } from './advisory-lock-store.ts'
import { attemptsOf } from './attempt-store.ts'
import { lastUncertain, verdictOf, type StoredAttempt, type StoredIntent } from './intent.ts'
import { checkAgainAt, findIntent } from './intent-store.ts'
import type { Kinds } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import type { Look } from './look.ts'
import { lockOf, notThere } from './run-intent.ts'

export type SettleDeps = {
  transactions: Transactions
  ledger: Ledger
  look: Look
  kinds: Kinds
  exclusively: Exclusively
  clock: Clock
}
export type Settled = 'known' | 'still_unknown' | 'busy' | 'no_look_up' | 'not_found'

/**
 * Finds out what became of a write, without the code that made it: by its kind's look-up and its stored facts. Lists
 * that can be read and do not have it for long enough mean that it was not made.
 * @throws what the look-up throws, after noting that nothing is known
 */
export const createSettleIntent =
  ({ transactions, ledger, look, kinds, exclusively, clock }: SettleDeps) =>
  async (workspaceId: WorkspaceId, id: IntentId, waits: readonly number[]): Promise<Settled> => {
    const load = () =>
      transactions.inWorkspace(workspaceId, async (tx) => {
        const intent = await findIntent(tx, workspaceId, id)
        return intent && { intent, attempts: (await attemptsOf(tx, workspaceId, [id])).get(id) ?? [] }
      })
    const before = await load()
    if (!before) return 'not_found'
    // Whoever makes it holds its lock for as long as they live.
    return exclusively.attempt(lockOf(workspaceId, before.intent.key), async () => {
      const { intent, attempts } = (await load()) ?? before
      if (isKnown(intent)) return 'known'
      if (!lastUncertain(attempts)) {
        const problem = intent.problem ?? 'It was never sent to Meta.'
        await ledger.conclude(workspaceId, intent, { outcome: 'not_live', reason: 'not_made', problem })
        return 'known'
      }
      const kind = kinds.get(intent.kind)
      if (!kind || !intent.facts) {
        await ledger.conclude(workspaceId, intent, {
          outcome: 'unknown',
          problem: problemOf(intent, attempts),
        })
        await transactions.inWorkspace(workspaceId, (tx) => checkAgainAt(tx, workspaceId, id, null))
        return 'no_look_up'
      }
      // Patience is for lists that may lag; once they count, one look tells.
      const lagMs = kinds.lagOf(intent.kind)
      const listsCount = verdictOf({ seen: 'not_listed' }, attempts, clock.now(), lagMs) === 'not_live'
      const sighting = await look(workspaceId, intent, {
        kind: 'check',
        waits: listsCount ? [0] : waits,
        also: async (tx) => {
          const found = await findIntent(tx, workspaceId, id)
          if (found) await kind.foundLive?.(tx, workspaceId, found)
        },
      })
      const verdict = verdictOf(sighting, attempts, clock.now(), lagMs)
      if (verdict === 'live') return 'known'
      const problem = problemOf(intent, attempts)
      await ledger.conclude(
        workspaceId,
        intent,
        verdict === 'unknown' ? { outcome: 'unknown', problem } : notThere(problem),
      )
      return verdict === 'unknown' ? 'still_unknown' : 'known'
    })
  }

const isKnown = ({ outcome }: StoredIntent) => outcome === 'live' || outcome === 'not_live'

const problemOf = (intent: StoredIntent, attempts: readonly StoredAttempt[]) =>
  intent.problem ??
  lastUncertain(attempts)?.problem ??
  'The process that wrote it ended before Meta had answered.'
