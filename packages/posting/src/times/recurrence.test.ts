import { expect, test } from 'vitest'
import { recurrenceFromCron } from './cron.ts'
import { describeRecurrence } from './describe-recurrence.ts'
import { occurrences, type Recurrence } from './recurrence.ts'
import { nextFreeSlots, type Slot } from './slots.ts'

const zone = 'Europe/Vienna'
const rule: Recurrence = {
  weekdays: [5, 2],
  times: ['09:00'],
  from: '2026-11-25',
  until: null,
  every: 1,
  most: null,
}
const keys = (changes: Partial<Recurrence>, after: string, upTo: string) =>
  occurrences({ ...rule, ...changes }, zone, { after: new Date(after), upTo: new Date(upTo) }).map(
    ({ key }) => key,
  )

test('a rule comes due on its days from its first day on', () => {
  expect(keys({}, '2026-11-01T00:00:00Z', '2026-12-05T00:00:00Z')).toEqual([
    '2026-11-27T09:00',
    '2026-12-01T09:00',
    '2026-12-04T09:00',
  ])
})

test('nothing comes due twice in windows that follow one another', () => {
  const due = '2026-11-27T08:00:00Z'
  expect(keys({}, '2026-11-26T00:00:00Z', due)).toEqual(['2026-11-27T09:00'])
  expect(keys({}, due, '2026-11-28T00:00:00Z')).toEqual([])
})

test('every second week counts from the week of the first day, also in windows far off', () => {
  const everySecond = { every: 2, weekdays: [1] as const, from: '2026-11-25' }
  expect(keys(everySecond, '2026-11-20T00:00:00Z', '2026-12-31T00:00:00Z')).toEqual([
    '2026-12-07T09:00',
    '2026-12-21T09:00',
  ])
  for (const every of [1, 2, 3]) {
    for (let ahead = 0; ahead < 25; ahead += 1) {
      const after = new Date(Date.UTC(2028, 10, 20 + ahead)).toISOString()
      const upTo = new Date(Date.UTC(2028, 10, 55 + ahead)).toISOString()
      // With `most` it counts from the first day on.
      const counted = keys({ every, most: 1000 }, after, upTo)
      expect(counted.length).toBeGreaterThan(1)
      expect(keys({ every }, after, upTo)).toEqual(counted)
    }
  }
})

test('a rule ends after so many times, wherever one looks from', () => {
  const few = { most: 3, times: ['09:00', '17:00'] }
  expect(keys(few, '2026-11-01T00:00:00Z', '2027-12-01T00:00:00Z')).toHaveLength(3)
  expect(keys(few, '2026-11-28T00:00:00Z', '2027-12-01T00:00:00Z')).toEqual(['2026-12-01T09:00'])
})

test('the last day counts whole', () => {
  expect(
    keys({ until: '2026-11-27', times: ['23:30'] }, '2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z'),
  ).toEqual(['2026-11-27T23:30'])
})

test('a skipped time comes due later under its own key, and not twice at one moment', () => {
  const night = { weekdays: [7] as const, from: '2026-03-01' }
  const window = { after: new Date('2026-03-28T12:00:00Z'), upTo: new Date('2026-03-29T12:00:00Z') }
  expect(occurrences({ ...rule, ...night, times: ['02:30'] }, zone, window)).toEqual([
    { key: '2026-03-29T02:30', at: new Date('2026-03-29T01:30:00Z') },
  ])
  expect(
    occurrences({ ...rule, ...night, times: ['02:30', '03:30'] }, zone, window).map(({ key }) => key),
  ).toEqual(['2026-03-29T03:30'])
})

test('a rule reads as a sentence', () => {
  expect(describeRecurrence({ ...rule, until: '2027-01-31' })).toBe(
    'Every Tuesday and Friday at 09:00 until 31 Jan 2027',
  )
  expect(describeRecurrence({ ...rule, weekdays: [1, 2, 3, 4, 5, 6, 7], times: ['17:00', '09:00'] })).toBe(
    'Every day at 09:00 and 17:00',
  )
  expect(describeRecurrence({ ...rule, every: 2, most: 10 })).toBe(
    'Every 2 weeks on Tuesday and Friday at 09:00, 10 times at most',
  )
})

test('a cron rule becomes days and times', () => {
  expect(recurrenceFromCron('0 9 * * 1,3')).toMatchObject({ weekdays: [1, 3], times: ['09:00'], every: 1 })
  expect(recurrenceFromCron('0,30 9-11 * * mon-fri')).toMatchObject({
    weekdays: [1, 2, 3, 4, 5],
    times: ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'],
  })
  expect(recurrenceFromCron('5 18 * * 0,SAT')).toMatchObject({ weekdays: [6, 7], times: ['18:05'] })
  expect(recurrenceFromCron('5 18 * * fri-sun')).toMatchObject({ weekdays: [5, 6, 7] })
  expect(recurrenceFromCron('5 18 * * sun-sun')).toMatchObject({ weekdays: [7] })
  expect(recurrenceFromCron('0 9 * * *')).toMatchObject({ weekdays: [1, 2, 3, 4, 5, 6, 7] })
})

test.each([
  ['0 9 1 * *', 'Days of the month'],
  ['0 9 * 6 *', 'Months'],
  ['*/15 9 * * *', 'Steps'],
  ['* 9 * * *', 'every minute'],
  ['0 * * * *', 'every hour'],
  ['0-5 9 * * *', 'Ranges of minutes'],
  ['60 9 * * *', '0 to 59'],
  ['0 24 * * *', '0 to 23'],
  ['0 11-9 * * *', '0 to 23'],
  ['0 9 * * 8', 'weekdays'],
  ['0 9 * * funday', 'weekdays'],
  ['0 9 * *', 'five parts'],
  ['@daily', 'five parts'],
])('the cron rule %s is refused in words', (cron, words) => {
  expect(recurrenceFromCron(cron)).toMatchObject({ problem: expect.stringContaining(words) })
})

const slots: Slot[] = [
  { weekday: 1, time: '17:00' },
  { weekday: 1, time: '09:00' },
  { weekday: 4, time: '12:00' },
]

test('the queue gives its next free times in order and leaves out those taken', () => {
  const after = new Date('2026-11-30T08:00:00Z') // Monday, 09:00: that one has passed
  const taken = [new Date('2026-12-03T11:00:00Z')]
  expect(nextFreeSlots(slots, zone, after, taken, 3).map(({ at }) => at.toISOString())).toEqual([
    '2026-11-30T16:00:00.000Z',
    '2026-12-07T08:00:00.000Z',
    '2026-12-07T16:00:00.000Z',
  ])
})

test('a queue looks sixty days ahead and no further', () => {
  const found = nextFreeSlots([{ weekday: 1, time: '09:00' }], zone, new Date('2026-11-30T09:00:00Z'), [], 99)
  expect(found).toHaveLength(8)
  expect(nextFreeSlots([], zone, new Date(), [], 3)).toEqual([])
})

test('two queue times that fall on one moment give one place', () => {
  const night: Slot[] = [
    { weekday: 7, time: '02:30' },
    { weekday: 7, time: '03:30' },
  ]
  const found = nextFreeSlots(night, zone, new Date('2026-03-28T12:00:00Z'), [], 2)
  expect(found.map(({ at }) => at.toISOString())).toEqual([
    '2026-03-29T01:30:00.000Z',
    '2026-04-05T00:30:00.000Z',
  ])
})
