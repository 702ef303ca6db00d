import { expect, test } from 'vitest'
import { chartScale } from './chart-scale.ts'

test('amounts start at zero and every value fits', () => {
  const scale = chartScale([120, 480, null, 900])
  expect(scale.low).toBe(0)
  expect(scale.high).toBeGreaterThanOrEqual(900)
  expect(scale.ticks.every((tick) => tick >= scale.low && tick <= scale.high)).toBe(true)
})

test('a flat series far from zero keeps its shape', () => {
  expect(chartScale([1000, 1010, 1005]).low).toBeGreaterThan(900)
})

test('nothing at all still gives a drawable range', () => {
  expect(chartScale([null, 0])).toEqual({ low: 0, high: 1, ticks: [0] })
})

test('counts have lines at whole numbers only', () => {
  expect(chartScale([0, 1, 1, 0], { whole: true }).ticks).toEqual([0, 1])
})
