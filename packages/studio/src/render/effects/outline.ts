import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { OutlineEffect } from '../../effects.ts'

const directions = 28

/** The silhouette in one colour, laid down all around at the line's width, and the group on it. */
export function paintOutline(canvas: Canvas, { colour, width }: OutlineEffect, scale: number): Canvas {
  const silhouette = createCanvas(canvas.width, canvas.height)
  const stencil = silhouette.getContext('2d')
  stencil.drawImage(canvas, 0, 0)
  stencil.globalCompositeOperation = 'source-in'
  stencil.fillStyle = colour
  stencil.fillRect(0, 0, canvas.width, canvas.height)
  const out = createCanvas(canvas.width, canvas.height)
  const context = out.getContext('2d')
  for (const share of [1, 0.55]) {
    for (let i = 0; i < directions; i++) {
      const angle = (i / directions) * Math.PI * 2
      const reach = width * scale * share
      context.drawImage(silhouette, Math.cos(angle) * reach, Math.sin(angle) * reach)
    }
  }
  context.drawImage(canvas, 0, 0)
  return out
}
