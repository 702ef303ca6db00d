import { bottom, right } from '../../box.ts'
import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import type { Scene } from '../scene.ts'
import { lightsOf } from './lights.ts'

/** Corners of a viewfinder. */
export function brackets({ look, unit }: Scene, box: Box, arm: number): Layer[] {
  const { second } = lightsOf(look)
  const [l, t, r, b] = [box.x, box.y, right(box), bottom(box)]
  const d = [
    `M${l} ${t + arm} V${t} H${l + arm}`,
    `M${r - arm} ${t} H${r} V${t + arm}`,
    `M${r} ${b - arm} V${b} H${r - arm}`,
    `M${l + arm} ${b} H${l} V${b - arm}`,
  ].join(' ')
  return [
    {
      kind: 'shape',
      role: 'decor',
      shape: { kind: 'path', d },
      stroke: { paint: look.dark ? second : withAlpha(look.ink, 0.75), width: 3.6 * unit },
      ...(look.dark ? { shadow: { colour: withAlpha(second, 0.8), blur: 14 * unit, dx: 0, dy: 0 } } : {}),
    },
  ]
}

/** A target's rings around a point, quartered by short lines. */
export function reticle({ look, unit }: Scene, cx: number, cy: number, r: number): Layer[] {
  const { first, second, third } = lightsOf(look)
  const s = look.dark ? 1 : 0.85
  const circle = (radius: number, paint: string, width: number, dash: number[] = []): Layer => ({
    kind: 'shape',
    role: 'decor',
    shape: { kind: 'ellipse', cx, cy, rx: radius, ry: radius },
    stroke: { paint, width: width * unit, dash },
  })
  const turn = 2 * Math.PI * r
  const cross = [0, 1, 2, 3]
    .map((i) => {
      const [dx, dy] = [Math.cos((i * Math.PI) / 2), Math.sin((i * Math.PI) / 2)]
      return `M${cx + dx * r * 0.94} ${cy + dy * r * 0.94} L${cx + dx * r * 1.1} ${cy + dy * r * 1.1}`
    })
    .join(' ')
  return [
    circle(r, withAlpha(second, 0.7 * s), 2.4),
    circle(r * 1.05, withAlpha(second, 0.5 * s), 12, [turn * 0.0022, turn * 0.0065]),
    circle(r * 0.88, withAlpha(first, 0.55 * s), 5, [turn * 0.12, turn * 0.06]),
    circle(r * 0.76, withAlpha(third, 0.4 * s), 2, [turn * 0.01, turn * 0.012]),
    {
      kind: 'shape',
      role: 'decor',
      shape: { kind: 'path', d: cross },
      stroke: { paint: withAlpha(second, 0.9 * s), width: 3.4 * unit },
    },
  ]
}

/** A measuring scale along the picture's end edge. */
export function ticks({ look, unit }: Scene, area: Box): Layer[] {
  const { second } = lightsOf(look)
  const count = 25
  const [top, high] = [area.y + area.height * 0.24, area.height * 0.5]
  const x = right(area) - Math.min(area.width, area.height) * 0.05
  const d = Array.from({ length: count }, (_, i) => {
    const y = top + (high * i) / (count - 1)
    const long = (i % 6 === 0 ? 26 : 13) * unit
    return `M${x} ${y} H${x - long}`
  }).join(' ')
  return [
    {
      kind: 'shape',
      role: 'decor',
      shape: { kind: 'path', d },
      stroke: { paint: withAlpha(look.dark ? second : look.ink, 0.6), width: 2.2 * unit },
    },
  ]
}
