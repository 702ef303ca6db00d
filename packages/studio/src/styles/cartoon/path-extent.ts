import type { Box, Shape } from '../../layout.ts'

const steps = /([a-z])([^a-z]*)/gi
const number = /-?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?/gi

/** The box around a shape; of a path around its corners and handles, which is enough to know how large it is. */
export function extentOf(shape: Shape): Box {
  if (shape.kind === 'rect') return { x: shape.x, y: shape.y, width: shape.width, height: shape.height }
  if (shape.kind === 'ellipse') {
    const turned = Math.abs(Math.sin(shape.turn ?? 0))
    const rx = shape.rx + (shape.ry - shape.rx) * turned
    const ry = shape.ry + (shape.rx - shape.ry) * turned
    return { x: shape.cx - rx, y: shape.cy - ry, width: 2 * rx, height: 2 * ry }
  }
  const points = pointsOf(shape.d)
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, letter = '', rest = ''] of d.matchAll(steps)) {
    const relative = letter === letter.toLowerCase()
    const [baseX, baseY] = relative ? [x, y] : [0, 0]
    const values = [...rest.matchAll(number)].map(([text]) => Number(text))
    const kind = letter.toUpperCase()
    // an arc's first five numbers are its radii, turn and flags
    const size = kind === 'A' ? 7 : kind === 'H' || kind === 'V' ? 1 : 2
    for (let i = 0; i + size <= values.length; i += size) {
      const own = values.slice(i, i + size)
      x = kind === 'V' ? x : baseX + (kind === 'A' ? own[5]! : own[0]!)
      y = kind === 'H' ? y : baseY + (kind === 'V' ? own[0]! : own.at(-1)!)
      points.push([x, y])
    }
  }
  return points
}
