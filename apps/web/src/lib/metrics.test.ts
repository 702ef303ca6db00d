import type { Metrics } from '@adwright/contract'
import { expect, test } from 'vitest'
import { changeOf, chosenOf, headline, metrics } from './metrics.ts'

const figures = (change: Partial<Metrics>): Metrics => ({
  impressions: 10_000,
  reach: 8_000,
  clicks: 120,
  linkClicks: 100,
  spendMinor: 5_000,
  conversions: 0,
  conversionValueMinor: 0,
  ctr: 0.012,
  cpcMinor: 41.7,
  cpmMinor: 500,
  frequency: 1.25,
  costPerConversionMinor: null,
  roas: null,
  ...change,
})

test('a return is a headline only when enough results carry it', () => {
  expect(headline(figures({}))).not.toContain('results')
  expect(headline(figures({ conversions: 2, conversionValueMinor: 900, roas: 0.2 }))).not.toContain('roas')
  expect(headline(figures({ conversions: 40, conversionValueMinor: 90_000, roas: 18 }))).toContain('roas')
})

test('what the address asks for is drawn only if it is on the cards', () => {
  const shown = headline(figures({}))
  expect(chosenOf(shown, 'spend')).toBe('spend')
  expect(chosenOf(shown, 'roas')).toBe('clicks')
})

test('cost per click is per link click, and unknown without one', () => {
  expect(metrics.cpc.read(figures({}))).toBe(50)
  expect(metrics.cpc.read(figures({ linkClicks: 0 }))).toBeNull()
})

test('there is no change against nothing', () => {
  expect(changeOf('spend', figures({}), figures({ spendMinor: 4_000 }))).toBeCloseTo(0.25)
  expect(changeOf('spend', figures({}), figures({ spendMinor: 0 }))).toBeNull()
})
