import { mix, withAlpha } from '../../colour/oklch.ts'
import { bottom, right } from '../../box.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import type { Scene } from '../scene.ts'
import { lightsOf } from './lights.ts'

/** A box with its upper start and lower end corner cut off. */
export const cutBox = (box: Box, cut: number): Shape => ({
  kind: 'path',
  d: `M${box.x + cut} ${box.y} H${right(box)} V${bottom(box) - cut} L${right(box) - cut} ${bottom(box)} H${box.x} V${box.y + cut} Z`,
})

/** The copy in the style's manner: lit letters, plates with cut corners and a line of light. */
export function lit(scene: Scene, copy: readonly Layer[]): Layer[] {
  return copy.flatMap((layer): Layer[] => {
    if (layer.kind === 'text' && layer.role === 'headline') return [litHeadline(scene, layer)]
    if (layer.kind !== 'shape' || !layer.bounds) return [squared(layer)]
    if (layer.role === 'cta_plate') return button(scene, layer.bounds)
    if (layer.role === 'offer_plate') return tag(scene, layer.bounds)
    return [layer]
  })
}

function litHeadline({ look, unit }: Scene, layer: Extract<Layer, { kind: 'text' }>): Layer {
  if (!look.dark) return layer
  return {
    ...layer,
    shadow: {
      colour: withAlpha(lightsOf(look).second, 0.9),
      blur: Math.min(34, layer.size * 0.34) * unit,
      dx: 0,
      dy: 0,
    },
  }
}

/** The wordmark's dot becomes a rhomb. */
function squared(layer: Layer): Layer {
  if (layer.kind !== 'shape' || layer.shape.kind !== 'ellipse' || layer.role !== 'decor') return layer
  const { cx, cy, rx } = layer.shape
  const r = rx * 1.15
  return {
    ...layer,
    shape: { kind: 'path', d: `M${cx} ${cy - r} L${cx + r} ${cy} L${cx} ${cy + r} L${cx - r} ${cy} Z` },
  }
}

function button({ look, unit }: Scene, bounds: Box): Layer[] {
  const { first, second } = lightsOf(look)
  const cut = 20 * unit
  const around = grown(bounds, 7 * unit)
  return [
    {
      kind: 'shape',
      role: 'cta_plate',
      bounds,
      shape: cutBox(bounds, cut),
      fill: look.dark
        ? {
            kind: 'linear',
            from: [bounds.x, bounds.y],
            to: [bounds.x, bottom(bounds)],
            stops: [
              [0, mix(look.plate, '#ffffff', 0.32)],
              [0.55, look.plate],
              [1, look.plate],
            ],
          }
        : look.plate,
      shadow: {
        colour: withAlpha(first, look.dark ? 0.75 : 0.45),
        blur: 34 * unit,
        dx: 0,
        dy: look.dark ? 0 : 10 * unit,
      },
    },
    {
      kind: 'shape',
      role: 'decor',
      element: 'cta',
      shape: cutBox(around, cut + 3 * unit),
      stroke: { paint: withAlpha(look.dark ? mix(first, '#ffffff', 0.25) : second, 0.9), width: 2.2 * unit },
    },
  ]
}

function tag({ look, unit }: Scene, bounds: Box): Layer[] {
  const { second } = lightsOf(look)
  const cut = Math.min(16 * unit, bounds.height * 0.3)
  return [
    {
      kind: 'shape',
      role: 'offer_plate',
      bounds,
      shape: cutBox(bounds, cut),
      fill: withAlpha(look.offer, look.dark ? 0.92 : 0.96),
      stroke: { paint: second, width: 2.4 * unit },
      ...(look.dark ? { shadow: { colour: withAlpha(second, 0.55), blur: 18 * unit, dx: 0, dy: 0 } } : {}),
    },
  ]
}

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})
