import type { Box, Layer, Paint } from '../layout.ts'
import type { Scene } from './scene.ts'

export const fill = ({ x, y, width, height }: Box, paint: Paint): Layer => ({
  kind: 'shape',
  role: 'background',
  shape: { kind: 'rect', x, y, width, height },
  fill: paint,
})

/** A tone that changes slowly from the upper start corner to the lower end corner. */
export const toneRamp = ({ frame }: Scene, from: string, to: string): Layer =>
  fill(frame, {
    kind: 'linear',
    from: [0, 0],
    to: [frame.width * 0.6, frame.height],
    stops: [
      [0, from],
      [1, to],
    ],
  })

export const disc = (cx: number, cy: number, r: number, from: string, to: string): Layer => ({
  kind: 'shape',
  role: 'decor',
  shape: { kind: 'ellipse', cx, cy, rx: r, ry: r },
  fill: {
    kind: 'linear',
    from: [cx - r * 0.7, cy - r * 0.8],
    to: [cx + r * 0.7, cy + r * 0.8],
    stops: [
      [0, from],
      [1, to],
    ],
  },
})

export const grain = (scene: Scene, amount: number): Layer => ({
  kind: 'grain',
  seed: scene.seedOf('grain'),
  amount,
})

/** Light falling from a window, as two slanted soft panes. `strength` is an alpha of two hex digits. */
export function windowLight({ frame, unit }: Scene, x: number, strength: string): Layer {
  const lit = `#ffffff${strength}`
  const pane = (from: number, width: number): Layer => ({
    kind: 'shape',
    shape: { kind: 'rect', x: from, y: 0, width, height: frame.height },
    fill: {
      kind: 'linear',
      from: [from, 0],
      to: [from + width, 0],
      stops: [
        [0, '#ffffff00'],
        [0.22, lit],
        [0.78, lit],
        [1, '#ffffff00'],
      ],
    },
  })
  const children = [pane(0, 200 * unit), pane(250 * unit, 130 * unit)]
  return { kind: 'group', role: 'decor', transform: [1, 0, -0.5, 1, x, 0], children }
}
