import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor'
import type pg from 'pg'
import type { Log } from '../log.ts'
import { lockKey } from './executor-lock.ts'

/**
 * Looks every second for running jobs whose executor no longer holds its lock and gives them back to their queues,
 * so any live worker resumes them. The engine counts each resumption and ends a job that keeps killing its process.
 */
export function startReaper(pool: pg.Pool, executorId: string, log: Log): { stop(): Promise<void> } {
  let stopped = false
  let running = Promise.resolve()
  const tick = () => {
    running = reap(pool, executorId, log)
      .catch((error: unknown) => log.warn({ err: error }, 'looking for dead workers failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(tick, 1000)
      })
  }
  let timer = setTimeout(tick, 0)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function reap(pool: pg.Pool, own: string, log: Log): Promise<void> {
  const { rows } = await pool.query<{ executor_id: string }>(
    `select distinct executor_id from dbos.workflow_status where status = 'PENDING' and executor_id <> $1`,
    [own],
  )
  for (const { executor_id: id } of rows) {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rows: answer } = await client.query<{ dead: boolean }>(
        `select pg_try_advisory_xact_lock(${lockKey}) as dead`,
        [id],
      )
      if (answer[0]?.dead) {
        const recovered = (await DBOSExecutor.globalInstance?.recoverPendingWorkflows([id])) ?? []
        if (recovered.length > 0)
          log.warn({ executor: id, jobs: recovered.length }, 'took over from a dead worker')
      }
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }
}
