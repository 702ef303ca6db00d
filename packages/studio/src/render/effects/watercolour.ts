import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { WatercolourEffect } from '../../effects.ts'
import { pencilled } from './pencil.ts'
import { pigmented } from './pigment.ts'
import type { PixelWindow } from './pixel-fields.ts'

type Done = { window: PixelWindow; wash: Canvas }
const recent = new Map<string, Done>()

/** The group as a painter would wash it in. The wash is computed small, for water has no sharp edge; the pencil is not. */
export function paintWatercolour(canvas: Canvas, effect: WatercolourEffect, scale: number): Canvas {
  const working = Math.min(scale * 0.85, effect.detail)
  const ratio = working / scale
  const small = createCanvas(
    Math.max(1, Math.ceil(canvas.width * ratio)),
    Math.max(1, Math.ceil(canvas.height * ratio)),
  )
  const context = small.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'medium'
  // drawn out to whole pixels: a last column half covered would let the ground through at the frame's edge
  context.drawImage(canvas, 0, 0, small.width, small.height)
  const { data } = context.getImageData(0, 0, small.width, small.height)
  const reach = Math.ceil((effect.wobble + 6) * effect.size * working)
  const window = covered(data, small.width, small.height, reach, working)
  const out = createCanvas(canvas.width, canvas.height)
  if (!window) return out
  const { wash } = washOf(data, small.width, window, effect)
  const result = out.getContext('2d')
  // water is soft, and drawing it out finely costs more than making it
  result.imageSmoothingEnabled = true
  result.imageSmoothingQuality = 'low'
  const [wide, high] = [canvas.width / small.width, canvas.height / small.height]
  result.drawImage(wash, window.x * wide, window.y * high, window.width * wide, window.height * high)
  if (effect.pencil) {
    const x = Math.floor(window.x / ratio)
    const y = Math.floor(window.y / ratio)
    const width = Math.min(canvas.width - x, Math.ceil(window.width / ratio))
    const height = Math.min(canvas.height - y, Math.ceil(window.height / ratio))
    if (width > 2 && height > 2)
      result.drawImage(pencilled(canvas, { x, y, width, height, scale }, effect, effect.pencil), x, y)
  }
  return out
}

/** The guard and the renderer paint the same picture several times at one scale; the wash is made once. */
function washOf(
  data: Uint8ClampedArray,
  across: number,
  window: PixelWindow,
  effect: WatercolourEffect,
): Done {
  const key = `${fingerprint(data)} ${JSON.stringify([window, across, effect])}`
  const known = recent.get(key)
  if (known) return known
  const done = { window, wash: pigmented(data, across, window, effect) }
  if (recent.size >= 24) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, done)
  return done
}

function fingerprint(data: Uint8ClampedArray): number {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2)
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193) ^ (hash >>> 13)
  return hash >>> 0
}

/** The part of the sheet that anything stands on, grown by `reach`. */
function covered(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  reach: number,
  scale: number,
): PixelWindow | undefined {
  let [left, top, right, low] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! < 6) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      low = y
    }
  }
  if (right < 0) return undefined
  const x = Math.max(0, left - reach)
  const y = Math.max(0, top - reach)
  return {
    x,
    y,
    width: Math.min(width, right + reach + 1) - x,
    height: Math.min(height, low + reach + 1) - y,
    scale,
  }
}
