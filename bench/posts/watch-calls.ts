import { setTimeout as wait } from 'node:timers/promises'
import { tell } from './tell.ts'

/** A call that shows a post to people, with the instant (epoch ms) at which it was first seen in the twin's log. */
export type PublishCall = { owner: string; status: number; seenAt: number }

const shows = /(?:^|\/)(\d+)\/(?:feed|media_publish)$/

/**
 * Reads the twin's log over and over: its own times are whole seconds. A call is seen at most `everyMs` after its answer
 * was ready, or as much later as the twin is busy: never too early.
 */
export function watchCalls(twinUrl: string, everyMs: number) {
  const calls: PublishCall[] = []
  let [on, last] = [true, 0]
  const look = async () => {
    const query = new URLSearchParams({ method: 'POST', path: shows.source, since: String(last) })
    const { data } = await tell<{ data: { n: number; path: string; status: number }[] }>(
      `${twinUrl}/_twin/log?${query}`,
    )
    const seenAt = Date.now()
    for (const { n, path, status } of data) {
      last = Math.max(last, n)
      calls.push({ owner: shows.exec(path)?.[1] ?? '', status, seenAt })
    }
  }
  const running = (async () => {
    while (on) {
      await look()
      await wait(everyMs)
    }
    await look()
  })()
  // Thrown when it is stopped, not before.
  running.catch(() => undefined)
  return {
    stop: async (): Promise<PublishCall[]> => {
      on = false
      await running
      return calls
    },
  }
}
