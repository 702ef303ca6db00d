import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { GlowEffect } from '../../effects.ts'

export function paintGlow(canvas: Canvas, { radius, strength }: GlowEffect, scale: number): Canvas {
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  for (const [spread, share] of [
    [1, 0.9],
    [0.35, 0.7],
  ] as const) {
    context.globalAlpha = strength * share
    context.filter = `blur(${radius * spread * scale}px)`
    context.drawImage(canvas, 0, 0)
  }
  context.filter = 'none'
  context.globalAlpha = 1
  context.drawImage(canvas, 0, 0)
  return out
}
