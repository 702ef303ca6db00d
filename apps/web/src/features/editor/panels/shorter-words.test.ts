import { expect, it } from 'vitest'
import { shorterWords } from './shorter-words.ts'

const message = 'On this picture the headline reads “Bread”, because “Bread all day” does not fit.'
const finding = { level: 'warning' as const, code: 'poster.shortened', field: 'words.headline', message }

it('reads the words that fit from what a check tells, and only there', () => {
  expect(shorterWords(finding)).toEqual({ headline: 'Bread' })
  expect(shorterWords({ ...finding, code: 'poster.contrast' })).toBeUndefined()
  expect(shorterWords({ ...finding, message: 'The headline “Bread” was left out.' })).toBeUndefined()
})
