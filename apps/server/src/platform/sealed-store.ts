import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

// Everything here runs as the system.

/** Where sealed texts lie: a column `<what>_sealed` of a table with one key; its place is `<table>:<key>:<what>`. */
export type SealedColumn = { table: string; key: string; column: string }
export type SealedText = { key: string; sealed: string }

/** Every one of them, from PostgreSQL's own catalogue: what somebody adds tomorrow is in it. */
export async function sealedColumns(tx: Tx): Promise<SealedColumn[]> {
  const { rows } = await sql<SealedColumn>`
    select c.relname as table, k.attname as key, a.attname as column
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname like '%\\_sealed' and not a.attisdropped
    join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1
    join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
    where c.relkind = 'r' order by 1, 3`.execute(tx)
  return rows
}

/** In the order of their keys; with `except`, only what another key than that sealed. */
export async function sealedTexts(
  tx: Tx,
  { table, key, column }: SealedColumn,
  { after, except, limit }: { after: string; except?: string; limit: number },
): Promise<SealedText[]> {
  const { rows } = await sql<SealedText>`
    select ${sql.ref(key)} as key, ${sql.ref(column)} as sealed from ${sql.table(table)}
    where ${sql.ref(column)} <> '' and ${sql.ref(key)} > ${after}
      and (${except ?? null}::text is null or split_part(${sql.ref(column)}, '.', 2) <> ${except ?? null})
    order by ${sql.ref(key)} limit ${limit}`.execute(tx)
  return rows
}

/** @returns false when somebody wrote another one meanwhile, or the row is gone */
export async function replaceSealed(
  tx: Tx,
  { table, key, column }: SealedColumn,
  { of, before, after }: { of: string; before: string; after: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${after}
    where ${sql.ref(key)} = ${of} and ${sql.ref(column)} = ${before}`.execute(tx)
  return numAffectedRows > 0n
}
