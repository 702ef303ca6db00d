import type { SKRSContext2D } from '@napi-rs/canvas'
import { withAlpha } from '../../colour/oklch.ts'
import type { Box } from '../../layout.ts'
import { randomFrom, type Random } from '../../random.ts'
import type { SkylineTexture } from '../../textures.ts'

/** Rows of towers standing on the box's lower edge, the farther the paler, windows lit here and there. */
export function paintSkyline(context: SKRSContext2D, box: Box, seed: number, texture: SkylineTexture): void {
  const rows = texture.bodies.length
  texture.bodies.forEach((body, i) => {
    const depth = rows === 1 ? 1 : i / (rows - 1)
    paintRow(context, box, randomFrom(seed + i * 977), texture, body, depth)
  })
}

function paintRow(
  context: SKRSContext2D,
  box: Box,
  random: Random,
  { block, valley, lights, edge, lit }: SkylineTexture,
  body: string,
  depth: number,
): void {
  const floor = box.y + box.height
  let x = box.x - block * random()
  while (x < box.x + box.width) {
    const width = block * (0.55 + 0.75 * random()) * (0.7 + 0.3 * depth)
    const middle = (x + width / 2 - box.x) / box.width
    const fromMiddle = Math.min(1, Math.abs(middle - 0.5) * 2)
    const share = (1 - valley * (1 - fromMiddle ** 1.4)) * (1 - 0.36 * depth)
    const height = box.height * Math.min(1, share * (0.5 + 0.5 * random()))
    paintTower(context, { x, y: floor - height, width, height }, random, {
      body,
      lights,
      edge,
      lit,
      depth,
      block,
    })
    x += width + block * 0.05 * random()
  }
}

type TowerColours = Pick<SkylineTexture, 'lights' | 'edge' | 'lit' | 'block'> & {
  body: string
  depth: number
}

function paintTower(
  context: SKRSContext2D,
  { x, y, width, height }: Box,
  random: Random,
  { body, lights, edge, lit, depth, block }: TowerColours,
): void {
  const kind = random()
  context.fillStyle = body
  context.fillRect(x, y, width, height + 1)
  // a set-back top, a mast or a slanted roof
  if (kind < 0.34) context.fillRect(x + width * 0.2, y - block * 0.22, width * 0.6, block * 0.24)
  else if (kind < 0.5) {
    context.beginPath()
    context.moveTo(x, y + 1)
    context.lineTo(x + width, y + 1)
    context.lineTo(x + width, y - block * 0.3)
    context.fill()
  }
  if (kind > 0.24 && kind < 0.4)
    context.fillRect(x + width * 0.48, y - block * 0.75, block * 0.035, block * 0.76)
  const pitch = block * (0.135 + 0.05 * random())
  const columns = Math.max(2, Math.floor(width / pitch) - 1)
  const left = x + (width - columns * pitch) / 2
  const rows = Math.floor(height / pitch)
  const colour = lights[Math.floor(random() * lights.length)] ?? '#ffffff'
  const banded = random() < 0.3
  for (let row = 1; row < rows; row++) {
    const wholeRow = banded && random() < 0.2
    for (let column = 0; column < columns; column++) {
      const chance = random()
      if (chance > (wholeRow ? 0.9 : lit * (0.55 + 0.45 * depth))) continue
      // higher up they tire earlier, and each burns at its own strength
      context.fillStyle = withAlpha(colour, (0.35 + 0.65 * random()) * (0.4 + 0.6 * depth))
      context.fillRect(
        left + column * pitch + pitch * 0.2,
        y + row * pitch,
        pitch * 0.6,
        pitch * (banded ? 0.3 : 0.5),
      )
    }
  }
  if (random() < 0.2 + 0.2 * depth) {
    const line = context.createLinearGradient(0, y, 0, y + height)
    line.addColorStop(0, withAlpha(edge, 0.95))
    line.addColorStop(1, withAlpha(edge, 0))
    context.fillStyle = line
    context.fillRect(random() < 0.5 ? x : x + width - block * 0.03, y, block * 0.03, height)
  }
}
