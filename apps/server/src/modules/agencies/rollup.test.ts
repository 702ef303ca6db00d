import type { ClientPage, ListClients, WorkspaceId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAudit } from '#modules/audit'
import type { Member } from '#platform/member.ts'
import { aColleague, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createAgencies, type Agencies } from './index.ts'
import { addCampaigns, addDay, anAgency, type TestAgency } from './test-agency.ts'

let db: TestDatabase
let agencies: Agencies
let agency: TestAgency
const clock = fakeClock('2026-11-23T09:00:00Z')
beforeAll(async () => {
  db = await createTestDatabase()
  agencies = createAgencies({
    transactions: db,
    audit: createAudit({ clock }),
    clock,
    people: { find: async () => new Map(), findByEmail: async () => new Map() },
    workspaces: { add: () => Promise.reject(new Error('not here')), forget: () => undefined },
    limits: { clientWorkspaces: async () => null, requireAgency: async () => undefined },
  })
})
afterAll(() => db.close())

const list = (query: Partial<ListClients> = {}, member: Member = agency.leader): Promise<ClientPage> =>
  agencies.listClients(member, { sort: 'name', days: 30, limit: 50, ...query })
const names = async (query: Partial<ListClients> = {}) => (await list(query)).clients.map(({ name }) => name)
const clientIn = ({ clients }: ClientPage, id: WorkspaceId | undefined) =>
  clients.find((one) => one.id === id)

describe('one client', () => {
  beforeEach(async () => {
    agency = await anAgency(db, 2)
  })

  test('shows its figures of the window, one entry a currency, and nothing of before', async () => {
    const [id] = agency.clients as [WorkspaceId]
    await addDay(db, id, { day: '2026-11-23', spendMinor: 700 })
    await addDay(db, id, { day: '2026-11-23', spendMinor: 50, platform: 'instagram' })
    await addDay(db, id, { day: '2026-10-25', spendMinor: 5 })
    await addDay(db, id, { day: '2026-10-24', spendMinor: 9_000_000 })
    await addDay(db, id, { day: '2026-11-20', currency: 'USD', spendMinor: 900 })
    const page = await list()
    expect(clientIn(page, id)?.figures).toEqual([
      { currency: 'USD', spendMinor: 900, impressions: 1000, clicks: 10, linkClicks: 5, conversions: 1, conversionValueMinor: 900 },
      { currency: 'EUR', spendMinor: 755, impressions: 3000, clicks: 30, linkClicks: 15, conversions: 3, conversionValueMinor: 2700 },
    ]) // prettier-ignore
    expect(page.receipt).toEqual({
      source: 'meta_insights',
      window: { days: 30, since: '2026-10-25', until: '2026-11-23' },
      fetchedAt: null,
      simulated: 'none',
    })
    expect(clientIn(await list({ days: 7 }), id)?.figures.map(({ spendMinor }) => spendMinor)).toEqual([
      900, 750,
    ])
  })

  test('ends on the day that its own dashboard ends with: where it is, and as far as its rehearsal has come', async () => {
    const [far, ahead] = agency.clients as [WorkspaceId, WorkspaceId]
    await db.sql(`update workspaces set time_zone = 'Pacific/Kiritimati' where workspace_id = $1`, [far])
    await addDay(db, far, { day: '2026-11-23', spendMinor: 1 })
    await addDay(db, far, { day: '2026-11-17', spendMinor: 10 })
    await addDay(db, ahead, { day: '2026-12-05', spendMinor: 3, simulated: true })
    await addDay(db, ahead, { day: '2026-11-28', spendMinor: 30, simulated: true })
    await addDay(db, ahead, { day: '2026-11-29', spendMinor: 300, simulated: true })
    const page = await list({ days: 7 })
    expect(clientIn(page, far)?.figures[0]?.spendMinor).toBe(11)
    expect(clientIn(page, ahead)?.figures[0]?.spendMinor).toBe(303)
    for (const [id, workspaceDays] of [
      [far, 7],
      [ahead, 7],
    ] as const) {
      const [row] = await db.sql<{ figures: { days: [string, number, number, number, number][] } }>(
        'select dashboard_figures($1, $2, $3, null) as figures', [id, clock.now(), workspaceDays]) // prettier-ignore
      const spent = (row?.figures.days ?? []).reduce((sum, day) => sum + day[4], 0)
      expect(clientIn(page, id)?.figures[0]?.spendMinor).toBe(spent)
    }
    expect([clientIn(page, far)?.simulated, clientIn(page, ahead)?.simulated]).toEqual(['none', 'all'])
    expect(page.receipt).toMatchObject({
      simulated: 'some',
      window: { since: '2026-11-17', until: '2026-12-05' },
    })
  })

  test('shows its people, campaigns, connection and when somebody last did something', async () => {
    const [busy, quiet] = agency.clients as [WorkspaceId, WorkspaceId]
    const inside: Member = { ...agency.leader, workspaceId: busy }
    await aColleague(db, inside, 'client')
    await addCampaigns(db, busy, {
      states: ['active', 'active', 'paused', 'draft', 'deleted'],
      status: 'needs_reconnect',
    })
    const audit = createAudit({ clock: fakeClock('2026-11-22T08:00:00Z') })
    await db.inWorkspace(busy, (tx) => audit.record(tx, inside, 'campaign.launched', 'x'))
    await db.inWorkspace(busy, (tx) =>
      audit.recordOf(tx, { name: 'meta', workspaceId: busy }, 'campaign.refused', 'x'),
    )
    const page = await list()
    expect(clientIn(page, busy)).toMatchObject({
      members: 1,
      campaigns: { active: 2, total: 4 },
      connection: 'needs_reconnect',
      lastActivityAt: '2026-11-22T08:00:00.000Z',
    })
    expect(clientIn(page, quiet)).toMatchObject({
      members: 0,
      campaigns: { active: 0, total: 0 },
      connection: 'none',
      lastActivityAt: null,
      figures: [],
      simulated: 'none',
    })
  })

  test('that was deleted, or belongs to another agency, is in no sum', async () => {
    const other = await anAgency(db, 1)
    const [gone, stays] = agency.clients as [WorkspaceId, WorkspaceId]
    for (const id of [gone, stays, ...other.clients]) await addDay(db, id, { day: '2026-11-23' })
    await db.sql('update workspaces set erased_at = now() where workspace_id = $1', [gone])
    const page = await list()
    expect(page.clients.map(({ id }) => id)).toEqual([stays])
    expect(page.totals.map(({ spendMinor }) => spendMinor)).toEqual([100])
  })
})

