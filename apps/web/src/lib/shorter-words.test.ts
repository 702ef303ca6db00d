import { expect, it } from 'vitest'
import { shorterWords } from './shorter-words.ts'

const finding = { level: 'warning' as const, code: 'poster.shortened', message: 'Too long.' }

it('takes the words that a check proposes for a field of the words, and no others', () => {
  expect(shorterWords({ ...finding, field: 'words.headline', shorter: 'Bread' })).toEqual({
    headline: 'Bread',
  })
  expect(shorterWords({ ...finding, field: 'words.headline' })).toBeUndefined()
  expect(shorterWords({ ...finding, field: 'photoId', shorter: 'Bread' })).toBeUndefined()
})
