import type { Box, Layer } from '../layout.ts'
import { bar, deeper, down, lighter, moved } from '../subjects/draw.ts'

/** A stretch of a room, drawn from its left end (0, 0) on the floor's line, upwards; a room is about 1000 high. */
export type Stretch = { width: number; draw: Layer[] }

/** How much a room of 1000 has to shrink so that it leaves the upper part of the area calm. */
export const roomScale = (area: Box, floor: number): number =>
  Math.min((floor - area.y) * 0.64, area.width * 0.92) / 1000

/** Stretches side by side in turn, as many as the area is wide, centred and never stretched. */
export function alongWall(
  area: Box,
  floor: number,
  scale: number,
  stretches: readonly Stretch[],
  first: number,
): Layer[] {
  const chosen: Stretch[] = []
  let total = 0
  for (let i = first; total < area.width / scale; i++) {
    const stretch = stretches[i % stretches.length]
    if (!stretch) break
    chosen.push(stretch)
    total += stretch.width
  }
  let x = area.x + (area.width - total * scale) / 2
  return chosen.map(({ width, draw }) => {
    const layer = moved(x, floor, scale, draw)
    x += width * scale
    return layer
  })
}

/** The ground in front, its back edge lit. */
export const ground = (area: Box, floor: number, scale: number, colour: string): Layer[] => [
  bar(
    area.x,
    floor,
    area.width,
    area.y + area.height - floor,
    down(floor, area.y + area.height, [0, lighter(colour, 0.1)], [0.5, colour], [1, deeper(colour, 0.14)]),
  ),
  bar(area.x, floor, area.width, 14 * scale, lighter(colour, 0.3)),
]

export const within = (area: Box, children: Layer[]): Layer[] => [
  {
    kind: 'group',
    clip: { kind: 'rect', x: area.x, y: area.y, width: area.width, height: area.height },
    children,
  },
]
