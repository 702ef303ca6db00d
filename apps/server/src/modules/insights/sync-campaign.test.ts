import type { CampaignId } from '@adwright/contract'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEvents } from '#platform/events/create-events.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { addDays } from './calendar.ts'
import { createSyncCampaign } from './sync-campaign.ts'
import { adDay, aLaunchedCampaign, aReader, aReading, syncTargetFromRow } from './test-campaign.ts'

let db: TestDatabase
let rosa: Member
let sync: ReturnType<typeof createSyncCampaign>
let reader: ReturnType<typeof aReader>
const clock = fakeClock('2026-11-10T12:00:00Z')
const failures: unknown[] = []
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 10 })
})
afterAll(() => db.close())
beforeEach(async () => {
  rosa = await aWorkspace(db)
  clock.set('2026-11-10T12:00:00Z')
  reader = aReader()
  failures.length = 0
  sync = syncOver(reader)
})

const syncOver = (source: Pick<typeof reader, 'read'>) =>
  createSyncCampaign({
    transactions: db,
    clock,
    events: createEvents({ transactions: db, url: db.url, log: pino({ level: 'silent' }) }),
    reader: source,
    syncTarget: syncTargetFromRow,
    connectionNow: () => Promise.resolve(clock.now()),
    connectionFailed: (...failure) => Promise.resolve(void failures.push(failure)),
  })
const totalsOf = async (campaignId: CampaignId) =>
  (
    await db.sql<Record<string, unknown>>(
      'select *, to_json(recent_spend_minor) as recent from campaign_totals where campaign_id = $1',
      [campaignId],
    )
  )[0]

test('figures, roll-ups, reach, receipt and event come in one piece', async () => {
  const { campaignId } = await aLaunchedCampaign(db, rosa)
  reader.answer = aReading(
    [
      adDay('2026-11-02'),
      adDay('2026-11-02', { adExternalId: 'ad_2', spendMinor: 250 }),
      adDay('2026-11-02', { platform: 'instagram', spendMinor: 125 }),
      adDay('2026-11-09', { spendMinor: 1000 }),
    ],
    { reachByDay: [{ day: '2026-11-02', reach: 700 }] },
  )
  expect(await sync(rosa.workspaceId, campaignId)).toEqual({ kind: 'synced' })
  expect(reader.asked[0]).toMatchObject({ since: '2026-11-01', until: '2026-11-10', objective: 'sales' })
  const totals = await totalsOf(campaignId)
  expect(totals?.recent).toEqual([0, 875, 0, 0, 0, 0, 0, 0, 1000, 0])
  expect(totals).toMatchObject({
    spend_minor: 1875,
    impressions: 4000,
    reach: 900,
    since: '2026-11-01',
    until: '2026-11-10',
    time_zone: 'Europe/Berlin',
    attribution: '7-day click or 1-day view',
    counted: 'Purchases',
    fetched_at: clock.now(),
  })
  const days = await db.sql(
    'select day, platform, spend_minor from campaign_days where campaign_id = $1 order by 1, 2',
    [campaignId],
  )
  expect(days).toEqual([
    { day: '2026-11-02', platform: 'facebook', spend_minor: 750 },
    { day: '2026-11-02', platform: 'instagram', spend_minor: 125 },
    { day: '2026-11-09', platform: 'facebook', spend_minor: 1000 },
  ])
  const reach = await db.sql('select period, reach from campaign_reach where campaign_id = $1 order by 1', [
    campaignId,
  ])
  expect(reach).toEqual([
    { period: '2026-11-02', reach: 700 },
    { period: 'lifetime', reach: 900 },
  ])
  const events = await db.sql('select name, data from events where workspace_id = $1', [rosa.workspaceId])
  expect(events).toEqual([
    { name: 'insights.synced', data: { campaignId, fetchedAt: clock.now().toISOString() } },
  ])
})

test('restated days replace what was there, vanished rows vanish, settled days stay', async () => {
  const { campaignId } = await aLaunchedCampaign(db, rosa, { at: '2026-09-01T09:00:00Z' })
  reader.answer = aReading([adDay('2026-09-03'), adDay('2026-11-08'), adDay('2026-11-09')])
  await sync(rosa.workspaceId, campaignId)
  clock.advance(3600_000)
  reader.answer = aReading([adDay('2026-11-09', { spendMinor: 42 })])
  await sync(rosa.workspaceId, campaignId)
  expect(reader.asked[1]).toMatchObject({ since: '2026-10-14', until: '2026-11-10', launched: '2026-09-01' })
  expect(await totalsOf(campaignId)).toMatchObject({ spend_minor: 542, since: '2026-09-01' })
  const days = await db.sql(
    'select day, spend_minor from workspace_days where workspace_id = $1 order by 1',
    [rosa.workspaceId],
  )
  expect(days).toEqual([
    { day: '2026-09-03', spend_minor: 500 },
    { day: '2026-11-09', spend_minor: 42 },
  ])
})

