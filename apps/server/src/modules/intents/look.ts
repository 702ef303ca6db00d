import type { WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { AttemptEnd } from './attempt-store.ts'
import type { AttemptKind, Intent, Sighting, StoredIntent } from './intent.ts'
import type { Kinds } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import { WriteFailure } from './write-failure.ts'

/** Waits before each look at lists that may lag behind. */
export const PATIENCE_MS = [0, 400, 1_200, 3_000]
export const patienceFor = ({ lookOnce = false }: Pick<Intent, 'lookOnce'>): readonly number[] =>
  lookOnce ? [0] : PATIENCE_MS

type Asked = {
  kind: Exclude<AttemptKind, 'create'>
  waits: readonly number[]
  also?: (tx: Tx) => Promise<void>
}
export type Look = (workspaceId: WorkspaceId, intent: StoredIntent, asked: Asked) => Promise<Sighting>

/**
 * Looks for a write that may have got through, again while it may only be late in the lists. Each look is an attempt;
 * one that finds it ends the intent as live. Throws what the look-up throws, after noting that nothing is known.
 */
export const createLook =
  ({ ledger, kinds, wait }: { ledger: Ledger; kinds: Kinds; wait: (ms: number) => Promise<void> }): Look =>
  async (workspaceId, intent, { kind, waits, also }) => {
    const { connectionId, mark, facts, partial } = intent
    const known = kinds.get(intent.kind)
    if (!known) throw new Error(`Nobody registered how to look for ${intent.kind}.`)
    const sought = { workspaceId, connectionId, mark, facts: facts ?? {}, partial }
    let sighting: Sighting = { seen: 'not_listed' }
    for (const delay of waits) {
      if (delay > 0) await wait(delay)
      const attempt = await ledger.begin(workspaceId, intent, kind)
      try {
        sighting = await known.lookUp(sought)
      } catch (error) {
        const how = failed(error, 'unknown')
        const problem = intent.problem ?? how.problem
        await ledger.end(workspaceId, intent, attempt, how, { outcome: 'unknown', problem })
        throw error
      }
      if (sighting.seen === 'live') {
        const end = { ...sighting.outcome, outcome: 'live' } as const
        await ledger.end(workspaceId, intent, attempt, { outcome: 'live' }, end, also)
        return sighting
      }
      await ledger.end(workspaceId, intent, attempt, { outcome: 'not_live' })
      if (sighting.seen === 'not_there') return sighting
    }
    return sighting
  }

/** An attempt that ended badly, as the ledger keeps it. */
export function failed(error: unknown, outcome: AttemptEnd['outcome']): AttemptEnd & { problem: string } {
  if (error instanceof WriteFailure) return { outcome, problem: error.problem, traceId: error.traceId }
  return { outcome, problem: isOurs(error) ? error.message : 'Something broke on our side.' }
}

/** An error in words for people: there was no way to speak to the provider, so nothing was asked of it. */
export const isOurs = (error: unknown): error is AppError => error instanceof AppError
