import { describe, expect, test } from 'vitest'
import { monthOf } from './month.ts'
import { GRACE_DAYS, standingOf } from './standing.ts'
import { assignedTerms, DAY_MS, firstTerms, trialTerms, type Terms } from './subscription.ts'

const at = (text: string) => new Date(text.length === 10 ? `${text}T12:00:00Z` : text)
const later = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS)
const start = at('2026-11-23')
const paid: Terms = {
  ...assignedTerms('starter', start, null),
  source: 'stripe',
  periodEnd: at('2026-12-23'),
}

describe('a month counted from a day', () => {
  test.each([
    ['the first', '2026-01-31', '2026-02-10', '2026-01-31', '2026-02-28'],
    ['a short one', '2026-01-31', '2026-03-01', '2026-02-28', '2026-03-31'],
    ['after a short one the day comes back', '2026-01-31', '2026-04-02', '2026-03-31', '2026-04-30'],
    ['a leap year', '2028-01-31', '2028-02-29T11:59:59Z', '2028-01-31', '2028-02-29'],
    ['its first moment', '2026-11-23', '2026-12-23', '2026-12-23', '2027-01-23'],
    ['the moment before', '2026-11-23', '2026-12-23T11:59:59Z', '2026-11-23', '2026-12-23'],
    ['before it all began', '2026-11-23', '2026-10-01', '2026-11-23', '2026-12-23'],
    ['years later', '2024-02-29', '2026-11-26', '2026-10-29', '2026-11-29'],
  ])('%s', (_, began, now, from, to) => {
    expect(monthOf(at(began), at(now))).toEqual({ start: at(from), end: at(to) })
  })
})

describe('a trial', () => {
  const trial = trialTerms(start)
  test('allows everything in its own measure until its last moment', () => {
    expect(standingOf(trial, later(start, 13.99))).toMatchObject({
      plan: 'trial',
      state: 'trial',
      mayMakeNew: true,
      limits: { campaigns: 5, generations: 100 },
      features: ['teamRoles', 'bulkTools', 'agency'],
      period: { start, end: later(start, 14) },
      resetsAt: null,
    })
  })
  test('ends then: nothing new, and it says when it ended', () => {
    expect(standingOf(trial, later(start, 14))).toMatchObject({
      plan: 'trial',
      state: 'ended',
      mayMakeNew: false,
      limits: { campaigns: 0, generations: 0, apiCalls: 0, seats: 0, clientWorkspaces: 0 },
      endsAt: later(start, 14),
      resetsAt: null,
    })
  })
  test('is one period, also when it was made longer than a month', () => {
    const long = { ...trial, trialEndsAt: later(start, 60) }
    expect(standingOf(long, later(start, 45)).period).toEqual({ start, end: later(start, 60) })
  })
})

describe('a paid plan', () => {
  test('counts by Stripe’s period', () => {
    expect(standingOf(paid, at('2026-12-01'))).toMatchObject({
      state: 'active',
      period: { start, end: at('2026-12-23') },
      resetsAt: at('2026-12-23'),
      endsAt: null,
    })
  })
  test('whose renewal we have not heard of yet goes on with the next month', () => {
    expect(standingOf(paid, at('2026-12-24')).period).toEqual({
      start: at('2026-12-23'),
      end: at('2027-01-23'),
    })
  })
  test('of a year is counted by months', () => {
    const year = { ...paid, periodEnd: at('2027-11-23') }
    expect(standingOf(year, at('2027-02-01')).period).toEqual({
      start: at('2027-01-23'),
      end: at('2027-02-23'),
    })
  })
  test('that is cancelled runs until then, and nothing is counted anew after it', () => {
    const cancelled = { ...paid, cancelAt: at('2026-12-23') }
    expect(standingOf(cancelled, at('2026-12-22'))).toMatchObject({
      state: 'active',
      endsAt: at('2026-12-23'),
      resetsAt: null,
    })
    expect(standingOf(cancelled, at('2026-12-23')).state).toBe('ended')
  })
  test('that is not paid works on for the days of grace, then it ends', () => {
    const owing: Terms = { ...paid, status: 'past_due', pastDueSince: at('2026-12-01') }
    const end = later(at('2026-12-01'), GRACE_DAYS)
    expect(standingOf(owing, later(end, -0.01))).toMatchObject({
      state: 'past_due',
      mayMakeNew: true,
      endsAt: end,
    })
    expect(standingOf(owing, end)).toMatchObject({ state: 'ended', mayMakeNew: false })
  })
  test.each(['ended', 'paused'] as const)('that Stripe calls %s makes nothing new', (status) => {
    const over = { ...paid, status, endedAt: at('2026-12-02') }
    expect(standingOf(over, at('2026-12-03'))).toMatchObject({ state: 'ended', endsAt: at('2026-12-02') })
  })
})

test('an assigned plan counts months from its day, and ends when it is said to', () => {
  const assigned = assignedTerms('professional', at('2026-01-31'), at('2026-06-01'))
  expect(standingOf(assigned, at('2026-03-15'))).toMatchObject({
    state: 'active',
    period: { start: at('2026-02-28'), end: at('2026-03-31') },
    endsAt: at('2026-06-01'),
  })
  expect(standingOf(assigned, at('2026-06-01')).state).toBe('ended')
})

test('with Stripe one begins with a trial; without it with what the operator has set', () => {
  expect(firstTerms({ kind: 'stripe' }, start)).toMatchObject({ plan: 'trial', source: 'trial' })
  expect(firstTerms({ kind: 'self_hosted', defaultPlan: 'trial' }, start)).toMatchObject({
    status: 'trialing',
  })
  const given = firstTerms({ kind: 'self_hosted', defaultPlan: 'enterprise' }, start)
  expect(standingOf(given, later(start, 3000))).toMatchObject({
    state: 'active',
    limits: { generations: null },
  })
})
