import type { Box, Layer, Point } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { moved, path } from '../../subjects/draw.ts'

const at = (n: number) => Math.round(n * 10) / 10
export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join(' L')} Z`

export const inkStroke = (paint: string, width: number) => ({
  stroke: { paint, width, cap: 'round' as const },
})

/** The corners of a jagged star that fills an ellipse about nought; no two of its points are equally long. */
export function starPoints(rx: number, ry: number, points: number, depth: number, random: Random): Point[] {
  const turn = random() * 6.28
  return Array.from({ length: points * 2 }, (_, i): Point => {
    const angle = turn + ((i + (i % 2 ? 0.3 * (random() - 0.5) : 0)) / points) * Math.PI
    const reach = i % 2 ? 1 - depth * (0.85 + 0.3 * random()) : 0.86 + 0.14 * random()
    return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach]
  })
}

/** Corners moved to a middle and scaled about it. */
export const about = (points: readonly Point[], cx: number, cy: number, scale = 1): string =>
  polygon(points.map(([x, y]) => [cx + x * scale, cy + y * scale]))

/** Broad beams from a point, as one path. */
export function beams(cx: number, cy: number, reach: number, count: number, turn = 0): string {
  const end = (angle: number): Point => [cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach]
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i / count) * Math.PI * 2
    return polygon([[cx, cy], end(angle), end(angle + Math.PI / count)])
  }).join(' ')
}

/** Lines that rush at a point from all around and stop short of an ellipse about it. */
export function rush(
  cx: number,
  cy: number,
  [rx, ry]: Point,
  reach: number,
  count: number,
  random: Random,
): string {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((i + 0.7 * random()) / count) * Math.PI * 2
    const half = (0.1 + 0.34 * random()) * (Math.PI / count)
    const stop = 1 + 0.3 * random()
    const far = (turn: number): Point => [cx + Math.cos(turn) * reach, cy + Math.sin(turn) * reach]
    return polygon([
      [cx + Math.cos(angle) * rx * stop, cy + Math.sin(angle) * ry * stop],
      far(angle - half),
      far(angle + half),
    ])
  }).join(' ')
}

/** A cloud of round puffs along an ellipse. */
export function puffs({ x, y, width, height }: Box, count: number, random: Random): string {
  const [cx, cy] = [x + width / 2, y + height / 2]
  const points = Array.from({ length: count }, (_, i): Point => {
    const angle = ((i + 0.36 * (random() - 0.5)) / count) * Math.PI * 2
    return [cx + (Math.cos(angle) * width * 0.82) / 2, cy + (Math.sin(angle) * height * 0.76) / 2]
  })
  const [first] = points
  const arcs = points.map(([fromX, fromY], i) => {
    const [toX, toY] = points[(i + 1) % count]!
    const radius = at(Math.hypot(toX - fromX, toY - fromY) * 0.56)
    return `A${radius} ${radius} 0 0 1 ${at(toX)} ${at(toY)}`
  })
  return first ? `M${at(first[0])} ${at(first[1])} ${arcs.join(' ')} Z` : ''
}

/** Small things that fly about, around their own middle, about a hundred units tall. */
const boltShape = 'M12 -58 L-34 8 L-8 10 L-20 58 L34 -14 L8 -14 L30 -54 Z'
const twinkleShape = 'M0 -54 C7 -16 16 -7 54 0 C16 7 7 16 0 54 C-7 16 -16 7 -54 0 C-16 -7 -7 -16 0 -54 Z'
const heartShape =
  'M0 46 C-64 4 -56 -44 -24 -46 C-10 -46 -3 -36 0 -28 C3 -36 10 -46 24 -46 C56 -44 64 4 0 46 Z'

export type Flyer = 'bolt' | 'twinkle' | 'heart'
const flyers: Readonly<Record<Flyer, string>> = { bolt: boltShape, twinkle: twinkleShape, heart: heartShape }

export function flyer(
  kind: Flyer,
  x: number,
  y: number,
  size: number,
  colour: string,
  line: string,
  pen: number,
  turn = 0,
): Layer {
  const scale = size / 110
  const d = flyers[kind]
  const stroke = { paint: line, width: (pen * 2) / scale }
  const drop = (pen * 0.8) / scale
  const inked = [
    moved(drop, drop, 1, [path(d, line, { stroke })]),
    path(d, line, { stroke }),
    path(d, colour),
  ]
  return { kind: 'group', role: 'decor', children: [moved(x, y, scale, inked, turn)] }
}
