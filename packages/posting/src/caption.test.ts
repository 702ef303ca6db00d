import { expect, test } from 'vitest'
import { composeText, dropHashtags, hashtagsIn, mentionsIn } from './caption.ts'

const compose = (text: string, ...hashtags: string[]) => composeText({ text, hashtags })

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

test('what stands in a link, in a word or as an entity is no hashtag', () => {
  const text = 'HTTPS://shop.example/#sale www.shop.example/#new C#sharp it&#39;s (#real)'
  expect(hashtagsIn(text)).toEqual(['#real'])
  expect(dropHashtags(text, 0)).toBe(text.replace('#real', 'real'))
  expect(dropHashtags('See https://shop.example/#sale #a #b', 0)).toBe('See https://shop.example/#sale')
  expect(compose('See https://shop.example/#sale', 'sale')).toBe('See https://shop.example/#sale\n\n#sale')
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