test('a slow reading never overwrites a newer one', async () => {
  const { campaignId } = await aLaunchedCampaign(db, rosa)
  const slow = Promise.withResolvers<ReturnType<typeof aReading>>()
  const begun = Promise.withResolvers<void>()
  const late = syncOver({
    read: () => {
      begun.resolve()
      return slow.promise
    },
  })(rosa.workspaceId, campaignId)
  await begun.promise
  clock.advance(1000)
  reader.answer = aReading([adDay('2026-11-09', { spendMinor: 2 })])
  await sync(rosa.workspaceId, campaignId)
  slow.resolve(aReading([adDay('2026-11-09', { spendMinor: 1 })]))
  expect(await late).toEqual({ kind: 'outdated' })
  expect(await totalsOf(campaignId)).toMatchObject({ spend_minor: 2 })
})

describe('endings that change nothing', () => {
  test('throttled: later', async () => {
    const { campaignId } = await aLaunchedCampaign(db, rosa)
    reader.answer = { kind: 'try_later', seconds: 90 }
    expect(await sync(rosa.workspaceId, campaignId)).toEqual({ kind: 'try_later', seconds: 90 })
    expect(await totalsOf(campaignId)).toBeUndefined()
  })

  test('a dead token is reported to the connection', async () => {
    const { campaignId, connectionId } = await aLaunchedCampaign(db, rosa)
    reader.answer = { kind: 'reconnect', error: 'token' }
    expect(await sync(rosa.workspaceId, campaignId)).toEqual({ kind: 'reconnect' })
    expect(failures).toEqual([[rosa.workspaceId, connectionId, 'token']])
  })

  test('another workspace cannot sync the campaign', async () => {
    const { campaignId } = await aLaunchedCampaign(db, rosa)
    const paul = await aWorkspace(db, { name: 'Other' })
    expect(await sync(paul.workspaceId, campaignId)).toEqual({ kind: 'not_launched' })
    expect(reader.asked).toEqual([])
  })
})

test('two campaigns synced at the same time both end up in the shared days', async () => {
  const campaigns = await Promise.all(
    ['A', 'B', 'C', 'D'].map((name) => aLaunchedCampaign(db, rosa, { name })),
  )
  reader.answer = aReading([adDay('2026-11-05'), adDay('2026-11-06')])
  await Promise.all(
    campaigns.flatMap(({ campaignId }) => [1, 2].map(() => sync(rosa.workspaceId, campaignId))),
  )
  const days = await db.sql(
    'select day, spend_minor from workspace_days where workspace_id = $1 order by 1',
    [rosa.workspaceId],
  )
  expect(days).toEqual([
    { day: '2026-11-05', spend_minor: 2000 },
    { day: '2026-11-06', spend_minor: 2000 },
  ])
})

test('property: whatever is synced in whatever order, every roll-up is the sum of the daily figures', async () => {
  const random = generator(20261123)
  const campaigns = await Promise.all([
    aLaunchedCampaign(db, rosa, { name: 'A' }),
    aLaunchedCampaign(db, rosa, { name: 'B', currency: 'USD' }),
    aLaunchedCampaign(db, rosa, { name: 'C', simulated: false }),
  ])
  for (let round = 0; round < 12; round++) {
    clock.advance(Math.floor(random() * 3) * 86_400_000 + 1000)
    const until = clock.now().toISOString().slice(0, 10)
    reader.answer = aReading(
      Array.from({ length: Math.floor(random() * 25) }, (_, index) =>
        adDay(addDays(until, -Math.floor(random() * 30)), {
          adExternalId: `ad_${index}`,
          platform: random() < 0.5 ? 'facebook' : 'instagram',
          spendMinor: Math.floor(random() * 10_000),
          clicks: Math.floor(random() * 90),
        }),
      ),
    )
    const chosen = campaigns.filter(() => random() < 0.6)
    await Promise.all(chosen.map(({ campaignId }) => sync(rosa.workspaceId, campaignId)))
  }
  const [differences] = await db.sql<Record<string, number>>(sumsDiffer, [rosa.workspaceId])
  expect(differences).toEqual({ campaign_days: 0, workspace_days: 0, campaign_totals: 0 })
  const [held] = await db.sql<{ n: number }>(
    'select count(*) as n from daily_metrics where workspace_id = $1',
    [rosa.workspaceId],
  )
  expect(held?.n).toBeGreaterThan(20)
})

const added =
  'sum(impressions)::bigint, sum(clicks)::bigint, sum(spend_minor)::bigint, sum(conversion_value_minor)::bigint'
const plain = 'impressions, clicks, spend_minor, conversion_value_minor'
const differ = (a: string, b: string) =>
  `(select count(*) from ((${a} except ${b}) union all (${b} except ${a})) x)`
const sumsDiffer = `select
  ${differ(
    `select campaign_id, day, platform, ${added} from daily_metrics where workspace_id = $1 group by 1, 2, 3`,
    `select campaign_id, day, platform, ${plain} from campaign_days where workspace_id = $1`,
  )} as campaign_days,
  ${differ(
    `select c.currency, c.simulated, day, platform, ${added} from daily_metrics d join campaigns c using (campaign_id)
       where d.workspace_id = $1 group by 1, 2, 3, 4`,
    `select currency, simulated, day, platform, ${plain} from workspace_days where workspace_id = $1`,
  )} as workspace_days,
  ${differ(
    `select campaign_id, ${added} from daily_metrics where workspace_id = $1 group by 1`,
    `select campaign_id, ${plain} from campaign_totals where workspace_id = $1 and impressions > 0`,
  )} as campaign_totals`

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
