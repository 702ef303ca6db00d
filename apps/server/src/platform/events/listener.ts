import pg from 'pg'
import type { Log } from '../log.ts'
import { keepConnected } from '../steady-connection.ts'

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
  const connection = await keepConnected({
    config: {
      connectionString: url,
      application_name: 'adwright-listener',
      options: '-c role=adwright_app',
    },
    prepare: async (client) => {
      client.on('notification', (message) => {
        if (message.payload !== undefined) hear(message.payload)
      })
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    },
    onBroken: (error) => log.warn({ err: error }, 'the listening connection broke'),
    onAgain: onReconnect,
  })
  return { stop: () => connection.close() }
}
