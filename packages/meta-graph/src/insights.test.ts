import { expect, test } from 'vitest'
import { raw, recorded, rejection, startStubGraph } from './__fixtures__/stub-graph.ts'
import type { InsightsRow } from './index.ts'

test('all rows of all pages, every figure as text, what is absent stays absent', async () => {
  const { session, seen } = await startStubGraph([recorded('insights-1'), recorded('insights-2')])
  const rows: InsightsRow[] = []
  const query = {
    level: 'campaign',
    fields: ['campaign_id', 'impressions', 'spend', 'actions'],
    timeRange: { since: '2026-11-20', until: '2026-11-21' },
    timeIncrement: 1,
    breakdowns: ['publisher_platform'],
    limit: 50,
  }
  for await (const row of session.insights('act_1', query)) rows.push(row)

  expect(rows.map((row) => row.spend)).toEqual(['12.34', undefined])
  expect(rows[0]?.actions).toEqual([{ action_type: 'link_click', value: '31', '7d_click': '29' }])
  expect(Object.fromEntries(seen[1]?.query ?? [])).toMatchObject({
    level: 'campaign',
    fields: 'campaign_id,impressions,spend,actions',
    time_range: '{"since":"2026-11-20","until":"2026-11-21"}',
    time_increment: '1',
    breakdowns: '["publisher_platform"]',
    limit: '50',
    after: 'MQZDZD',
  })
  expect(seen[1]?.query.has('date_preset')).toBe(false)
})

test('a report is started once, is ready only when completed and at 100 %, and is read like insights', async () => {
  const { session, seen } = await startStubGraph([
    recorded('report-run-started'),
    recorded('report-run-not-quite'),
    recorded('report-run-done'),
    recorded('insights-2'),
  ])
  const run = await session.insightsReports.start('act_1', { fields: ['spend'], datePreset: 'maximum' })
  expect(run).toBe('120330000000000999')
  await expect(session.insightsReports.poll(run)).resolves.toMatchObject({ ready: false, percent: 98 })
  await expect(session.insightsReports.poll(run)).resolves.toMatchObject({ ready: true, failed: false })
  const rows = []
  for await (const row of session.insightsReports.read(run)) rows.push(row)
  expect(rows).toHaveLength(1)
  expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /v26.0/act_1/insights',
    `GET /v26.0/${run}`,
    `GET /v26.0/${run}`,
    `GET /v26.0/${run}/insights`,
  ])
})

test('a failed report says why', async () => {
  const { session } = await startStubGraph([recorded('report-run-failed')])
  await expect(session.insightsReports.poll('9')).resolves.toMatchObject({
    ready: false,
    failed: true,
    error: { code: -2, subcode: 2490547 },
  })
})

const json = (body: unknown, status = 200) => raw(status, JSON.stringify(body))
const tooLarge = json({ error: { message: 'timeout', code: 100, error_subcode: 1487534 } }, 400)
const rowsOf = async (rows: AsyncIterable<InsightsRow>) => {
  const found: InsightsRow[] = []
  for await (const row of rows) found.push(row)
  return found
}
const week = { since: '2026-11-20', until: '2026-11-21' }
const daily = { fields: ['spend'], timeRange: week, timeIncrement: 1 } as const

test('what is too large is read in halves, in order', async () => {
  const { session, seen } = await startStubGraph([
    tooLarge,
    json({ data: [{ spend: '1' }] }),
    json({ data: [{ spend: '2' }] }),
  ])
  const rows = await rowsOf(session.largeInsights('act_1', daily, { untilNextLook: async () => true }))
  expect(rows.map(({ spend }) => spend)).toEqual(['1', '2'])
  expect(seen.map(({ query }) => query.get('time_range'))).toEqual([
    JSON.stringify(week),
    '{"since":"2026-11-20","until":"2026-11-20"}',
    '{"since":"2026-11-21","until":"2026-11-21"}',
  ])
})

test('what cannot be halved comes from a report, waited for by the caller', async () => {
  const { session, seen } = await startStubGraph([
    tooLarge,
    recorded('report-run-started'),
    recorded('report-run-not-quite'),
    recorded('report-run-done'),
    recorded('insights-2'),
  ])
  let looks = 0
  const untilNextLook = async () => {
    looks += 1
    return true
  }
  const query = { fields: ['spend'], timeRange: week }
  expect(await rowsOf(session.largeInsights('act_1', query, { untilNextLook }))).toHaveLength(1)
  expect(looks).toBe(1)
  expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'GET', 'GET'])
})

test('a failure other than size is not hidden', async () => {
  const { session } = await startStubGraph([json({ error: { message: 'no', code: 100 } }, 400)])
  const rows = rowsOf(session.largeInsights('act_1', daily, { untilNextLook: async () => true }))
  expect(await rejection(rows)).toMatchObject({ code: 100, kind: 'invalid' })
})

test('a query known to be refused is not sent', async () => {
  const { session, seen } = await startStubGraph([json({ data: [] })])
  const query = { fields: ['spend'], datePreset: 'today', breakdowns: ['age', 'region'] } as const
  expect(() => session.insights('act_1', query)).toThrow('do not go together')
  expect(await rejection(session.insightsReports.start('act_1', query))).toMatchObject({ subcode: 1504041 })
  expect(seen).toHaveLength(0)
})
