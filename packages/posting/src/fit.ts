import type { Rect } from './finding.ts'
import type { Range } from './limits.ts'

/** The largest centred cut-out of this ratio (width / height), in shares of the sides. */
export function cropRect(width: number, height: number, ratio: number): Rect {
  const own = width / height
  const across = Math.min(1, ratio / own)
  const down = Math.min(1, own / ratio)
  return { x: (1 - across) / 2, y: (1 - down) / 2, width: across, height: down }
}

/** The allowed ratio that changes the picture least. */
export const nearestRatio = (ratio: number, { least, most }: Range): number =>
  Math.min(most, Math.max(least, ratio))

/** Whether these whole pixels are a picture within the range: either side may have been rounded. */
export const fitsRatio = (width: number, height: number, { least, most }: Range): boolean =>
  (width + 0.5) / (height - 0.5) >= least && (width - 0.5) / (height + 0.5) <= most

/** Whether two ratios are the same picture shape but for rounding to whole pixels. */
export const sameRatio = (left: number, right: number): boolean => Math.abs(left / right - 1) < 0.01
