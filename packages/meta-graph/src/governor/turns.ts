import type { LimitKey, LimitState } from './limit-store.ts'
import { fadedUse, gapAt, SLOW_FROM } from './pace.ts'

export type KnownLimit = { key: LimitKey; state: LimitState | undefined }

/** The queues before limits that are nearly used up, one for each limit. */
export type Turns = {
  /**
   * How many milliseconds until a call's turn with all its limits has come. The turn is taken only when that is within
   * `longestMs`; a call that is turned away leaves the queues as they were.
   */
  take(limits: readonly KnownLimit[], now: Date, longestMs: number): number
}

/** @param random in [0, 1) */
export function createTurns(random: () => number): Turns {
  const lastTurn = new Map<LimitKey, number>()
  return {
    take(limits, now, longestMs) {
      const at = now.getTime()
      const turns = limits.flatMap(({ key, state }) => {
        const use = state ? fadedUse(state.use, at - state.toldAt.getTime()) : 0
        const before = Math.max(at, lastTurn.get(key) ?? 0)
        return use < SLOW_FROM ? [] : [{ key, turn: before + gapAt(use, random()) }]
      })
      const waitMs = Math.max(0, ...turns.map(({ turn }) => turn - at))
      if (waitMs > longestMs) return waitMs
      for (const [key, turn] of lastTurn) if (turn <= at) lastTurn.delete(key)
      for (const { key, turn } of turns) lastTurn.set(key, turn)
      return waitMs
    },
  }
}
