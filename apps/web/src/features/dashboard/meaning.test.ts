import type { Metrics } from '@adwright/contract'
import { expect, test } from 'vitest'
import { meaning } from './meaning.ts'

const none: Metrics = {
  impressions: 0,
  reach: null,
  clicks: 0,
  linkClicks: 0,
  spendMinor: 0,
  conversions: 0,
  conversionValueMinor: 0,
  ctr: null,
  cpcMinor: null,
  cpmMinor: null,
  frequency: null,
  costPerConversionMinor: null,
  roas: null,
}
const say = (totals: Partial<Metrics>, previous: Partial<Metrics> = {}) =>
  meaning({ currency: 'USD', totals: { ...none, ...totals }, previous: { ...none, ...previous } })

test('nothing ran: it says so and names no figure', () => {
  expect(say({})).not.toMatch(/\d/)
})

test('a few impressions are no reason for a verdict', () => {
  expect(say({ impressions: 900, spendMinor: 500, linkClicks: 6, clicks: 7 })).toContain('not enough data')
})

test('three sales are not enough to promise a return', () => {
  const sentence = say({
    impressions: 9000,
    spendMinor: 5000,
    linkClicks: 90,
    conversions: 3,
    conversionValueMinor: 30_000,
    roas: 6,
  })
  expect(sentence).toContain('90 clicks')
})

test('enough sales: what a dollar brought back, against the period before', () => {
  const totals = {
    impressions: 90_000,
    spendMinor: 50_000,
    linkClicks: 900,
    conversions: 40,
    conversionValueMinor: 198_500,
    roas: 3.97,
  }
  expect(say(totals)).toContain('Every $1 of ads brought back $3.97')
  expect(say(totals, { conversions: 30, roas: 3.2 })).toContain('24% better')
  expect(say(totals, { conversions: 2, roas: 3.2 })).not.toContain('better')
})

test('a result that became dearer is worse', () => {
  const sentence = say(
    { impressions: 90_000, spendMinor: 50_000, conversions: 40, costPerConversionMinor: 1250 },
    { conversions: 40, costPerConversionMinor: 1000 },
  )
  expect(sentence).toContain('25% worse')
})
