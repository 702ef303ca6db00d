import { expect, test } from 'vitest'
import { after, readDuration } from './duration.ts'

const from = Date.UTC(2027, 0, 31, 10) / 1000
const later = (text: string) => {
  const duration = readDuration(text)
  return duration && new Date(after(from, duration) * 1000).toISOString()
}

test.each([
  ['PT1H', '2027-01-31T11:00:00.000Z'],
  ['P1DT2H30M5S', '2027-02-01T12:30:05.000Z'],
  ['P2W', '2027-02-14T10:00:00.000Z'],
  ['P1M', '2027-02-28T10:00:00.000Z'],
  ['P1Y', '2028-01-31T10:00:00.000Z'],
])('%s after the last of January', (text, expected) => expect(later(text)).toBe(expected))

test.each(['', 'P', 'PT', '1D', 'P1H', 'P-1D', 'P1.5D', 'p1d', 'P1DT'])('%j is no duration', (text) =>
  expect(readDuration(text)).toBeUndefined(),
)
