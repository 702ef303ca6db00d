import type { Media } from '@adwright/contract'
import { expect, test } from 'vitest'
import { emptyDraft } from './draft.ts'
import { withPosterWords } from './poster-words.ts'

const media = { id: 'media_1' } as Media // nothing else of it is looked at
const words = {
  text: 'Rye, baked overnight.',
  hashtags: { facebook: ['Rye'], instagram: ['Rye', 'BakeryRosa', 'Bread'] },
  altText: 'A loaf',
}

test('the post has the poster’s words, and each network its own hashtags', () => {
  const draft = withPosterWords(emptyDraft(['facebook:page_1', 'instagram:page_1']), media, words)
  expect(draft).toMatchObject({
    text: 'Rye, baked overnight.',
    hashtags: words.hashtags.instagram,
    items: [{ media, altText: 'A loaf' }],
    overrides: { 'facebook:page_1': { hashtags: ['Rye'] } },
  })
})
test('on Facebook alone its hashtags are the post’s', () => {
  const draft = withPosterWords(emptyDraft(['facebook:page_1']), media, words)
  expect([draft.hashtags, draft.overrides]).toEqual([['Rye'], {}])
})
test('a file without a poster comes without words', () => {
  expect(withPosterWords(emptyDraft([]), media, undefined)).toMatchObject({ text: '', hashtags: [] })
})
