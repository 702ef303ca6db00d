import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenText } from './shorten-text.ts'

test('what fits stays as it is', () => {
  expect(shortenText('Fresh bread.', 12)).toBe('Fresh bread.')
})

test('a text ends after a sentence where one ends late enough', () => {
  expect(shortenText('Fresh bread every day. Come and see us in town.', 30)).toBe('Fresh bread every day.')
})

test('otherwise it ends after a word, with an ellipsis', () => {
  expect(shortenText('Hi. Fresh bread every day and warm rolls', 30)).toBe('Hi. Fresh bread every day and…')
  expect(shortenText('Fresh bread, and rolls', 14)).toBe('Fresh bread…')
})

test('a text without spaces is cut where it must be', () => {
  expect(shortenText('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`)
  expect(shortenText('毎朝焼きたてのパンです。ぜひお越しください', 14)).toBe('毎朝焼きたてのパンです。')
})

test('no emoji is cut in two', () => {
  expect(shortenText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15)).toBe('👩‍👩‍👧‍👦…')
  expect(shortenText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 5)).toBe('…')
})

test('any text becomes short enough and stays whole characters', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '. ', '🥐', '🇦🇹', 'é', '\n'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 40 }), (text, limit) => {
      const short = shortenText(text, limit)
      expect(short.length).toBeLessThanOrEqual(limit)
      expect(short.isWellFormed()).toBe(true)
    }),
    { numRuns: 300, seed: 20_261_125 },
  )
})
