import type { TestDatabase } from './test-database.ts'

export type Column = {
  name: string
  type: string
  required: boolean
  references: { table: string; column: string } | undefined
  allowed: string[]
}
export type Table = {
  schema: string
  name: string
  columns: Column[]
  rlsForced: boolean
  appMayRead: boolean
}

/** Every table there is, from PostgreSQL's own catalogue: a table that somebody adds tomorrow is in it. */
export async function readCatalogue(db: TestDatabase): Promise<Table[]> {
  const tables = await db.sql<{
    oid: number
    schema: string
    name: string
    forced: boolean
    readable: boolean
  }>(`
    select c.oid, n.nspname as schema, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      has_schema_privilege('adwright_app', n.oid, 'usage') and has_table_privilege('adwright_app', c.oid, 'select') as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 2, 3`)
  const columns = await db.sql<{
    oid: number
    name: string
    type: string
    required: boolean
    parent: string | null
    parent_column: string | null
  }>(`
    select a.attrelid as oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull and not a.atthasdef and a.attidentity = '' as required,
      f.confrelid::regclass::text as parent, fa.attname as parent_column
    from pg_attribute a
    left join pg_constraint f on f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum]
    left join pg_attribute fa on fa.attrelid = f.confrelid and fa.attnum = f.confkey[1]
    where a.attnum > 0 and not a.attisdropped order by a.attnum`)
  const checks = await db.sql<{ oid: number; text: string }>(
    `select conrelid as oid, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c'`,
  )
  return tables.map(({ oid, schema, name, forced, readable }) => ({
    schema,
    name,
    rlsForced: forced,
    appMayRead: readable,
    columns: columns
      .filter((column) => column.oid === oid)
      .map((column) => ({
        name: column.name,
        type: column.type,
        required: column.required,
        references:
          column.parent === null ? undefined : { table: column.parent, column: column.parent_column ?? '' },
        allowed: allowedBy(checks.filter((check) => check.oid === oid).map((check) => check.text), column.name), // prettier-ignore
      })),
  }))
}

/** The values of a check such as `role = ANY (ARRAY['owner'::text, …])`. */
function allowedBy(checks: string[], column: string): string[] {
  const own = checks.find((text) => new RegExp(`\\b${column} = (ANY|')`).test(text))
  return own === undefined ? [] : [...own.matchAll(/'([^']*)'::text/g)].map((match) => match[1] ?? '')
}
