import type { WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Exclusively } from './advisory-lock-store.ts'
import type { Intent, Outcome, StoredIntent } from './intent.ts'
import type { End } from './intent-store.ts'
import type { Ledger } from './ledger.ts'
import { failed, isOurs, patienceFor, type Look } from './look.ts'
import { WriteFailure } from './write-failure.ts'

type Deps = { ledger: Ledger; look: Look; exclusively: Exclusively; clock: Clock }

export const lockOf = (workspaceId: WorkspaceId, key: string) => `intent:${workspaceId}:${key}`
const LOST = 'The answer was lost on the way.'

/**
 * Writes to the provider exactly once, however often and from wherever it is called: every attempt is committed
 * before the call and its end after it, and an attempt whose end nobody saw is looked up before another is made.
 * @throws WriteFailure when there is no outcome; `refused` stays refused under this key.
 */
export const createRunIntent = ({ ledger, look, exclusively, clock }: Deps) => {
  const create = async (
    workspaceId: WorkspaceId,
    intent: Intent,
    stored: StoredIntent,
    attempt: number,
  ): Promise<Outcome> => {
    let outcome: Outcome
    try {
      outcome = await intent.create({
        partial: stored.partial,
        remember: (partial) => ledger.remember(workspaceId, stored, partial),
      })
    } catch (error) {
      const { how, end } = endOf(error)
      await ledger.end(workspaceId, stored, attempt, how, end)
      if (!(error instanceof WriteFailure) || error.kind !== 'unknown') throw error
      const lost = { ...stored, outcome: 'unknown', problem: error.problem } as const
      const sighting = await look(workspaceId, lost, { kind: 'look_up', waits: patienceFor(intent) })
      if (sighting.seen === 'live') return sighting.outcome
      if (sighting.seen === 'not_listed') throw error
      await ledger.conclude(workspaceId, lost, notThere(error.problem))
      throw new WriteFailure('later', error.problem, { cause: error })
    }
    await ledger.end(workspaceId, stored, attempt, { outcome: 'live' }, { ...outcome, outcome: 'live' })
    return outcome
  }

  return (workspaceId: WorkspaceId, intent: Intent): Promise<Outcome> =>
    exclusively.wait(lockOf(workspaceId, intent.key), async () => {
      const { intent: stored, move, begun } = await ledger.open(workspaceId, intent)
      if (move.do === 'answer') return move.outcome
      if (move.do === 'refuse') throw new WriteFailure('refused', move.problem)
      if (move.do === 'look_first') {
        const sighting = await look(workspaceId, stored, { kind: 'look_up', waits: patienceFor(intent) })
        if (sighting.seen === 'live') return sighting.outcome
        const waitMs = move.listsCountFrom.getTime() - clock.now().getTime()
        if (sighting.seen === 'not_listed' && waitMs > 0) {
          const problem = stored.problem ?? LOST
          await ledger.conclude(workspaceId, stored, { outcome: 'unknown', problem })
          throw new WriteFailure('unknown', problem, { waitSeconds: Math.ceil(waitMs / 1000) })
        }
      }
      const attempt = begun ?? (await ledger.beginCreate(workspaceId, stored, intent.facts))
      return create(workspaceId, intent, { ...stored, outcome: null }, attempt)
    })
}

export const notThere = (problem: string): End => ({ outcome: 'not_live', reason: 'not_there', problem })

/** What an attempt that failed says about itself and about the intent. */
function endOf(error: unknown): { how: ReturnType<typeof failed>; end: End } {
  const madeNothing = isOurs(error) || (error instanceof WriteFailure && error.kind !== 'unknown')
  const how = failed(error, madeNothing ? 'not_live' : 'unknown')
  const { problem } = how
  if (!madeNothing) return { how, end: { outcome: 'unknown', problem } }
  const refused = error instanceof WriteFailure && error.kind === 'refused'
  return { how, end: { outcome: 'not_live', reason: refused ? 'refused' : 'not_made', problem } }
}
