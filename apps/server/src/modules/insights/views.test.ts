import type { Currency } from '@adwright/contract'
import { contract } from '@adwright/contract'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createEvents } from '#platform/events/create-events.ts'
import type { Member } from '#platform/member.ts'
import type { EnqueueOptions } from '#platform/jobs.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createInsights, type Insights } from './index.ts'
import { adDay, aLaunchedCampaign, aReader, aReading, syncTargetFromRow } from './test-campaign.ts'

let db: TestDatabase
let rosa: Member
let insights: Insights
const enqueued: { name: string; input: unknown; options: EnqueueOptions }[] = []
const reader = aReader()
const clock = fakeClock()
const open = () => createEvents({ transactions: db, url: db.url, log: pino({ level: 'silent' }) })
beforeAll(async () => {
  db = await createTestDatabase()
  insights = createInsights({
    transactions: db,
    clock,
    events: open(),
    reader,
    syncTarget: syncTargetFromRow,
    connectionNow: () => Promise.resolve(clock.now()),
    connectionFailed: () => Promise.resolve(),
    jobs: {
      enqueue: (_, name, input, options) => Promise.resolve(void enqueued.push({ name, input, options })),
    },
  })
})
afterAll(() => db.close())
beforeEach(async () => {
  rosa = await aWorkspace(db)
  clock.set('2026-11-10T12:00:00Z')
  enqueued.length = 0
})

async function synced(
  rows: Parameters<typeof aReading>[0],
  about: Parameters<typeof aLaunchedCampaign>[2] = {},
  more: Parameters<typeof aReading>[1] = {},
) {
  const { campaignId } = await aLaunchedCampaign(db, rosa, about)
  reader.answer = aReading(rows, more)
  await insights.syncCampaign(rosa.workspaceId, campaignId)
  return campaignId
}
const week = { days: 7, currency: undefined }

