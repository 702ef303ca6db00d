import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint, Shape } from '../../layout.ts'
import { oval } from '../../subjects/draw.ts'

/** Soft light around a point; on a dark ground it adds, on a pale one it tints. */
export function halo(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  colour: string,
  strength: number,
  dark: boolean,
): Layer {
  const stops: [number, string][] = [
    [0, withAlpha(colour, strength)],
    [0.3, withAlpha(colour, strength * 0.62)],
    [0.62, withAlpha(colour, strength * 0.2)],
    [1, withAlpha(colour, 0)],
  ]
  return {
    kind: 'group',
    role: 'decor',
    ...(dark ? { blend: 'screen' as const } : {}),
    transform: [1, 0, 0, ry / rx, cx, cy],
    children: [oval(0, 0, rx, rx, { kind: 'radial', centre: [0, 0], radius: rx, stops })],
  }
}

/** Tubes of light: the given outlines glowing, with a white-hot heart. By day plain coloured lines. */
export function tubes(
  shapes: readonly Shape[],
  paint: Paint,
  width: number,
  bounds: Box,
  dark: boolean,
): Layer {
  const line = (stroke: Paint, thick: number): Layer[] =>
    shapes.map((shape) => ({ kind: 'shape', shape, stroke: { paint: stroke, width: thick, cap: 'round' } }))
  if (!dark) return { kind: 'group', role: 'decor', children: line(paint, width * 0.8) }
  return {
    kind: 'group',
    role: 'decor',
    bounds,
    effect: { kind: 'glow', radius: width * 4.5, strength: 0.9 },
    children: [...line(paint, width), ...line('#ffffffd9', width * 0.34)],
  }
}

/** A slope of one colour over a box, e.g. to calm the ground under words. */
export const slope = (
  box: Box,
  direction: 'down' | 'up' | 'across',
  colour: string,
  stops: readonly [number, number][],
): Layer => ({
  kind: 'shape',
  role: 'decor',
  shape: { kind: 'rect', ...box },
  fill: {
    kind: 'linear',
    from: direction === 'up' ? [0, box.y + box.height] : [box.x, box.y],
    to:
      direction === 'across'
        ? [box.x + box.width, box.y]
        : direction === 'down'
          ? [box.x, box.y + box.height]
          : [0, box.y],
    stops: stops.map(([at, alpha]) => [at, withAlpha(colour, alpha)]),
  },
})