describe('an agency with 120 clients', () => {
  beforeAll(async () => {
    agency = await anAgency(db, 120)
    await db.sql(
      `insert into workspace_days
       select id, case when n % 3 = 0 then 'USD' else 'EUR' end, d::date, 'facebook', false, 1000, 10, 5, n, 1, 900
       from unnest($1::text[]) with ordinality as w(id, n), generate_series('2026-10-01'::date, '2026-11-23', '1 day') d`,
      [agency.clients],
    )
  })

  test('is paged, each client once, in every order, and the sums are of all of them', async () => {
    const all = await list({ limit: 100 })
    expect(all.total).toBe(120)
    const spent = (rest: (n: number) => boolean) =>
      Array.from({ length: 120 }, (_, at) => at + 1).filter(rest).reduce((sum, n) => sum + n * 30, 0) // prettier-ignore
    expect(all.totals.map(({ currency, spendMinor }) => [currency, spendMinor])).toEqual([
      ['EUR', spent((n) => n % 3 !== 0)],
      ['USD', spent((n) => n % 3 === 0)],
    ])
    for (const sort of ['name', 'spend', 'campaigns', 'created'] as const) {
      const seen: string[] = []
      let cursor: WorkspaceId | undefined
      do {
        const page = await list({ sort, limit: 50, cursor })
        expect([page.total, page.totals]).toEqual([120, all.totals])
        seen.push(...page.clients.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor !== undefined)
      expect(seen).toHaveLength(120)
      expect(new Set(seen).size).toBe(120)
    }
  })

  test('is ordered by spend within a currency, never across two; by name and birth otherwise', async () => {
    expect(await names({ sort: 'spend', limit: 3 })).toEqual(['Client 119', 'Client 118', 'Client 116'])
    const page = await list({ sort: 'spend', limit: 100 })
    const currencies = page.clients.map(({ figures }) => figures[0]?.currency)
    expect(currencies.slice(0, 80).every((currency) => currency === 'EUR')).toBe(true)
    expect(page.clients[80]?.name).toBe('Client 120')
    expect(await names({ sort: 'name', limit: 2 })).toEqual(['Client 001', 'Client 002'])
    expect(await names({ sort: 'created', limit: 2 })).toEqual(['Client 120', 'Client 119'])
    const [busiest] = agency.clients.slice(41)
    if (busiest) await addCampaigns(db, busiest, { states: ['active'] })
    expect(await names({ sort: 'campaigns', limit: 1 })).toEqual(['Client 042'])
  })

  test('is searched by part of a name, and the sums are then of those that match', async () => {
    const page = await list({ search: 'client 11' })
    expect(page.total).toBe(10)
    expect(page.totals.reduce((sum, { impressions }) => sum + impressions, 0)).toBe(10 * 30 * 1000)
    expect((await list({ search: 'nobody' })).receipt.window).toEqual({ days: 30, since: '2026-11-23', until: '2026-11-23' }) // prettier-ignore
  })

  test('a page goes on after its last client, also when clients came and went meanwhile', async () => {
    const first = await list({ limit: 3 })
    expect(first.clients.map(({ name }) => name)).toEqual(['Client 001', 'Client 002', 'Client 003'])
    await db.sql(`update workspaces set name = 'A new name' where workspace_id = $1`, [agency.clients[0]])
    expect(await names({ limit: 2, cursor: first.nextCursor })).toEqual(['Client 004', 'Client 005'])
  })
})
