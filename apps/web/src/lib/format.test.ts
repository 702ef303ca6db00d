import { expect, test } from 'vitest'
import { formatDate, showTimesIn } from './format.ts'

test('an instant is shown by the person’s clock, unless another zone is named; a day stays what it is', () => {
  showTimesIn('Asia/Tokyo')
  const late = '2026-11-30T20:15:00Z'
  expect(formatDate(late, 'short')).toBe('Dec 1')
  expect(formatDate(late, 'time')).toMatch(/Dec 1.*05:15/)
  expect(formatDate(late, 'short', 'Europe/Lisbon')).toBe('Nov 30')
  expect(formatDate('2026-11-30', 'short')).toBe('Nov 30')
  showTimesIn('America/Lima')
  expect(formatDate(late, 'time')).toMatch(/Nov 30.*03:15/)
})
