import { migrateSystemDatabase } from '@dbos-inc/dbos-sdk/internal/system_database'
import { migrate } from './migrate.ts'

/** Brings a database up to date: our own migrations, then the job engine's schema. Safe to run in every process. */
export async function prepareDatabase(url: string): Promise<{ applied: string[] }> {
  const { applied } = await migrate(url)
  await migrateSystemDatabase(url, quiet as never) // the parameter's class has private members; it only ever logs
  return { applied }
}

const nothing = () => undefined
const quiet = { info: nothing, debug: nothing, warn: nothing, error: nothing }
