import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { FadeEffect } from '../../effects.ts'

export function paintFade(canvas: Canvas, { top, bottom, until }: FadeEffect): Canvas {
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  context.drawImage(canvas, 0, 0)
  context.globalCompositeOperation = 'destination-in'
  const gradient = context.createLinearGradient(0, 0, 0, canvas.height)
  const alpha = (value: number) => `rgba(0, 0, 0, ${value})`
  gradient.addColorStop(0, alpha(top))
  gradient.addColorStop(until, alpha(bottom))
  gradient.addColorStop(1, alpha(bottom))
  context.fillStyle = gradient
  context.fillRect(0, 0, canvas.width, canvas.height)
  return out
}
