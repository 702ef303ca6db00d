import type { CalendarEntry } from '@adwright/contract'
import { expect, test } from 'vitest'
import { toDated } from './dated-entry.ts'

const entry = (change: Partial<CalendarEntry>) =>
  ({
    id: 'post_a',
    title: 'Cinnamon buns',
    at: '2026-12-04T08:00:00.000Z',
    networks: ['facebook'],
    pageIds: ['page_a'],
    conflict: false,
    ...change,
  }) as CalendarEntry
const read = (...entries: CalendarEntry[]) => toDated(entries, 'Europe/Vienna')

test('drafts without a time are not on the calendar, the others have the time of the zone', () => {
  expect(read(entry({ at: null }), entry({})).map(({ time }) => time)).toEqual(['09:00'])
})

test('a post says which one it meets at its time and place, else that its words are another’s', () => {
  const other = entry({ id: 'post_b' as never, title: 'Rye bread', at: '2026-12-04T08:09:00.000Z' })
  const conflict = entry({ conflict: true })
  expect(read(conflict, other)[0]?.meets).toContain('“Rye bread”')
  expect(read(conflict, { ...other, networks: ['instagram'] })[0]?.meets).toMatch(/nearly the same/)
  expect(read(conflict, { ...other, pageIds: [] })[0]?.meets).toMatch(/nearly the same/)
  expect(read(conflict, { ...other, at: '2026-12-04T08:10:00.000Z' })[0]?.meets).toMatch(/nearly the same/)
  expect(read(other)[0]?.meets).toBeNull()
})
