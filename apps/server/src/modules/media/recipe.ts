import type { TranscodeRecipe } from '@adwright/video'
import { cutOut, evenly, frameAround, type Rect, type Size, within } from './frame.ts'

/** Shares of the sides of the picture as it is shown, 0 to 1; ratios are width / height. */
type Reshape = { crop?: Rect; padToRatio?: number }

/** What to make of a picture: cut out, then a border of its own blurred ground, then smaller; always JPEG. */
export type PictureRecipe = Reshape & {
  kind: 'picture'
  format: 'jpeg'
  /** The largest file, in bytes: colours and then size give way to it. */
  mostBytes?: number
  /** The longest side, in pixels. */
  mostSide?: number
}

/** What to make of a video: MP4 as Meta takes it everywhere, at most 1920 pixels long. */
export type VideoRecipe = Reshape & {
  kind: 'video'
  /** Keep so much from the start. */
  trimToMs?: number
  mostBytes?: number
}
export type Recipe = PictureRecipe | VideoRecipe

/** Instagram takes no video that is wider; on a phone nobody sees more. */
const longestVideoSide = 1920

/** The recipe in the words of the transcoder, for a video that is shown at this size. */
export function transcodeRecipe(
  { crop, padToRatio, trimToMs, mostBytes }: VideoRecipe,
  shown: Size,
): TranscodeRecipe {
  const part = crop ? cutOut(shown, crop) : shown
  const frame = padToRatio === undefined ? part : frameAround(part, padToRatio)
  return {
    ...(crop && { crop }),
    fit: evenly(within(frame, longestVideoSide)),
    ...(padToRatio !== undefined && { pad: 'blur' as const }),
    ...(trimToMs !== undefined && { trimToMs }),
    ...(mostBytes !== undefined && { mostBytes }),
  }
}
