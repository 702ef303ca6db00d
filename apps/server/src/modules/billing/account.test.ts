import { newId } from '#platform/ids.ts'
import { describe, expect, test } from 'vitest'
import { withAccount, type Account, type Bought } from './account.ts'
import { changeBetween } from './change.ts'
import { assignedTerms, isCharged, trialTerms, type Subscription, type Terms } from './subscription.ts'

const now = new Date('2026-11-23T12:00:00Z')
const own = (terms: Terms, change: Partial<Subscription> = {}): Subscription => ({
  organisationId: newId('org'),
  ...terms,
  nextPaymentAt: null,
  paymentUrl: null,
  price: null,
  monthlyMinor: 0,
  creditMinor: 0,
  customerId: 'cus_1',
  customerAskedAt: now,
  subscriptionId: null,
  checkout: null,
  syncVersion: 0,
  ...change,
})
const bought: Bought = {
  id: 'sub_1',
  status: 'active',
  plan: 'professional',
  price: { amountMinor: 14999, currency: 'USD', interval: 'month' },
  monthlyMinor: 14999,
  startedAt: now,
  periodStart: now,
  periodEnd: new Date('2026-12-23T12:00:00Z'),
  cancelAt: null,
  endedAt: null,
  pastDueSince: null,
  nextPaymentAt: null,
  paymentUrl: null,
}
const account = (change: Partial<Bought> | null): Account => ({
  customerId: 'cus_1',
  organisationId: null,
  creditMinor: 500,
  bought: change && { ...bought, ...change },
  invoices: [],
})
const checkout = { key: 'k', plan: 'professional', sessionId: 'cs_1', at: now } as const
const trial = own(trialTerms(now), { checkout })
const paying = withAccount(trial, account({}), now)
const over = { status: 'ended', endedAt: now } as const

test('what was bought takes the place of a trial and of a gift, and ends the checkout', () => {
  expect(paying).toMatchObject({
    plan: 'professional',
    source: 'stripe',
    trialEndsAt: null,
    monthlyMinor: 14999,
    creditMinor: 500,
    checkout: null,
    subscriptionId: 'sub_1',
  })
  expect(isCharged(paying)).toBe(true)
  expect(withAccount(own(assignedTerms('starter', now, null)), account({}), now).source).toBe('stripe')
})

test('looking twice is looking once', () => {
  expect(withAccount(paying, account({}), now)).toEqual(paying)
  expect(changeBetween(paying, paying, now)).toBeUndefined()
})

test('what has ended at Stripe has ended here, and brings nothing any more', () => {
  const ended = withAccount(paying, account(over), now)
  expect(ended).toMatchObject({ status: 'ended', endedAt: now, monthlyMinor: 0, plan: 'professional' })
  expect(withAccount(paying, account(null), now)).toMatchObject({ status: 'ended' })
  expect(withAccount(trial, account(over), now).status).toBe('ended')
})

test('what staff gave after that stays, and so does a trial that nobody paid', () => {
  const given = own(assignedTerms('enterprise', now, null))
  expect(withAccount(given, account(over), now)).toMatchObject({ plan: 'enterprise', status: 'active' })
  expect(withAccount(trial, account(null), now)).toMatchObject({ status: 'trialing', checkout })
})

test('a price that is none of ours keeps the plan that was there', () => {
  expect(withAccount(paying, account({ plan: null, monthlyMinor: 1 }), now).plan).toBe('professional')
})

describe('the history', () => {
  const starter = withAccount(trial, account({ plan: 'starter', monthlyMinor: 4999 }), now)
  const owing = withAccount(paying, account({ status: 'past_due' }), now)
  const ended = withAccount(paying, account(over), now)
  test.each([
    ['subscribed', trial, paying],
    ['upgraded', starter, paying],
    ['downgraded', paying, starter],
    ['payment_failed', paying, owing],
    ['recovered', owing, paying],
    ['ended', owing, ended],
    ['subscribed', ended, starter],
    ['repriced', paying, withAccount(paying, account({ monthlyMinor: 9999 }), now)],
  ])('%s', (reason, before, after) => {
    expect(changeBetween(before, after, now)).toMatchObject({
      reason,
      fromMonthlyMinor: before.monthlyMinor,
      monthlyMinor: after.monthlyMinor,
    })
  })
})
