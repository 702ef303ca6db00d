import { expect, test } from 'vitest'
import { readComposerAddress } from './composer-search.ts'

test('what the calendar and the library send is understood', () => {
  const mediaId = 'media_01m8anynp2fzsbgevhf7d46e28'
  expect(readComposerAddress({ at: '2026-12-04T09:00:00.000Z', mediaId })).toMatchObject({
    at: '2026-12-04T09:00:00.000Z',
    mediaId,
  })
})
test('what is mangled is dropped', () => {
  expect(
    readComposerAddress({ at: 'soon', post: '../x', for: 'x:page_1', show: 'all', mediaId: 'media_01h' }),
  ).toEqual({})
})
