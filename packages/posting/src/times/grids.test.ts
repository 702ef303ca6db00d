import { expect, test } from 'vitest'
import { listDays, monthGrid, weekGrid } from './grids.ts'
import { placeInMonth } from './place.ts'

test('a month shows whole weeks from Monday, or from Sunday', () => {
  const monday = monthGrid('2026-11', 'Europe/Vienna')
  expect(monday.days.map((week) => week[0]?.day)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ])
  expect(monday.days.flat().filter(({ inMonth }) => inMonth)).toHaveLength(30)
  const sunday = monthGrid('2026-11', 'Europe/Vienna', 7)
  expect(sunday.days.map((week) => week[0]?.day)).toEqual([
    '2026-11-01',
    '2026-11-08',
    '2026-11-15',
    '2026-11-22',
    '2026-11-29',
  ])
})

test('a month that fills its weeks has no other days', () => {
  expect(monthGrid('2027-02', 'Europe/Vienna').days).toHaveLength(4)
})

test('a week on Sunday belongs to the Monday before, or begins', () => {
  expect(weekGrid('2026-11-29', 'Europe/Vienna').days[0]?.day).toBe('2026-11-23')
  expect(weekGrid('2026-11-29', 'Europe/Vienna', 7).days[0]?.day).toBe('2026-11-29')
})

test('a list holds both its ends, and nothing when they are the wrong way round', () => {
  expect(listDays('2026-12-30', '2027-01-02', 'UTC').map(({ day }) => day)).toEqual([
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
  ])
  expect(listDays('2026-12-30', '2026-12-29', 'UTC')).toEqual([])
})

test('a post at midnight is on the day that begins', () => {
  const midnight = new Date('2026-11-24T23:00:00Z') // 00:00 in Vienna
  const placed = placeInMonth([{ id: 'a', at: midnight }], monthGrid('2026-11', 'Europe/Vienna'))
  expect([...placed].flatMap(([day, entries]) => entries.map(() => day))).toEqual(['2026-11-25'])
})

test('posts at one moment stand by id, and those outside the month are left out', () => {
  const noon = new Date('2026-11-25T12:00:00Z')
  const entries = [
    { id: 'b', at: noon },
    { id: 'later', at: new Date('2027-01-25T12:00:00Z') },
    { id: 'a', at: noon },
    { id: 'early', at: new Date('2026-11-25T11:00:00Z') },
    { id: 'before', at: new Date('2026-01-25T12:00:00Z') },
  ]
  const placed = placeInMonth(entries, monthGrid('2026-11', 'UTC'))
  expect([...placed.values()].flat().map(({ id }) => id)).toEqual(['early', 'a', 'b'])
  expect(placed.get('2026-11-25')).toHaveLength(3)
})
