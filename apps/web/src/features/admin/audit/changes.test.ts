import { expect, test } from 'vitest'
import { changesOf, titled } from './changes.ts'

test('what stayed is left out, what came or went stands alone, and depth is read along', () => {
  expect(
    changesOf(
      { name: 'A', plan: 'starter', limit: { seats: 2 } },
      { name: 'A', plan: 'enterprise', urgent: true },
    ),
  ).toEqual([
    { name: 'Plan', before: 'starter', after: 'enterprise' },
    { name: 'Limit, seats', before: '2', after: null },
    { name: 'Urgent', before: null, after: 'yes' },
  ])
  expect(changesOf(null, undefined)).toEqual([])
  expect(changesOf(undefined, ['a', 'b'])).toEqual([{ name: 'Value', before: null, after: 'a, b' }])
})

test('names read as words', () => {
  expect(titled('campaign.launch_cancelled')).toBe('Campaign launch cancelled')
  expect(titled('dailyBudget')).toBe('Daily budget')
  expect(titled('api_key.created')).toBe('API key created')
})

test('money is written as money, beside whatever else there is', () => {
  expect(
    changesOf(undefined, { dailyBudgetMinor: 15_00, currency: 'EUR', attempt: 1, totalMinor: null }),
  ).toEqual([
    { name: 'Daily budget', before: null, after: '€15.00' },
    { name: 'Attempt', before: null, after: '1' },
  ])
  expect(changesOf({ amountMinor: 2 }, undefined)).toEqual([
    { name: 'Amount minor', before: '2', after: null },
  ])
})
