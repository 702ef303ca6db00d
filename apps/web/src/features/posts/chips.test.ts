import { expect, test } from 'vitest'
import { addChips } from './chips.ts'

const hashtags = { mark: '#', most: 3 }

test('a pasted row is divided at its marks, spaces and commas', () =>
  expect(addChips([], '#coffee#cafe, tea', hashtags)).toEqual(['coffee', 'cafe', 'tea']))
test('a word is taken once, in whatever case, and no more than there is room for', () =>
  expect(addChips(['Coffee'], 'coffee a A b c', hashtags)).toEqual(['Coffee', 'a', 'b']))
