const seen = 40
const leastSide = 16

/** The part of the frame that holds anything to see, in pixels; undefined where that is next to nothing. */
export function seenBox(alpha: Uint8Array, width: number) {
  const height = alpha.length / width
  let [left, top, right, low] = [width, height, -1, -1]
  for (let p = 0; p < alpha.length; p++) {
    if (alpha[p]! < seen) continue
    const x = p % width
    const y = (p - x) / width
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > low) low = y
  }
  if (right - left < leastSide || low - top < leastSide) return undefined
  return { left, top, width: right - left + 1, height: low - top + 1 }
}
