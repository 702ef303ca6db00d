import { expect, test } from 'vitest'
import { cropRect, nearestRatio } from './fit.ts'
import type { Format, Network, Shape } from './post.ts'
import { shapeOf } from './shape-of.ts'

const items = (kinds: string) =>
  [...kinds].map((kind) => ({ media: { kind: kind === 'i' ? ('image' as const) : ('video' as const) } }))

test.each<[Network, Format, string, string | null, Shape | null]>([
  ['facebook', 'feed', '', null, 'text'],
  ['facebook', 'feed', '', 'https://bakery.example', 'link'],
  ['facebook', 'feed', 'i', 'https://bakery.example', 'image'],
  ['facebook', 'feed', 'ii', null, 'album'],
  ['facebook', 'feed', 'v', null, 'video'],
  ['facebook', 'feed', 'iv', null, null],
  ['facebook', 'feed', 'vv', null, null],
  ['facebook', 'reel', 'v', null, 'reel'],
  ['facebook', 'reel', 'i', null, null],
  ['facebook', 'reel', '', null, null],
  ['facebook', 'story', 'i', null, 'story_image'],
  ['instagram', 'story', 'v', null, 'story_video'],
  ['instagram', 'story', 'vv', null, null],
  ['instagram', 'feed', '', 'https://bakery.example', null],
  ['instagram', 'feed', 'i', null, 'image'],
  ['instagram', 'feed', 'v', null, 'reel'],
  ['instagram', 'feed', 'iv', null, 'carousel'],
  ['instagram', 'reel', 'vv', null, null],
])('%s %s of “%s” with link %s is %s', (network, format, kinds, link, shape) => {
  expect(shapeOf(network, format, items(kinds), link)).toBe(shape)
})

test('a cut-out is as large as it can be, and in the middle', () => {
  expect(cropRect(2000, 1000, 1)).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 })
  expect(cropRect(1000, 2000, 1)).toEqual({ x: 0, y: 0.25, width: 1, height: 0.5 })
  expect(cropRect(1000, 1000, 1)).toEqual({ x: 0, y: 0, width: 1, height: 1 })
})

test('a ratio goes no further than the range asks', () => {
  const range = { least: 0.8, most: 1.91 }
  expect([0.5, 1, 3].map((ratio) => nearestRatio(ratio, range))).toEqual([0.8, 1, 1.91])
})
