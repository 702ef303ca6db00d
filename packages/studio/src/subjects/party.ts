import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { bar, contactShadow, deeper, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { shade, shine, tube } from './material.ts'
import { gift, ribbon } from './gifts.ts'
import type { Subject } from './subject.ts'

export const balloons: Subject = {
  id: 'balloons',
  frame: { x: 90, y: 50, width: 820, height: 860 },
  draw({ main, accent, light, leaf }) {
    const balloon = (x: number, y: number, s: number, colour: string, turn: number): Layer =>
      moved(
        x,
        y,
        s,
        [
          path('M-16 176 L0 150 L16 176 C8 184 -8 184 -16 176 Z', deeper(colour, 0.24)),
          path(
            'M0 -160 C88 -160 136 -92 132 -16 C128 70 60 132 0 156 C-60 132 -128 70 -132 -16 C-136 -92 -88 -160 0 -160 Z',
            slanted(
              [-100, -130],
              [90, 120],
              [0, lighter(colour, 0.42)],
              [0.4, colour],
              [0.85, deeper(colour, 0.3)],
              [1, deeper(colour, 0.16)],
            ),
          ),
          path(
            'M-92 -30 C-92 -86 -58 -126 -16 -132 C-50 -102 -68 -64 -70 -20 C-80 -14 -90 -18 -92 -30 Z',
            shine('99'),
          ),
          oval(-70, 12, 9, 13, shine('80')),
        ],
        turn,
      )
    const colours = [
      main,
      accent,
      lighter(main, 0.34),
      mix(leaf, accent, 0.12),
      lighter(accent, 0.34),
      deeper(main, 0.16),
    ]
    const spots = [
      [500, 250, 1, 0],
      [286, 330, 0.92, -0.22],
      [716, 330, 0.92, 0.22],
      [390, 470, 0.84, -0.12],
      [620, 470, 0.84, 0.12],
    ] as const
    const string = (x: number, y: number) => `M${x} ${y} C${x} ${y + 120} ${(x + 500) / 2 + 8} 640 500 736`
    return [
      contactShadow(500, 886, 350, 26),
      line(
        spots
          .map(([x, y, s, turn]) => string(x - Math.round(Math.sin(turn) * 176 * s), y + Math.round(178 * s)))
          .join(' '),
        deeper(light, 0.3),
        4,
      ),
      balloon(500, 226, 1.04, colours[0]!, 0),
      ...[1, 2].map((i) => balloon(spots[i]![0], spots[i]![1], spots[i]![2], colours[i]!, spots[i]![3])),
      ...[3, 4].map((i) => balloon(spots[i]![0], spots[i]![1], spots[i]![2], colours[i]!, spots[i]![3])),
      ...gift(386, 884, 200, 150, lighter(light, 0.3), main),
      ribbon(472, 690, 0.66, main),
      moved(
        730,
        886,
        1,
        [
          path(
            'M0 -250 L92 0 C60 22 -60 22 -92 0 Z',
            slanted(
              [-80, -200],
              [80, 20],
              [0, lighter(accent, 0.36)],
              [0.5, accent],
              [1, deeper(accent, 0.26)],
            ),
          ),
          path(
            'M-26 -180 L30 -168 L40 -140 L-38 -150 Z M-50 -114 L54 -102 L66 -70 L-64 -80 Z M-76 -42 L78 -34 L90 -4 L-88 -8 Z',
            lighter(light, 0.4),
          ),
          path(
            'M0 -296 L12 -268 L42 -274 L24 -250 L42 -226 L12 -232 L0 -204 L-12 -232 L-42 -226 L-24 -250 L-42 -274 L-12 -268 Z',
            lighter(main, 0.24),
          ),
        ],
        0.1,
      ),
      moved(246, 886, 1, [
        path('M-74 -96 L74 -96 L58 0 L-58 0 Z', tube(-74, 74, lighter(main, 0.2))),
        line('M-44 -92 L-36 -4 M-14 -92 L-12 -4 M16 -92 L14 -4 M46 -92 L38 -4', shade('33'), 6),
        path(
          'M-90 -92 C-104 -130 -70 -152 -54 -146 C-54 -190 54 -190 54 -146 C74 -152 104 -130 90 -92 C60 -80 -60 -80 -90 -92 Z',
          slanted([-80, -180], [80, -90], [0, '#ffffff'], [1, deeper(light, 0.12)]),
        ),
        bar(-8, -250, 16, 84, tube(-8, 8, accent), { radius: 6 }),
        path(
          'M0 -254 C-20 -266 -14 -290 2 -306 C16 -288 20 -264 0 -254 Z',
          slanted([-14, -300], [14, -254], [0, '#ffd25e'], [1, '#f4772c']),
        ),
        path('M-50 -130 l14 10 M10 -140 l-4 16 M44 -124 l12 -10 M-12 -112 l12 6', '#00000000', {
          stroke: { paint: main, width: 8, cap: 'round' },
        }),
      ]),
      ...(
        [
          [160, 560, 0.4, accent],
          [830, 560, -0.5, main],
          [180, 180, 0.8, lighter(main, 0.3)],
          [820, 160, 0.2, accent],
          [130, 720, -0.7, leaf],
          [866, 720, 0.9, lighter(accent, 0.2)],
        ] as const
      ).map(([x, y, turn, colour]) =>
        moved(x, y, 1, [path('M-22 -8 C-10 -18 10 2 22 -8 L22 8 C10 18 -10 -2 -22 8 Z', colour)], turn),
      ),
    ]
  },
}
