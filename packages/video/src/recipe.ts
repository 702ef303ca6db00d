import type { VideoFacts } from './video-facts.ts'

/** What to make of a video; everything left out stays as it is. */
export type TranscodeRecipe = {
  /** A part of the shown picture, in shares of its sides (0..1). */
  crop?: { x: number; y: number; width: number; height: number }
  /** The size to reach, in even pixels: the part is scaled to cover it, or to fit inside it when `pad` is given. */
  fit?: { width: number; height: number }
  /** What fills the rest of `fit`: the picture itself, blurred. */
  pad?: 'blur'
  /** Keep this much from the start, in milliseconds. */
  trimToMs?: number
  /** The largest file to hand back, in bytes. */
  mostBytes?: number
}

type Part = { x: number; y: number; width: number; height: number }

/** Pixels of the result: `part` of the shown picture, scaled to `inner`, in the middle of `outer`. */
export type Framing = {
  part: Part
  inner: { width: number; height: number }
  outer: { width: number; height: number }
  pad: 'blur' | null
}

/** H.264 goes no further in practice, and a larger picture is rather an attack on memory. */
const longestSide = 8192
const mostPixels = 8192 * 4320

/** Throws `RangeError` for a recipe that no caller should have made. */
export function checkRecipe({ crop, fit, trimToMs, mostBytes }: TranscodeRecipe): void {
  if (crop) {
    const inside =
      crop.x >= 0 && crop.y >= 0 && crop.x + crop.width <= 1.0001 && crop.y + crop.height <= 1.0001
    if (!inside || !(crop.width > 0 && crop.height > 0)) throw new RangeError('crop lies outside the picture')
  }
  if (fit && [fit.width, fit.height].some((side) => !(side >= 16 && side <= longestSide && side % 2 === 0))) {
    throw new RangeError('fit needs even sides from 16 to 8192')
  }
  if (trimToMs !== undefined && !(trimToMs >= 100)) throw new RangeError('trimToMs is below 100')
  if (mostBytes !== undefined && !(mostBytes > 0)) throw new RangeError('mostBytes is not positive')
}

export const isTooLarge = ({ width, height }: { width: number; height: number }): boolean =>
  Math.max(width, height) > longestSide || width * height > mostPixels

/** Settles the pixels of a recipe for a picture shown at this size. */
export function framing(
  { crop, fit, pad }: TranscodeRecipe,
  shown: { width: number; height: number },
): Framing {
  const part = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const wide = part.width * shown.width
  const high = part.height * shown.height
  if (!fit) {
    const size = { width: even(wide), height: even(high) }
    return { part, inner: size, outer: size, pad: null }
  }
  if (pad) {
    const scale = Math.min(fit.width / wide, fit.height / high)
    const inner = {
      width: Math.min(fit.width, even(wide * scale)),
      height: Math.min(fit.height, even(high * scale)),
    }
    return { part, inner, outer: fit, pad }
  }
  return { part: narrowed(part, wide / high, fit.width / fit.height), inner: fit, outer: fit, pad: null }
}

/** The middle of a part that has the ratio wanted; a hundredth of difference is rather stretched than cut. */
function narrowed(part: Part, ratio: number, wanted: number): Part {
  if (Math.abs(ratio / wanted - 1) < 0.01) return part
  if (ratio > wanted) {
    const width = (part.width * wanted) / ratio
    return { ...part, x: part.x + (part.width - width) / 2, width }
  }
  const height = (part.height * ratio) / wanted
  return { ...part, y: part.y + (part.height - height) / 2, height }
}

/** Half the colour samples: 4:2:0 has no odd sides. */
export const even = (length: number): number => Math.max(2, 2 * Math.round(length / 2))

const usualRates = [24, 25, 30, 50, 60]

/** The steady rate to write: the usual one nearest to the source's, which Meta takes from 23 to 60. */
export function frameRateFor({ frameRate }: VideoFacts): number {
  if (frameRate === null || frameRate < 22.9 || frameRate > 60.5) return 30
  return usualRates.reduce((best, rate) =>
    Math.abs(rate - frameRate) < Math.abs(best - frameRate) ? rate : best,
  )
}
