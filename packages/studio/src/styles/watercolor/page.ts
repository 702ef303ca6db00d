import { hexFromOklch, mix, oklchOf, tone, withAlpha } from '../../colour/oklch.ts'
import { inset } from '../../box.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Look } from '../style.ts'
import type { Scene } from '../scene.ts'
import type { Petals } from './botany.ts'
import { drops, frayed, outlineOf } from './blot.ts'
import { painted, type Manner } from './hand.ts'

/** Bare paper, as the night look leaves it around its wash. */
export const bareOf = (look: Look): string => (look.dark ? '#f8f3ea' : look.ground)

export const petalsOf = ({ palette, dark }: Look): Petals => {
  const [a = '', b = '', c = '', leaf = '', , , deep = ''] = palette
  // on a night wash flowers are body colour, pale enough to stand out
  if (dark)
    return {
      a: mix(c, '#ffe3d6', 0.55),
      b: mix(a, '#fff4ec', 0.62),
      c: mix(c, '#fff4ec', 0.3),
      heart: mix(deep, c, 0.45),
      leaf: mix(leaf, '#dff0e2', 0.3),
      leafFar: mix(leaf, b, 0.25),
    }
  return {
    a: tone(a, 0.74, 1.15),
    b: mix(b, a, 0.3),
    c,
    // deeper by more of the same pigment: another would make it grey
    heart: tone(a, 0.5, 1.35),
    leaf,
    leafFar: mix(leaf, b, 0.4),
  }
}

/** A neighbour of a pigment, to run into it: opposites would run into brown. */
export function lean(colour: string, degrees: number, lighter: number): string {
  const { l, c, h } = oklchOf(colour)
  return hexFromOklch({ l: l + lighter, c: c * 1.08, h: (h + degrees + 360) % 360 })
}

/** An ornament of washes. On paper its pigment lets the paper through; on a night wash it covers, as gouache does. */
export function wash(
  scene: Scene,
  name: string,
  children: Layer[],
  manner: Manner = {},
  covers = scene.look.dark,
): Layer {
  return {
    kind: 'group',
    role: 'decor',
    ...(covers ? {} : { blend: 'multiply' }),
    children: [
      painted(children, scene.look, {
        seed: scene.seedOf(name) % 100_000,
        size: scene.unit,
        wobble: 7,
        variety: 0.9,
        rim: 0.55,
        flow: 0.8,
        gaps: 0,
        paper: '#ffffff',
        detail: 0.34,
        ...manner,
      }),
    ],
  }
}

/** Plants and other small things: drawn finer than a wash; `covers` what they stand before. */
export const ornament = (scene: Scene, name: string, children: Layer[], covers = scene.look.dark): Layer =>
  wash(
    scene,
    name,
    children,
    {
      wobble: 3,
      variety: 0.85,
      rim: 0.7,
      flow: 0.5,
      gaps: 0.12,
      detail: 0.52,
      pencil: scene.look.dark ? 0 : 0.2,
    },
    covers,
  )

/** The sheet: bare, or under a night wash that ends in a ragged edge and leaves the rim free. */
export function page(scene: Scene, free = true): Layer[] {
  const { look, frame, unit } = scene
  const bare = fill(frame, bareOf(look))
  if (!look.dark) return [bare]
  const margin = (free ? 20 : -60) * unit
  const area = inset(frame, margin, margin)
  const random = scene.random('page')
  return [
    bare,
    {
      kind: 'group',
      role: 'background',
      children: [
        painted(
          [
            path(outlineOf(frayed(sides(area, 9, 2.5 * unit, random), 3, 0.05, random)), look.ground),
            ...drops(area, [look.groundFar, look.groundFar, look.groundFar], random, 0.5),
          ],
          look,
          {
            seed: scene.seedOf('page') % 100_000,
            size: unit * 1.6,
            wobble: 4,
            load: 1.15,
            variety: 0.34,
            rim: 0.05,
            flow: 1,
            gaps: 0,
            detail: 0.25,
          },
        ),
      ],
    },
  ]
}

/** Points along the sides of a box, `each` to a side, so that its edges can fray. */
export function sides({ x, y, width, height }: Box, each: number, jitter: number, random: Random): Point[] {
  const along = (from: Point, to: Point): Point[] =>
    Array.from({ length: each }, (_, i): Point => {
      const t = i / each
      const off = i === 0 ? 0 : jitter
      return [
        from[0] + (to[0] - from[0]) * t + (random() - 0.5) * 2 * off,
        from[1] + (to[1] - from[1]) * t + (random() - 0.5) * 2 * off,
      ]
    })
  return [
    ...along([x, y], [x + width, y]),
    ...along([x + width, y], [x + width, y + height]),
    ...along([x + width, y + height], [x, y + height]),
    ...along([x, y + height], [x, y]),
  ]
}

/** The tooth of cold-pressed paper over all that is painted. */
export const tooth = (scene: Scene): Layer => ({
  kind: 'texture',
  role: 'grain',
  box: scene.frame,
  seed: scene.seedOf('paper'),
  texture: { kind: 'paper', amount: scene.look.dark ? 0.26 : 0.34, scale: 1.25 * scene.unit },
})

/** Thin pencil construction lines. */
export const pencilStroke = (look: Look, alpha = 0.4): string => withAlpha(look.palette[5] ?? look.ink, alpha)
