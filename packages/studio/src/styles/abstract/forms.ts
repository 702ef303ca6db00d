import { hexFromOklch, mix, oklchOf, withAlpha } from '../../colour/oklch.ts'
import type { Box, FieldLayer, Layer, RibbonLayer, Stop } from '../../layout.ts'
import { oval } from '../../subjects/draw.ts'
import type { Scene } from '../scene.ts'

/** The flowing ground; `angle` points from the calm colours to the bright ones. */
export const field = (
  scene: Scene,
  angle: number,
  drift: number,
  more: Partial<FieldLayer> = {},
): FieldLayer => ({
  kind: 'field',
  role: 'background',
  box: scene.frame,
  seed: scene.seedOf('field'),
  colours: scene.look.palette,
  scale: 1.5 + scene.random('field scale')() * 0.7,
  warp: 1.1 + scene.random('field warp')() * 0.9,
  drift,
  angle,
  ...more,
})

export const ribbon = (scene: Scene, name: string, box: Box, from: string, to: string): RibbonLayer => ({
  kind: 'ribbon',
  role: 'decor',
  ...(scene.look.dark ? { blend: 'screen' as const } : {}),
  box,
  seed: scene.seedOf(name),
  from,
  to,
  lines: 130,
  thickness: 0.4,
  amplitude: 0.3,
  width: 1.9 * scene.unit,
})

/** A ball of coloured glass lit from the upper start side. */
export function orb(cx: number, cy: number, r: number, colour: string, dark: boolean): Layer {
  const { c, h } = oklchOf(colour)
  // on a light ground glass is airy: its shade never falls to the ink's depth
  const shade = (l: number, k = 1) => hexFromOklch({ l: dark ? l : 0.42 + 0.58 * l, c: c * k, h })
  return {
    kind: 'group',
    role: 'decor',
    children: [
      {
        kind: 'shape',
        shape: { kind: 'ellipse', cx, cy, rx: r, ry: r },
        shadow: { colour: withAlpha('#090511', dark ? 0.5 : 0.24), blur: r * 0.5, dx: 0, dy: r * 0.24 },
        fill: {
          kind: 'radial',
          centre: [cx, cy],
          focus: [cx - r * 0.36, cy - r * 0.44],
          radius: r,
          stops: [
            [0, shade(0.94, 0.45)],
            [0.32, shade(0.78, 0.9)],
            [0.72, shade(0.52, 1.1)],
            [0.93, shade(0.4, 1)],
            [1, shade(0.62, 0.9)],
          ],
        },
      },
      spot(cx + r * 0.2, cy + r * 0.58, r * 0.62, 0.42, -0.25, [
        [0, withAlpha(shade(0.88, 0.8), 0.5)],
        [1, withAlpha(shade(0.88), 0)],
      ]),
      spot(cx - r * 0.38, cy - r * 0.5, r * 0.34, 0.56, -0.62, [
        [0, '#ffffffee'],
        [0.4, '#ffffffa0'],
        [1, '#ffffff00'],
      ]),
    ],
  }
}

/** A soft light of oval form, turned by `turn` radians. */
function spot(x: number, y: number, r: number, flat: number, turn: number, stops: Stop[]): Layer {
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  return {
    kind: 'group',
    transform: [c, s, -s * flat, c * flat, x, y],
    children: [oval(0, 0, r, r, { kind: 'radial', centre: [0, 0], radius: r, stops })],
  }
}

/** A luminous ring with a halo, its light stronger at one end. */
export function halo(scene: Scene, cx: number, cy: number, r: number): Layer[] {
  const { look, unit } = scene
  const [, , , bright0 = '', light = ''] = look.palette
  const bright = look.dark ? bright0 : mix(light, '#ffffff', 0.3)
  const inner = look.dark ? mix(look.ground, '#000000', 0.25) : mix(look.ground, '#ffffff', 0.5)
  return [
    oval(cx, cy, r * 1.62, r * 1.62, {
      kind: 'radial',
      centre: [cx, cy],
      radius: r * 1.62,
      stops: [
        [0, withAlpha(bright, 0)],
        [0.5, withAlpha(bright, look.dark ? 0.5 : 0.4)],
        [0.66, withAlpha(bright, look.dark ? 0.66 : 0.5)],
        [0.8, withAlpha(light, 0.16)],
        [1, withAlpha(light, 0)],
      ],
    }),
    oval(
      cx,
      cy,
      r,
      r,
      {
        kind: 'linear',
        from: [cx - r, cy - r],
        to: [cx + r, cy + r],
        stops: [
          [0, inner],
          [0.55, inner],
          [1, mix(inner, bright, look.dark ? 0.5 : 0.35)],
        ],
      },
      {
        stroke: {
          paint: {
            kind: 'linear',
            from: [cx - r * 0.7, cy - r],
            to: [cx + r * 0.7, cy + r],
            stops: [
              [0, withAlpha(light, 0.95)],
              [0.42, withAlpha(bright, 0.3)],
              [1, withAlpha(light, 0.9)],
            ],
          },
          width: 3.5 * unit,
        },
        role: 'decor',
      },
    ),
  ]
}
