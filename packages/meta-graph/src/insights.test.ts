import { expect, test } from 'vitest'
import { recorded, startStubGraph } from './__fixtures__/stub-graph.ts'
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
