import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { SoftEffect } from '../../effects.ts'

/** Blurred on a smaller sheet: what is soft has no detail to lose, and the blur costs a fraction. */
export function paintSoft(canvas: Canvas, { radius }: SoftEffect, scale: number): Canvas {
  const wanted = radius * scale
  const shrink = Math.min(6, Math.max(1, wanted / 3))
  const pad = Math.ceil((wanted * 3.5) / shrink)
  const width = Math.max(1, Math.ceil(canvas.width / shrink))
  const height = Math.max(1, Math.ceil(canvas.height / shrink))
  const small = createCanvas(width + 2 * pad, height + 2 * pad)
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'high'
  // beyond the sheet's edge its own outermost pixels go on, so that the blur does not fade there
  context.drawImage(canvas, 0, 0, canvas.width, 1, pad, 0, width, pad)
  context.drawImage(canvas, 0, canvas.height - 1, canvas.width, 1, pad, height + pad, width, pad)
  context.drawImage(canvas, 0, 0, canvas.width, canvas.height, pad, pad, width, height)
  context.drawImage(small, pad, 0, 1, height + 2 * pad, 0, 0, pad, height + 2 * pad)
  context.drawImage(small, width + pad - 1, 0, 1, height + 2 * pad, width + pad, 0, pad, height + 2 * pad)
  const blurred = createCanvas(small.width, small.height)
  const own = blurred.getContext('2d')
  own.filter = `blur(${wanted / shrink}px)`
  own.drawImage(small, 0, 0)
  const out = createCanvas(canvas.width, canvas.height)
  const result = out.getContext('2d')
  result.imageSmoothingQuality = 'high'
  result.drawImage(blurred, pad, pad, width, height, 0, 0, canvas.width, canvas.height)
  return out
}
