import { expect, test } from 'vitest'
import type { InvoiceCopy } from './account.ts'
import type { Change } from './change.ts'
import { toldActs } from './told-act.ts'

const day = new Date('2026-12-01T00:00:00Z')
const running = { status: 'active', cancelAt: null } as const
const change = (reason: Change['reason']): Change => ({
  at: day,
  fromPlan: 'starter',
  toPlan: 'professional',
  fromStatus: 'active',
  toStatus: 'active',
  fromMonthlyMinor: 4999,
  monthlyMinor: 14_999,
  currency: 'USD',
  trialEndsAt: null,
  reason,
})
const actions = (...given: Parameters<typeof toldActs>) => toldActs(...given).map(({ action }) => action)
const quiet = { change: undefined, paid: [] }

test('what a look at the provider found is told once, and nothing where nothing changed', () => {
  expect(toldActs(running, running, quiet)).toEqual([])
  expect(toldActs(running, running, { ...quiet, change: change('upgraded') })).toEqual([
    {
      action: 'billing.plan_confirmed',
      before: { plan: 'starter', status: 'active' },
      after: { plan: 'professional', status: 'active' },
    },
  ])
  // Ours, and noted by whoever did it.
  expect(actions(running, running, { ...quiet, change: change('assigned') })).toEqual([])
})

test('an end that is set or taken back is told, and not again when it comes', () => {
  const ending = { ...running, cancelAt: day }
  expect(actions(running, ending, quiet)).toEqual(['billing.end_confirmed'])
  expect(actions(ending, running, quiet)).toEqual(['billing.end_withdrawn'])
  const ended = { status: 'ended', cancelAt: null } as const
  expect(actions(ending, ended, { ...quiet, change: change('ended') })).toEqual(['billing.plan_ended'])
})

test('invoices that were paid are told with their amount', () => {
  const paid = [{ number: 'A-1', paidMinor: 14_999, currency: 'USD' } as InvoiceCopy] // as much of it as is told
  expect(toldActs(running, running, { ...quiet, paid })).toEqual([
    { action: 'billing.paid', after: { invoice: 'A-1', amountMinor: 14_999, currency: 'USD' } },
  ])
})
