import type { PosterShape } from '@adwright/contract'

/** Width by height. Pixels are whole and come in several sizes, so a ratio is only ever near; the shapes lie far apart. */
export const shapeRatios: Record<Exclude<PosterShape, 'cover'>, number> = {
  feed: 4 / 5,
  square: 1,
  story: 9 / 16,
  link: 1.91,
  wide: 16 / 9,
  standard: 4 / 3,
}
export const ratioTolerance = 0.02

/** Which shape stands for a whole poster: the first of these that it has. */
export const coverOrder = [
  'feed_4x5',
  'square_1x1',
  'story_9x16',
  'standard_4x3',
  'wide_16x9',
  'link_1.91x1',
] as const
