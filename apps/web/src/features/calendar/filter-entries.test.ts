import type { CalendarEntry } from '@adwright/contract'
import { expect, test } from 'vitest'
import { countEntries, filterEntries } from './filter-entries.ts'

const entry = (change: Partial<CalendarEntry>) =>
  ({ networks: ['facebook'], pageIds: ['page_a'], state: 'scheduled', ...change }) as CalendarEntry
const entries = [
  entry({}),
  entry({ networks: ['facebook', 'instagram'], state: 'published' }),
  entry({ networks: ['instagram'], pageIds: ['page_b'] as never }),
]

test('all filters have to let a post through', () => {
  expect(filterEntries(entries, {})).toEqual(entries)
  expect(filterEntries(entries, { network: 'instagram' })).toEqual(entries.slice(1))
  expect(filterEntries(entries, { network: 'instagram', state: 'scheduled' })).toEqual([entries[2]])
})

test('a choice is counted as if it were made, beside the other filters', () => {
  expect(countEntries(entries, { network: 'instagram', state: 'scheduled' })).toEqual({
    network: { facebook: 1, instagram: 1 },
    pageId: { page_b: 1 },
    state: { published: 1, scheduled: 1 },
  })
})
