import { ApiError } from '../client.ts'

/** The services' time, in milliseconds: tests bring their own. */
export type Pace = { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> }

export const realPace: Pace = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const stop = () => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, ms)
      signal?.addEventListener('abort', stop, { once: true })
    }),
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 2000
/** A server that restarts or asks to slow down has no news; that is no reason to give up. */
const noNews = new Set([0, 429, 502, 503, 504])
const isNoNews = (error: unknown) => error instanceof ApiError && noNews.has(error.status)

type Asking<Value> = {
  ask: () => Promise<Value>
  isDone: (value: Value) => boolean
  mostMs: number
  pace: Pace
  signal?: AbortSignal | undefined
}

/**
 * Asks until it is done or the time is over, and answers with what it heard last. Asks more and more seldom.
 * @throws what `ask` throws, except while a server is away; that too when it is still away at the end
 */
export async function poll<Value>(
  first: Value,
  { ask, isDone, mostMs, pace, signal }: Asking<Value>,
): Promise<Value> {
  const deadline = pace.now() + mostMs
  let value = first
  let away: unknown
  let pause = FIRST_PAUSE_MS
  while (!isDone(value) && pace.now() < deadline) {
    await pace.sleep(Math.min(pause, deadline - pace.now()), signal)
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)
    try {
      value = await ask()
      away = undefined
    } catch (error) {
      if (!isNoNews(error)) throw error
      away = error
    }
  }
  if (away !== undefined) throw away
  return value
}
