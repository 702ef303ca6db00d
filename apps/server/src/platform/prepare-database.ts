import { DBOS } from '@dbos-inc/dbos-sdk'
import { migrate } from './migrate.ts'

/** Brings a database up to date: our own migrations, then the job engine's schema. Safe to run in every process. */
export async function prepareDatabase(url: string): Promise<{ applied: string[] }> {
  const { applied } = await migrate(url)
  await DBOS.migrate(url)
  return { applied }
}
