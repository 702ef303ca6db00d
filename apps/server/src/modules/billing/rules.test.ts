import { newId } from '#platform/ids.ts'
import { describe, expect, test } from 'vitest'
import { whatGoesOn } from './cancel-plan.ts'
import { directionOf, tooMuchFor, type InUse } from './plan-change.ts'
import { featureMissing, limitReached, planEnded, upgradeFor, type HeldPlan } from './refusal.ts'
import { standingOf } from './standing.ts'
import { assignedTerms, trialTerms, type Terms } from './subscription.ts'
import { reached } from './threshold.ts'

const start = new Date('2026-11-23T12:00:00Z')
const held = (terms: Terms, change: Partial<HeldPlan> = {}, now = start): HeldPlan => ({
  organisationId: newId('org'),
  isAgency: false,
  isSelfHosted: false,
  standing: standingOf(terms, now),
  ...change,
})
const starter = assignedTerms('starter', start, null)

describe('a threshold', () => {
  test.each([
    [0, 79, 100, undefined],
    [79, 80, 100, 80],
    [80, 99, 100, undefined],
    [99, 100, 100, 100],
    [0, 100, 100, 100],
    [3, 4, 5, 80],
    [4, 5, 5, 100],
    [0, 1, 1, 100],
    [0, 9, null, undefined],
    [0, 1, 0, undefined],
  ])('from %i to %i of %s: %s', (before, after, limit, told) => {
    expect(reached(before, after, limit)).toBe(told)
  })
})

describe('a refusal', () => {
  test('says what is used, when there is more, and which plan has more', () => {
    const refused = limitReached(held(starter), { meter: 'generations', used: 98, wanted: 3 })
    expect(refused.message).toBe(
      'Your Starter plan has 2 of 100 AI generations left, and this needs 3. There are new ones on 23 December 2026. Professional has 500: change the plan in Settings, Billing.',
    )
    expect(refused.details).toMatchObject({
      meter: 'generations',
      used: 98,
      limit: 100,
      left: 2,
      plan: 'starter',
      upgrade: 'professional',
      resetsAt: new Date('2026-12-23T12:00:00Z'),
    })
    expect(refused.status).toBe(402)
  })
  test('of a trial names the first plan with more; nothing is promised that does not come', () => {
    const { message } = limitReached(held(trialTerms(start)), { meter: 'campaigns', used: 5, wanted: 1 })
    expect(message).toBe(
      'Your Trial plan has 0 of 5 campaign launches left, and this needs 1. Professional has 25: change the plan in Settings, Billing.',
    )
  })
  test('in an agency does not tell its clients what the agency has bought', () => {
    const refused = limitReached(held(trialTerms(start), { isAgency: true }), {
      meter: 'generations',
      used: 100,
      wanted: 1,
    })
    expect(`${refused.message} ${JSON.stringify(refused.details)}`).not.toMatch(/trial|100/i)
  })
  test('where nothing is sold sends nobody shopping', () => {
    const own = held(starter, { isSelfHosted: true })
    const all = [
      limitReached(own, { meter: 'campaigns', used: 5, wanted: 1 }),
      planEnded(own),
      featureMissing(own, 'bulkTools'),
    ]
    for (const { message } of all) expect(message).not.toMatch(/Settings, Billing/)
  })
  test('of an ended plan says when and what to do', () => {
    const over = held(trialTerms(start), {}, new Date('2026-12-24T00:00:00Z'))
    expect(planEnded(over).message).toBe(
      'Your trial ended on 7 December 2026. Everything stays here: it can be looked at, paused and exported. Choose a plan in Settings, Billing.',
    )
  })
  test('of a feature names the plan that has it', () => {
    const { message, details } = featureMissing(held(starter), 'teamRoles')
    expect(message).toBe(
      'The Starter plan does not include the roles analyst and client. Enterprise does: change the plan in Settings, Billing.',
    )
    expect(details).toMatchObject({ feature: 'teamRoles', plan: 'starter', upgrade: 'enterprise' })
  })
  test('offers nothing to whoever has no limit', () => {
    expect(
      upgradeFor(standingOf(assignedTerms('enterprise', start, null), start), 'campaigns'),
    ).toBeUndefined()
  })
})

describe('a change of plan', () => {
  const nothing: InUse = {
    seats: 1,
    clientWorkspaces: 0,
    campaigns: 0,
    generations: 0,
    apiCalls: 0,
    specialRoles: 0,
    isAgency: false,
  }
  test('goes up or down by its price', () => {
    expect([directionOf('starter', 'enterprise'), directionOf('enterprise', 'starter')]).toEqual([
      'upgrade',
      'downgrade',
    ])
  })
  test('to a smaller one needs everything in use to fit', () => {
    expect(tooMuchFor('starter', nothing)).toEqual([])
    expect(tooMuchFor('starter', { ...nothing, seats: 2, campaigns: 5, generations: 100 })).toEqual([])
    expect(
      tooMuchFor('starter', {
        ...nothing,
        seats: 4,
        campaigns: 6,
        clientWorkspaces: 1,
        specialRoles: 1,
        isAgency: true,
      }),
    ).toEqual([
      '4 people where 2 fit',
      '1 client workspace where 0 fit',
      '6 campaigns launched in this period where 5 fit',
      'an agency’s organisation',
      '1 person with the role analyst or client',
    ])
    expect(tooMuchFor('enterprise', { ...nothing, seats: 400, isAgency: true })).toEqual([])
  })
})

test('who cancels hears by name what goes on at Meta', () => {
  const names = (...all: string[]) => all.map((name) => ({ name }))
  expect(whatGoesOn([], start)).toBe('Your plan runs until 23 November 2026. No campaign is running at Meta.')
  expect(whatGoesOn(names('Bread'), start)).toMatch(
    /This campaign goes on running at Meta, .* pause it: Bread\.$/,
  )
  expect(whatGoesOn(names('A', 'B', 'C', 'D', 'E'), start)).toMatch(/pause them: A, B, C and 2 more\.$/)
})
