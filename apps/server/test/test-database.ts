import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase, type Database } from '../src/platform/db.ts'

export type TestDatabase = Database & {
  /** The owner's URL of this clone, for processes and clients of a test's own. */
  url: string
  /** Runs SQL as the owner, past row-level security: to arrange and to look, never what is under test. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
}

/** A migrated database of its own for one test file (or test); `close` drops it. */
export async function createTestDatabase({ poolSize = 6 } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const adminUrl = inject('postgresUrl')
  // As files: through the log, as is usual, the clone is written twice.
  await asAdmin(adminUrl, `create database ${name} template ${inject('templateDatabase')} strategy file_copy`)
  const target = new URL(adminUrl)
  target.pathname = `/${name}`
  const database = openDatabase({ url: target.href, poolSize })
  const owner = new pg.Pool({ connectionString: target.href, max: 1 })
  owner.on('error', () => undefined)
  return {
    ...database,
    url: target.href,
    sql: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
      (await owner.query<Row>(text, values)).rows,
    close: async () => {
      await Promise.all([database.close(), owner.end()])
      await asAdmin(adminUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function asAdmin(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
