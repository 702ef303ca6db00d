import type { Column, Table } from './catalogue.ts'
import type { TestDatabase } from './test-database.ts'

export type Row = Record<string, unknown>

/**
 * Puts the smallest row that the table accepts into a workspace, parents first. `rows` remembers what is there.
 * Needs no knowledge of any table: types, checks and references tell everything.
 */
export async function seedRow(
  db: TestDatabase,
  tables: Table[],
  table: Table,
  workspaceId: string,
  rows: Map<string, Row>,
): Promise<Row> {
  const known = rows.get(`${table.name} ${workspaceId}`)
  if (known) return known
  const values: Row = {}
  for (const column of table.columns) {
    if (column.name === 'workspace_id') values[column.name] = workspaceId
    else if (column.required) values[column.name] = await valueFor(column)
  }
  // `workspaces` names itself; everybody else needs it to be there.
  const workspaces = tables.find((each) => each.name === 'workspaces')
  if (workspaces && table !== workspaces) await seedRow(db, tables, workspaces, workspaceId, rows)
  const names = Object.keys(values)
  await db.sql(
    `insert into ${table.schema}."${table.name}" (${names.map((name) => `"${name}"`).join(', ')})
     values (${names.map((_, at) => `$${at + 1}`).join(', ')}) on conflict do nothing`,
    Object.values(values),
  )
  // A trigger may have put one there already, as for another table.
  const [row = {}] = await db.sql<Row>(
    `select * from ${table.schema}."${table.name}" where workspace_id = $1`,
    [workspaceId],
  )
  rows.set(`${table.name} ${workspaceId}`, row)
  return row

  async function valueFor(column: Column): Promise<unknown> {
    const parent = tables.find((each) => each.name === column.references?.table)
    if (column.references && parent) {
      const there = await seedRow(db, tables, parent, workspaceId, rows)
      return there[column.references.column]
    }
    const [first] = column.allowed
    return first ?? plainValue(column.type, `${column.name}-${workspaceId}`)
  }
}

function plainValue(type: string, text: string): unknown {
  if (type.endsWith('[]')) return '{}'
  if (/^(integer|bigint|smallint|numeric|double|real)/.test(type)) return 1
  if (type.startsWith('timestamp')) return '2026-11-23T09:00:00Z'
  if (type === 'date') return '2026-11-23'
  if (type === 'boolean') return false
  if (type.startsWith('json')) return '{}'
  return text
}
