import type { Column, Table } from './catalogue.ts'
import type { TestDatabase } from './test-database.ts'

export type Row = Record<string, unknown>

/** The columns that say whose a row is; the first that a table has counts. */
const ownerColumns = ['workspace_id', 'organisation_id', 'user_id'] as const
type OwnerColumn = (typeof ownerColumns)[number]

/** Whose rows a table's rows are: a workspace's, an organisation's, a person's, or (undefined) nobody's. */
export const ownerOf = (table: Table): OwnerColumn | undefined =>
  ownerColumns.find((owner) => table.columns.some((column) => column.name === owner))

/** A workspace, its organisation and its person are seeded together, and named alike. */
export const ownerId = (owner: OwnerColumn, workspaceId: string): string =>
  owner === 'workspace_id'
    ? workspaceId
    : workspaceId.replace(/^ws/, owner === 'organisation_id' ? 'org' : 'user')

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
  // These name themselves; everybody else needs them to be there.
  const first = ['organisations', 'workspaces']
  for (const name of first.slice(0, first.includes(table.name) ? first.indexOf(table.name) : 2)) {
    const parent = tables.find((each) => each.name === name)
    if (parent) await seedRow(db, tables, parent, workspaceId, rows)
  }
  const own = ownerOf(table) ?? 'workspace_id'
  const values: Row = {}
  for (const column of table.columns) {
    const owner = ownerColumns.find((each) => each === column.name)
    if (owner && (column.required || owner === own)) values[column.name] = ownerId(owner, workspaceId)
    else if (column.required) values[column.name] = await valueFor(column)
  }
  const names = Object.keys(values)
  await db.sql(
    `insert into ${table.schema}."${table.name}" (${names.map((name) => `"${name}"`).join(', ')})
     values (${names.map((_, at) => `$${at + 1}`).join(', ')}) on conflict do nothing`,
    Object.values(values),
  )
  // A trigger may have put one there already, as for another table.
  const [row = {}] = await db.sql<Row>(`select * from ${table.schema}."${table.name}" where ${own} = $1`, [
    ownerId(own, workspaceId),
  ])
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
