import type { Box, Layer } from '../../layout.ts'
import { pick, shuffled, type Random } from '../../random.ts'
import { bar, oval, path } from '../../subjects/draw.ts'

type Tile = (
  x: number,
  y: number,
  s: number,
  colours: readonly [string, string, string],
  turn: number,
) => Layer[]

/** A quarter of a circle whose centre is the tile's corner `turn`, clockwise from the upper start corner. */
const quarter = (x: number, y: number, s: number, turn: number, r: number, colour: string): Layer => {
  const [cx, cy] = [x + (turn === 1 || turn === 2 ? s : 0), y + (turn > 1 ? s : 0)]
  const [dx, dy] = [cx === x ? r : -r, cy === y ? r : -r]
  const sweep = dx * dy > 0 ? 1 : 0
  return path(`M${cx} ${cy} L${cx + dx} ${cy} A${r} ${r} 0 0 ${sweep} ${cx} ${cy + dy} Z`, colour)
}

const quarterDisc: Tile = (x, y, s, [, a], turn) => [quarter(x, y, s, turn, s, a)]
const rings: Tile = (x, y, s, [ground, a, b], turn) =>
  [1, 0.8, 0.6, 0.4, 0.2].map((share, i) =>
    quarter(x, y, s, turn, s * share, i === 4 ? b : i % 2 ? ground : a),
  )
const leaf: Tile = (x, y, s, [, a], turn) => [
  path(
    turn % 2
      ? `M${x} ${y} A${s} ${s} 0 0 1 ${x + s} ${y + s} A${s} ${s} 0 0 1 ${x} ${y} Z`
      : `M${x + s} ${y} A${s} ${s} 0 0 1 ${x} ${y + s} A${s} ${s} 0 0 1 ${x + s} ${y} Z`,
    a,
  ),
]
const halves: Tile = (x, y, s, [, a, b], turn) =>
  turn % 2
    ? [
        path(`M${x} ${y} A${s / 2} ${s / 2} 0 0 1 ${x} ${y + s} Z`, a),
        path(`M${x + s / 2} ${y} A${s / 2} ${s / 2} 0 0 1 ${x + s / 2} ${y + s} Z`, b),
      ]
    : [
        path(`M${x} ${y + s} A${s / 2} ${s / 2} 0 0 1 ${x + s} ${y + s} Z`, a),
        path(`M${x} ${y + s / 2} A${s / 2} ${s / 2} 0 0 1 ${x + s} ${y + s / 2} Z`, b),
      ]
const target: Tile = (x, y, s, [ground, a, b]) => [
  oval(x + s / 2, y + s / 2, s * 0.42, s * 0.42, a),
  oval(x + s / 2, y + s / 2, s * 0.26, s * 0.26, ground),
  oval(x + s / 2, y + s / 2, s * 0.13, s * 0.13, b),
]
const wedge: Tile = (x, y, s, [, a], turn) => [
  path(
    [
      `M${x} ${y} H${x + s} L${x} ${y + s} Z`,
      `M${x} ${y} H${x + s} V${y + s} Z`,
      `M${x + s} ${y} V${y + s} H${x} Z`,
      `M${x} ${y} V${y + s} H${x + s} Z`,
    ][turn] ?? '',
    a,
  ),
]
const stripes: Tile = (x, y, s, [, a], turn) =>
  [0, 1, 2, 3].map((i) =>
    turn % 2 ? bar(x + (i * s) / 4, y, s / 8, s, a) : bar(x, y + (i * s) / 4, s, s / 8, a),
  )
const beads: Tile = (x, y, s, [, a]) =>
  Array.from({ length: 16 }, (_, i) =>
    oval(x + s * (0.125 + 0.25 * (i % 4)), y + s * (0.125 + 0.25 * (i >> 2)), s * 0.055, s * 0.055, a),
  )

const tiles: readonly Tile[] = [quarterDisc, rings, leaf, halves, target, wedge, stripes, beads, quarterDisc]

/** A grid of geometric tiles over the box, some cells left to what stands there. */
export function tiled(
  { x, y, width, height }: Box,
  side: number,
  colours: readonly [string, ...string[]],
  random: Random,
  taken: (column: number, row: number) => boolean,
): Layer[] {
  const layers: Layer[] = []
  let deck: Tile[] = []
  let last = ''
  for (let row = 0; row * side < height; row++) {
    for (let column = 0; column * side < width - 1; column++) {
      if (taken(column, row)) continue
      if (deck.length === 0) deck = shuffled(random, tiles)
      const grounds = colours.filter((colour) => colour !== last)
      const ground = pick(random, grounds as [string, ...string[]]) // two colours at least are given
      const [a = ground, b = a] = shuffled(
        random,
        colours.filter((colour) => colour !== ground),
      )
      last = ground
      const at = [x + column * side, y + row * side] as const
      // neighbours overlap by a hair, so no seam of the ground shows between them
      layers.push(bar(at[0] - 0.5, at[1] - 0.5, side + 1, side + 1, ground))
      layers.push(...(deck.pop() ?? beads)(...at, side, [ground, a, b], Math.floor(random() * 4)))
    }
  }
  return layers
}
