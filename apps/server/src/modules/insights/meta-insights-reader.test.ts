import { MetaError, type InsightsQuery, type InsightsRow } from '@adwright/meta-graph'
import { expect, test } from 'vitest'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { InsightsQuestion } from './insights-reader.ts'
import { createMetaInsightsReader } from './meta-insights-reader.ts'

const question: InsightsQuestion = {
  workspaceId: newId('ws'),
  connectionId: newId('conn'),
  adAccountExternalId: 'act_1',
  campaignExternalId: '120210000000000001',
  objective: 'sales',
  currency: 'EUR',
  since: '2026-11-01',
  until: '2026-11-02',
  launched: '2026-10-20',
}

/** A session that answers by level and span, and remembers what it was asked. */
function readerOver(answer: (query: InsightsQuery) => InsightsRow[]) {
  const asked: InsightsQuery[] = []
  const insights = async function* (_: string, query: InsightsQuery) {
    asked.push(query)
    yield* answer(query)
  }
  return { asked, ...createMetaInsightsReader({ session: () => Promise.resolve({ insights }) }) }
}
const failing = (error: unknown) =>
  createMetaInsightsReader({ session: () => Promise.reject(error) }).read(question)

const adRow = (over: InsightsRow = {}): InsightsRow => ({
  ad_id: '120210000000000009',
  date_start: '2026-11-01',
  date_stop: '2026-11-01',
  publisher_platform: 'instagram',
  account_currency: 'EUR',
  attribution_setting: '7d_click_1d_view',
  impressions: '1200',
  clicks: '31',
  inline_link_clicks: '25',
  spend: '12.34',
  actions: [
    { action_type: 'omni_purchase', value: '2' },
    { action_type: 'purchase', value: '2' },
  ],
  action_values: [
    { action_type: 'omni_purchase', value: '79.805' },
    { action_type: 'purchase', value: '79.805' },
  ],
  ...over,
})

test('rows become figures in exact minor units, with reach and attribution beside them', async () => {
  const reader = readerOver((query) =>
    query.level === 'ad'
      ? [adRow()]
      : query.timeIncrement === 1
        ? [{ date_start: '2026-11-01', reach: '1100' }]
        : [{ date_start: '2026-10-20', date_stop: '2026-11-02', reach: '5400' }],
  )
  expect(await reader.read(question)).toEqual({
    kind: 'read',
    rows: [
      {
        adExternalId: '120210000000000009',
        day: '2026-11-01',
        platform: 'instagram',
        impressions: 1200,
        clicks: 31,
        linkClicks: 25,
        spendMinor: 1234,
        conversions: 2,
        conversionValueMinor: 7981,
      },
    ],
    reachByDay: [{ day: '2026-11-01', reach: 1100 }],
    lifetimeReach: 5400,
    attribution: '7-day click or 1-day view',
    counted: 'Purchases',
  })
  expect(reader.asked[0]).toMatchObject({ level: 'ad', timeIncrement: 1, breakdowns: ['publisher_platform'] })
  expect(reader.asked[2]).toMatchObject({ timeRange: { since: '2026-10-20', until: '2026-11-02' } })
})

test('absent figures are zero, no delivery is no rows and no reach', async () => {
  const empty = await readerOver(() => []).read(question)
  expect(empty).toMatchObject({ kind: 'read', rows: [], reachByDay: [], lifetimeReach: null })
  const bare = { ad_id: '1', date_start: '2026-11-01', publisher_platform: 'facebook', impressions: '3' }
  const reading = await readerOver((query) => (query.level === 'ad' ? [bare] : [])).read(question)
  expect(reading).toMatchObject({ rows: [{ impressions: 3, clicks: 0, spendMinor: 0, conversions: 0 }] })
})

test('platforms that Meta adds fall together under unknown without losing money', async () => {
  const rows = [adRow({ publisher_platform: 'whatsapp' }), adRow({ publisher_platform: 'oculus' })]
  const reading = await readerOver((query) => (query.level === 'ad' ? rows : [])).read(question)
  expect(reading).toMatchObject({ rows: [{ platform: 'unknown', spendMinor: 2468, impressions: 2400 }] })
})

test('an account that bills in another currency is refused rather than misread', async () => {
  const reader = readerOver((query) => (query.level === 'ad' ? [adRow({ account_currency: 'JPY' })] : []))
  await expect(reader.read(question)).rejects.toThrow('bills in JPY')
})

test('every failure that the sync must choose by has its own ending', async () => {
  const meta = (kind: MetaError['kind'], retryAfterMs?: number) =>
    new MetaError({ kind, message: 'no', status: 400, ...(retryAfterMs !== undefined && { retryAfterMs }) })
  expect(await failing(meta('throttled', 120_000))).toEqual({ kind: 'try_later', seconds: 120 })
  expect(await failing(meta('throttled', 9 * 3600_000))).toEqual({ kind: 'try_later', seconds: 3600 })
  expect(await failing(meta('transient'))).toEqual({ kind: 'try_later', seconds: 300 })
  expect(await failing(meta('auth'))).toMatchObject({ kind: 'reconnect' })
  expect(await failing(new AppError('connection.needs_reconnect', { name: 'Rosa' }))).toMatchObject({
    kind: 'reconnect',
  })
  expect(await failing(meta('not_found'))).toEqual({ kind: 'gone' })
  await expect(failing(meta('invalid'))).rejects.toBeInstanceOf(MetaError)
})
