import { overlap } from '../../box.ts'
import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, TextLayer } from '../../layout.ts'
import { fill, grain } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { StagedWish } from '../staged.ts'

/** Light as in a cinema: hard contrast, dark corners, haze that the lamps draw their beams in. */
export const dramatic = ({ look }: Scene): Pick<StagedWish, 'mood' | 'manner'> => ({
  mood: look.dark ? 'drama' : 'airy',
  manner: ({ mood }) =>
    look.dark
      ? mood === 'drama'
        ? { grade: { exposure: 1.42, contrast: 1.24, warmth: 0.05 }, gloss: 0.34 }
        : { grade: { exposure: 0.82, contrast: 1.36, warmth: 0.1 }, gloss: 0.2 }
      : { wallLight: 1.02, grade: { exposure: 1.1, contrast: 1.2, warmth: 0.1 }, gloss: 0.16 },
})

const softness = 9

const air = ({ look }: Scene): string => look.palette[3] ?? '#ffffff'

/** Two beams from above and the haze they light, aimed at where the thing stands. Laid over the set, under words. */
export function beams(scene: Scene, at: Box): Layer[] {
  const { frame, look, unit } = scene
  if (!look.dark) return []
  const colour = air(scene)
  const cx = at.x + at.width / 2
  const foot = at.y + at.height
  // cones inside each other make the soft edge; a blur over the whole frame would cost more than all the rest
  const beam = (from: number, half: number, alpha: number): Layer[] =>
    Array.from({ length: softness }, (_, i): Layer => {
      const share = 0.35 + (0.65 * (i + 1)) / softness
      const top = 30 * unit * share
      return {
        kind: 'shape',
        shape: {
          kind: 'path',
          d: `M${from - top} ${-60 * unit} L${from + top} ${-60 * unit} L${cx + half * share} ${foot} L${cx - half * share} ${foot} Z`,
        },
        fill: {
          kind: 'linear',
          from: [from, 0],
          to: [cx, foot],
          stops: [
            [0, withAlpha(colour, (alpha * 1.5) / softness)],
            [0.55, withAlpha(colour, (alpha * 0.6) / softness)],
            [1, withAlpha(colour, 0)],
          ],
        },
      }
    })
  const spread = Math.max(at.width, at.height) * 0.62
  return [
    {
      kind: 'group',
      role: 'decor',
      blend: 'screen',
      children: [
        ...beam(cx - frame.width * 0.32, spread * 0.75, 0.2),
        ...beam(cx + frame.width * 0.2, spread * 0.85, 0.14),
        fill(frame, {
          kind: 'radial',
          centre: [cx, at.y + at.height * 0.55],
          radius: Math.max(at.width, at.height) * 1.15,
          stops: [
            [0, withAlpha(colour, 0.12)],
            [0.5, withAlpha(colour, 0.05)],
            [1, withAlpha(colour, 0)],
          ],
        }),
      ],
    },
  ]
}

/** Corners that fall into the dark. */
export function vignette({ look, frame }: Scene, at: Box): Layer[] {
  const far = Math.hypot(frame.width, frame.height)
  const shade = look.dark ? '#050307' : '#1a0f12'
  return [
    fill(frame, {
      kind: 'radial',
      centre: [at.x + at.width / 2, at.y + at.height * 0.6],
      radius: far * 0.72,
      stops: [
        [0.3, withAlpha(shade, 0)],
        [0.7, withAlpha(shade, look.dark ? 0.42 : 0.08)],
        [1, withAlpha(shade, look.dark ? 0.78 : 0.24)],
      ],
    }),
  ]
}

/** The dark that words stand in: the ground's own colour running in from one side of the frame. */
export function dusk(
  { look, frame }: Scene,
  from: 'top' | 'bottom' | 'left',
  reach: number,
  strength = 0.86,
): Layer {
  const line =
    from === 'top'
      ? ({ from: [0, 0], to: [0, reach] } as const)
      : from === 'bottom'
        ? ({ from: [0, frame.height], to: [0, frame.height - reach] } as const)
        : ({ from: [0, 0], to: [reach, 0] } as const)
  return fill(frame, {
    kind: 'linear',
    ...line,
    stops: [
      [0, withAlpha(look.ground, strength)],
      // a floor may be pale wood, so before it the dark holds on longer than before a wall
      [from === 'bottom' ? 0.7 : 0.45, withAlpha(look.ground, strength * (from === 'bottom' ? 0.9 : 0.8))],
      [from === 'bottom' ? 0.84 : 0.75, withAlpha(look.ground, strength * 0.36)],
      [1, withAlpha(look.ground, 0)],
    ],
  })
}

/** Motes in the beams, never before words. */
export function motes(scene: Scene, at: Box, copy: readonly Layer[]): Layer[] {
  const { look, unit } = scene
  if (!look.dark) return []
  const random = scene.random('motes')
  const words = copy.filter((layer): layer is TextLayer => layer.kind === 'text').map(({ bounds }) => bounds)
  const children = Array.from({ length: 54 }, (): Layer[] => {
    const r = (1.2 + 3.4 * random() ** 3) * unit
    const cx = at.x + at.width * (-0.25 + 1.5 * random())
    const cy = at.y + at.height * (-0.3 + 1.2 * random())
    const alpha = 0.12 + 0.3 * random()
    const box = { x: cx - 8 * unit, y: cy - 8 * unit, width: 16 * unit, height: 16 * unit }
    if (words.some((text) => overlap(text, box) > 0)) return []
    return [
      {
        kind: 'shape',
        shape: { kind: 'ellipse', cx, cy, rx: r * 1.5, ry: r * 1.5 },
        fill: {
          kind: 'radial',
          centre: [cx, cy],
          radius: r * 1.5,
          stops: [
            [0, withAlpha(air(scene), alpha)],
            [0.4, withAlpha(air(scene), alpha * 0.8)],
            [1, withAlpha(air(scene), 0)],
          ],
        },
      },
    ]
  }).flat()
  return [{ kind: 'group', role: 'decor', blend: 'screen', children }]
}

export const filmGrain = (scene: Scene): Layer => grain(scene, 0.09)
