import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { mix, withAlpha } from '../colour/oklch.ts'
import type { GrainLayer, RibbonLayer } from '../layout.ts'
import { randomFrom } from '../random.ts'

export const tileSize = 256
const tiles = new Map<number, Canvas>()

/** A square of film grain that repeats without a seam. */
export function grainTile(seed: number): Canvas {
  const known = tiles.get(seed)
  if (known) return known
  const random = randomFrom(seed)
  const canvas = createCanvas(tileSize, tileSize)
  const context = canvas.getContext('2d')
  const image = context.createImageData(tileSize, tileSize)
  for (let k = 0; k < image.data.length; k += 4) {
    const value = 128 + (random() + random() + random() - 1.5) * 150
    image.data[k] = image.data[k + 1] = image.data[k + 2] = value
    image.data[k + 3] = 255
  }
  context.putImageData(image, 0, 0)
  if (tiles.size > 8) tiles.clear()
  tiles.set(seed, canvas)
  return canvas
}

/** Few tiles are shared by all posters; each poster lays them from another corner. */
export const grainOffset = (seed: number): readonly [number, number] => [seed % 251, (seed >>> 8) % 241]

export function paintGrain(context: SKRSContext2D, layer: GrainLayer, width: number, height: number): void {
  context.save()
  const pattern = context.createPattern(grainTile(layer.seed % 4), 'repeat')
  if (pattern) context.fillStyle = pattern
  context.globalAlpha = layer.amount
  context.globalCompositeOperation = layer.blend ?? 'overlay'
  const [dx, dy] = grainOffset(layer.seed)
  context.translate(-dx, -dy)
  context.fillRect(0, 0, width + dx, height + dy)
  context.restore()
}

export function paintRibbon(context: SKRSContext2D, layer: RibbonLayer): void {
  const { box, lines, thickness, amplitude } = layer
  const random = randomFrom(layer.seed)
  const phase = random() * 6.28
  const slow = 1.7 + random() * 0.9
  const fast = 4.1 + random() * 1.6
  context.lineWidth = layer.width
  for (let line = 0; line < lines; line++) {
    const q = line / (lines - 1)
    context.strokeStyle = withAlpha(mix(layer.from, layer.to, q), 0.04 + 0.34 * Math.sin(Math.PI * q) ** 0.8)
    context.beginPath()
    for (let i = 0; i <= 56; i++) {
      const u = i / 56
      const wave = Math.sin(u * fast + phase + q * 1.4) * amplitude * (0.5 + 0.5 * Math.cos(u * slow + phase))
      const spread =
        (q - 0.5) * thickness * (0.22 + 0.78 * Math.abs(Math.sin(u * (slow + 0.8) + phase * 0.7)))
      const x = box.x + u * box.width
      const y = box.y + box.height / 2 + (wave + spread) * box.height
      if (i === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
    context.stroke()
  }
}
