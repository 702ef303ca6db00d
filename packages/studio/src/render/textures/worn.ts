import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Box } from '../../layout.ts'
import { randomFrom } from '../../random.ts'
import type { WornTexture } from '../../textures.ts'

const side = 640
const sheets = new Map<string, Canvas>()

/** A tile of specks where the ink has come off, denser in some places than in others; it joins at its edges. */
function sheet(seed: number, { colour, amount }: WornTexture): Canvas {
  const key = `${seed} ${colour} ${amount}`
  const known = sheets.get(key)
  if (known) return known
  const random = randomFrom(seed + 1)
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  const phases = Array.from({ length: 6 }, () => random() * 6.28)
  const turn = (2 * Math.PI) / side
  const worn = (x: number, y: number) =>
    Math.sin(x * turn + phases[0]!) * Math.sin(y * turn + phases[1]!) +
    0.7 * Math.sin((2 * x + y) * turn + phases[2]!) +
    0.5 * Math.sin((3 * y - 2 * x) * turn + phases[3]!)
  for (let i = 0; i < 15_000 * amount; i++) {
    const [x, y] = [random() * side, random() * side]
    const size = 0.5 + 1.9 * random() ** 3
    const long = 1 + 1.6 * random() ** 4
    const slant = random() * Math.PI
    context.globalAlpha = 0.35 + 0.65 * random()
    if (worn(x, y) < -0.75 + 2.1 * random()) continue
    for (const dx of [-side, 0, side]) {
      for (const dy of [-side, 0, side]) {
        if (Math.abs(x + dx - side / 2) > side / 2 + 6 || Math.abs(y + dy - side / 2) > side / 2 + 6) continue
        context.beginPath()
        context.ellipse(x + dx, y + dy, size * long, size, slant, 0, Math.PI * 2)
        context.fill()
      }
    }
  }
  if (sheets.size > 8) sheets.clear()
  sheets.set(key, canvas)
  return canvas
}

export function paintWorn(context: SKRSContext2D, box: Box, seed: number, texture: WornTexture): void {
  const pattern = context.createPattern(sheet(seed % 3, texture), 'repeat')
  if (!pattern) return
  // few tiles are shared by all posters; each lays them from another corner
  const [dx, dy] = [seed % 307, seed % 211]
  context.translate(box.x - dx, box.y - dy)
  context.scale(texture.scale, texture.scale)
  context.fillStyle = pattern
  context.fillRect(0, 0, (box.width + dx) / texture.scale, (box.height + dy) / texture.scale)
}
