import { expect, test } from 'vitest'
import { distinctNames, downloadName } from './download-name.ts'

test.each([
  ['cake.png', 'image/jpeg', 'cake.jpg'],
  ['cake.JPEG', 'image/jpeg', 'cake.jpg'],
  ['Menu v1.25', 'image/webp', 'Menu v1.25.webp'],
  ['.png', 'image/png', 'picture.png'],
  ['oven.mov', 'video/quicktime', 'oven.mov'],
] as const)('%s saved as %s is %s', (name, type, saved) => {
  expect(downloadName(name, type)).toBe(saved)
})

test('no two names are the same, whatever they are called already', () => {
  expect(distinctNames(['a.jpg', 'A.jpg', 'a (2).jpg', 'a.jpg', 'b', 'b'])).toEqual([
    'a.jpg',
    'A (2).jpg',
    'a (2) (2).jpg',
    'a (3).jpg',
    'b',
    'b (2)',
  ])
})
