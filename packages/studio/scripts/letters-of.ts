import type { Canvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { oklabOf, rgbOf } from '../src/colour/oklch.ts'
import type { Box, TextLayer } from '../src/layout.ts'

// readers are trained on letters of about this size, in pixels from the baseline of one line to that of the next
const trainedSize = 56
const steepness: Readonly<Record<Telling, number>> = { ink: 640, 'exact ink': 2000, light: 330 }

/** How letters are told from what is around them: by their colour, by that colour and hardly any other, by lightness. */
export type Telling = 'ink' | 'exact ink' | 'light'

/**
 * What stands in the box, as a PNG: dark where a pixel is near the text's ink, else light. `margin` is a share of the letters' size, added on all sides.
 */
export function lettersOf(
  canvas: Canvas,
  text: TextLayer,
  box: Box & { margin: number },
  by: Telling,
): Promise<Buffer> {
  const margin = Math.round(text.size * box.margin)
  const left = Math.max(0, Math.floor(box.x - margin))
  const top = Math.max(0, Math.floor(box.y - margin))
  const width = Math.min(canvas.width - left, Math.ceil(box.width + 2 * margin))
  const height = Math.min(canvas.height - top, Math.ceil(box.height + 2 * margin))
  const { data } = canvas.getContext('2d').getImageData(left, top, width, height)
  const ink = oklabOf(rgbOf(text.ink))
  const grey = Buffer.alloc(width * height)
  for (let i = 0; i < grey.length; i++) {
    const at = oklabOf([data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!])
    const away =
      by === 'light'
        ? Math.abs(at.l - ink.l)
        : Math.hypot(at.l - ink.l, 1.4 * (at.a - ink.a), 1.4 * (at.b - ink.b))
    grey[i] = Math.min(255, away * steepness[by])
  }
  const scale = Math.min(2, trainedSize / text.size)
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .resize(Math.max(1, Math.round(width * scale)))
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#ffffff' })
    .png()
    .toBuffer()
}
