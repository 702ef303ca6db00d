import { expect, test } from 'vitest'
import { draftWith, mediaOf } from './draft.fixture.ts'
import { addItem, addMedia, changeItem, MOST_ITEMS, moveItem, removeItem } from './draft-items.ts'

const three = draftWith({
  items: ['a', 'b', 'c'].map((name) => ({ media: mediaOf(name), altText: name, tags: [] })),
  overrides: {
    'instagram:page_1': { media: { '0': mediaOf('a-cut').id, '2': mediaOf('c-cut').id }, text: 'Short' },
    'facebook:page_1': { altTexts: { '1': 'B for Facebook' } },
  },
})
const names = (draft: typeof three) => draft.items.map(({ media }) => media.name)

test('a crop stays with its picture when the order changes', () => {
  const moved = moveItem(three, 0, 2)
  expect(names(moved)).toEqual(['b', 'c', 'a'])
  expect(moved.overrides).toEqual({
    'instagram:page_1': { media: { '1': mediaOf('c-cut').id, '2': mediaOf('a-cut').id }, text: 'Short' },
    'facebook:page_1': { altTexts: { '0': 'B for Facebook' } },
  })
})
test('a removed picture takes along what was only for it', () => {
  const left = removeItem(three, 1)
  expect(names(left)).toEqual(['a', 'c'])
  expect(left.overrides).toEqual({
    'instagram:page_1': { media: { '0': mediaOf('a-cut').id, '1': mediaOf('c-cut').id }, text: 'Short' },
  })
})
test('nothing moves beyond the ends', () => {
  expect(names(moveItem(three, 2, 3))).toEqual(['a', 'b', 'c'])
  expect(names(moveItem(three, 0, -1))).toEqual(['a', 'b', 'c'])
})
test('no more are taken than a post can hold', () => {
  const many = Array.from({ length: 20 }, (_, n) => mediaOf(`m${n}`))
  const { items } = addMedia(three, many)
  expect(items).toHaveLength(MOST_ITEMS)
  expect(items.slice(3, 5)).toMatchObject([{ media: { name: 'm0' } }, { media: { name: 'm1' } }])
})
test('the same file is taken once', () => {
  expect(addItem(three, { media: mediaOf('b'), altText: '', tags: [] })).toBe(three)
})
test('one picture changes and the others stay', () => {
  const changed = changeItem(three, 1, { altText: 'A cake' })
  expect(changed.items.map(({ altText }) => altText)).toEqual(['a', 'A cake', 'c'])
})
