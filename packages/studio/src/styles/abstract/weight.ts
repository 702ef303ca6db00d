import { oklchOf } from '../../colour/oklch.ts'
import type { Layer, Shape } from '../../layout.ts'
import { mainColour } from '../../map-layers.ts'

/** About the area that a shape covers: its box, for a path the box of its numbers. */
function extentOf(shape: Shape): number {
  if (shape.kind === 'rect') return shape.width * shape.height
  if (shape.kind === 'ellipse') return 3 * shape.rx * shape.ry
  const numbers = (shape.d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const spread = (from: number) => {
    const own = numbers.filter((_, i) => i % 2 === from)
    return own.length > 0 ? Math.max(...own) - Math.min(...own) : 0
  }
  return 0.7 * spread(0) * spread(1)
}

/** The lightness (OKLab) of what is mostly seen of a drawing; good enough to choose a ground it stands out from. */
export function meanLightness(drawing: readonly Layer[]): number {
  let sum = 0
  let whole = 0
  const add = (layers: readonly Layer[], scale: number) => {
    for (const layer of layers) {
      if (layer.kind === 'group') {
        const [a, b] = layer.transform ?? [1, 0]
        add(layer.children, scale * Math.hypot(a, b))
      }
      if (layer.kind !== 'shape' || !layer.fill || (layer.opacity ?? 1) < 0.6) continue
      const colour = mainColour(layer.fill)
      if (colour.length > 7) continue
      const area = extentOf(layer.shape) * scale ** 2
      sum += area * oklchOf(colour).l
      whole += area
    }
  }
  add(drawing, 1)
  return whole > 0 ? sum / whole : 0.6
}
