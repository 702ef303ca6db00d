import type { SKRSContext2D } from '@napi-rs/canvas'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box } from '../../layout.ts'
import { randomFrom, type Random } from '../../random.ts'
import type { CanyonTexture } from '../../textures.ts'

// how many houses stand along each side and how deep the street runs, in street widths
const houses = 8
const deepest = 9

/** A street between high houses that runs away to the vanishing point; their lights lie on the wet ground too. */
export function paintCanyon(context: SKRSContext2D, box: Box, seed: number, texture: CanyonTexture): void {
  const { vanish, street, floor, haze } = texture
  const [vx, vy] = [box.x + box.width * vanish[0], box.y + box.height * vanish[1]]
  const ground = box.y + box.height
  const half = street / 2
  const wet = context.createLinearGradient(0, vy, 0, ground)
  wet.addColorStop(0, haze)
  wet.addColorStop(0.3, mix(floor, haze, 0.25))
  wet.addColorStop(1, floor)
  context.fillStyle = wet
  context.fillRect(box.x, vy, box.width, ground - vy)
  const sides = [-1, 1].map((side) => ({
    side,
    walls: wallsOf(randomFrom(seed + (side > 0 ? 7919 : 0))),
    at: (depth: number, high: number): [number, number] => [
      vx + (side * half) / depth,
      vy + ((1 - high) * (ground - vy)) / depth,
    ],
  }))
  context.save()
  context.beginPath()
  context.moveTo(vx, vy)
  context.lineTo(vx - half * 1.5, vy + (ground - vy) * 1.5)
  context.lineTo(vx + half * 1.5, vy + (ground - vy) * 1.5)
  context.clip()
  for (const { walls, at } of sides)
    for (const wall of walls.toReversed())
      paintLights(context, wall, (depth, high) => at(depth, -high * 1.12), texture, 0.34)
  context.restore()
  for (const { side, walls, at } of sides) {
    // from the farthest to the nearest, so the near ones cover
    for (const wall of walls.toReversed()) {
      const fade = fadeOf(wall)
      const body = mix(texture.near, mix(texture.far, haze, fade * 0.7), 0.2 + 0.8 * fade)
      const [x, top] = at(wall.from, wall.high)
      const [, foot] = at(wall.from, 0)
      const beyond = x + side * box.width * 2
      quad(context, [x, foot], [x, top], [beyond, top], [beyond, foot], mix(body, texture.near, 0.6))
      quad(context, [x, foot], at(wall.to, 0), at(wall.to, wall.high), [x, top], body)
      // roofs and corners catch the light of the street
      const rim = mix(body, texture.edge, 0.4)
      quad(
        context,
        [x, top],
        at(wall.to, wall.high),
        at(wall.to, wall.high * 0.994),
        at(wall.from, wall.high * 0.994),
        rim,
      )
      quad(context, [x, foot], [x, top], [x + side * 3, top], [x + side * 3, foot], rim)
      paintLights(context, wall, at, texture, 1)
    }
  }
}

const fadeOf = (wall: Wall): number => Math.min(1, Math.max(0, (wall.from - 0.75) / (deepest - 2)))

type Wall = { from: number; to: number; high: number; seed: number }
type At = (depth: number, high: number) => [number, number]

function wallsOf(random: Random): Wall[] {
  let from = 0.66
  return Array.from({ length: houses }, () => {
    const to = from * (1.26 + 0.18 * random())
    const wall = { from, to, high: 2.4 + 2.6 * random(), seed: Math.floor(random() * 1e9) }
    from = to
    return wall
  })
}

function quad(
  context: SKRSContext2D,
  a: readonly number[],
  b: readonly number[],
  c: readonly number[],
  d: readonly number[],
  colour: string,
): void {
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(a[0]!, a[1]!)
  for (const [x, y] of [b, c, d]) context.lineTo(x!, y!)
  context.closePath()
  context.fill()
}

/** Windows, a lit shop front and a tube of light: what is seen of a house at night, and again on the ground. */
function paintLights(
  context: SKRSContext2D,
  wall: Wall,
  at: At,
  texture: CanyonTexture,
  share: number,
): void {
  const random = randomFrom(wall.seed)
  const strength = share * (1 - fadeOf(wall) * 0.7)
  const { lights, edge } = texture
  const light = () => lights[Math.floor(random() * lights.length)] ?? '#ffffff'
  const columns = Math.max(2, Math.round(Math.log(wall.to / wall.from) * 18))
  const floors = Math.round(wall.high * 7)
  // houses have equal windows along the street, so depth is stepped and not the picture
  const depthOf = (u: number) => wall.from + (wall.to - wall.from) * u
  const colour = light()
  const other = light()
  for (let floor = 2; floor < floors; floor++) {
    for (let column = 0; column < columns; column++) {
      const lit = random()
      if (lit > 0.44) continue
      const [h0, h1] = [(floor + 0.24) / 7, (floor + 0.74) / 7]
      const [d0, d1] = [depthOf((column + 0.2) / columns), depthOf((column + 0.8) / columns)]
      const tint = withAlpha(lit < 0.05 ? other : colour, (0.24 + 0.68 * random()) * strength)
      quad(context, at(d0, h0), at(d1, h0), at(d1, h1), at(d0, h1), tint)
    }
  }
  const front = light()
  const [f0, f1] = [depthOf(0.06), depthOf(0.94)]
  quad(context, at(f0, 0.03), at(f1, 0.03), at(f1, 0.17), at(f0, 0.17), withAlpha(front, 0.6 * strength))
  quad(
    context,
    at(f0, 0.2),
    at(f1, 0.2),
    at(f1, 0.222),
    at(f0, 0.222),
    withAlpha(mix(front, '#ffffff', 0.6), 0.9 * strength),
  )
  if (random() < 0.7) {
    const [d0, d1] = [depthOf(0.02), depthOf(0.02) * 1.012]
    const [low, high] = [0.34 + 0.3 * random(), 1 + 0.9 * random()]
    quad(context, at(d0, low), at(d1, low), at(d1, high), at(d0, high), withAlpha(edge, 0.95 * strength))
  }
}
