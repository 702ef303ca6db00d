import { expect, test } from 'vitest'
import { mostSpend, weekdayIn } from './most-spend.ts'

test.each([
  ['without an end', null, 1, null],
  ['one day', 1, 1, 1750],
  ['three days inside a week', 3, 1, 5250],
  ['seven days from Sunday on are one week', 7, 0, 7000],
  ['seven days from Thursday on touch two weeks: three days and four', 7, 4, 5250 + 7000],
  ['seven days from Saturday on: one day and six', 7, 6, 1750 + 7000],
  ['fourteen days from Sunday on are two weeks', 14, 0, 14_000],
])('%s', (_, days, weekday, total) => {
  expect(mostSpend(1000, days, weekday)).toEqual({ perDayMinor: 1750, perWeekMinor: 7000, totalMinor: total })
})

test('amounts stay whole', () => {
  expect(mostSpend(333, 1, 1)).toEqual({ perDayMinor: 582, perWeekMinor: 2331, totalMinor: 582 })
})

test('the weekday is the ad account’s', () => {
  const at = new Date('2026-11-22T23:30:00Z') // Sunday in London, Monday in Berlin
  expect([weekdayIn('Europe/London', at), weekdayIn('Europe/Berlin', at)]).toEqual([0, 1])
})
