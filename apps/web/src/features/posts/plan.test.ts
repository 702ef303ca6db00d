import { expect, test } from 'vitest'
import { firstPlan, nextOf, resolvePlan, type Plan } from './plan.ts'

const desk = { timeZone: 'Europe/Lisbon', nextSlots: ['2026-12-02T18:00:00Z'] }
const now = new Date('2026-12-01T10:00:00Z')
const plan = (change: Partial<Plan>): Plan => ({ ...firstPlan(desk, now, null), ...change })

test('it begins with the queue where there is a slot, and at the time it was asked for', () => {
  expect(firstPlan(desk, now, null).way).toBe('queue')
  expect(firstPlan({ ...desk, nextSlots: [] }, now, null).way).toBe('now')
  expect(firstPlan(desk, now, new Date('2026-12-04T09:30:00Z'))).toMatchObject({
    way: 'at',
    day: '2026-12-04',
    time: '09:30',
  })
})
test('a time that has passed, and one that is half written, say so', () => {
  expect(resolvePlan(plan({ way: 'at', day: '2026-12-01', time: '09:59' }), desk, now)).toEqual({
    kind: 'problem',
    problem: 'passed',
  })
  expect(resolvePlan(plan({ way: 'at', day: '', time: '09:59' }), desk, now)).toMatchObject({
    problem: 'incomplete',
  })
})
test('hours that the clock skips or shows twice are told', () => {
  const at = (day: string, time: string) => resolvePlan(plan({ way: 'at', day, time }), desk, now)
  expect(at('2027-03-28', '01:30')).toMatchObject({ moved: true, at: new Date('2027-03-28T01:30:00Z') })
  expect(at('2027-10-31', '01:30')).toMatchObject({ ambiguous: true, at: new Date('2027-10-31T00:30:00Z') })
})
test('a time that nobody touched stays where it is: in its half of a doubled hour, to the second', () => {
  const begin = new Date('2027-10-31T01:30:20Z')
  const before = { ...firstPlan(desk, now, begin) }
  expect(resolvePlan(before, desk, now)).toMatchObject({ at: begin, ambiguous: false })
  expect(resolvePlan({ ...before, time: '01:45' }, desk, now)).toMatchObject({
    at: new Date('2027-10-31T00:45:00Z'),
    ambiguous: true,
  })
})
test('without a slot the queue has no time', () => {
  expect(resolvePlan(plan({ way: 'queue' }), { ...desk, nextSlots: [] }, now)).toMatchObject({
    problem: 'no_slot',
  })
})
test('a series names its next three dates', () => {
  const repeat = { weekdays: [2, 5], times: ['09:00'], every: 1, until: '', cron: '' }
  const resolved = resolvePlan(plan({ way: 'repeat', repeat }), desk, now)
  expect(resolved).toMatchObject({
    kind: 'repeat',
    next: ['2026-12-04', '2026-12-08', '2026-12-11'].map((day) => new Date(`${day}T09:00:00Z`)),
  })
})
test('a cron line stands for weekdays and times, or says why it cannot', () => {
  const repeat = { weekdays: [], times: [], every: 2, until: '2026-12-31', cron: '0 9 * * 1,3' }
  expect(resolvePlan(plan({ way: 'repeat', repeat }), desk, now)).toMatchObject({
    rule: { weekdays: [1, 3], times: ['09:00'], every: 2, until: '2026-12-31' },
  })
  const monthly = resolvePlan(plan({ way: 'repeat', repeat: { ...repeat, cron: '0 9 1 * *' } }), desk, now)
  expect(monthly).toMatchObject({ kind: 'sentence' })
})
test('a series without a day, a time or a future is none', () => {
  const with_ = (repeat: Partial<Plan['repeat']>) =>
    resolvePlan(plan({ way: 'repeat', repeat: { ...plan({}).repeat, ...repeat } }), desk, now)
  expect(with_({ weekdays: [] })).toMatchObject({ problem: 'no_weekday' })
  expect(with_({ times: [''] })).toMatchObject({ problem: 'no_time' })
  expect(with_({ cron: '0 9-18 * * 1' })).toMatchObject({ problem: 'many_times' })
  expect(with_({ until: '2026-11-30' })).toMatchObject({ problem: 'never' })
})
test('the best hours come again within the week', () => {
  expect(nextOf({ weekday: 2, hour: 9 }, 'Europe/Lisbon', now)).toEqual(new Date('2026-12-08T09:00:00Z'))
  expect(nextOf({ weekday: 2, hour: 18 }, 'Europe/Lisbon', now)).toEqual(new Date('2026-12-01T18:00:00Z'))
})
