import { lightOf, type Pixels } from './grade/photo-grade.ts'

// where light and dark are no further apart there is no edge; lightness 0…100
const leastRange = 16
const reach = 6
const fewest = 300
const leastSpread = 25
// a picture with one plane in focus is sharp: the steepest edges speak for it
const speaks = 0.95
// widths of an edge (sigma, in pixels of 1000 a side) that are as sharp as can be, and out of focus
const [crisp, blurred] = [0.7, 4]

/**
 * How sharp a picture is where it is sharpest, 0…1, from a copy of at most 1000 pixels a side: below 0.5 it is a
 * little soft at the size of a poster, below 0.35 anyone sees that it is out of focus. Undefined where it has too few
 * edges to tell.
 */
export function sharpnessOf({ data, width, height }: Pixels): number | undefined {
  const light = new Float32Array(width * height)
  for (let i = 0, k = 0; i < light.length; i++, k += 4)
    light[i] = 100 * lightOf(data[k]!, data[k + 1]!, data[k + 2]!)
  const steepness: number[] = []
  // every third line is enough to know
  for (let y = 0; y < height; y += 3) measureLine(light, y * width, 1, width, steepness)
  for (let x = 0; x < width; x += 3) measureLine(light, x, width, height, steepness)
  // light and dark without a border anywhere are a picture far out of focus
  if (steepness.length < fewest) return spreadOf(light) > leastSpread ? 0 : undefined
  steepness.sort((a, b) => a - b)
  const steepest = steepness[Math.floor((steepness.length - 1) * speaks)]!
  // a blurred step is steepest in its middle: its height over 2.5 times its width
  const edge = 0.4 / steepest
  const share = Math.log(blurred / edge) / Math.log(blurred / crisp)
  return Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
}

/** Of every pixel on a line at which an edge is steepest: its rise to the next pixel over the whole height of the edge. */
function measureLine(light: Float32Array, start: number, step: number, length: number, into: number[]): void {
  const rise = (i: number) => Math.abs(light[start + i * step]! - light[start + (i - 1) * step]!)
  for (let i = reach + 1; i < length - reach; i++) {
    const here = rise(i)
    if (here < 0.8 || here < rise(i - 1) || here <= rise(i + 1)) continue
    let low = Infinity
    let high = -Infinity
    for (let d = -reach - 1; d < reach; d++) {
      const at = light[start + (i + d) * step]!
      if (at < low) low = at
      if (at > high) high = at
    }
    if (high - low >= leastRange) into.push(here / (high - low))
  }
}

function spreadOf(light: Float32Array): number {
  const some = light.filter((_, i) => i % 16 === 0).toSorted()
  const at = (share: number) => some[Math.floor((some.length - 1) * share)] ?? 0
  return at(0.97) - at(0.03)
}
