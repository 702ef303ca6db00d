import type { Layer } from '../layout.ts'
import { bar, clipped, deeper, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { tube } from './material.ts'

/** A cube of ice with its corners melted round, seen from above its left edge; three faces, each with its own light. */
export const iceCube = (x: number, y: number, size: number, turn: number, colour: string): Layer =>
  moved(
    x,
    y,
    size / 100,
    [
      path(
        'M-42 -34 Q-50 -30 -49 -20 L-45 26 Q-44 34 -37 38 L-8 54 Q0 58 8 54 L37 38 Q44 34 45 26 L49 -20 Q50 -30 42 -34 L8 -52 Q0 -56 -8 -52 Z',
        slanted(
          [-48, 0],
          [10, 40],
          [0, lighter(colour, 0.4)],
          [0.5, deeper(colour, 0.03)],
          [1, deeper(colour, 0.15)],
        ),
      ),
      path(
        'M4 2 Q0 6 0 14 L0 56 Q4 57 8 54 L37 38 Q44 34 45 26 L49 -20 Q50 -27 45 -24 Z',
        slanted(
          [4, 0],
          [40, 50],
          [0, deeper(colour, 0.16)],
          [0.5, deeper(colour, 0.3)],
          [1, deeper(colour, 0.16)],
        ),
      ),
      path(
        'M-42 -34 Q-47 -30 -42 -26 L-6 0 Q0 4 6 0 L42 -26 Q47 -30 42 -34 L8 -52 Q0 -56 -8 -52 Z',
        slanted([-40, -50], [30, 0], [0, '#ffffff'], [0.5, lighter(colour, 0.72)], [1, lighter(colour, 0.4)]),
      ),
      line('M-44 -26 L0 4 L44 -26 M0 6 L0 52', '#ffffffbf', 3.6),
      path('M-36 -8 L-28 -3 L-26 26 L-33 22 Z', '#ffffffd9'),
      oval(-2, -30, 15, 6, '#ffffffb3', { turn: -0.2 }),
    ],
    turn,
  )

/** A mint leaf growing up from the origin, a hundred long: toothed, puckered between its veins. */
const mintLeaf = (colour: string): Layer[] => [
  path(
    'M0 0 C-12 -4 -24 -12 -28 -22 L-36 -24 C-37 -32 -38 -36 -37 -40 L-42 -44 C-40 -54 -38 -58 -34 -62 L-35 -68 C-28 -76 -24 -80 -19 -83 L-17 -89 C-10 -95 -5 -98 0 -102 C5 -98 10 -95 17 -89 L19 -83 C24 -80 28 -76 35 -68 L34 -62 C38 -58 40 -54 42 -44 L37 -40 C38 -36 37 -32 36 -24 L28 -22 C24 -12 12 -4 0 0 Z',
    slanted([-36, -80], [36, -20], [0, lighter(colour, 0.34)], [0.5, colour], [1, deeper(colour, 0.24)]),
  ),
  path(
    'M0 0 C10 -30 8 -70 0 -102 C5 -98 10 -95 17 -89 L19 -83 C24 -80 28 -76 35 -68 L34 -62 C38 -58 40 -54 42 -44 L37 -40 C38 -36 37 -32 36 -24 L28 -22 C24 -12 12 -4 0 0 Z',
    deeper(colour, 0.2),
  ),
  line('M0 -2 C4 -34 3 -70 0 -92', lighter(colour, 0.5), 3),
  line(
    'M2 -24 L-24 -36 M3 -44 L-26 -58 M2 -64 L-18 -76 M2 -22 L24 -34 M3 -42 L26 -56 M2 -62 L18 -74',
    lighter(colour, 0.34),
    1.8,
  ),
]

/** A sprig of mint growing from a point, about two hundred wide. */
export const mint = (x: number, y: number, size: number, leaf: string): Layer =>
  moved(x, y, size, [
    line('M14 10 C6 -30 -4 -60 -16 -96', deeper(leaf, 0.2), 9),
    ...(
      [
        [-2, -34, 1.15, -1.35, 0.12],
        [2, -38, 1.05, 1.05, 0.2],
        [-14, -84, 1.1, -0.75, 0],
        [-12, -84, 1.05, 0.62, 0.08],
        [-14, -92, 1.0, -0.08, -0.1],
      ] as const
    ).map(([dx, dy, scale, turn, shade]) =>
      moved(dx, dy, scale, mintLeaf(shade < 0 ? lighter(leaf, -shade) : deeper(leaf, shade)), turn),
    ),
  ])

/** A striped paper straw standing in (x, y), four hundred long, leaning to the right. */
export const straw = (x: number, y: number, stem: string, stripe: string): Layer =>
  moved(
    x,
    y,
    1,
    [
      bar(-18, -392, 36, 392, tube(-18, 18, stem)),
      clipped(
        'M-18 -392 L18 -392 L18 0 L-18 0 Z',
        [0, 1, 2, 3, 4].map((i) =>
          path(
            `M-20 ${-350 + i * 82} L20 ${-386 + i * 82} L20 ${-346 + i * 82} L-20 ${-310 + i * 82} Z`,
            tube(-18, 18, stripe),
          ),
        ),
      ),
      oval(0, -392, 18, 7, lighter(stem, 0.4)),
      oval(0, -391, 12, 4, deeper(stem, 0.42)),
    ],
    0.41,
  )

/** A bead of water at [x, y] of a radius: dark where it turns from the light, with its glint. */
export const bead = ([x = 0, y = 0, r = 0]: readonly number[]): Layer[] => [
  oval(x + r * 0.1, y + r * 0.16, r, r * 1.16, '#1a0f1438'),
  oval(x, y, r * 0.9, r * 1.04, '#ffffff6b'),
  oval(x - r * 0.3, y - r * 0.36, r * 0.34, r * 0.3, '#ffffff'),
]
