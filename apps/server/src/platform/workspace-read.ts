import type { WorkspaceId } from '@adwright/contract'
import pg from 'pg'
import type { ReadStatement } from './transaction.ts'

/**
 * Puts the transaction that runs into a workspace, and makes it one that only reads. Both settings end with the
 * transaction. The condition is never true: a statement that answers no row needs no description of rows.
 */
const enter = {
  name: 'enter_workspace',
  text: `select where set_config('app.workspace_id', $1, true) is null
    or set_config('transaction_read_only', 'on', true) is null`,
}
const entered = new WeakSet<pg.Connection>()

/**
 * One reading statement in a transaction of its own, in a single round trip. Everything up to the protocol's Sync is one
 * transaction, so neither `begin` nor `commit` is sent: 1 round trip instead of 4, and (by its name) planned once per
 * connection instead of every time. Measured on the campaign table: see docs/guides/bench.md.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export async function readInWorkspace<Row extends object>(
  pool: pg.Pool,
  workspaceId: WorkspaceId,
  statement: ReadStatement,
): Promise<Row[]> {
  const client = await pool.connect()
  try {
    const rows = await new Promise<Row[]>((resolve, reject) => {
      const query = new pg.Query<Row>(statement, (error, results) => {
        if (error) reject(error)
        else resolve(rowsOfLast(results))
      })
      const submit = query.submit.bind(query)
      query.submit = (connection) => {
        connection.stream.cork()
        enterWorkspace(connection, workspaceId)
        const refused = submit(connection)
        connection.stream.uncork()
        return refused
      }
      client.query(query)
    })
    client.release()
    return rows
  } catch (error) {
    // Whatever state it is in, nobody meets it again.
    client.release(true)
    throw error
  }
}

function enterWorkspace(connection: pg.Connection, workspaceId: WorkspaceId): void {
  if (!entered.has(connection)) connection.parse({ ...enter, types: [] }, true)
  entered.add(connection)
  connection.bind({ statement: enter.name, values: [workspaceId] }, true)
  connection.execute({}, true)
}

/** The driver gives a list when there were two statements: ours is the second. */
const rowsOfLast = <Row>(results: unknown): Row[] => (results as { rows: Row[] }[]).at(-1)?.rows ?? []
