import { oklchOf } from '../../colour/oklch.ts'
import { boundsOf } from '../../extent.ts'
import type { Layer, Shape } from '../../layout.ts'
import { mainColour } from '../../map-layers.ts'

// of its box a form fills about so much
const filled = { rect: 1, ellipse: 0.75, path: 0.7 } as const

function areaOf(shape: Shape): number {
  const { width, height } = boundsOf(shape)
  return filled[shape.kind] * width * height
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
      const area = areaOf(layer.shape) * scale ** 2
      sum += area * oklchOf(colour).l
      whole += area
    }
  }
  add(drawing, 1)
  return whole > 0 ? sum / whole : 0.6
}
