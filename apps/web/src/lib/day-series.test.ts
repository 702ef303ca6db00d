import type { DayMetrics } from '@adwright/contract'
import { expect, test } from 'vitest'
import { daySeries, trendOf } from './day-series.ts'

const figures = (day: string, spendMinor: number, impressions = 1000): DayMetrics => ({
  day,
  metrics: {
    impressions,
    reach: null,
    clicks: 10,
    linkClicks: 8,
    spendMinor,
    conversions: 0,
    conversionValueMinor: 0,
    ctr: 10 / impressions,
    cpcMinor: spendMinor / 10,
    cpmMinor: null,
    frequency: null,
    costPerConversionMinor: null,
    roas: null,
  },
})

test('each day of the period has its place, also one without delivery', () => {
  const period = {
    since: '2026-11-01',
    until: '2026-11-03',
    days: [figures('2026-11-01', 500), figures('2026-11-03', 700)],
  }
  expect(daySeries('spend', period).map(({ value }) => value)).toEqual([500, 0, 700])
  expect(daySeries('ctr', period).map(({ value }) => value)).toEqual([0.01, null, 0.01])
})

test('a day is compared with the one a whole period earlier', () => {
  const series = daySeries('spend', {
    since: '2026-11-08',
    until: '2026-11-09',
    days: [figures('2026-11-08', 500)],
    previousDays: [figures('2026-11-07', 300)],
  })
  expect(series.map(({ previous }) => previous)).toEqual([0, 300])
})

test('days stay whole when the clocks change', () => {
  const series = daySeries('spend', { since: '2026-10-24', until: '2026-10-27', days: [] })
  expect(series.map(({ long }) => long.replace(/,.*?(\w+ \d+|\d+ \w+).*/, ' $1'))).toHaveLength(4)
  expect(new Set(series.map(({ short }) => short)).size).toBe(4)
})

test('a trend leaves gaps out', () => {
  expect(
    trendOf(daySeries('ctr', { since: '2026-11-01', until: '2026-11-02', days: [figures('2026-11-02', 1)] })),
  ).toEqual([0.01])
})
