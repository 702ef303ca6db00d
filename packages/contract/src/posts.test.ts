import { expect, test } from 'vitest'
import { PostFix } from './posts.ts'

const crop = (rect: object) =>
  PostFix.safeParse({
    kind: 'crop',
    item: 0,
    ratio: 1,
    rect: { x: 0, y: 0, width: 1, height: 1, ...rect },
  }).error?.issues.map(({ path }) => path.join('.'))

test('a crop lies inside its picture', () => {
  expect(crop({})).toBeUndefined()
  expect(crop({ x: 0.7, width: 0.1 + 0.2 }), 'a float may be a hair off').toBeUndefined()
  expect(crop({ x: 0.6, width: 0.5 })).toEqual(['rect.width'])
  expect(crop({ y: 0.6, height: 0.5 })).toEqual(['rect.height'])
})

test('what a video is cut to is long enough to be one', () => {
  const trimmed = (trimToMs: number) => PostFix.safeParse({ kind: 'transcode', item: 0, trimToMs }).success
  expect([trimmed(99), trimmed(100)]).toEqual([false, true])
})
