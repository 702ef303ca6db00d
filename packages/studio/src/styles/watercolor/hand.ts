import { hexFromOklch, oklchOf, rgbOf } from '../../colour/oklch.ts'
import type { WatercolourEffect } from '../../effects.ts'
import type { Box, Layer, Paint, ShapeLayer } from '../../layout.ts'
import { mainColour, mapPaint, mapShapes } from '../../map-layers.ts'
import { seedFrom } from '../../random.ts'
import { extentOf } from '../../extent.ts'
import type { Look } from '../style.ts'

export type Manner = Partial<Omit<WatercolourEffect, 'kind' | 'pencil'>> & {
  /** Strength of the pencil line; 0 draws none. */
  pencil?: number
  bounds?: Box
}

const pencilOf = (look: Look): string => look.palette[5] ?? look.ink

/** Layers as one painting: washes, rims, bare paper and a pencil line. */
export function painted(children: Layer[], look: Look, manner: Manner = {}): Layer {
  const { pencil = 0, bounds = extentOf(children, 6), ...more } = manner
  return {
    kind: 'group',
    ...(bounds ? { bounds } : {}),
    effect: {
      kind: 'watercolour',
      seed: 7,
      size: 1,
      wobble: 5,
      load: 0.9,
      variety: 0.8,
      rim: 0.6,
      flow: 0.5,
      gaps: 0.3,
      paper: '#fffdf9',
      detail: 0.5,
      ...more,
      ...(pencil > 0 ? { pencil: { colour: pencilOf(look), strength: pencil } } : {}),
    },
    children,
  }
}

/** The style's hand for any plain drawing: its colours become pigments, its shine bare paper, its shadows one wash. */
export const restyled = (drawing: Layer[], look: Look): Layer[] => [
  painted(asPigment(drawing, look), look, {
    seed: seedFrom('hand', look.id, look.accent, drawing.length) % 100_000,
    wobble: 4.5,
    rim: 0.75,
    flow: 0.55,
    gaps: 0.85,
    detail: 0.68,
    pencil: 0.62,
  }),
]

export const asPigment = (drawing: Layer[], look: Look): Layer[] =>
  mapShapes(drawing, (shape) => [inPigment(shape, look)])

function inPigment(shape: ShapeLayer, look: Look): ShapeLayer {
  const { shadow: _, ...bare } = shape
  const wash = look.palette[4] ?? look.ink
  const { fill, stroke } = bare
  if (fill && isShade(fill)) return { ...bare, fill: shadeWash(fill, wash) }
  return {
    ...bare,
    ...(fill ? { fill: mapPaint(fill, pigment) } : {}),
    ...(stroke
      ? {
          stroke: {
            ...stroke,
            paint: isVapour(stroke.paint) ? vapour(stroke.paint, wash) : mapPaint(stroke.paint, pigment),
          },
        }
      : {}),
  }
}

/** A pigment is never as dark as ink nor as dull as print. */
function pigment(colour: string): string {
  const { l, c, h } = oklchOf(colour)
  if (c < 0.012 && l > 0.97) return colour
  return hexFromOklch({ l: 0.27 + 0.73 * l, c: Math.min(0.24, c * 1.12), h })
}

const stopsOf = (paint: Paint) => (typeof paint === 'string' ? [] : paint.stops)
const light = (colour: string) => rgbOf(colour).reduce((sum, v) => sum + v, 0) / 765
const alphaOf = (colour: string) => (colour.length > 7 ? Number.parseInt(colour.slice(7, 9), 16) / 255 : 1)

/** A pool of shade: dark in its middle, nothing at its edge. */
const isShade = (paint: Paint): boolean =>
  typeof paint !== 'string' &&
  paint.kind === 'radial' &&
  light(mainColour(paint)) < 0.25 &&
  alphaOf(paint.stops.at(-1)?.[1] ?? '') < 0.05

/** Shade under a thing is one flat wash that ends, as water does, at an edge. */
function shadeWash(paint: Paint, colour: string): Paint {
  if (typeof paint === 'string' || paint.kind !== 'radial') return colour
  return {
    ...paint,
    stops: [
      [0, `${colour}7a`],
      [0.62, `${colour}66`],
      [0.86, `${colour}52`],
      [0.9, `${colour}00`],
    ],
  }
}

/** Steam and beams: white that fades out. On white paper they would not be seen, so they become the palest grey wash. */
const isVapour = (paint: Paint): boolean =>
  stopsOf(paint).length > 1 &&
  stopsOf(paint).every(([, colour]) => light(colour) > 0.93) &&
  stopsOf(paint).some(([, colour]) => alphaOf(colour) < 0.1)

const vapour = (paint: Paint, colour: string): Paint =>
  mapPaint(paint, () => hexFromOklch({ ...oklchOf(colour), l: 0.8 }))
