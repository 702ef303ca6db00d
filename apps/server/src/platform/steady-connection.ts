import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

type Options = {
  config: pg.ClientConfig
  /** What makes the connection worth having: a LISTEN, a lock. It is not there before this is done. */
  prepare: (client: pg.Client) => Promise<unknown>
  onBroken: (error: Error) => void
  /** After a connection that broke is there again. */
  onAgain: () => void
  retryMs?: number
}

export type SteadyConnection = {
  /** Whether it is there at this moment. */
  isOpen(): boolean
  close(): Promise<void>
}

/**
 * One connection of its own to PostgreSQL, made anew whenever it breaks. There is never more than one attempt under way:
 * while the server is starting up each one fails, and if a failure began another attempt besides its successor, they would
 * double until nobody else finds a free place.
 */
export async function keepConnected({
  config,
  prepare,
  onBroken,
  onAgain,
  retryMs = 500,
}: Options): Promise<SteadyConnection> {
  let current: pg.Client | undefined
  let closed = false

  const open = async (): Promise<void> => {
    const next = new pg.Client({ keepAlive: true, keepAliveInitialDelayMillis: 5000, ...config })
    next.on('error', onBroken)
    next.once('end', () => {
      // Only the one that served: an attempt that failed is repeated by whoever made it.
      if (current !== next) return
      current = undefined
      if (!closed) void openAgain()
    })
    try {
      await next.connect()
      await prepare(next)
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    if (closed) return void (await next.end())
    current = next
  }
  const openAgain = async (): Promise<void> => {
    while (!closed)
      try {
        await open()
        if (!closed) onAgain()
        return
      } catch {
        await delay(retryMs)
      }
  }

  await open()
  return {
    isOpen: () => current !== undefined,
    close: async () => {
      closed = true
      await current?.end()
    },
  }
}
