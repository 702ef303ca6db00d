/** RGBA pixels, rows from the top. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number }

export type Margins = { left: number; top: number; right: number; bottom: number }

/**
 * A picture with more wall and floor around it. Beyond an edge it is mirrored, slower and more blurred the farther out,
 * mostly along that axis: so the line where wall meets floor runs on, and shadows on the wall dissolve. Only ground that
 * is calm (its depth at each edge, in pixels) is taken: a prop near the edge must not be seen twice.
 */
export function drawnOn(picture: Pixels, margins: Margins, calm: Margins): Pixels {
  const wide = along(picture, 'x', [margins.left, margins.right], [calm.left, calm.right])
  return along(wide, 'y', [margins.top, margins.bottom], [calm.top, calm.bottom])
}

// how deep the mirrored ground reaches, and how wide it is blurred at most, as shares of the picture
const deepest = 0.03
const widest = 0.11
// and how far it is blurred across the axis, so that shadows do not become streaks
const across = 0.06

function along(
  picture: Pixels,
  axis: 'x' | 'y',
  [before, after]: readonly [number, number],
  calm: readonly [number, number],
): Pixels {
  if (before <= 0 && after <= 0) return picture
  const { data, width, height } = picture
  const [length, lines] = axis === 'x' ? [width, height] : [height, width]
  const total = length + before + after
  const [outWidth, outHeight] = axis === 'x' ? [total, height] : [width, total]
  const out = new Uint8ClampedArray(outWidth * outHeight * 4)
  // distances between neighbours on a line, and between lines, in bytes
  const [step, nextLine] = axis === 'x' ? [4, width * 4] : [width * 4, 4]
  const [outStep, outNext] = axis === 'x' ? [4, outWidth * 4] : [outWidth * 4, 4]
  const spans = [spansOf(before, length, calm[0]), spansOf(after, length, calm[1])] as const
  // sums from the edge inwards, over the ground that is mirrored
  const reach = Math.min(length, Math.ceil(length * (deepest + widest)) + 2)
  const sums = new Float64Array((reach + 1) * 3)
  for (let line = 0; line < lines; line++) {
    const from = line * nextLine
    const to = line * outNext
    for (let i = 0; i < length; i++) {
      const a = from + i * step
      const b = to + (i + before) * outStep
      out[b] = data[a]!
      out[b + 1] = data[a + 1]!
      out[b + 2] = data[a + 2]!
      out[b + 3] = 255
    }
    for (const [side, margin] of [before, after].entries()) {
      if (margin <= 0) continue
      for (let i = 0; i < reach; i++) {
        const a = from + (side === 0 ? i : length - 1 - i) * step
        for (let c = 0; c < 3; c++) sums[(i + 1) * 3 + c] = sums[i * 3 + c]! + data[a + c]!
      }
      const { low, high } = spans[side as 0 | 1]
      for (let d = 0; d < margin; d++) {
        const b = to + (side === 0 ? before - 1 - d : before + length + d) * outStep
        const [lo, hi] = [low[d]!, high[d]!]
        for (let c = 0; c < 3; c++) out[b + c] = (sums[hi * 3 + c]! - sums[lo * 3 + c]!) / (hi - lo)
        out[b + 3] = 255
      }
    }
  }
  const result = { data: out, width: outWidth, height: outHeight }
  soften(result, axis, before, length)
  return result
}

/** For each pixel beyond the edge the run inside it that it is the mean of. */
function spansOf(margin: number, length: number, calm: number): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(Math.max(0, margin))
  const high = new Int32Array(Math.max(0, margin))
  const share = Math.min(1, Math.max(0.08, calm / (length * (deepest + widest))))
  const deep = length * deepest * share
  for (let d = 0; d < margin; d++) {
    const at = deep * (1 - Math.exp(-d / deep))
    const blur = Math.min(length * widest * share, d * 1.1)
    low[d] = Math.max(0, Math.floor(at - blur))
    high[d] = Math.max(low[d]! + 1, Math.ceil(at + blur + 0.5))
  }
  return { low, high }
}

/** Blurs each line beyond the edges across the axis, the more the farther out. */
function soften({ data, width, height }: Pixels, axis: 'x' | 'y', before: number, length: number): void {
  const [total, lines] = axis === 'x' ? [width, height] : [height, width]
  const [step, next] = axis === 'x' ? [4, width * 4] : [width * 4, 4]
  const sums = new Float64Array((lines + 1) * 3)
  for (let i = 0; i < total; i++) {
    const d = i < before ? before - i : i - before - length + 1
    if (d <= 0) continue
    const radius = Math.round(Math.min(lines * across, d * 0.3))
    if (radius < 1) continue
    for (let line = 0; line < lines; line++) {
      const a = i * step + line * next
      for (let c = 0; c < 3; c++) sums[(line + 1) * 3 + c] = sums[line * 3 + c]! + data[a + c]!
    }
    for (let line = 0; line < lines; line++) {
      const low = Math.max(0, line - radius)
      const high = Math.min(lines, line + radius + 1)
      const a = i * step + line * next
      for (let c = 0; c < 3; c++) data[a + c] = (sums[high * 3 + c]! - sums[low * 3 + c]!) / (high - low)
    }
  }
}
