import { carouselRatio, checkCarousel } from './check-carousel.ts'
import { checkImages } from './check-image.ts'
import { checkItems, checkItemWords } from './check-items.ts'
import { checkVideos } from './check-video.ts'
import { checkWords } from './check-words.ts'
import type { PostFinding } from './finding.ts'
import type { PostVariant } from './post.ts'
import { shapeOf } from './shape-of.ts'

const order: Record<PostFinding['level'], number> = { problem: 0, warning: 1, ok: 2 }

/**
 * All that can be known to be wrong with a post before a network is asked, problems first. What cannot be a post at
 * all is said alone with what is wrong with its words: its files are judged once it is known what it will be.
 */
export function checkPost(variant: PostVariant): PostFinding[] {
  const shape = shapeOf(variant.network, variant.format, variant.items, variant.link)
  const found = [...checkItems(variant, shape), ...checkWords(variant)]
  if (shape !== null) {
    const ratio = carouselRatio(variant, shape)
    found.push(
      ...checkImages(variant, shape, ratio),
      ...checkVideos(variant, shape),
      ...checkCarousel(variant, ratio),
      ...checkItemWords(variant, shape),
    )
  }
  return found.sort((left, right) => order[left.level] - order[right.level])
}
