import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { rgbOf } from '../../colour/oklch.ts'
import type { WatercolourEffect } from '../../effects.ts'
import { slowNoise, tooth, type PixelWindow } from './pixel-fields.ts'

/** Where the drawing's colours meet, a thin line of graphite: wandering, lifted here and there, caught by the paper. */
export function pencilled(
  canvas: Canvas,
  window: PixelWindow,
  { seed, size, wobble }: WatercolourEffect,
  pencil: { colour: string; strength: number },
): Canvas {
  const { x: x0, y: y0, width, height, scale } = window
  const { data } = canvas.getContext('2d').getImageData(x0, y0, width, height)
  const whole = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2)
  const reach = wobble * 0.55 * size * scale
  const dx = slowNoise(window, 64 * size, seed + 11)
  const dy = slowNoise(window, 58 * size, seed + 12)
  const lifted = slowNoise(window, 46 * size, seed + 13)
  const { tile, side } = tooth()
  const [red, green, blue] = rgbOf(pencil.colour)
  const near = Math.max(1, Math.round(0.85 * size * scale))
  // on a small preview a line cannot be thinner than a pixel, so it is fainter
  const strength = pencil.strength * Math.min(1, 0.25 + scale * 0.9)
  const out = createCanvas(width, height)
  const context = out.getContext('2d')
  const image = context.createImageData(width, height)
  const { data: into } = image
  const grain = 1 / scale
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      const sx = Math.min(width - 1 - near, Math.max(near, Math.round(x + dx[k]! * reach)))
      const sy = Math.min(height - 1 - near, Math.max(near, Math.round(y + dy[k]! * reach)))
      const at = sy * width + sx
      const [before, after] = [at - near, at + near]
      const [above, below] = [at - near * width, at + near * width]
      // within one plane of colour, which is most of a picture, nothing differs
      if (whole[before] === whole[after] && whole[above] === whole[below]) continue
      const across = difference(data, before * 4, after * 4)
      const down = difference(data, above * 4, below * 4)
      const edge = Math.max(across, down)
      if (edge < 34) continue
      const line = Math.min(1, (edge - 34) / 60)
      const pressed = Math.min(1, Math.max(0, 0.62 + lifted[k]! * 1.5))
      const paper =
        tile[(((((y0 + y) * grain) | 0) & (side - 1)) * side + ((((x0 + x) * grain) | 0) & (side - 1))) | 0]!
      const alpha = line * pressed * strength * (0.82 + 0.4 * paper)
      into[k * 4] = red
      into[k * 4 + 1] = green
      into[k * 4 + 2] = blue
      into[k * 4 + 3] = 255 * Math.min(1, Math.max(0, alpha))
    }
  }
  context.putImageData(image, 0, 0)
  return out
}

/** How far two pixels differ to the eye that sees them on paper, 0…255. */
function difference(data: Uint8ClampedArray, a: number, b: number): number {
  const [alphaA, alphaB] = [data[a + 3]!, data[b + 3]!]
  if (alphaA === 0 && alphaB === 0) return 0
  let most = Math.abs(alphaA - alphaB) * 0.55
  const shared = Math.min(alphaA, alphaB) / 255
  for (let c = 0; c < 3; c++) {
    const apart = Math.abs(data[a + c]! - data[b + c]!) * shared
    if (apart > most) most = apart
  }
  return most
}
