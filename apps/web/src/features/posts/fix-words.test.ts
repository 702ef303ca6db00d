import { expect, test } from 'vitest'
import { asksFirst, fixLabel } from './fix-words.ts'

test('what is cut off is named on the button', () => {
  expect(fixLabel({ kind: 'transcode', item: 0, trimToMs: 60_000 })).toBe('Cut it to 60 seconds and convert')
  expect(fixLabel({ kind: 'transcode', item: 0, trimToMs: 900_000 })).toBe('Cut it to 15 minutes and convert')
  expect(fixLabel({ kind: 'transcode', item: 0 })).toBe('Convert it')
  expect(fixLabel({ kind: 'format', format: 'reel' })).toBe('Make it a Reel')
  expect(fixLabel({ kind: 'keep_first', items: 1 })).toBe('Keep the first only')
})
test('what takes something away is shown before it is done', () => {
  expect(asksFirst({ kind: 'shorten', field: 'text', text: '' })).toBe(true)
  expect(asksFirst({ kind: 'jpeg', item: 0 })).toBe(false)
})
