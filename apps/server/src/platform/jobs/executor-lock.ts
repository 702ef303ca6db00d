import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'

/** One statement both for owners (session lock) and for the reaper (transaction lock). */
export const lockKey = "hashtextextended('adwright executor ' || $1, 0)"

export type ExecutorLock = { held(): boolean; release(): Promise<void> }

/**
 * A worker lives as long as its connection holds the advisory lock of its name: PostgreSQL lets go of it the moment
 * the process dies, however it dies. A connection that breaks is made anew; until then others may take our jobs over,
 * and the engine's fencing keeps us from writing to those.
 */
export async function holdExecutorLock(url: string, executorId: string, log: Log): Promise<ExecutorLock> {
  let client: pg.Client | undefined
  let released = false
  const acquire = async () => {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
      application_name: 'adwright-executor',
    })
    next.on('error', (error) => log.warn({ err: error }, 'the executor lock was lost'))
    next.once('end', () => {
      if (client === next) client = undefined
      if (!released) void again()
    })
    await next.connect()
    await next.query(`select pg_advisory_lock(${lockKey})`, [executorId])
    client = next
  }
  const again = async () => {
    while (!released && !client)
      try {
        await acquire()
        log.info('the executor lock is held again')
      } catch {
        await delay(500)
      }
  }
  await acquire()
  return {
    held: () => client !== undefined,
    release: async () => {
      released = true
      await client?.end()
    },
  }
}
