import type { OrganisationId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import { expect, test } from 'vitest'
import { revenueOf, type OrganisationChange } from './revenue.ts'

const [rosa, ana, bo, cy] = [newId('org'), newId('org'), newId('org'), newId('org')]
const now = new Date('2026-11-26T12:00:00Z')
const change = (
  organisationId: OrganisationId,
  day: string,
  fromMonthlyMinor: number,
  monthlyMinor: number,
  more: Partial<OrganisationChange> = {},
): OrganisationChange => ({
  organisationId,
  at: new Date(`${day}T12:00:00Z`),
  fromPlan: 'trial',
  toPlan: 'starter',
  fromStatus: 'active',
  toStatus: monthlyMinor > 0 ? 'active' : 'ended',
  fromMonthlyMinor,
  monthlyMinor,
  currency: 'USD',
  trialEndsAt: null,
  reason: 'upgraded',
  ...more,
})
const began = (organisationId: OrganisationId, day: string, trialEnd: string) =>
  change(organisationId, day, 0, 0, {
    toPlan: 'trial',
    toStatus: 'trialing',
    currency: null,
    reason: 'began',
    trialEndsAt: new Date(`${trialEnd}T12:00:00Z`),
  })

const history = [
  began(rosa, '2026-08-01', '2026-08-15'),
  began(ana, '2026-08-01', '2026-08-15'),
  began(bo, '2026-09-01', '2026-09-15'),
  began(cy, '2026-11-20', '2026-12-04'),
  change(rosa, '2026-09-03', 0, 4999, { reason: 'subscribed' }),
  change(ana, '2026-09-10', 0, 14999, { reason: 'subscribed', toPlan: 'professional' }),
  change(rosa, '2026-10-05', 4999, 14999, { toPlan: 'professional' }),
  change(ana, '2026-10-20', 14999, 0, { reason: 'ended', toPlan: 'professional' }),
  change(ana, '2026-11-02', 0, 4999, { reason: 'subscribed' }),
]

test('revenue month by month, and what moved it', () => {
  const [usd, ...others] = revenueOf(history, { now, months: 4 }).byCurrency
  expect(others).toEqual([])
  expect(usd).toMatchObject({ currency: 'USD', mrrMinor: 19998 })
  expect(usd?.months).toEqual([
    { month: '2026-08', mrrMinor: 0, newMinor: 0, returnedMinor: 0, expansionMinor: 0, contractionMinor: 0, churnedMinor: 0, churnRate: null },
    { month: '2026-09', mrrMinor: 19998, newMinor: 19998, returnedMinor: 0, expansionMinor: 0, contractionMinor: 0, churnedMinor: 0, churnRate: null },
    { month: '2026-10', mrrMinor: 14999, newMinor: 0, returnedMinor: 0, expansionMinor: 10000, contractionMinor: 0, churnedMinor: 14999, churnRate: 14999 / 19998 },
    { month: '2026-11', mrrMinor: 19998, newMinor: 0, returnedMinor: 4999, expansionMinor: 0, contractionMinor: 0, churnedMinor: 0, churnRate: 0 },
  ]) // prettier-ignore
})

test('who has what, and how trials end: one that goes on counts on neither side', () => {
  const { byPlan, trials, trialConversion } = revenueOf(history, { now, months: 1 })
  expect(byPlan).toEqual([
    { plan: 'starter', paying: 1, assigned: 0 },
    { plan: 'professional', paying: 1, assigned: 0 },
    { plan: 'enterprise', paying: 0, assigned: 0 },
  ])
  expect(trials).toBe(1)
  expect(trialConversion).toEqual({ over: 3, converted: 2, rate: 2 / 3 })
})

test('with nothing there is nothing to divide by', () => {
  const none = revenueOf([began(cy, '2026-11-20', '2026-12-04')], { now, months: 2 })
  expect(none.byCurrency).toEqual([])
  expect(none.trialConversion).toEqual({ over: 0, converted: 0, rate: null })
})

test('two currencies are never added', () => {
  const both = revenueOf([...history, change(bo, '2026-11-05', 0, 7000, { currency: 'EUR' })], {
    now,
    months: 1,
  })
  expect(both.byCurrency.map(({ currency, mrrMinor }) => [currency, mrrMinor])).toEqual([
    ['EUR', 7000],
    ['USD', 19998],
  ])
})
