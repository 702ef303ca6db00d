import { union } from '../../box.ts'
import type { Box, Layer, Transform } from '../../layout.ts'
import { pathOf } from '../../render/shape.ts'

/** What a drawing covers, in the coordinates it is drawn in; undefined for one that shows nothing. */
export function extentOf(layers: readonly Layer[]): Box | undefined {
  const boxes = layers.flatMap((layer) => boxOf(layer) ?? [])
  return boxes.length > 0 ? union(boxes) : undefined
}

function boxOf(layer: Layer): Box | undefined {
  if (layer.kind === 'group') {
    const own = extentOf(layer.children)
    return own && layer.transform ? through(layer.transform, own) : own
  }
  if (layer.kind === 'shape') {
    // canvas gives edges, not sizes: left, top, right, bottom
    const [left, top, right, bottom] = pathOf(layer.shape).computeTightBounds()
    const reach = (layer.stroke?.width ?? 0) / 2 + (layer.blur ?? 0) * 2
    return {
      x: left - reach,
      y: top - reach,
      width: right - left + 2 * reach,
      height: bottom - top + 2 * reach,
    }
  }
  return 'box' in layer ? layer.box : undefined
}

function through([a, b, c, d, e, f]: Transform, { x, y, width, height }: Box): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const
  return union(corners.map(([u, v]) => ({ x: a * u + c * v + e, y: b * u + d * v + f, width: 0, height: 0 })))
}
