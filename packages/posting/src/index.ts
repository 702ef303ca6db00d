/** The rules of posts on Facebook and Instagram: values in, values out; the browser loads them too. */
export type {
  Format,
  ImageFacts,
  MediaFacts,
  Network,
  PostItem,
  PostVariant,
  Shape,
  VideoFacts,
} from './post.ts'
export type { Fix, PostFinding, Rect } from './finding.ts'
export { imageLimits, limits, videoLimits, type ImageLimits, type Range, type VideoLimits } from './limits.ts'
export { importColumns, type ImportColumn } from './import-columns.ts'
export { shapeOf } from './shape-of.ts'
export { checkPost } from './check-post.ts'
export { becomesJpeg } from './check-image.ts'
export { composeText, hashtagsIn, mentionsIn } from './caption.ts'
export { shortenText } from './shorten-text.ts'
export { isNearDuplicate, NEAR_DUPLICATE, similarity } from './near-duplicate.ts'
export { cropRect, fitsRatio, nearestRatio } from './fit.ts'
