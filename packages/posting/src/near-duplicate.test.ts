import { expect, test, vi } from 'vitest'
import { isNearDuplicate, similarity as similar, wordsOf } from './near-duplicate.ts'

const similarity = (left: string, right: string) => similar(wordsOf(left), wordsOf(right))

const croissants =
  'Our butter croissants are back! Baked by hand every morning with butter from the farm next door. Only € 2.50 each, until Sunday.'

test.each([
  ['other emoji', croissants, `🥐 ${croissants.replace('!', '!!! 😍')} 🥐`],
  ['another price', croissants, croissants.replace('€ 2.50', '€ 1.90')],
  ['other hashtags and links', `${croissants} #vienna`, `${croissants} #wien #brot https://bakery.example/x`],
  ['other case and spaces', croissants, croissants.toUpperCase().replaceAll(' ', '  ')],
  ['one other word', croissants, croissants.replace('morning', 'night')],
  ['a short text with another price', 'Croissants today only € 2.50', 'Croissants today only € 1.90!'],
  [
    'a text without spaces',
    '毎朝焼きたてのパンを店頭でご用意しています',
    '毎朝焼きたてのパンを店頭でご用意しています🥐',
  ],
])('%s: near', (_, left, right) => {
  expect(isNearDuplicate(wordsOf(left), wordsOf(right))).toBe(true)
})

test.each([
  [
    'different posts of one shop',
    croissants,
    'Our rye bread is back! Baked by hand every Saturday in the stone oven. Come early, it goes fast.',
  ],
  ['short posts with the same frame', 'New cake today', 'New bread today'],
  ['short posts about different things', 'Fresh bread today from 7', 'We are closed on Monday'],
  ['no words at all', '', ''],
  ['words and none', croissants, ''],
  ['different emoji', '🥐', '🍰'],
])('%s: not near', (_, left, right) => {
  expect(isNearDuplicate(wordsOf(left), wordsOf(right))).toBe(false)
})

test('likeness runs from 0 to 1, the same both ways', () => {
  const other = croissants.replace('morning', 'night')
  expect(similarity(croissants, croissants)).toBe(1)
  expect(similarity('🥐', '🥐')).toBe(1)
  expect(similarity(croissants, croissants.replace('€ 2.50', '€ 12'))).toBe(1)
  expect(similarity(croissants, 'We are closed on Monday')).toBe(0)
  expect(similarity(croissants, other)).toBe(similarity(other, croissants))
  expect(similarity(croissants, other)).toBeGreaterThan(0.5)
})

test('a text is taken apart once, however many it is compared with', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  const texts = Array.from({ length: 20 }, (_, at) => wordsOf(`${croissants} ${at}`))
  expect(texts.every((left) => texts.every((right) => isNearDuplicate(left, right)))).toBe(true)
  expect(segment).toHaveBeenCalledTimes(20)
  segment.mockRestore()
})