test('an empty workspace has an honest, complete dashboard', async () => {
  const answer = await insights.dashboard(rosa, week)
  expect(contract.analyticsDashboard.answer.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({
    currency: 'USD',
    currencies: ['USD'],
    simulated: 'none',
    receipt: null,
    campaigns: [],
  })
  expect(answer.days).toHaveLength(7)
  expect(answer.totals).toMatchObject({ spendMinor: 0, ctr: null, roas: null, reach: null })
})

test('the period, the one before it, platforms and campaigns', async () => {
  const first = await synced(
    [
      adDay('2026-11-03', { spendMinor: 9 }),
      adDay('2026-11-04', { spendMinor: 100 }),
      adDay('2026-11-10', { spendMinor: 300, platform: 'instagram' }),
    ],
    { name: 'First' },
  )
  const second = await synced([adDay('2026-11-06', { spendMinor: 50 })], {
    name: 'Second',
    at: '2026-11-05T09:00:00Z',
  })
  const answer = await insights.dashboard(rosa, week)
  expect(contract.analyticsDashboard.answer.parse(answer)).toEqual(answer)
  expect(answer).toMatchObject({
    currency: 'EUR',
    since: '2026-11-04',
    until: '2026-11-10',
    simulated: 'all',
    totals: { spendMinor: 450, impressions: 3000, reach: null, roas: 20 },
    previous: { spendMinor: 9 },
    platforms: [
      { platform: 'instagram', metrics: { spendMinor: 300 } },
      { platform: 'facebook', metrics: { spendMinor: 150 } },
    ],
    campaigns: [
      // Only the second campaign lies wholly inside the period, so only its reach may be told.
      { campaignId: first, name: 'First', metrics: { spendMinor: 400, reach: null } },
      { campaignId: second, name: 'Second', metrics: { spendMinor: 50, reach: 900 } },
    ],
    receipt: {
      source: 'meta_insights',
      simulated: true,
      attribution: '7-day click or 1-day view',
      timeZone: 'Europe/Berlin',
      fetchedAt: '2026-11-10T12:00:00.000Z',
    },
  })
  expect(answer.days.map(({ metrics }) => metrics.spendMinor)).toEqual([100, 0, 50, 0, 0, 0, 300])
  expect(answer.previousDays.map(({ day }) => day)).toEqual(
    ['28', '29', '30', '31']
      .map((day) => `2026-10-${day}`)
      .concat(['2026-11-01', '2026-11-02', '2026-11-03']),
  )
})

test('one currency at a time: the one with most spend, or the one asked for', async () => {
  const spend = (spendMinor: number) => [adDay('2026-11-09', { spendMinor })]
  await synced(spend(500), { currency: 'EUR' })
  await synced(spend(700), { currency: 'USD', simulated: false })
  await synced(spend(100), { currency: 'USD', simulated: true })
  const usual = await insights.dashboard(rosa, week)
  expect(usual).toMatchObject({
    currency: 'USD',
    currencies: ['EUR', 'USD'],
    simulated: 'some',
    totals: { spendMinor: 800 },
  })
  const asked = await insights.dashboard(rosa, { days: 7, currency: 'EUR' })
  expect(asked).toMatchObject({ currency: 'EUR', totals: { spendMinor: 500 }, simulated: 'all' })
  const foreign = await insights.dashboard(rosa, { days: 7, currency: 'JPY' as Currency })
  expect(foreign).toMatchObject({ currency: 'JPY', totals: { spendMinor: 0 }, campaigns: [], receipt: null })
})

test('simulated days that run ahead of ours are the newest days', async () => {
  clock.set('2026-12-20T12:00:00Z')
  await synced([adDay('2026-12-19')])
  clock.set('2026-11-10T12:00:00Z')
  expect(await insights.dashboard(rosa, week)).toMatchObject({
    until: '2026-12-19',
    totals: { spendMinor: 500 },
  })
})

test('a remembered dashboard is shown only as long as nothing on it has changed', async () => {
  const id = await synced([adDay('2026-11-09')], { name: 'Before' })
  const first = await insights.dashboard(rosa, week)
  expect(await insights.dashboard(rosa, week)).toBe(first)
  expect(await insights.dashboard(rosa, { days: 30, currency: undefined })).not.toBe(first)

  reader.answer = aReading([adDay('2026-11-09', { spendMinor: 7 })])
  clock.advance(1000)
  await insights.syncCampaign(rosa.workspaceId, id)
  expect((await insights.dashboard(rosa, week)).totals.spendMinor).toBe(7)

  await db.sql("update campaigns set name = 'After', updated_at = now() where campaign_id = $1", [id])
  expect((await insights.dashboard(rosa, week)).campaigns[0]?.name).toBe('After')

  clock.advance(24 * 3600_000)
  expect((await insights.dashboard(rosa, week)).until).toBe('2026-11-11')
})

test("today is the workspace's own day", async () => {
  clock.set('2026-11-10T23:30:00Z')
  expect(await insights.dashboard(rosa, week)).toMatchObject({ until: '2026-11-11' })
})

test('a campaign by day, platform and ad; reach only where Meta gave it', async () => {
  const id = await synced(
    [
      adDay('2026-11-02', { spendMinor: 100 }),
      adDay('2026-11-02', { spendMinor: 20, platform: 'instagram', adExternalId: 'ad_2' }),
      adDay('2026-11-04', { spendMinor: 7 }),
    ],
    {},
    { reachByDay: [{ day: '2026-11-02', reach: 800 }] },
  )
  await db.sql(
    `insert into campaign_objects (campaign_id, key, workspace_id, position, kind, label, state, external_id)
     values ($1, 'ad:1', $2, 1, 'ad', 'Ad', 'done', 'ad_1')`,
    [id, rosa.workspaceId],
  )
  const whole = await insights.campaignInsights(rosa, id, {})
  expect(contract.getCampaignInsights.answer.parse(whole)).toEqual(whole)
  expect(whole).toMatchObject({
    currency: 'EUR',
    totals: { spendMinor: 127, reach: 900, impressions: 3000 },
    days: [
      { day: '2026-11-02', metrics: { spendMinor: 120, reach: 800 } },
      { day: '2026-11-04', metrics: { spendMinor: 7, reach: null } },
    ],
    ads: [
      { adExternalId: 'ad_1', metrics: { spendMinor: 107 } },
      { adExternalId: 'ad_2', metrics: { spendMinor: 20 } },
    ],
    receipt: { since: '2026-11-01', until: '2026-11-10', simulated: true },
  })
  expect(whole.daysByPlatform).toHaveLength(3)
  const part = await insights.campaignInsights(rosa, id, { since: '2026-11-03' })
  expect(part).toMatchObject({ totals: { spendMinor: 7, reach: null }, receipt: { since: '2026-11-03' } })
  const oneDay = await insights.campaignInsights(rosa, id, { since: '2026-11-02', until: '2026-11-02' })
  expect(oneDay.totals.reach).toBe(800)
})

test('before the first sync there is no receipt; in another workspace there is no campaign', async () => {
  const { campaignId } = await aLaunchedCampaign(db, rosa)
  expect(await insights.campaignInsights(rosa, campaignId, {})).toMatchObject({
    receipt: null,
    days: [],
    ads: [],
  })
  const paul = await aWorkspace(db, { name: 'Other' })
  await expect(insights.campaignInsights(paul, campaignId, {})).rejects.toMatchObject({
    code: 'campaign.not_found',
  })
})

test('neither dashboards nor roll-ups leak between workspaces', async () => {
  await synced([adDay('2026-11-09')])
  const paul = await aWorkspace(db, { name: 'Other' })
  expect(await insights.dashboard(paul, week)).toMatchObject({ totals: { spendMinor: 0 }, campaigns: [] })
  const seen = await db.inWorkspace(paul.workspaceId, (tx) =>
    tx.selectFrom('workspace_days').selectAll().execute(),
  )
  expect(seen).toEqual([])
})

test('my dashboard tells counts and what happened, each thing once', async () => {
  const id = await synced([adDay('2026-11-09')], { name: 'Autumn bread' })
  const events = open()
  for (const stepsDone of [1, 2, 3])
    await db.inWorkspace(rosa.workspaceId, (tx) =>
      events.publish(tx, rosa.workspaceId, {
        name: 'campaign.changed',
        data: { campaignId: id, state: stepsDone < 3 ? 'launching' : 'active', stepsDone, stepsTotal: 3 },
      }),
    )
  await db.sql(
    `insert into audit_entries (workspace_id, actor, action, subject, at)
     values ($1, 'somebody', 'campaign.planned', $2, '2026-11-01'), ($1, 'somebody', 'account.renamed', $2, now())`,
    [rosa.workspaceId, id],
  )
  const mine = await insights.meDashboard(rosa, week)
  expect(contract.meDashboard.answer.parse(mine)).toEqual(mine)
  expect(mine.counts).toEqual({ active: 1 })
  expect(mine.recent).toMatchObject([
    { text: '“Autumn bread” went live.', campaignId: id },
    { text: '“Autumn bread” was planned.', campaignId: id, at: '2026-11-01T00:00:00.000Z' },
  ])
  const paul = await aWorkspace(db, { name: 'Other' })
  expect(await insights.meDashboard(paul, week)).toMatchObject({ counts: {}, recent: [] })
})

test('asking for fresh figures enqueues one sync in the line of the ad account', async () => {
  const { campaignId } = await aLaunchedCampaign(db, rosa)
  await insights.askForSync(rosa, campaignId)
  expect(enqueued).toEqual([
    {
      name: 'insights.sync',
      input: { workspaceId: rosa.workspaceId, campaignId, tries: 0 },
      options: { key: `${campaignId}:asked:${rosa.requestId}`, partition: 'act_1' },
    },
  ])
  const paul = await aWorkspace(db, { name: 'Other' })
  await expect(insights.askForSync(paul, campaignId)).rejects.toMatchObject({ code: 'campaign.not_found' })
})

test('every quarter of an hour all campaigns that can change are enqueued, under keys that repeat within the quarter', async () => {
  const [live, settled, dead] = [
    await aLaunchedCampaign(db, rosa),
    await aLaunchedCampaign(db, rosa, { state: 'paused', at: '2026-09-01T09:00:00Z' }),
    await aLaunchedCampaign(db, rosa),
  ]
  const paul = await aWorkspace(db, { name: 'Other' })
  const other = await aLaunchedCampaign(db, paul, { simulated: false, state: 'paused' })
  await db.sql("update connections set status = 'needs_reconnect' where connection_id = $1", [
    dead.connectionId,
  ])
  await insights.requestAllSyncs()
  const mine = enqueued.filter(({ input }) =>
    [rosa.workspaceId, paul.workspaceId].includes(
      (input as { workspaceId: Member['workspaceId'] }).workspaceId,
    ),
  )
  const ids = mine.map(({ input }) => (input as { campaignId: string }).campaignId)
  expect(ids.toSorted()).toEqual([live.campaignId, other.campaignId].toSorted())
  expect(ids).not.toContain(settled.campaignId)
  const keys = mine.map(({ options }) => options.key)
  enqueued.length = 0
  clock.advance(60_000)
  await insights.requestAllSyncs()
  expect(enqueued.map(({ options }) => options.key)).toEqual(expect.arrayContaining(keys))
})
