import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box } from '../../layout.ts'
import { randomFrom } from '../../random.ts'
import type { PaperTexture } from '../../textures.ts'
import { fractal, noiseFrom } from '../noise.ts'

const side = 512
const sheets = new Map<number, Canvas>()

/** A tile of paper lit from the upper left: its hollows and fibres, mid grey where it is flat. */
function sheet(seed: number): Canvas {
  const known = sheets.get(seed)
  if (known) return known
  const noise = fractal(noiseFrom(seed), 4)
  const random = randomFrom(seed)
  // the tile wraps: heights are read around a torus of two blended copies
  const height = new Float32Array(side * side)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const u = x / side
      const v = y / side
      const at = (i: number, j: number) => noise((x + i * side) / 14, (y + j * side) / 14)
      const top = at(0, 0) * (1 - u) + at(-1, 0) * u
      const low = at(0, -1) * (1 - u) + at(-1, -1) * u
      height[y * side + x] = top * (1 - v) + low * v + (random() - 0.5) * 0.12
    }
  }
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  const image = context.createImageData(side, side)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const here = height[y * side + x]!
      const right = height[y * side + ((x + 1) % side)]!
      const low = height[((y + 1) % side) * side + x]!
      const light = 128 + (right - here + low - here) * 300
      const k = (y * side + x) * 4
      image.data[k] = image.data[k + 1] = image.data[k + 2] = light
      image.data[k + 3] = 255
    }
  }
  context.putImageData(image, 0, 0)
  if (sheets.size > 4) sheets.clear()
  sheets.set(seed, canvas)
  return canvas
}

export function paintPaper(
  context: SKRSContext2D,
  box: Box,
  seed: number,
  { amount, scale }: PaperTexture,
): void {
  const pattern = context.createPattern(sheet(seed % 3), 'repeat')
  if (!pattern) return
  context.globalAlpha *= amount
  if (context.globalCompositeOperation === 'source-over') context.globalCompositeOperation = 'overlay'
  context.translate(box.x - (seed % 307), box.y - (seed % 211))
  context.scale(scale, scale)
  context.fillStyle = pattern
  context.fillRect(0, 0, (box.width + 307) / scale, (box.height + 211) / scale)
}
