import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { rgbOf } from '../colour/oklch.ts'
import type { FieldLayer } from '../layout.ts'
import { fractal, noiseFrom } from './noise.ts'
import { ramp } from './ramp.ts'

const longerSide = 210
const recent = new Map<string, Canvas>()

/** The colour field as a small picture: noise bends noise, and the result runs through the colours in OKLab. */
export function fieldPicture(layer: FieldLayer): Canvas {
  const key = JSON.stringify([
    layer.box.width,
    layer.box.height,
    layer.seed,
    layer.colours,
    layer.scale,
    layer.warp,
    layer.drift,
    layer.angle,
  ])
  const hit = recent.get(key)
  if (hit) return hit
  const picture = computeField(layer)
  if (recent.size >= 8) recent.delete(recent.keys().next().value ?? '')
  recent.set(key, picture)
  return picture
}

function computeField({ box, seed, colours, scale, warp, drift, angle }: FieldLayer): Canvas {
  const ratio = longerSide / Math.max(box.width, box.height)
  const width = Math.max(2, Math.round(box.width * ratio))
  const height = Math.max(2, Math.round(box.height * ratio))
  const noise = fractal(noiseFrom(seed), 2)
  const table = ramp(colours.map((colour) => rgbOf(colour)))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  let k = 0
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const u = (i / longerSide) * scale
      const v = (j / longerSide) * scale
      const a = noise(u + 1.7, v * 1.1 + 9.2)
      const b = noise(u * 0.9 - 4.1 + a * warp, v * 0.9 + 2.3 + a * warp)
      const along = ((i / width - 0.5) * dx + (j / height - 0.5) * dy) * drift
      const at = Math.min(255, Math.max(0, Math.round(255 * (0.5 + 0.75 * b + along)))) * 3
      image.data[k++] = table[at]!
      image.data[k++] = table[at + 1]!
      image.data[k++] = table[at + 2]!
      image.data[k++] = 255
    }
  }
  context.putImageData(image, 0, 0)
  return canvas
}
