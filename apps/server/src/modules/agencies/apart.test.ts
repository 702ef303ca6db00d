import type { ApiClient } from '@adwright/contract/client'
import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#platform/transaction.ts'
import { createTestApp, type TestApp, type TestPerson } from '../../../test/index.ts'
import { readCatalogue, type Table } from '../../../test/catalogue.ts'
import { seedRow, type Row } from '../../../test/minimal-row.ts'
import { join, refusal } from '../workspaces/test-teams.ts'

/** Two clients of one agency, and a member of the first of them who is its admin: the most that a client can be. */
let app: TestApp
let boss: TestPerson
let cleo: ApiClient
let organisationId: OrganisationId
let bakery: WorkspaceId
let florist: WorkspaceId
let tables: Table[]

beforeAll(async () => {
  app = await createTestApp()
  boss = await app.signUp('Boss')
  organisationId = (await boss.api('becomeAgency')).id
  const client = async (name: string) =>
    (await boss.api('createClientWorkspace', { body: { name, timeZone: 'UTC' } })).id
  ;[bakery, florist] = [await client('Bakery'), await client('Florist')]
  cleo = await join(
    app,
    { ...boss, api: app.as(boss.signedIn.accessToken, bakery) },
    await app.signUp('Cleo'),
    'admin',
  )
})
afterAll(() => app.close())

describe('over HTTP, a client’s admin', () => {
  test('sees their own workspace and nothing of the agency above it', async () => {
    const closed = [
      () => cleo('getOrganisation'),
      () => cleo('listClients'),
      () => cleo('renameOrganisation', { body: { name: 'Mine' } }),
      () => cleo('becomeAgency'),
      () => cleo('createClientWorkspace', { body: { name: 'Another' } }),
      () => cleo('addOrganisationAdmin', { body: { email: 'cleo@example.com' } }),
      () => cleo('removeOrganisationAdmin', { body: { userId: boss.signedIn.user.id } }),
      () => cleo('getBilling'),
      () => cleo('listInvoices'),
    ]
    for (const call of closed) expect(await refusal(call())).toBe('workspace.no_permission')
  })

  test('sees no other client, by name, by id or in a list', async () => {
    const { workspaces } = await cleo('listWorkspaces')
    expect(workspaces.map(({ name }) => name)).not.toContain('Florist')
    expect(await refusal(cleo('openWorkspace', { params: { id: florist } }))).toBe('workspace.not_found')
  })

  test('sees nobody of the agency among the members, and cannot remove them', async () => {
    const { members } = await cleo('listMembers')
    expect(members.map(({ name }) => name)).toEqual(['Cleo'])
    const body = { userId: boss.signedIn.user.id }
    expect(await refusal(cleo('removeMember', { body }))).toBe('workspace.member_not_found')
    expect(await refusal(cleo('changeRole', { body: { ...body, role: 'analyst' } }))).toBe(
      'workspace.member_not_found',
    )
  })

  test('finds nothing of what the agency does to itself in the trail of the workspace', async () => {
    await app.as(boss.signedIn.accessToken, bakery)('renameOrganisation', { body: { name: 'Boss & Co' } })
    const seen = await app.db.inWorkspace(bakery, (tx) =>
      tx.selectFrom('audit_entries').select('action').where('action', 'like', 'organisation.%').execute(),
    )
    expect(seen).toEqual([])
  })
})

describe('in the database', () => {
  beforeAll(async () => {
    tables = (await readCatalogue(app.db)).filter(({ schema }) => schema === 'public')
    const rows = new Map<string, Row>()
    for (const id of [bakery, florist]) {
      rows
        .set(`organisations ${id}`, { organisation_id: organisationId })
        .set(`workspaces ${id}`, { workspace_id: id })
      for (const table of tables.filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id')))
        await seedRow(app.db, tables, table, id, rows)
    }
  })
  const count = async (tx: Tx, table: Table, condition: string) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table.name)} where ${sql.raw(condition)}`.execute(tx) // prettier-ignore
    return rows[0]?.n ?? 0
  }
  const readable = () => tables.filter(({ appMayRead, rlsForced }) => appMayRead && rlsForced)

  test('a transaction of a client’s workspace sees no row of another client, nor of the agency', async () => {
    for (const table of readable()) {
      const has = (column: string) => table.columns.some(({ name }) => name === column)
      await app.db.inWorkspace(bakery, async (tx) => {
        if (has('workspace_id'))
          expect([table.name, await count(tx, table, `workspace_id = '${florist}'`)]).toEqual([table.name, 0]) // prettier-ignore
        else if (has('organisation_id'))
          expect([table.name, await count(tx, table, 'true')]).toEqual([table.name, 0])
      })
    }
  })

  test('a transaction of the agency sees of its clients what their roll-up is made of, and no more', async () => {
    const seen = new Set<string>()
    for (const table of readable().filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id')))
      if ((await app.db.inOrganisation(organisationId, (tx) => count(tx, table, `workspace_id = '${florist}'`))) > 0) seen.add(table.name) // prettier-ignore
    expect([...seen].toSorted()).toEqual([
      'campaign_totals', 'campaigns', 'connections', 'memberships', 'workspace_days', 'workspaces',
    ]) // prettier-ignore
  })

  test('and changes nothing of it', async () => {
    const attempts = {
      campaigns: sql`update campaigns set name = 'x' where workspace_id = ${florist}`,
      connections: sql`delete from connections where workspace_id = ${florist}`,
      memberships: sql`update memberships set role = 'owner' where workspace_id = ${florist}`,
      workspaces: sql`update workspaces set name = 'x' where workspace_id = ${florist}`,
      workspace_days: sql`delete from workspace_days where workspace_id = ${florist}`,
    }
    for (const [table, statement] of Object.entries(attempts)) {
      const { numAffectedRows } = await app.db.inOrganisation(organisationId, (tx) => statement.execute(tx))
      expect([table, Number(numAffectedRows ?? 0)]).toEqual([table, 0])
    }
    await expect(
      app.db.inOrganisation(organisationId, (tx) =>
        sql`insert into memberships (workspace_id, user_id, role) values (${florist}, 'user_x', 'admin')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
