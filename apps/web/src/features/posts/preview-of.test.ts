import type { Post, PostFinding } from '@adwright/contract'
import { expect, test } from 'vitest'
import { mostTelling } from './preview-of.ts'

const keys = ['a', 'b', 'c', 'd'].map((page) => `facebook:${page}`)
const postWith = (code: string) => {
  const found: PostFinding = { level: 'problem', code, message: code, fixes: [] }
  const publications = ['a', 'b', 'c', 'd'].map((pageId) => ({
    network: 'facebook',
    pageId,
    findings: pageId === 'd' ? [found] : [],
  }))
  return { publications } as unknown as Post // only the places and what was found there are looked at
}

test('a place with something to mend is shown, however many there are', () => {
  expect(mostTelling(keys, null, 2)).toEqual(['facebook:a', 'facebook:b'])
  expect(mostTelling(keys, postWith('image.ratio'), 2)).toEqual(['facebook:a', 'facebook:d'])
  expect(mostTelling(keys, postWith('video.converting'), 2)).toEqual(['facebook:a', 'facebook:b'])
})
