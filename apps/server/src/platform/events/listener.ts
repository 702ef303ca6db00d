import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'

export type Listener = { stop(): Promise<void> }
type Options = {
  url: string
  channel: string
  log: Log
  hear: (payload: string) => void
  /** Called after a connection that broke is listening again: what was notified meanwhile was missed. */
  onReconnect: () => void
}

/** One connection per process that LISTENs, made anew whenever it breaks. */
export async function listen({ url, channel, log, hear, onReconnect }: Options): Promise<Listener> {
  let client: pg.Client | undefined
  let stopped = false
  const connect = async () => {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
      application_name: 'adwright-listener',
      options: '-c role=adwright_app',
    })
    next.on('error', (error) => log.warn({ err: error }, 'the listening connection broke'))
    next.on('notification', (message) => {
      if (message.payload !== undefined) hear(message.payload)
    })
    next.once('end', () => {
      if (client === next) client = undefined
      if (!stopped) void reconnect()
    })
    await next.connect()
    await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = next
  }
  const reconnect = async () => {
    while (!stopped && !client)
      try {
        await connect()
        onReconnect()
      } catch {
        await delay(500)
      }
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      await client?.end()
    },
  }
}
