import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { ReflectionEffect } from '../../effects.ts'

/** The group mirrored at its lowest solid row, fading with depth as on a wet street, and the group above it. */
export function paintReflection(
  canvas: Canvas,
  { depth, strength }: ReflectionEffect,
  scale: number,
): Canvas {
  const foot = lowestRow(canvas)
  if (foot === undefined) return canvas
  const { width } = canvas
  const high = Math.max(1, Math.round(depth * scale))
  const sheet = createCanvas(width, high)
  const wet = sheet.getContext('2d')
  wet.filter = `blur(${2.2 * scale}px)`
  wet.save()
  wet.transform(1, 0, 0, -1, 0, foot)
  wet.drawImage(canvas, 0, 0)
  wet.restore()
  wet.filter = 'none'
  wet.globalCompositeOperation = 'destination-in'
  const fade = wet.createLinearGradient(0, 0, 0, high)
  fade.addColorStop(0, `rgba(0,0,0,${strength})`)
  fade.addColorStop(0.4, `rgba(0,0,0,${strength * 0.36})`)
  fade.addColorStop(1, 'rgba(0,0,0,0)')
  wet.fillStyle = fade
  wet.fillRect(0, 0, width, high)
  const out = createCanvas(width, canvas.height)
  const context = out.getContext('2d')
  context.drawImage(sheet, 0, foot)
  context.drawImage(canvas, 0, 0)
  return out
}

function lowestRow(canvas: Canvas): number | undefined {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  for (let y = height - 1; y >= 0; y--) {
    for (let x = 0; x < width; x++) if (data[(y * width + x) * 4 + 3]! > 200) return y + 1
  }
  return undefined
}
