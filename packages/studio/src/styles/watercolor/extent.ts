import { union } from '../../box.ts'
import type { Box, Layer, Point, ShapeLayer, Transform } from '../../layout.ts'

type Reach = (x: number, y: number) => Point

/**
 * Where a drawing may reach, so that its effect needs no larger sheet; undefined where that cannot be told from its
 * numbers (relative paths, arcs, pictures). Curves stay within their control points.
 */
export function extentOf(layers: readonly Layer[], margin = 0): Box | undefined {
  const boxes: Box[] = []
  const known = layers.every((layer) => collect(layer, (x, y) => [x, y], 1, boxes))
  if (!known || boxes.length === 0) return undefined
  const { x, y, width, height } = union(boxes)
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
}

function collect(layer: Layer, reach: Reach, scale: number, boxes: Box[]): boolean {
  if (layer.kind === 'group') {
    const inner = layer.transform ? through(layer.transform, reach) : reach
    const grown = layer.transform ? scale * Math.hypot(layer.transform[0], layer.transform[1]) : scale
    return layer.children.every((child) => collect(child, inner, grown, boxes))
  }
  if (layer.kind !== 'shape') return false
  const points = pointsOf(layer)
  if (!points) return false
  const out = points.map(([x, y]) => reach(x, y))
  const around = ((layer.stroke?.width ?? 0) / 2 + (layer.blur ?? 0) * 3) * scale
  const xs = out.map(([x]) => x)
  const ys = out.map(([, y]) => y)
  const x = Math.min(...xs) - around
  const y = Math.min(...ys) - around
  boxes.push({ x, y, width: Math.max(...xs) + around - x, height: Math.max(...ys) + around - y })
  return true
}

const through =
  ([a, b, c, d, e, f]: Transform, reach: Reach): Reach =>
  (x, y) =>
    reach(a * x + c * y + e, b * x + d * y + f)

const cornersOf = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
]

function pointsOf({ shape }: ShapeLayer): Point[] | undefined {
  if (shape.kind === 'rect') return cornersOf(shape.x, shape.y, shape.width, shape.height)
  if (shape.kind === 'ellipse') {
    const r = Math.max(shape.rx, shape.ry)
    const [rx, ry] = shape.turn ? [r, r] : [shape.rx, shape.ry]
    return cornersOf(shape.cx - rx, shape.cy - ry, 2 * rx, 2 * ry)
  }
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of shape.d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    if (command === 'Z' || command === 'z') continue
    if (command === 'H' || command === 'V') {
      for (const value of numbers) {
        if (command === 'H') x = value
        else y = value
        points.push([x, y])
      }
    } else if ('MLCQST'.includes(command)) {
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x = numbers[i]!
        y = numbers[i + 1]!
        points.push([x, y])
      }
    } else return undefined
  }
  return points
}
