import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DB } from './database.generated.ts'
import type { Transactions, Tx } from './transaction.ts'
import { readInWorkspace } from './workspace-read.ts'

export type Database = Transactions & {
  pool: pg.Pool
  close(): Promise<void>
}

// bigint columns hold counts and minor units below 2^53; ids of Meta are text.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))
const INT8_ARRAY = 1016 // pg names the scalar types only
pg.types.setTypeParser(INT8_ARRAY as typeof pg.types.builtins.INT8, (text) =>
  text === '{}' ? [] : text.slice(1, -1).split(',').map(Number),
)
// A date is a day in somebody's calendar, never an instant: it stays the text that it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/**
 * The pool of one process. Every connection begins as `adwright_app`, so a query outside a workspace sees nothing;
 * `asSystem` steps up for one transaction only.
 */
export function openDatabase({ url, poolSize }: { url: string; poolSize: number }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: '-c role=adwright_app',
    query_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'adwright',
  })
  pool.on('error', () => undefined) // an idle connection died; the pool opens another
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  /** Row-level security looks at this setting, which ends with the transaction. */
  const inside = <T>(setting: string, value: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config(${setting}, ${value}, true)`.execute(tx)
      return work(tx)
    })
  return {
    pool,
    inWorkspace: (workspaceId, work) => inside('app.workspace_id', workspaceId, work),
    inOrganisation: (organisationId, work) => inside('app.organisation_id', organisationId, work),
    inPerson: (userId, work) => inside('app.user_id', userId, work),
    asSystem: (work) =>
      db.transaction().execute(async (tx) => {
        await sql`set local role adwright_system`.execute(tx)
        return work(tx as Tx)
      }),
    reader: (workspaceId) => (statement) => readInWorkspace(pool, workspaceId, statement),
    close: () => db.destroy(),
  }
}
