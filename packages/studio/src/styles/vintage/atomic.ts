import { bottom, right } from '../../box.ts'
import type { Box, Layer, Paint, Point } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { line, moved, oval, path } from '../../subjects/draw.ts'

const point = (n: number) => Math.round(n * 10) / 10
const decor = (layer: Layer): Layer => ({ kind: 'group', role: 'decor', children: [layer] })

/** A soft closed form through points around a middle, as cut from coloured paper. */
export function amoeba(
  [cx, cy]: Point,
  rx: number,
  ry: number,
  random: Random,
  paint: Paint,
  extra: { blend?: 'multiply' } = {},
): Layer {
  const count = 6
  const start = random() * 6.28
  const points = Array.from({ length: count }, (_, i): Point => {
    const angle = start + ((i + 0.5 * (random() - 0.5)) / count) * Math.PI * 2
    const far = i % 2 ? 0.84 + 0.12 * random() : 1.02 + 0.12 * random()
    return [cx + Math.cos(angle) * rx * far, cy + Math.sin(angle) * ry * far]
  })
  const at = (i: number): Point => points[(i + count) % count]!
  // a Catmull-Rom curve through the points, told as Béziers
  const d = points.map((_, i) => {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const c1 = [p1[0] + (p2[0] - p0[0]) / 5, p1[1] + (p2[1] - p0[1]) / 5]
    const c2 = [p2[0] - (p3[0] - p1[0]) / 5, p2[1] - (p3[1] - p1[1]) / 5]
    return `C${[...c1, ...c2, ...p2].map(point).join(' ')}`
  })
  return path(`M${at(0).map(point).join(' ')} ${d.join(' ')} Z`, paint, { role: 'decor', ...extra })
}

/** Eight thin rays, every other one shorter, as on clocks and motel signs. */
export function starburst([x, y]: Point, size: number, paint: Paint, turn = 0): Layer {
  const blades = Array.from({ length: 8 }, (_, i) => {
    const reach = i % 2 ? 0.5 : 1
    const angle = (i * Math.PI) / 4
    const at = (radius: number, a: number) =>
      `${point(Math.cos(a) * radius * size)} ${point(Math.sin(a) * radius * size)}`
    return `M${at(reach, angle)} L${at(0.1, angle + 0.6)} L${at(0.1, angle - 0.6)} Z`
  })
  const heart = oval(0, 0, size * 0.12, size * 0.12, paint)
  return decor(moved(x, y, 1, [path(blades.join(' '), paint), heart], turn))
}

/** A sputnik: thin arms with balls at their ends. */
export function sputnik([x, y]: Point, size: number, paint: Paint, turn = 0): Layer {
  const arms = Array.from({ length: 5 }, (_, i) => {
    const angle = (i * Math.PI) / 5
    const [dx, dy] = [Math.cos(angle) * size, Math.sin(angle) * size]
    return [
      line(`M${point(-dx)} ${point(-dy)} L${point(dx)} ${point(dy)}`, paint, size * 0.045),
      oval(dx, dy, size * 0.09, size * 0.09, paint),
      oval(-dx, -dy, size * 0.09, size * 0.09, paint),
    ]
  })
  return decor(moved(x, y, 1, arms.flat(), turn))
}

/** A bent wing, thick in the middle. */
export const boomerang = ([x, y]: Point, size: number, paint: Paint, turn: number): Layer => {
  const wing = 'M-100 34 C-70 -46 -20 -70 8 -56 C36 -42 60 0 104 10 C60 34 20 6 0 -8 C-24 -22 -56 2 -100 34 Z'
  return decor(moved(x, y, size / 100, [path(wing, paint)], turn))
}

/** The spots that keep clear of everything that is there already. */
export const clearOf = (spots: readonly Point[], reach: number, taken: readonly Box[], frame: Box): Point[] =>
  spots.filter(
    ([x, y]) =>
      x - reach > frame.x &&
      y - reach > frame.y &&
      x + reach < right(frame) &&
      y + reach < bottom(frame) &&
      taken.every(
        (box) => x + reach < box.x || x - reach > right(box) || y + reach < box.y || y - reach > bottom(box),
      ),
  )
