import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { SilhouetteEffect } from '../../effects.ts'

export function paintSilhouette(
  canvas: Canvas,
  { from, to, run, blur }: SilhouetteEffect,
  scale: number,
): Canvas {
  const flat = createCanvas(canvas.width, canvas.height)
  const context = flat.getContext('2d')
  context.drawImage(canvas, 0, 0)
  context.globalCompositeOperation = 'source-in'
  const gradient = context.createLinearGradient(
    0,
    0,
    run === 'across' ? canvas.width : 0,
    run === 'down' ? canvas.height : 0,
  )
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  context.fillStyle = gradient
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (blur <= 0) return flat
  const out = createCanvas(canvas.width, canvas.height)
  const soft = out.getContext('2d')
  soft.filter = `blur(${blur * scale}px)`
  soft.drawImage(flat, 0, 0)
  return out
}
