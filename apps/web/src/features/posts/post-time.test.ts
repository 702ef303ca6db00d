import { expect, test } from 'vitest'
import { sinceThen, timeIn } from './post-time.ts'

test('a moment is written by the clock of the workspace, not of the browser', () => {
  expect(timeIn('Pacific/Auckland', '2026-12-04T09:00:00Z')).toContain('22:00')
  expect(timeIn('Europe/Lisbon', '2026-12-04T00:05:00Z', 'long')).toContain('00:05')
})
test('the day is named only when it is another one there', () => {
  expect(sinceThen('Europe/Lisbon', '2026-12-04T09:00:00Z', '2026-12-04T23:30:00Z')).toBe('09:00')
  expect(sinceThen('Pacific/Auckland', '2026-12-04T09:00:00Z', '2026-12-04T12:30:00Z')).toMatch(/Dec.*22:00/)
})
