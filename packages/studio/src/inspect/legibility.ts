import { contrast, contrastOf, luminance } from '../colour/contrast.ts'
import { rgbOf } from '../colour/oklch.ts'
import type { Box, TextLayer } from '../layout.ts'
import { pixelsIn, type Raster } from '../render/raster.ts'

/** WCAG asks less of large type; an ad is seen small and in passing, so all of its words reach the full ratio. */
export const leastContrast = 4.5

/**
 * Contrast of an ink with the pixels behind each line, as the 5th percentile: nineteen pixels of twenty are at
 * least this legible. The lines' own boxes count, not the block's, so empty corners neither help nor hurt.
 */
export function contrastBehind(layer: TextLayer, plate: Raster, ink = layer.ink): number {
  // letters with an outline of their own meet only that
  if (layer.stroke) return contrast(ink, layer.stroke.colour)
  const inkLight = luminance(rgbOf(ink))
  const ratios: number[] = []
  for (const box of lineBoxes(layer)) {
    const area = box.width * box.height * plate.scale ** 2
    const step = Math.max(1, Math.floor(Math.sqrt(area / 4000)))
    for (const at of pixelsIn(plate, box, step)) {
      const light = luminance([plate.data[at]!, plate.data[at + 1]!, plate.data[at + 2]!])
      ratios.push(contrastOf(inkLight, light))
    }
  }
  // numbers of a typed array are sorted as such, ten times as fast as by a comparison
  const sorted = Float64Array.from(ratios).sort()
  return sorted[Math.floor(sorted.length * 0.05)] ?? 21
}

/** Where each line's letters stand, from the top of the tall ones to the foot of the low ones. */
export function lineBoxes(layer: TextLayer): Box[] {
  return layer.lines.map((line) => ({
    x: line.x - (layer.align === 'left' ? 0 : layer.align === 'center' ? line.width / 2 : line.width),
    y: line.y - layer.size * 0.8,
    width: line.width,
    height: layer.size * 1.02,
  }))
}
