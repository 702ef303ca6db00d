import type { Billing } from '@adwright/contract'
import { plans } from '@adwright/contract/plans'
import { expect, test } from 'vitest'
import { badgeOf, isCharged, suggested, tighter, wayTo } from './plan-state.ts'

const offers = [plans.starter, plans.professional, plans.enterprise].map((plan) => ({
  ...plan,
  limits: { ...plan.limits },
  features: [...plan.features],
}))
const price = { amountMinor: 149_99, currency: 'USD' as const, interval: 'month' as const }
const billing = (change: Partial<Billing>) =>
  ({ plan: 'professional', state: 'active', price, cancelAt: null, ...change }) as Billing // nothing else is looked at
const ways = (given: Billing) => offers.map((offer) => wayTo(given, offer, offers))

test('each plan has one button: it is bought, changed to, or had already', () => {
  expect(ways(billing({ plan: 'trial', state: 'trial', price: null }))).toEqual([
    'checkout',
    'checkout',
    'checkout',
  ])
  expect(ways(billing({}))).toEqual(['downgrade', 'current', 'upgrade'])
  expect(ways(billing({ state: 'past_due' }))).toEqual(['downgrade', 'current', 'upgrade'])
})

test('a plan that ended, or was given, is bought anew', () => {
  expect(ways(billing({ state: 'ended' }))).toEqual(['checkout', 'checkout', 'checkout'])
  expect(ways(billing({ price: null }))).toEqual(['checkout', 'checkout', 'checkout'])
  expect(isCharged(billing({ state: 'ended' }))).toBe(false)
})

test('the larger plan is the one to look at, and above the largest there is none', () => {
  expect(suggested(billing({ plan: 'starter' }), offers)).toBe('professional')
  expect(suggested(billing({ plan: 'enterprise' }), offers)).toBeNull()
  expect(suggested(billing({ plan: 'trial', state: 'trial', price: null }), offers)).toBe('professional')
})

test('a cancelled plan says so as long as it works', () => {
  expect(badgeOf(billing({ cancelAt: '2027-01-01T00:00:00.000Z' }))).toBe('cancelled')
  expect(badgeOf(billing({ cancelAt: '2027-01-01T00:00:00.000Z', state: 'past_due' }))).toBe('past_due')
})

test('what a smaller plan has less of is named with both numbers', () => {
  expect(tighter(plans.professional.limits, plans.starter.limits)).toEqual([
    { what: 'campaigns', from: 25, to: 5 },
    { what: 'generations', from: 500, to: 100 },
    { what: 'apiCalls', from: 100_000, to: 10_000 },
    { what: 'seats', from: 5, to: 2 },
  ])
  expect(tighter(plans.starter.limits, plans.enterprise.limits)).toEqual([])
  expect(tighter(plans.enterprise.limits, plans.starter.limits).map(({ what }) => what)).not.toContain(
    'clientWorkspaces',
  )
  expect(tighter(plans.enterprise.limits, plans.starter.limits)).toContainEqual({
    what: 'campaigns',
    from: null,
    to: 5,
  })
})
