import type { Box, Layer, Point } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { oval, path } from '../../subjects/draw.ts'

const round = (n: number) => Math.round(n * 10) / 10

/** Each side of the outline broken at its middle and pushed out or in, again and again: how wet edges run. */
export function frayed(points: readonly Point[], depth: number, force: number, random: Random): Point[] {
  let outline = points.map((point, i) => ({
    point,
    force: force * (0.35 + 1.1 * random() * ((i % 3) + 0.4) * 0.7),
  }))
  for (let pass = 0; pass < depth; pass++) {
    outline = outline.flatMap((here, i) => {
      const next = outline[(i + 1) % outline.length]!
      const [dx, dy] = [next.point[0] - here.point[0], next.point[1] - here.point[1]]
      const push = (random() + random() + random() - 1.5) * 0.75 * here.force
      const at = 0.5 + (random() - 0.5) * 0.36
      const point: Point = [here.point[0] + dx * at + dy * push, here.point[1] + dy * at - dx * push]
      return [
        { point: here.point, force: here.force * 0.86 },
        { point, force: here.force * 0.86 },
      ]
    })
  }
  return outline.map(({ point }) => point)
}

/** A torn edge: from point to point. */
export const tornOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' L')} Z`

/** A wet edge: round at every point, for water has no corners. */
export function outlineOf(points: readonly Point[]): string {
  const middle = (i: number): string => {
    const [x0, y0] = points[i % points.length]!
    const [x1, y1] = points[(i + 1) % points.length]!
    return `${round((x0 + x1) / 2)} ${round((y0 + y1) / 2)}`
  }
  const curves = points.map((_, i) => {
    const [x, y] = points[(i + 1) % points.length]!
    return `Q${round(x)} ${round(y)} ${middle(i + 1)}`
  })
  return `M${middle(0)} ${curves.join(' ')} Z`
}

/** A round of points, never quite an ellipse. */
export function roundOf(cx: number, cy: number, rx: number, ry: number, random: Random, sides = 11): Point[] {
  const start = random() * 6.28
  return Array.from({ length: sides }, (_, i): Point => {
    const angle = start + (i / sides) * Math.PI * 2
    const reach = 0.86 + 0.26 * random()
    return [cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach]
  })
}

/** One wash of a colour in several thin layers, each frayed anew: pale at its edge, deeper where all overlap. */
export function washOf(
  base: readonly Point[],
  colour: string,
  random: Random,
  { layers = 3, force = 0.42, alpha = 0.46 } = {},
): Layer[] {
  const first = frayed(base, 2, force, random)
  return Array.from({ length: layers }, () =>
    path(outlineOf(frayed(first, 3, force * 0.8, random)), colour, { opacity: alpha }),
  )
}

/** A field laid in with a wide flat brush: one wash that changes its tone, dry at its ends, gone over here and there. */
export function brushed(box: Box, from: string, to: string, random: Random): Layer[] {
  const stroke = (y: number, half: number, opacity: number, share: number): Layer => {
    const left = box.x + (random() - 0.4) * box.width * share
    const end = box.x + box.width + (random() - 0.6) * box.width * share
    const tilt = (random() - 0.5) * half * 0.4
    const teeth = Math.max(7, Math.round(half / 9))
    const side = (x: number, start: number, stop: number): Point[] =>
      Array.from({ length: teeth }, (_, k): Point => [
        x + (random() - 0.5) * Math.min(box.width * 0.03, half) * (k % 2 ? 0.5 : 1.3),
        start + ((stop - start) * k) / (teeth - 1),
      ])
    const outline = [
      ...side(end, y - half + tilt, y + half + tilt),
      ...side(left, y + half - tilt, y - half - tilt),
    ]
    const swap = random() > 0.5
    return path(
      outlineOf(frayed(outline, 2, 0.09, random)),
      {
        kind: 'linear',
        from: [box.x, y - half],
        to: [box.x + box.width, y + half],
        stops: [
          [0, swap ? to : from],
          [0.5, swap ? from : to],
          [1, from],
        ],
      },
      { opacity },
    )
  }
  const third = box.height / 3
  return [
    stroke(box.y + box.height / 2, box.height / 2, 0.66, 0.03),
    stroke(box.y + third * (0.7 + 0.3 * random()), third * 0.62, 0.2, 0.12),
    stroke(box.y + third * (2.1 + 0.4 * random()), third * 0.52, 0.28, 0.12),
  ]
}

/** Colour dropped into a wet wash: it has no edge. */
export const drops = (box: Box, colours: readonly string[], random: Random, alpha = 0.6): Layer[] =>
  colours.map((colour) => {
    const r = Math.min(box.width, box.height) * (0.17 + 0.1 * random())
    return oval(
      box.x + box.width * (0.2 + 0.6 * random()),
      box.y + box.height * (0.25 + 0.5 * random()),
      r * 1.5,
      r,
      colour,
      { opacity: alpha, blur: r * 0.42 },
    )
  })

/** Drops flung off the brush around a place, none where words stand. */
export function splashes(
  cx: number,
  cy: number,
  reach: number,
  colours: readonly string[],
  count: number,
  random: Random,
  free: readonly Box[] = [],
): Layer[] {
  return Array.from({ length: count }, (): Layer[] => {
    const angle = random() * Math.PI * 2
    const far = reach * (0.62 + 0.62 * random() ** 1.6)
    const r = reach * (0.006 + 0.022 * random() ** 3.2)
    const colour = colours[Math.floor(random() * colours.length)] ?? '#808080'
    const [x, y] = [cx + Math.cos(angle) * far, cy + Math.sin(angle) * far]
    const turn = angle
    const long = 1 + 0.5 * random()
    const near = (box: Box) =>
      x > box.x - 64 - r &&
      x < box.x + box.width + 64 + r &&
      y > box.y - 26 - r &&
      y < box.y + box.height + 26 + r
    if (free.some(near)) return []
    return [oval(x, y, r * long, r, colour, { opacity: 0.75, turn })]
  }).flat()
}
