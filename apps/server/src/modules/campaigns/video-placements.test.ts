import { describe, expect, test } from 'vitest'
import { placeVideos, shapeOf, sharedShape } from './video-placements.ts'

const sizes = {
  '9:16': { width: 1080, height: 1920 },
  '4:5': { width: 1080, height: 1350 },
  '1:1': { width: 1080, height: 1080 },
  '16:9': { width: 1920, height: 1080 },
}
type Ratio = keyof typeof sizes
const placed = (...ratios: Ratio[]) =>
  Object.fromEntries(
    placeVideos(ratios.map((ratio) => ({ ratio, ...sizes[ratio] }))).map((one) => [
      one.file.ratio,
      one.shownIn,
    ]),
  )

test.each([
  [406, 720, 'upright'],
  [3, 4, 'portrait'],
  [1000, 1080, 'portrait'],
  [1080, 1080, 'square'],
  [4, 3, 'wide'],
  [1920, 1080, 'wide'],
] as const)('%i × %i counts as %s', (width, height, shape) => {
  expect(shapeOf({ width, height })).toBe(shape)
})

describe('which file is shown where', () => {
  test('each in the places of its shape, the square one wherever no other was made for', () => {
    expect(placed('16:9', '1:1', '4:5', '9:16')).toEqual({
      '9:16': ['story_9x16'],
      '4:5': ['feed_4x5'],
      '1:1': ['elsewhere'],
      '16:9': [], // the square one stands in for it
    })
  })

  test.each([
    [['4:5', '9:16', '16:9'], { '9:16': ['story_9x16'], '4:5': ['feed_4x5', 'elsewhere'], '16:9': [] }],
    [['9:16', '16:9'], { '9:16': ['story_9x16'], '16:9': ['elsewhere'] }],
    [['9:16'], { '9:16': ['story_9x16', 'elsewhere'] }],
    [['4:5'], { '4:5': ['feed_4x5', 'elsewhere'] }],
    [['16:9'], { '16:9': ['elsewhere'] }],
  ] as [Ratio[], Record<string, string[]>][])('of %j', (ratios, shown) => {
    expect(placed(...ratios)).toEqual(shown)
  })

  test('whatever is chosen, exactly one is shown elsewhere, and stories come first', () => {
    const all = Object.keys(sizes) as Ratio[]
    for (let chosen = 1; chosen < 16; chosen += 1) {
      const files = all.filter((_, bit) => chosen & (1 << bit)).map((ratio) => sizes[ratio])
      const places = placeVideos(files).flatMap((one) => one.shownIn)
      expect(places.filter((place) => place === 'elsewhere')).toHaveLength(1)
      expect(new Set(places).size).toBe(places.length)
    }
    expect(placeVideos([sizes['1:1'], sizes['9:16']]).map((one) => one.shownIn)).toEqual([
      ['story_9x16'],
      ['elsewhere'],
    ])
  })
})

test('two files of one shape are told', () => {
  expect(sharedShape([sizes['9:16'], sizes['1:1']])).toBeUndefined()
  expect(sharedShape([sizes['9:16'], sizes['1:1'], { width: 720, height: 1280 }])).toBe('upright')
})
