import type { Layer, Paint, ShapeLayer } from '../layout.ts'
import { across, deeper, lighter, line, moved, oval, path } from './draw.ts'

/** Solid forms in one light from the upper left, with reflected light on the side turned away from it. */

/** Gilding stays gold whatever the brand's colours are: green metal looks like paint. */
export const gold = '#d8b26a'

/** The side of anything turned on a wheel: a cup, a tin, a bottle. */
export const roundSide = (x0: number, x1: number, colour: string): Paint =>
  across(
    x0,
    x1,
    [0, deeper(colour, 0.12)],
    [0.2, lighter(colour, 0.34)],
    [0.5, colour],
    [0.85, deeper(colour, 0.38)],
    [1, deeper(colour, 0.16)],
  )

/** Clear glass: its edges are darker than the room, its face hardly there. */
export const clearGlass = (x0: number, x1: number): Paint =>
  across(
    x0,
    x1,
    [0, '#7d98a68c'],
    [0.08, '#ffffffb8'],
    [0.26, '#ffffff52'],
    [0.5, '#dfeaee3d'],
    [0.78, '#ffffff2e'],
    [0.93, '#ffffff99'],
    [1, '#6f8b998c'],
  )

/** Polished metal: hard bands of the room it stands in. */
export const metalSide = (x0: number, x1: number, colour: string): Paint =>
  across(
    x0,
    x1,
    [0, deeper(colour, 0.34)],
    [0.16, lighter(colour, 0.2)],
    [0.26, lighter(colour, 0.78)],
    [0.36, lighter(colour, 0.1)],
    [0.5, colour],
    [0.74, deeper(colour, 0.4)],
    [0.88, deeper(colour, 0.12)],
    [1, lighter(colour, 0.25)],
  )

export const ballShade = (cx: number, cy: number, r: number, colour: string): Paint => ({
  kind: 'radial',
  centre: [cx, cy],
  focus: [cx - r * 0.38, cy - r * 0.42],
  radius: r * 1.02,
  stops: [
    [0, lighter(colour, 0.5)],
    [0.22, lighter(colour, 0.2)],
    [0.5, colour],
    [0.86, deeper(colour, 0.34)],
    [1, deeper(colour, 0.18)],
  ],
})

/** A ball with its glint. */
export const ball = (cx: number, cy: number, r: number, colour: string, shine = '#ffffffb0'): Layer[] => [
  oval(cx, cy, r, r, ballShade(cx, cy, r, colour)),
  oval(cx - r * 0.36, cy - r * 0.44, r * 0.24, r * 0.13, shine, { turn: -0.6 }),
]

/** Only the edge of an ellipse. */
export const ring = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  paint: Paint,
  width: number,
  extra: { turn?: number; opacity?: number; dash?: number[] } = {},
): ShapeLayer => {
  const { turn, opacity, dash } = extra
  return {
    kind: 'shape',
    shape: { kind: 'ellipse', cx, cy, rx, ry, ...(turn ? { turn } : {}) },
    stroke: { paint, width, ...(dash ? { dash } : {}) },
    ...(opacity === undefined ? {} : { opacity }),
  }
}

/** The outline of an upright round body between two rims; `bulge` rounds the rims towards the viewer. */
export const drum = (
  cx: number,
  top: number,
  bottom: number,
  rTop: number,
  rBottom: number,
  bulge = 0.2,
): string =>
  `M${cx - rTop} ${top} L${cx - rBottom} ${bottom} A${rBottom} ${rBottom * bulge} 0 0 0 ${cx + rBottom} ${bottom} L${cx + rTop} ${top} A${rTop} ${rTop * bulge} 0 0 1 ${cx - rTop} ${top} Z`

/** A band round such a body, following its curve. */
export const hoop = (cx: number, top: number, bottom: number, r: number, bulge = 0.2): string =>
  `M${cx - r} ${top} A${r} ${r * bulge} 0 0 0 ${cx + r} ${top} L${cx + r} ${bottom} A${r} ${r * bulge} 0 0 1 ${cx - r} ${bottom} Z`

/** A pointed leaf growing up from (x, y), one half of it in shade. */
export const leafBlade = (x: number, y: number, length: number, turn: number, colour: string): Layer =>
  moved(
    x,
    y,
    length / 100,
    [
      path('M0 0 C-36 -22 -34 -66 0 -100 C34 -66 36 -22 0 0 Z', lighter(colour, 0.12)),
      path('M0 0 C8 -34 8 -66 0 -100 C34 -66 36 -22 0 0 Z', deeper(colour, 0.22)),
      line('M0 -4 C5 -36 5 -64 0 -92', lighter(colour, 0.4), 2.4),
    ],
    turn,
  )

/** A wheel slice of citrus, seen from the front. */
export const citrus = (x: number, y: number, r: number, colour: string, turn = 0): Layer =>
  moved(
    x,
    y,
    r / 100,
    [
      oval(0, 0, 100, 100, deeper(colour, 0.04)),
      oval(0, 0, 88, 88, lighter(colour, 0.82)),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
        moved(
          0,
          0,
          1,
          [path('M0 -10 L-27 -62 C-22 -80 22 -80 27 -62 Z', lighter(colour, i % 3 ? 0.16 : 0.3))],
          (i * Math.PI) / 4,
        ),
      ),
    ],
    turn,
  )

/** A flower seen from the front, its petals in two tones. */
export const blossom = (
  x: number,
  y: number,
  r: number,
  colour: string,
  heart: string,
  turn = 0,
  petals = 5,
): Layer =>
  moved(
    x,
    y,
    r / 100,
    [
      ...Array.from({ length: petals }, (_, i) =>
        moved(
          0,
          0,
          1,
          [
            path('M0 -8 C-48 -30 -46 -96 -8 -98 L0 -92 L8 -98 C46 -96 48 -30 0 -8 Z', {
              kind: 'linear',
              from: [0, 0],
              to: [0, -98],
              stops: [
                [0, deeper(colour, 0.2)],
                [0.5, colour],
                [1, lighter(colour, 0.35)],
              ],
            }),
          ],
          (i * Math.PI * 2) / petals,
        ),
      ),
      oval(0, 0, 22, 22, heart),
      oval(-5, -6, 8, 6, lighter(heart, 0.5)),
    ],
    turn,
  )

export const strawberry = (x: number, y: number, size: number, turn = 0): Layer =>
  moved(
    x,
    y,
    size / 100,
    [
      path('M0 100 C-38 78 -58 34 -44 6 C-34 -12 34 -12 44 6 C58 34 38 78 0 100 Z', {
        kind: 'radial',
        centre: [0, 40],
        focus: [-22, 18],
        radius: 76,
        stops: [
          [0, '#ff7f6b'],
          [0.5, '#e0322f'],
          [1, '#8f1420'],
        ],
      }),
      ...(
        [
          [-24, 26],
          [2, 18],
          [26, 28],
          [-12, 48],
          [14, 50],
          [0, 74],
        ] as const
      ).map(([dx, dy]) => oval(dx, dy, 3.4, 5.2, '#ffd98a')),
      path(
        'M0 -2 C-16 -22 -40 -16 -52 2 C-36 4 -28 8 -22 20 C-14 8 -8 8 0 22 C8 8 14 8 22 20 C28 8 36 4 52 2 C40 -16 16 -22 0 -2 Z',
        '#4f9a3e',
      ),
      line('M0 0 C2 -14 8 -22 16 -28', '#3d7f33', 6),
    ],
    turn,
  )
