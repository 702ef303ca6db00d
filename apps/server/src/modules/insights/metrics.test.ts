import { expect, test } from 'vitest'
import { addFigures, noFigures, sumFigures, toMetrics } from './metrics.ts'

const week = {
  impressions: 20_000,
  clicks: 500,
  linkClicks: 420,
  spendMinor: 12_345,
  conversions: 30,
  conversionValueMinor: 98_760,
}

test('rates against figures worked out by hand', () => {
  expect(toMetrics(week, 8000)).toEqual({
    ...week,
    reach: 8000,
    ctr: 0.025,
    cpcMinor: 24.69,
    cpmMinor: 617.25,
    frequency: 2.5,
    costPerConversionMinor: 411.5,
    roas: 8,
  })
})

test('a rate is null when there is nothing to divide by', () => {
  expect(toMetrics(noFigures)).toMatchObject({
    ctr: null,
    cpcMinor: null,
    cpmMinor: null,
    frequency: null,
    costPerConversionMinor: null,
    roas: null,
  })
  expect(toMetrics({ ...week, clicks: 0, conversions: 0 }, 0)).toMatchObject({
    ctr: 0,
    cpcMinor: null,
    frequency: null,
    costPerConversionMinor: null,
  })
})

test('spending without conversions is a return of nothing, not an unknown one', () => {
  expect(toMetrics({ ...week, conversions: 0, conversionValueMinor: 0 }).roas).toBe(0)
})

test('figures add up; reach has no part in it', () => {
  expect(addFigures(week, noFigures)).toEqual(week)
  expect(sumFigures([week, week, week]).spendMinor).toBe(37_035)
  expect(toMetrics(sumFigures([week])).reach).toBeNull()
})
