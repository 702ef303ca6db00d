import type { Box, Layout } from '../layout.ts'
import { paint } from './paint.ts'

/** Opaque pixels, four bytes each, `scale` of them to one layout pixel. */
export type Raster = { data: Uint8ClampedArray; width: number; height: number; scale: number }

/** What the words stand on: the layout painted without them. */
export function plateOf(layout: Layout, scale = 1): Raster {
  const canvas = paint(layout, { scale, words: false })
  const { width, height } = canvas
  return { data: canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height, scale }
}

export function* pixelsIn(raster: Raster, box: Box, step: number): Generator<number> {
  const { width, height, scale } = raster
  const x0 = Math.max(0, Math.floor(box.x * scale))
  const y0 = Math.max(0, Math.floor(box.y * scale))
  const x1 = Math.min(width, Math.ceil((box.x + box.width) * scale))
  const y1 = Math.min(height, Math.ceil((box.y + box.height) * scale))
  for (let y = y0; y < y1; y += step) {
    for (let x = x0; x < x1; x += step) yield (y * width + x) * 4
  }
}
