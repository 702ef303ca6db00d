import { expect, test } from 'vitest'
import { keptLength } from './kept-length.ts'

test('what both begin with stays', () => {
  expect(keptLength('One. Two. Three.', 'One. Two.')).toBe(9)
  expect(keptLength('Word by word', 'Word…')).toBe(4)
})
test('an emoji is not torn apart', () => {
  expect(keptLength('Tea 🍵', 'Tea 🍰')).toBe(4)
})
