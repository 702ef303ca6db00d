import { localOf, weekGrid } from '@adwright/posting/times'
import { expect, test } from 'vitest'
import { firstLook, momentAt, placeOf, weekAxis } from './week-axis.ts'

const zone = 'Europe/Vienna'
const axisOf = (day: string, where = zone) => weekAxis(weekGrid(day, where).days, where)

test('a usual week has 24 rows, and every quarter of an hour finds its place and back', () => {
  const axis = axisOf('2026-12-02')
  expect(axis.rows).toHaveLength(24)
  const at = new Date('2026-12-02T08:15:00Z') // 09:15
  expect(placeOf(axis, '2026-12-02', at)).toBe(9.25)
  expect(momentAt(axis, '2026-12-02', 9.25)).toEqual(at)
  expect(momentAt(axis, '2026-12-02', 9.3)).toEqual(at)
})

test('the doubled hour has a row of its own, which the other days do not have', () => {
  const axis = axisOf('2026-10-25')
  expect(axis.rows).toHaveLength(25)
  expect(axis.rows.slice(1, 5).map(({ label, again }) => `${label}${again ? '!' : ''}`)).toEqual([
    '01:00',
    '02:00',
    '02:00!',
    '03:00',
  ])
  const first = new Date('2026-10-25T00:30:00Z')
  const second = new Date('2026-10-25T01:30:00Z')
  expect([placeOf(axis, '2026-10-25', first), placeOf(axis, '2026-10-25', second)]).toEqual([2.5, 3.5])
  expect(momentAt(axis, '2026-10-25', 3.5)).toEqual(second)
  expect(axis.byDay.get('2026-10-24')?.[3]).toBeNull()
})

test('where the clocks go forward, the hole leads to the hour after it', () => {
  const axis = axisOf('2027-03-28')
  expect(axis.rows).toHaveLength(24)
  expect(axis.byDay.get('2027-03-28')?.[2]).toBeNull()
  const after = momentAt(axis, '2027-03-28', 2.5)
  expect(after && localOf(after, zone).time).toBe('03:00')
})

test('a change by half an hour keeps every moment on its day', () => {
  const where = 'Australia/Lord_Howe'
  const axis = axisOf('2026-10-04', where) // 02:00 becomes 02:30
  for (const row of axis.byDay.get('2026-10-04') ?? []) {
    if (!row) continue
    expect(momentAt(axis, '2026-10-04', placeOf(axis, '2026-10-04', row.begins) ?? -1)).toEqual(row.begins)
  }
})

test('a week opens where its posts begin, but never without now', () => {
  expect(firstLook([9, 17], null)).toBeCloseTo(8.6)
  expect(firstLook([9, 17], 14)).toBeCloseTo(8.6)
  expect(firstLook([1, 17], 14)).toBeCloseTo(6.6)
  expect(firstLook([], 3)).toBeCloseTo(0.6)
  expect(firstLook([], null)).toBeCloseTo(6.6)
})
