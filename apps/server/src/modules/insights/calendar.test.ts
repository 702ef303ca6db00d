import { expect, test } from 'vitest'
import { addDays, dayAt, daysBetween, daysToRead } from './calendar.ts'

test('a day is that of the time zone', () => {
  const instant = new Date('2026-03-29T23:30:00Z')
  expect(dayAt(instant, 'UTC')).toBe('2026-03-29')
  expect(dayAt(instant, 'Europe/Berlin')).toBe('2026-03-30')
  expect(dayAt(instant, 'America/Los_Angeles')).toBe('2026-03-29')
  expect(dayAt(new Date('2026-01-01T10:30:00Z'), 'Pacific/Kiritimati')).toBe('2026-01-02')
})

test('days are counted over month ends, leap days and clock changes', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-03-27', '2026-03-31')).toHaveLength(5)
  expect(daysBetween('2026-03-31', '2026-03-27')).toEqual([])
})

test.each([
  ['first sync reads from the launch day', '2026-01-01', '2026-03-01', undefined, '2026-01-01'],
  ['a young campaign is read whole', '2026-02-25', '2026-03-01', '2026-02-28', '2026-02-25'],
  ['the last 28 days are read again', '2026-01-01', '2026-03-01', '2026-02-28', '2026-02-02'],
  [
    'a gap is closed, beginning with the unfinished day',
    '2026-01-01',
    '2026-03-01',
    '2026-01-15',
    '2026-01-15',
  ],
  ['a launch ahead of the account’s day reads today', '2026-03-02', '2026-03-01', undefined, '2026-03-01'],
  ['nothing older than Meta keeps is asked for', '2020-01-01', '2026-03-01', undefined, '2023-02-05'],
])('%s', (_, launched, today, readUntil, since) => {
  expect(daysToRead({ launched, today, readUntil })).toEqual({ since, until: today })
})
