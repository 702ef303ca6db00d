import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  clipped,
  contactShadow,
  deeper,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { rosette, shade, shine, sprig } from './material.ts'
import type { Subject } from './subject.ts'

export const bouquet: Subject = {
  id: 'bouquet',
  frame: { x: 130, y: 80, width: 740, height: 830 },
  draw({ main, accent, light, leaf }) {
    const petal = [0, -8, -48, -34, -54, -104, 0, -128, 54, -104, 48, -34, 0, -8]
    const flower = (x: number, y: number, s: number, colour: string, turn: number): Layer =>
      moved(
        x,
        y,
        s,
        [
          path(
            rosette(7, petal),
            slanted(
              [-110, -110],
              [110, 110],
              [0, lighter(colour, 0.2)],
              [0.6, deeper(colour, 0.1)],
              [1, deeper(colour, 0.34)],
            ),
          ),
          path(
            rosette(
              7,
              petal.map((n) => n * 0.74),
            ),
            slanted(
              [-80, -80],
              [80, 80],
              [0, lighter(colour, 0.54)],
              [0.6, lighter(colour, 0.1)],
              [1, colour],
            ),
          ),
          oval(0, 0, 34, 34, glow(-10, -10, 46, [0, '#fff3b8'], [0.55, '#f2c14a'], [1, '#c08a24'])),
          path(
            'M-14 -6 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z M4 -12 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z M0 10 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z M-18 12 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 Z',
            '#a8701c',
          ),
        ],
        turn,
      )
    const rose = (x: number, y: number, s: number, colour: string): Layer =>
      moved(x, y, s, [
        path(
          'M0 -92 C70 -96 104 -44 96 12 C90 70 44 96 0 96 C-44 96 -90 70 -96 12 C-104 -44 -70 -96 0 -92 Z',
          slanted([-80, -80], [80, 90], [0, lighter(colour, 0.3)], [0.5, colour], [1, deeper(colour, 0.36)]),
        ),
        path(
          'M-84 -14 C-60 44 -20 66 30 60 C70 52 92 20 94 -14 C100 50 60 94 0 94 C-58 94 -96 52 -84 -14 Z',
          lighter(colour, 0.16),
        ),
        path('M-62 -40 C-40 20 20 40 66 -8 C60 34 30 56 -8 54 C-50 50 -72 4 -62 -40 Z', deeper(colour, 0.16)),
        path(
          'M-44 -52 C-30 -84 34 -88 52 -54 C60 -20 24 14 -14 8 C-44 0 -54 -30 -44 -52 Z',
          lighter(colour, 0.3),
        ),
        path(
          'M-22 -44 C-10 -64 26 -62 30 -40 C30 -18 4 -8 -10 -16 C-22 -24 -26 -34 -22 -44 Z',
          deeper(colour, 0.2),
        ),
      ])
    const stem = (x: number, y: number) =>
      line(`M500 640 C494 540 ${x} 480 ${x} ${y}`, deeper(leaf, 0.22), 13)
    const blade = (x: number, y: number, turn: number, colour: string) =>
      moved(
        x,
        y,
        1,
        [
          path(
            'M0 0 C-70 -70 -70 -190 0 -260 C70 -190 70 -70 0 0 Z',
            slanted([-60, -240], [60, 0], [0, lighter(colour, 0.26)], [1, deeper(colour, 0.18)]),
          ),
          line('M0 -10 V-222', shine('4d'), 5),
        ],
        turn,
      )
    const vase =
      'M340 560 C320 660 306 740 330 810 C344 860 372 888 420 888 L580 888 C628 888 656 860 670 810 C694 740 680 660 660 560 Z'
    return [
      contactShadow(500, 884, 300, 28),
      ...(
        [
          [290, 340],
          [410, 420],
          [500, 240],
          [590, 430],
          [710, 330],
        ] as const
      ).map(([x, y]) => stem(x, y)),
      blade(370, 590, -1.05, leaf),
      blade(630, 590, 1.05, deeper(leaf, 0.12)),
      blade(380, 470, -0.62, deeper(leaf, 0.16)),
      blade(620, 470, 0.62, leaf),
      blade(420, 380, -0.24, lighter(leaf, 0.08)),
      blade(590, 380, 0.26, deeper(leaf, 0.1)),
      path(
        [
          [236, 200, 15],
          [262, 170, 12],
          [212, 168, 11],
          [772, 190, 15],
          [748, 158, 12],
          [796, 156, 11],
          [604, 140, 12],
          [630, 116, 10],
        ]
          .map(
            ([x = 0, y = 0, r = 0]) =>
              `M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0 Z`,
          )
          .join(' '),
        lighter(light, 0.5),
      ),
      line(
        'M330 420 C290 330 260 260 240 206 M670 420 C710 330 750 260 770 196 M540 300 C570 230 590 190 606 146',
        deeper(leaf, 0.1),
        6,
      ),
      flower(284, 350, 0.9, main, 0.2),
      flower(716, 340, 0.92, accent, -0.3),
      rose(500, 236, 1.16, mix(main, '#fff4ec', 0.62)),
      flower(596, 452, 0.8, lighter(main, 0.3), 0.4),
      rose(404, 452, 0.92, mix(accent, '#fff4ec', 0.5)),
      sprig(500, 590, 0.9, leaf, 0),
      path(
        vase,
        across(
          310,
          690,
          [0, lighter(light, 0.7)],
          [0.3, '#ffffff'],
          [0.6, lighter(light, 0.1)],
          [1, deeper(light, 0.24)],
        ),
      ),
      clipped(vase, [
        path(
          'M306 690 C400 716 600 716 694 690 L694 762 C600 790 400 790 306 762 Z',
          across(310, 690, [0, lighter(main, 0.2)], [0.5, main], [1, deeper(main, 0.3)]),
        ),
        path('M306 780 C400 806 600 806 694 780 L694 792 C600 818 400 818 306 792 Z', accent),
        path('M362 570 C340 680 334 780 372 850 L404 860 C372 780 374 690 398 570 Z', shine('8c')),
        path('M640 570 C664 680 670 780 620 880 L680 850 L694 690 Z', shade('1f')),
      ]),
      oval(500, 560, 160, 26, deeper(light, 0.26)),
      path('M340 560 C344 592 656 592 660 560 C662 606 338 606 340 560 Z', '#ffffff'),
    ]
  },
}
