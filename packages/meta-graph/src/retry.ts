import { MetaError } from './errors.ts'

export type Backoff = {
  sleep: (ms: number) => Promise<void>
  /** In [0, 1). */
  random: () => number
}

export const MAX_RETRIES = 3
const FIRST_WAIT_MS = 500

/**
 * Runs a read again, at most three times, while it fails as `transient`. Throttled calls are not repeated: each one
 * made inside Meta's block prolongs it, so the wait belongs to whoever schedules the work.
 */
export async function retryRead<T>(
  attempt: () => Promise<T>,
  backoff: Backoff,
  beforeRetry: (error: MetaError) => void = () => {},
): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof MetaError) || !isWorthRetrying(error) || retries === MAX_RETRIES) throw error
      beforeRetry(error)
      await backoff.sleep(backoffMs(retries, backoff.random()))
    }
  }
}

/** A documented wait is far longer than any backoff here: leave it to the caller. */
export const isWorthRetrying = (error: MetaError) =>
  error.kind === 'transient' && error.retryable && error.retryAfterMs === undefined

/** Half a second, doubled with every retry, up to half of it taken off by chance. */
export const backoffMs = (retries: number, random: number) =>
  Math.round(FIRST_WAIT_MS * 2 ** retries * (0.5 + random / 2))
