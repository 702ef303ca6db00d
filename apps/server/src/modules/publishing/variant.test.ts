import type { MediaId } from '@adwright/contract'
import { expect, test } from 'vitest'
import type { MediaFile } from '#modules/media'
import { variantOf } from './variant.ts'

const id = 'media_1' as MediaId
const link = 'https://bakery.example/cake'
const file: MediaFile = {
  id,
  purpose: 'post',
  name: 'cake.jpg',
  storageKey: 'cake',
  contentType: 'image/jpeg',
  bytes: 1000,
  width: 1080,
  height: 1920,
  sha256: '',
  createdAt: new Date(0),
  durationMs: null,
  stillKey: null,
  facts: null,
  parentId: null,
}
const onFacebook = (format: 'feed' | 'story', mediaIds: MediaId[]) =>
  variantOf(
    {
      text: 'Cake!',
      hashtags: [],
      link,
      firstComment: '',
      format,
      items: mediaIds.map((mediaId) => ({ mediaId, altText: '', tags: [] })),
      collaborators: [],
    },
    { network: 'facebook', overrides: {} },
    new Map([[id, file]]),
    ({ contentType, bytes, width, height }) => ({ kind: 'image', contentType, bytes, width, height }),
  )

test('on Facebook a link stands in the words beside pictures, alone it is a card, and a story has none', () => {
  expect(onFacebook('feed', [id])).toMatchObject({ text: `Cake!\n\n${link}`, link: null })
  expect(onFacebook('feed', [])).toMatchObject({ text: 'Cake!', link, shape: 'link' })
  expect(onFacebook('story', [id])).toMatchObject({ text: 'Cake!', link, shape: 'story_image' })
})
