import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Box } from '../../layout.ts'
import type { DotsTexture } from '../../textures.ts'

export function paintDots(context: SKRSContext2D, box: Box, texture: DotsTexture): void {
  const { colour, pitch, from, to, angle } = texture
  const turn = (angle * Math.PI) / 180
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
  const reach = Math.abs(dx) * box.width + Math.abs(dy) * box.height
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
  const steps = Math.ceil(Math.hypot(box.width, box.height) / 2 / pitch) + 1
  context.fillStyle = colour
  context.beginPath()
  for (let j = -steps * 2; j <= steps * 2; j++) {
    for (let i = -steps; i <= steps; i++) {
      // rows stand half a pitch apart and every other one is shifted, so dots meet like bricks
      const along = (i + (j & 1 ? 0.5 : 0)) * pitch
      const aside = j * pitch * 0.5
      const [x, y] = [cx + along, cy + aside]
      if (x < box.x - pitch || x > box.x + box.width + pitch) continue
      if (y < box.y - pitch || y > box.y + box.height + pitch) continue
      const at = ((x - cx) * dx + (y - cy) * dy) / reach + 0.5
      const radius = ((from + (to - from) * Math.min(1, Math.max(0, at))) * pitch) / 2
      if (radius < 0.4) continue
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, Math.PI * 2)
    }
  }
  context.fill()
}
