import { expect, test } from 'vitest'
import { words } from '../../lib/words.ts'
import { greeting } from './greeting.ts'

test('the time of day is the person’s own', () => {
  const now = new Date('2026-11-26T08:00:00Z')
  expect(greeting('Maya Almeida', 'Europe/Lisbon', now)).toBe(words.dashboard.morning('Maya'))
  expect(greeting('Maya Almeida', 'Asia/Tokyo', now)).toBe(words.dashboard.afternoon('Maya'))
})
