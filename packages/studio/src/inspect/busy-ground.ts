import type { Box, TextLayer } from '../layout.ts'
import type { Raster } from '../render/raster.ts'
import { lineBoxes } from './legibility.ts'

/** Above this the eye has to pick the letters out of what is behind them, though the contrast is enough; our own posters stay below 0.08. */
export const mostBusy = 0.1

// in shares of the letters' size: what changes within a patch of this size is mistaken for a stroke
const patch = 0.5
const samplesAcross = 5

/**
 * How restless the ground is behind a text: the spread of light within patches the size of a stroke, 0 even … 0.5 black
 * and white, as the mean over the more restless half of them. A slope from light to dark over the whole text is calm.
 * Letters with an outline stand on that, whatever is behind it.
 */
export function busyGround(layer: TextLayer, plate: Raster): number {
  if (layer.stroke) return 0
  const side = Math.max(patch * layer.size, samplesAcross / plate.scale)
  const spreads = lineBoxes(layer)
    .flatMap((box) => patches(box, side).map((one) => spreadIn(plate, one)))
    .toSorted((a, b) => b - a)
  const half = spreads.slice(0, Math.ceil(spreads.length / 2))
  return half.reduce((sum, spread) => sum + spread, 0) / Math.max(1, half.length)
}

function patches({ x, y, width, height }: Box, side: number): Box[] {
  const [across, down] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))]
  const size = { width: width / across, height: height / down }
  return Array.from({ length: across * down }, (_, i) => ({
    x: x + (i % across) * size.width,
    y: y + Math.floor(i / across) * size.height,
    ...size,
  }))
}

/** The standard deviation of the pixels' light, 0…1, that a slope across the patch does not explain. */
function spreadIn({ data, width, height, scale }: Raster, box: Box): number {
  const lights: number[] = []
  const n = samplesAcross
  for (let i = 0; i < n * n; i++) {
    const x = Math.floor((box.x + ((i % n) + 0.5) * (box.width / n)) * scale)
    const y = Math.floor((box.y + (Math.floor(i / n) + 0.5) * (box.height / n)) * scale)
    if (x < 0 || y < 0 || x >= width || y >= height) return 0
    const at = (y * width + x) * 4
    lights.push((0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!) / 255)
  }
  const mean = lights.reduce((sum, light) => sum + light, 0) / lights.length
  const middle = (n - 1) / 2
  const across = lights.reduce((sum, light, i) => sum + light * ((i % n) - middle), 0)
  const down = lights.reduce((sum, light, i) => sum + light * (Math.floor(i / n) - middle), 0)
  // sum of squares of the places along one side, over all samples
  const squares =
    n * Array.from({ length: n }, (_, i) => (i - middle) ** 2).reduce((sum, one) => sum + one, 0)
  const variance = lights.reduce((sum, light, i) => {
    const slope = (across * ((i % n) - middle) + down * (Math.floor(i / n) - middle)) / squares
    return sum + (light - mean - slope) ** 2
  }, 0)
  return Math.sqrt(variance / lights.length)
}
