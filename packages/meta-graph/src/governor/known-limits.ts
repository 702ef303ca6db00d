import { limitAfter, type LimitKey, type LimitNews, type LimitState, type LimitStore } from './limit-store.ts'
import { createRecentlyUsed } from './recently-used.ts'

/** How long another process's news may take to be heard here. */
const FRESH_MS = 500
const REMEMBERED = 10_000
/** Below this nobody needs to know. */
const WORTH_TELLING = 50

/**
 * The store behind a short memory, so that not every call costs a round trip; what this process learns it knows at
 * once. While the store fails, each process goes by what it knows itself: a call to Meta is not lost over bookkeeping.
 */
export type KnownLimits = {
  read(keys: readonly LimitKey[]): Promise<(LimitState | undefined)[]>
  /** What was last heard, without asking. */
  recall(key: LimitKey): LimitState | undefined
  note(news: readonly LimitNews[]): Promise<void>
}

type Heard = { state: LimitState | undefined; at: number }

export function createKnownLimits(
  store: LimitStore,
  clock: { now(): Date },
  onStoreError: (error: unknown) => void = () => {},
): KnownLimits {
  const heard = createRecentlyUsed<Heard>(REMEMBERED)
  const recall = (key: LimitKey) => heard.get(key)?.state
  const hear = async (keys: readonly LimitKey[], now: number) => {
    const before = keys.map((key) => heard.get(key))
    try {
      const states = await store.read(keys)
      for (const [index, key] of keys.entries())
        // What was learned here meanwhile is newer than what was read.
        if (heard.get(key) === before[index]) heard.set(key, { state: states.get(key), at: now })
    } catch (error) {
      onStoreError(error)
    }
  }
  return {
    recall,
    async read(keys) {
      const now = clock.now().getTime()
      const stale = keys.filter((key) => !isFresh(heard.get(key), now))
      if (stale.length > 0) await hear(stale, now)
      return keys.map(recall)
    },
    async note(news) {
      const telling = news.filter((one) => isWorthTelling(recall(one.key), one))
      for (const one of news) {
        const at = heard.get(one.key)?.at ?? clock.now().getTime()
        heard.set(one.key, { state: limitAfter(recall(one.key), one), at })
      }
      if (telling.length === 0) return
      await store.note(telling).catch(onStoreError)
    },
  }
}

// Where a block is over, somebody else may be trying the way this very moment.
function isFresh(entry: Heard | undefined, now: number): boolean {
  if (!entry || now - entry.at >= FRESH_MS) return false
  const opens = entry.state?.closedUntil?.getTime()
  return opens === undefined || opens > now
}

function isWorthTelling(known: LimitState | undefined, { use, closedUntil }: LimitNews): boolean {
  if (closedUntil !== undefined) return true
  const before = known?.use ?? 0
  if (use === undefined || Math.max(use, before) < WORTH_TELLING) return false
  return Math.abs(use - before) >= 1
}
