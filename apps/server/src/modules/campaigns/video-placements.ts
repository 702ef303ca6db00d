import type { VideoPlacement } from '@adwright/contract'

type Size = { width: number; height: number }
export type VideoShape = 'upright' | 'portrait' | 'square' | 'wide'

/** Widths and heights of files differ by some pixels: the shape that one counts as. */
export function shapeOf({ width, height }: Size): VideoShape {
  const aspect = width / Math.max(1, height)
  if (aspect < 0.7) return 'upright'
  if (aspect <= 0.95) return 'portrait'
  return aspect <= 1.3 ? 'square' : 'wide'
}

/** As people write it. */
export const ratioOf: Readonly<Record<VideoShape, string>> = {
  upright: '9:16',
  portrait: '4:5',
  square: '1:1',
  wide: '16:9',
}

const made: Readonly<Partial<Record<VideoShape, VideoPlacement>>> = {
  upright: 'story_9x16',
  portrait: 'feed_4x5',
}
/** Meta wants one file for all the places that no other was made for: first the shape that fits most of them. */
const elsewhereOrder: readonly VideoShape[] = ['square', 'portrait', 'wide', 'upright']

export type Placed<File> = { file: File; shownIn: VideoPlacement[] }

/** The shape that more than one of the files has. */
export const sharedShape = (files: readonly Size[]): VideoShape | undefined =>
  files.map(shapeOf).find((shape, index, shapes) => shapes.indexOf(shape) < index)

/**
 * Which of an ad's files is shown where: stories, feeds, then the rest. Exactly one is shown `elsewhere`; one that
 * another stands in for everywhere is shown nowhere. Their shapes differ (`sharedShape`).
 */
export function placeVideos<File extends Size>(files: readonly File[]): Placed<File>[] {
  const elsewhere = elsewhereOrder.find((shape) => files.some((file) => shapeOf(file) === shape))
  const order = ['upright', 'portrait', 'square', 'wide'] as const
  return order.flatMap((shape) => {
    const file = files.find((one) => shapeOf(one) === shape)
    if (!file) return []
    const own = made[shape]
    return { file, shownIn: [...(own ? [own] : []), ...(shape === elsewhere ? ['elsewhere' as const] : [])] }
  })
}
