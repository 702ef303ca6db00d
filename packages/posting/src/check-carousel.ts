import { reshape } from './check-image.ts'
import { warning, type PostFinding } from './finding.ts'
import { fitsRatio, nearestRatio, sameRatio } from './fit.ts'
import { limits } from './limits.ts'
import type { PostVariant, Shape } from './post.ts'
import { nameOf } from './wording.ts'

/** The ratio (width / height) that Instagram crops every item of this carousel to: its first item's, as allowed. */
export function carouselRatio({ items }: PostVariant, shape: Shape): number | null {
  const first = items[0]?.media
  if (shape !== 'carousel' || !first) return null
  return nearestRatio(first.width / first.height, limits.instagram.images.carousel.ratio)
}

/** Which items Instagram would cut because the first has another shape. */
export const checkCarousel = ({ items }: PostVariant, ratio: number | null): PostFinding[] =>
  items.flatMap(({ media: { kind, width, height } }, item) => {
    if (ratio === null || item === 0 || sameRatio(width / height, ratio)) return []
    // A picture that Instagram would refuse is told about as that.
    if (kind === 'image' && !fitsRatio(width, height, limits.instagram.images.carousel.ratio)) return []
    const message = `${nameOf(items, item)} has another shape than the first, and Instagram cuts all to the first one's: choose yourself what stays.`
    return [warning('carousel.ratio_differs', message, { item, fixes: reshape(width, height, item, ratio) })]
  })
