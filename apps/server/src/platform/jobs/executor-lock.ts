import type { Log } from '../log.ts'
import { keepConnected } from '../steady-connection.ts'

/** One statement both for owners (session lock) and for the reaper (transaction lock). */
export const lockKey = "hashtextextended('adwright executor ' || $1, 0)"

export type ExecutorLock = { held(): boolean; release(): Promise<void> }

/**
 * A worker lives as long as its connection holds the advisory lock of its name: PostgreSQL lets go of it the moment
 * the process dies, however it dies. A connection that breaks is made anew; until then others may take our jobs over,
 * and the engine's fencing keeps us from writing to those.
 */
export async function holdExecutorLock(url: string, executorId: string, log: Log): Promise<ExecutorLock> {
  const connection = await keepConnected({
    config: { connectionString: url, application_name: 'adwright-executor' },
    prepare: (client) => client.query(`select pg_advisory_lock(${lockKey})`, [executorId]),
    onBroken: (error) => log.warn({ err: error }, 'the executor lock was lost'),
    onAgain: () => log.info('the executor lock is held again'),
  })
  return { held: () => connection.isOpen(), release: () => connection.close() }
}
