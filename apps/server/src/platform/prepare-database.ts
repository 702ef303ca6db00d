import { setTimeout as delay } from 'node:timers/promises'
import { migrateSystemDatabase } from '@dbos-inc/dbos-sdk/internal/system_database'
import pg from 'pg'
import { migrate } from './migrate.ts'

/** Brings a database up to date: our own migrations, then the job engine's schema. Safe to run in every process. */
export async function prepareDatabase(url: string): Promise<{ applied: string[] }> {
  const { applied } = await migrate(url)
  await oneAtATime(url, () => migrateSystemDatabase(url, quiet as never)) // the parameter's class has private members; it only ever logs
  return { applied }
}

/**
 * The engine's migrations stumble over each other when processes start together. Asking again and again instead of
 * waiting for the lock: a waiting statement would hold up the engine's CREATE INDEX CONCURRENTLY, and both would stand.
 */
async function oneAtATime(url: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(4201843) as mine')
      if (rows[0]?.mine) break
      await delay(100)
    }
    await work()
  } finally {
    await client.end()
  }
}

const nothing = () => undefined
const quiet = { info: nothing, debug: nothing, warn: nothing, error: nothing }
