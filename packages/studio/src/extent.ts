import { union } from './box.ts'
import type { Box, Layer, Shape, Transform } from './layout.ts'
import { pathOf } from './render/shape.ts'

/** The box around a shape's fill. */
export function boundsOf(shape: Shape): Box {
  // canvas gives edges, not sizes: left, top, right, bottom
  const [left, top, right, bottom] = pathOf(shape).computeTightBounds()
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** What a drawing covers, in the coordinates it is drawn in; undefined for one that shows nothing. */
export function extentOf(layers: readonly Layer[], margin = 0): Box | undefined {
  const boxes = layers.flatMap((layer) => boxOf(layer) ?? [])
  return boxes.length > 0 ? grown(union(boxes), margin) : undefined
}

function boxOf(layer: Layer): Box | undefined {
  if (layer.kind === 'group') {
    const own = extentOf(layer.children)
    return own && layer.transform ? through(layer.transform, own) : own
  }
  if (layer.kind === 'shape')
    return grown(boundsOf(layer.shape), (layer.stroke?.width ?? 0) / 2 + (layer.blur ?? 0) * 3)
  return 'box' in layer ? layer.box : undefined
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

function through([a, b, c, d, e, f]: Transform, { x, y, width, height }: Box): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const
  return union(corners.map(([u, v]) => ({ x: a * u + c * v + e, y: b * u + d * v + f, width: 0, height: 0 })))
}
