import { enumValues } from '@adwright/meta-schema'
import { expect, test } from 'vitest'
import { attributionWindows, isRetiredWindow } from './attribution-windows.ts'
import { assetBreakdowns, breakdownCombinations, breakdownProblems } from './breakdowns.ts'
import { daysIn, halves } from './day-ranges.ts'
import { queryProblems } from './query-problems.ts'

test('the tables speak only words that Meta has', () => {
  const breakdowns = enumValues('adaccountinsights_breakdowns_enum_param')
  for (const name of [...breakdownCombinations.flat(), ...assetBreakdowns]) expect(breakdowns).toContain(name)
  const windows = enumValues('adaccountinsights_action_attribution_windows_enum_param')
  for (const window of attributionWindows) {
    expect(windows).toContain(window)
    expect(isRetiredWindow(window)).toBe(false)
  }
  expect(windows?.filter(isRetiredWindow)).toContain('7d_view')
})

test('breakdowns go together as Meta says, in any order', () => {
  const subcode = (...breakdowns: string[]) => breakdownProblems(breakdowns, ['spend'])[0]?.subcode
  expect(subcode('gender', 'age')).toBeUndefined()
  expect(subcode('platform_position', 'publisher_platform')).toBeUndefined()
  expect(subcode('platform_position')).toBe(1504041)
  expect(subcode('age', 'country')).toBe(1504041)
  expect(subcode('image_asset', 'age')).toBeUndefined()
  expect(subcode('image_asset', 'body_asset')).toBe(1504041)
  expect(subcode('breakdown_of_tomorrow', 'age')).toBeUndefined()
})

test('figures that a breakdown does not have are refused', () => {
  const hourly = ['hourly_stats_aggregated_by_advertiser_time_zone']
  expect(breakdownProblems(hourly, ['spend', 'reach'])).toMatchObject([{ field: ['fields'] }])
  expect(breakdownProblems(['image_asset'], ['ad_id', 'spend'])).toEqual([])
  expect(breakdownProblems(['image_asset'], ['purchase_roas'])).toHaveLength(1)
})

test('a query that would be answered wrongly is known', () => {
  const query = { fields: ['spend'], timeRange: { since: '2026-11-02', until: '2026-11-01' } }
  expect(queryProblems(query).map(({ field }) => field)).toEqual([['time_range']])
  expect(
    queryProblems({
      fields: ['actions'],
      datePreset: 'today',
      actionAttributionWindows: ['28d_view'],
      timeIncrement: 91,
    }).map(({ field }) => field),
  ).toEqual([['action_attribution_windows'], ['time_increment']])
})

test('a range is cut between two rows', () => {
  const range = { since: '2026-02-26', until: '2026-03-04' }
  expect(daysIn(range)).toBe(7)
  expect(halves(range)).toEqual([
    { since: '2026-02-26', until: '2026-02-28' },
    { since: '2026-03-01', until: '2026-03-04' },
  ])
  expect(halves(range, 3)).toEqual([
    { since: '2026-02-26', until: '2026-02-28' },
    { since: '2026-03-01', until: '2026-03-04' },
  ])
  expect(halves(range, 7)).toBeUndefined()
})
