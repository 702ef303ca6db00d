import { reshape } from './check-image.ts'
import { warning, type PostFinding } from './finding.ts'
import { fitsRatio, nearestRatio, sameRatio } from './fit.ts'
import { limits } from './limits.ts'
import type { PostVariant, Shape } from './post.ts'
import { nameOf, ratioName } from './wording.ts'

/** The ratio (width / height) that Instagram crops every item of this carousel to: its first item's, as allowed. */
export function carouselRatio({ items }: PostVariant, shape: Shape): number | null {
  const first = items[0]?.media
  if (shape !== 'carousel' || !first) return null
  return nearestRatio(first.width / first.height, limits.instagram.images.carousel.ratio)
}

/** Which items Instagram would cut; the first too, where its own shape is not allowed. */
export const checkCarousel = ({ items }: PostVariant, ratio: number | null): PostFinding[] =>
  items.flatMap(({ media: { kind, width, height } }, item) => {
    if (ratio === null || sameRatio(width / height, ratio)) return []
    // A picture that Instagram would refuse is told about as that.
    if (kind === 'image' && !fitsRatio(width, height, limits.instagram.images.carousel.ratio)) return []
    const message = `${nameOf(items, item)} is not ${ratioName(ratio)}, and Instagram cuts all of this carousel to that: choose yourself what stays.`
    return [warning('carousel.ratio_differs', message, { item, fixes: reshape(width, height, item, ratio) })]
  })
