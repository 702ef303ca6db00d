export type Size = { width: number; height: number }
/** Shares of a picture's sides, 0 to 1. */
export type Rect = Size & { x: number; y: number }

/** A cut-out in whole pixels, at least one, inside the picture. */
export function cutOut({ width, height }: Size, rect: Rect): Size & { left: number; top: number } {
  const span = (start: number, length: number, most: number): [start: number, length: number] => {
    const size = Math.min(most, Math.max(1, Math.round(length * most)))
    return [Math.min(most - size, Math.max(0, Math.round(start * most))), size]
  }
  const [left, across] = span(rect.x, rect.width, width)
  const [top, down] = span(rect.y, rect.height, height)
  return { left, top, width: across, height: down }
}

/** The smallest frame of this ratio (width / height) that a picture fits in whole. */
export function frameAround({ width, height }: Size, ratio: number): Size {
  return width / height > ratio
    ? { width, height: Math.max(height, Math.round(width / ratio)) }
    : { width: Math.max(width, Math.round(height * ratio)), height }
}

/** Scaled down, if need be, until no side is longer. */
export function within(size: Size, mostSide: number): Size {
  const scale = Math.min(1, mostSide / Math.max(size.width, size.height))
  return scaled(size, scale)
}

export const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
})

/** The nearest even pixels: colours of videos are stored by twos. Encoders want 16 at least. */
export const evenly = ({ width, height }: Size): Size => ({ width: even(width), height: even(height) })
const even = (side: number) => Math.max(16, Math.round(side / 2) * 2)
