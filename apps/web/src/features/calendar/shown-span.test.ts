import { expect, test } from 'vitest'
import { neighbourOf } from './shown-span.ts'

test('the next month begins with its first day, whatever day one comes from', () => {
  expect(neighbourOf('2026-01-31', 'month', 1)).toBe('2026-02-01')
  expect(neighbourOf('2026-01-15', 'list', -1)).toBe('2025-12-01')
})

test('weeks go on across the end of a year', () => {
  expect(neighbourOf('2026-12-30', 'week', 1)).toBe('2027-01-06')
  expect(neighbourOf('2027-01-03', 'week', -1)).toBe('2026-12-27')
})
