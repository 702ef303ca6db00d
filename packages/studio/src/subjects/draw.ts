import { mix } from '../colour/oklch.ts'
import type { Box, Layer, Paint, Point, ShapeLayer, Stop, Stroke, Transform } from '../layout.ts'

/** The few strokes every drawing is made of. Each returns plain layers. */
type Extra = Partial<
  Pick<ShapeLayer, 'opacity' | 'blend' | 'shadow' | 'blur' | 'stroke' | 'role' | 'element' | 'bounds'>
>

export const path = (d: string, fill: Paint, extra: Extra = {}): ShapeLayer => ({
  kind: 'shape',
  shape: { kind: 'path', d },
  fill,
  ...extra,
})

export const oval = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: Paint,
  extra: Extra & { turn?: number } = {},
): ShapeLayer => {
  const { turn, ...rest } = extra
  return {
    kind: 'shape',
    shape: { kind: 'ellipse', cx, cy, rx, ry, ...(turn ? { turn } : {}) },
    fill,
    ...rest,
  }
}

export const bar = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Paint,
  extra: Extra & { radius?: number | [number, number, number, number] } = {},
): ShapeLayer => {
  const { radius, ...rest } = extra
  return {
    kind: 'shape',
    shape: { kind: 'rect', x, y, width, height, ...(radius ? { radius } : {}) },
    fill,
    ...rest,
  }
}

export const line = (
  d: string,
  paint: Paint,
  width: number,
  extra: Extra & Pick<Stroke, 'cap' | 'dash'> = {},
): ShapeLayer => {
  const { cap = 'round', dash, ...rest } = extra
  return {
    kind: 'shape',
    shape: { kind: 'path', d },
    stroke: { paint, width, cap, ...(dash ? { dash } : {}) },
    ...rest,
  }
}

export const clipped = (d: string, children: Layer[]): Layer => ({
  kind: 'group',
  clip: { kind: 'path', d },
  children,
})

export const moved = (dx: number, dy: number, scale: number, children: Layer[], turn = 0): Layer => {
  const c = Math.cos(turn) * scale
  const s = Math.sin(turn) * scale
  return { kind: 'group', transform: [c, s, -s, c, dx, dy], children }
}

export const down = (y0: number, y1: number, ...stops: Stop[]): Paint => ({
  kind: 'linear',
  from: [0, y0],
  to: [0, y1],
  stops,
})
export const across = (x0: number, x1: number, ...stops: Stop[]): Paint => ({
  kind: 'linear',
  from: [x0, 0],
  to: [x1, 0],
  stops,
})
export const slanted = (from: Point, to: Point, ...stops: Stop[]): Paint => ({
  kind: 'linear',
  from,
  to,
  stops,
})
export const glow = (cx: number, cy: number, radius: number, ...stops: Stop[]): Paint => ({
  kind: 'radial',
  centre: [cx, cy],
  radius,
  stops,
})

export const deeper = (colour: string, by = 0.16): string => mix(colour, '#1a0f14', by)
export const lighter = (colour: string, by = 0.25): string => mix(colour, '#ffffff', by)

/** A soft pool of shade under a thing standing at (cx, y). */
export const contactShadow = (cx: number, y: number, rx: number, ry: number, strength = 0.34): Layer => ({
  kind: 'group',
  transform: [1, 0, 0, ry / rx, cx, y] satisfies Transform,
  children: [
    oval(
      0,
      0,
      rx,
      rx,
      glow(
        0,
        0,
        rx,
        [0, alpha('#1c0f12', strength)],
        [0.55, alpha('#1c0f12', strength * 0.45)],
        [1, '#1c0f1200'],
      ),
    ),
  ],
})

const alpha = (hex: string, a: number) =>
  hex +
  Math.round(a * 255)
    .toString(16)
    .padStart(2, '0')

/** Scales a drawing made in `from` units into a box of the frame. */
export function placed(layers: Layer[], from: Box, into: Box): Layer {
  const scale = Math.min(into.width / from.width, into.height / from.height)
  const dx = into.x + (into.width - from.width * scale) / 2 - from.x * scale
  const dy = into.y + (into.height - from.height * scale) - from.y * scale
  return {
    kind: 'group',
    role: 'subject',
    bounds: {
      x: dx + from.x * scale,
      y: dy + from.y * scale,
      width: from.width * scale,
      height: from.height * scale,
    },
    transform: [scale, 0, 0, scale, dx, dy],
    children: layers,
  }
}
