import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { secretColumns } from './secret-columns.ts'

/** A table as PostgreSQL's own catalogue tells of it, so that one that is added tomorrow is among them. */
export type Table = {
  name: string
  columns: string[]
  /** Of the primary key, in its order; empty where there is none. */
  key: { name: string; type: string }[]
}

/** Every table of tenants' that has one of these columns. */
export async function tablesWith(tx: Tx, columns: readonly string[]): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by k.place)
        from pg_index i cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and has_table_privilege(c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname = any(${[...columns]}::text[]))
    order by 1`.execute(tx)
  return rows
}

/** Whose rows, by a column that says it. */
export type Whose = { column: string; is: WorkspaceId | OrganisationId | UserId }
type Page = { rows: string[]; last: string[] | undefined }

/** So many rows as JSON, without secrets, after the one with that key. */
export async function pageOfRows(
  tx: Tx,
  table: Table,
  { column, is }: Whose,
  after: string[] | undefined,
  most: number,
): Promise<Page> {
  const key = table.key.map(({ name }) => sql.ref(name))
  // Names and types are the catalogue's own.
  const seen = table.key.map(({ type }, at) => sql`${after?.[at]}::${sql.raw(type)}`)
  const { rows } = await sql<{ row: string; key: string[] }>`
    select (to_jsonb(t) - ${[...secretColumns]}::text[])::text as row,
      array[${sql.join(key.map((one) => sql`${one}::text`))}]::text[] as key
    from ${sql.table(table.name)} t where ${sql.ref(column)} = ${is}
      ${after && key.length > 0 ? sql`and (${sql.join(key)}) > (${sql.join(seen)})` : sql``}
      ${key.length > 0 ? sql`order by ${sql.join(key)} limit ${most}` : sql``}`.execute(tx)
  const isLast = key.length === 0 || rows.length < most
  return { rows: rows.map(({ row }) => row), last: isLast ? undefined : rows.at(-1)?.key }
}
