import { expect, test } from 'vitest'
import { composeText, dropHashtags, hashtagsIn, mentionsIn } from './caption.ts'

const compose = (text: string, ...hashtags: string[]) => composeText({ text, hashtags, network: 'instagram' })

test('hashtags stand on their own line, each with one sign', () => {
  expect(compose('New cake! ', 'cake', '##Vienna', ' bread week ')).toBe(
    'New cake!\n\n#cake #Vienna #breadweek',
  )
})

test('hashtags that are in the words already, twice in the list, or empty are left out', () => {
  expect(compose('New #Cake!', 'cake', 'CAKE', 'tea', '#Tea', '#', '-')).toBe('New #Cake!\n\n#tea')
  expect(compose('New cake!', '#')).toBe('New cake!')
  expect(compose('', 'tea')).toBe('#tea')
})

test('hashtags are found in any script', () => {
  expect(hashtagsIn('#Käse und #パン, #नमस्ते (#a_1) # nothing')).toEqual(['#Käse', '#パン', '#नमस्ते', '#a_1'])
})

test('addresses are no mentions', () => {
  expect(mentionsIn('@anna.b and hello@bakery.example, @ben')).toEqual(['@anna.b', '@ben'])
})

test('the last hashtags go, those within a sentence keep their word', () => {
  expect(dropHashtags('Our #cake is here.\n\n#a #b #c', 2)).toBe('Our #cake is here.\n\n#a')
  expect(dropHashtags('Our #cake with #cream is here.\n\n#a', 1)).toBe('Our #cake with cream is here.')
  expect(dropHashtags('#a #b', 0)).toBe('')
  expect(dropHashtags('#a #b', 2)).toBe('#a #b')
})
