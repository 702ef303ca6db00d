import type { SKRSContext2D } from '@napi-rs/canvas'
import { withAlpha } from '../../colour/oklch.ts'
import type { Box } from '../../layout.ts'
import { randomFrom } from '../../random.ts'
import type { RainTexture } from '../../textures.ts'

/** Slanted fine streaks; the nearer ones are longer and brighter. */
export function paintRain(context: SKRSContext2D, box: Box, seed: number, rain: RainTexture): void {
  const random = randomFrom(seed)
  const count = Math.round((rain.amount * box.width * box.height) / 1_000_000)
  context.lineCap = 'round'
  for (const [share, near] of [
    [0.6, 0.45],
    [0.3, 0.7],
    [0.1, 1],
  ] as const) {
    context.strokeStyle = withAlpha(rain.colour, 0.1 + 0.22 * near)
    context.lineWidth = 0.8 + 1.2 * near
    context.beginPath()
    for (let i = 0; i < count * share; i++) {
      const long = rain.length * near * (0.6 + 0.4 * random())
      const x = box.x + random() * (box.width + long)
      const y = box.y - long + random() * (box.height + long)
      context.moveTo(x, y)
      context.lineTo(x - long * rain.lean, y + long)
    }
    context.stroke()
  }
}
