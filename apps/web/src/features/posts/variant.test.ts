import { expect, test } from 'vitest'
import { draftWith, mediaOf } from './draft.fixture.ts'
import { override, variantOf, withoutOverride, withoutOwnFile } from './variant.ts'

const cut = mediaOf('cut')
const draft = draftWith({
  text: 'Soup of the day',
  hashtags: ['soup'],
  items: [{ media: mediaOf('soup'), altText: 'A bowl', tags: [] }],
})
const files = new Map([[cut.id, cut]])
const instagram = 'instagram:page_1'

test('without differences every place gets the post as it is', () => {
  expect(variantOf(draft, instagram, files)).toMatchObject({
    composed: 'Soup of the day\n\n#soup',
    shape: 'image',
    items: [{ media: { name: 'soup' }, altText: 'A bowl', own: false }],
  })
})
test('a place of its own has its words and its crop, the others keep theirs', () => {
  const changed = override(draft, instagram, { text: 'Soup!', media: { '0': cut.id } })
  expect(variantOf(changed, instagram, files)).toMatchObject({
    text: 'Soup!',
    items: [{ media: { name: 'cut' }, own: true }],
  })
  expect(variantOf(changed, 'facebook:page_1', files)).toMatchObject({
    text: 'Soup of the day',
    items: [{ media: { name: 'soup' }, own: false }],
  })
})
test('a file the server has not told of yet is shown as it was', () => {
  const changed = override(draft, instagram, { media: { '0': cut.id } })
  expect(variantOf(changed, instagram, new Map()).items[0]?.media.name).toBe('soup')
})
test('going back leaves no trace of the difference', () => {
  const changed = override(draft, instagram, { text: 'Soup!', media: { '0': cut.id } })
  expect(withoutOverride(withoutOwnFile(changed, instagram, 0), instagram, 'text').overrides).toEqual({})
})
test('a link that a place leaves out is not the post’s', () => {
  const linked = { ...draft, items: [], link: 'harbour.example' }
  expect(variantOf(linked, 'facebook:page_1', files).shape).toBe('link')
  const without = override(linked, 'facebook:page_1', { link: '' })
  expect(variantOf(without, 'facebook:page_1', files)).toMatchObject({ link: null, shape: 'text' })
})
test('a story shows no first comment', () => {
  const story = { ...draft, format: 'story' as const, firstComment: 'Open till nine' }
  expect(variantOf(story, instagram, files)).toMatchObject({ firstComment: '', shape: 'story_image' })
})
