import { expect, test } from 'vitest'
import { acceptedAs, purposeOf, uploadsOf } from './upload-purpose.ts'

test.each([
  ['all', 'image/png', 'photo'],
  ['all', 'video/mp4', 'post'],
  ['poster', 'image/jpeg', 'photo'],
  ['photo', 'image/webp', 'photo'],
  ['logo', 'image/png', 'logo'],
  ['post', 'image/png', 'post'],
  ['video', 'video/quicktime', 'post'],
  // the type that the file chooser was asked for is a wish: others can be chosen, or dropped
  ['photo', 'video/webm', 'post'],
])('in %s a file of %s is uploaded as a %s', (view, type, purpose) => {
  expect(purposeOf(uploadsOf(view), { type })).toBe(purpose)
})

test('videos are offered where they would be seen', () => {
  const offersVideos = (view: string) => acceptedAs(uploadsOf(view)).includes('video/mp4')
  expect(['all', 'post', 'video'].every(offersVideos)).toBe(true)
  expect(['poster', 'photo', 'logo'].some(offersVideos)).toBe(false)
})
