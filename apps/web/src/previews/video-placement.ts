import type { FilmRatio, Media, VideoPlacement } from '@adwright/contract'
import { shownRatio } from './preview-post.ts'

type Size = Pick<Media, 'width' | 'height'>
/** The file for each placement that has one; whatever has none shows the one of `elsewhere`. */
export type PlacedVideo<File extends Size = Media> = Partial<Record<VideoPlacement, File>>
/** The placements that the frames draw. */
export type FramePlacement = Exclude<VideoPlacement, 'elsewhere'>

/** Widths and heights of files differ by a few pixels: the shape that a file counts as. */
export function shapeOfVideo({ width, height }: Size): FilmRatio {
  const aspect = width / Math.max(1, height)
  if (aspect < 0.7) return '9:16'
  if (aspect <= 0.95) return '4:5'
  return aspect <= 1.3 ? '1:1' : '16:9'
}

/** Every placement that no file was made for shows one and the same: the shape that fits most of them comes first. */
const elsewhereOrder: readonly FilmRatio[] = ['1:1', '4:5', '16:9', '9:16']

/** Which of an ad's files is shown where; of two of the same shape, the first. */
export function placeVideos<File extends Size>(files: readonly File[]): PlacedVideo<File> {
  const of = (shape: FilmRatio) => files.find((file) => shapeOfVideo(file) === shape)
  const story = of('9:16')
  const feed = of('4:5')
  const rest = elsewhereOrder.flatMap((shape) => of(shape) ?? [])[0]
  return {
    ...(story && { story_9x16: story }),
    ...(feed && { feed_4x5: feed }),
    ...(rest && { elsewhere: rest }),
  }
}

/** As a campaign that is made already tells it. */
export const placedAs = (
  files: readonly { media: Media; shownIn: readonly VideoPlacement[] }[],
): PlacedVideo =>
  Object.fromEntries(files.flatMap(({ media, shownIn }) => shownIn.map((place) => [place, media])))

/** The files that are shown at all, each once. */
export const shownVideos = <File extends Size>(placed: PlacedVideo<File>): File[] => [
  ...new Set([placed.story_9x16, placed.feed_4x5, placed.elsewhere].flatMap((file) => file ?? [])),
]

const ownShape: Record<FramePlacement, FilmRatio> = { story_9x16: '9:16', feed_4x5: '4:5' }

/** What a frame shows: its own file, or the one of `elsewhere`, which may leave bars. */
export type FramedVideo<File extends Size = Media> = {
  file: File
  /** Width / height of the box that the app gives it. */
  box: number
  bars: boolean
  /** The shape that was not made, when another one stands in for it. */
  missing: FilmRatio | null
}
export function videoInFrame<File extends Size>(
  placed: PlacedVideo<File>,
  placement: FramePlacement,
): FramedVideo<File> | null {
  const own = placed[placement]
  const file = own ?? placed.elsewhere
  if (!file) return null
  const ratio = file.width / Math.max(1, file.height)
  // Stories and Reels fill the screen; a feed gives a film the height it asks for, up to a limit.
  const box = placement === 'story_9x16' ? 9 / 16 : shownRatio(ratio)
  return { file, box, bars: Math.abs(ratio - box) > 0.04, missing: own ? null : ownShape[placement] }
}

/** The shapes that Stories, Reels and feeds have of their own, and this ad has not. */
export const missingShapes = (placed: PlacedVideo): FilmRatio[] =>
  (['story_9x16', 'feed_4x5'] as const).filter((place) => !placed[place]).map((place) => ownShape[place])
