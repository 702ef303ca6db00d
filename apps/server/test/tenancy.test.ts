import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { CompiledQuery } from 'kysely'
import { newId } from '../src/platform/ids.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { readCatalogue, type Table } from './catalogue.ts'
import { createTestDatabase, type TestDatabase } from './index.ts'
import { ownerId, ownerOf, seedRow, type Row } from './minimal-row.ts'

/** Tables that belong to no workspace, organisation or person, and why that is right. Everything else must be under tenancy. */
const withoutWorkspace: Record<string, string> = {
  'public.schema_migrations': 'the list of migrations: tenant code has no right to it',
  'public.outbox_mails': 'mail goes to people before they have a workspace: only the system role reads it',
  'public.meta_limits':
    'limits of the Meta app: tenant code only has the two functions that read and note them',
  'public.meta_webhook_events': 'one event may concern several workspaces: only the system role reads it',
  'public.meta_webhook_address': 'the installation’s own: only the system role reads it',
  'public.meta_data_deletions': 'asked for by a Meta user, not by a workspace: only the system role reads it',
  'public.stripe_events':
    'told of the Stripe account, which may have other customers: only the system role reads it',
  'public.staff': 'who runs this installation: only the system role reads it',
  'public.blocked_people':
    'closed accounts; their people are not to open them: only the system role reads it',
  'public.impersonations': 'sessions of the staff in somebody’s name: only the system role reads it',
  'public.provider_endings': 'how mail and voices did last: only the system role reads it',
  'public.feature_flags': 'the installation’s own: only the system role reads it',
  'public.rate_limits': 'counts by hashed caller, spent before anybody is known',
}
/** Schemas that tenant code cannot enter at all. */
const closedSchemas: Record<string, string> = {
  auth: 'identities: their own role reads them',
  dbos: 'the job engine: tenant code only has enqueue_job',
}

let db: TestDatabase
let tables: Table[]
const rows = new Map<string, Row>()
const [a, b] = [newId('ws'), newId('ws')]
const tenancy = (table: Table) => ownerOf(table) !== undefined && !(table.schema in closedSchemas)
const owner = (table: Table, workspaceId: string) => {
  const column = ownerOf(table) ?? 'workspace_id'
  return { column, id: ownerId(column, workspaceId) }
}
const full = (table: Table) => `${table.schema}.${table.name}`

beforeAll(async () => {
  db = await createTestDatabase()
  tables = await readCatalogue(db)
  for (const table of tables.filter(tenancy))
    for (const workspaceId of [a, b]) await seedRow(db, tables, table, workspaceId, rows)
})
afterAll(() => db.close())

/** What happened, as A: the number that was asked for, the rows that were touched, or why PostgreSQL refused. */
async function asA(table: Table, statement: string, values: unknown[] = []): Promise<number | string> {
  const work = async (tx: Tx) => {
    const result = await tx.executeQuery<{ n?: number }>(CompiledQuery.raw(statement, values))
    return result.rows[0]?.n ?? Number(result.numAffectedRows ?? 0)
  }
  const { column, id } = owner(table, a)
  const within = {
    workspace_id: () => db.inWorkspace(id as WorkspaceId, work),
    organisation_id: () => db.inOrganisation(id as OrganisationId, work),
    user_id: () => db.inPerson(id as UserId, work),
  }
  return within[column]().catch((error: unknown) => (error as Error).message)
}
const ofB = (table: Table) => `${owner(table, b).column} = '${owner(table, b).id}'`
const refused = /permission denied|row-level security/

test('there is something to look at', () => {
  expect(tables.filter(tenancy).length).toBeGreaterThan(15)
})

test('every table is under tenancy, in a closed schema, or on the list with a reason', () => {
  const open = tables.filter((table) => !tenancy(table) && !(table.schema in closedSchemas))
  expect(open.map(full).toSorted()).toEqual(Object.keys(withoutWorkspace).toSorted())
  for (const table of tables.filter((each) => each.schema in closedSchemas))
    expect([full(table), table.appMayRead]).toEqual([full(table), false])
  for (const table of open.filter((each) => each.name !== 'rate_limits'))
    expect([full(table), table.appMayRead]).toEqual([full(table), false])
})

describe('for every table of a workspace', () => {
  test('row-level security is on, also for the owner of the table', () => {
    expect(tables.filter((table) => tenancy(table) && !table.rlsForced).map(full)).toEqual([])
  })

  test('A sees its own row and not B’s', async () => {
    for (const table of tables.filter(tenancy)) {
      const counts = [
        await asA(table, `select count(*)::int as n from ${full(table)}`),
        await asA(table, `select count(*)::int as n from ${full(table)} where ${ofB(table)}`),
      ]
      expect([full(table), ...counts]).toEqual([full(table), 1, 0])
    }
  })

  test('A cannot change or delete B’s row', async () => {
    for (const table of tables.filter(tenancy)) {
      for (const verb of [
        `update ${full(table)} set ${owner(table, b).column} = ${owner(table, b).column}`,
        `delete from ${full(table)}`,
      ]) {
        const outcome = await asA(table, `${verb} where ${ofB(table)}`)
        if (typeof outcome === 'string') expect(outcome).toMatch(refused)
        else expect([verb, outcome]).toEqual([verb, 0])
      }
    }
    for (const table of tables.filter(tenancy)) {
      const left = await db.sql(`select 1 from ${full(table)} where ${ofB(table)}`)
      expect([full(table), left.length]).toEqual([full(table), 1])
    }
  })

  test('A cannot put a row into B, nor hand its own over', async () => {
    for (const table of tables.filter(tenancy)) {
      const theirs = rows.get(`${table.name} ${b}`)
      const identity = table.columns.filter((column) => /_entry_id$|^event_id$/.test(column.name)).length > 0
      const insert = await asA(
        table,
        `insert into ${full(table)} ${identity ? 'overriding system value ' : ''}select * from jsonb_populate_record(null::${full(table)}, $1::jsonb)`,
        [JSON.stringify(theirs)],
      )
      expect([full(table), insert]).toEqual([full(table), expect.stringMatching(refused) as string])
      const handOver = await asA(
        table,
        `update ${full(table)} set ${ofB(table)} where ${owner(table, a).column} = '${owner(table, a).id}'`,
      )
      expect([full(table), handOver]).toEqual([full(table), expect.stringMatching(refused) as string])
    }
  })

  test('without a workspace nothing is there', async () => {
    for (const table of tables.filter(tenancy)) {
      const { rows: found } = await db.pool.query<{ n: number }>(
        `select count(*)::int as n from ${full(table)}`,
      )
      expect([full(table), found[0]?.n]).toEqual([full(table), 0])
    }
  })
})
