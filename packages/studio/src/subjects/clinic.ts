import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  bar,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { ballShade, leafBlade, metalSide } from './forms.ts'
import type { Subject } from './subject.ts'

const steel = '#aeb9c2'

/** A bent tube: its dark side, its body, its light. */
const hose = (d: string, width: number, colour: string): Layer[] => [
  line(d, deeper(colour, 0.38), width),
  moved(-width * 0.06, -width * 0.08, 1, [line(d, colour, width * 0.76)]),
  moved(-width * 0.16, -width * 0.2, 1, [line(d, lighter(colour, 0.5), width * 0.16)]),
]

export const stethoscope: Subject = {
  id: 'stethoscope',
  frame: { x: 30, y: 90, width: 890, height: 830 },
  draw({ main, accent, light, dark, leaf }) {
    const heart =
      'M0 120 C-150 20 -176 -70 -128 -118 C-86 -158 -22 -138 0 -80 C22 -138 86 -158 128 -118 C176 -70 150 20 0 120 Z'
    return [
      contactShadow(500, 884, 430, 42),
      // a clipboard standing behind
      path(
        'M420 210 L846 210 C868 210 880 222 880 244 L880 850 C880 872 868 884 846 884 L420 884 Z',
        across(420, 880, [0, lighter(main, 0.1)], [0.5, deeper(main, 0.1)], [1, deeper(main, 0.34)]),
      ),
      path(
        'M440 244 L838 244 L838 850 L440 850 Z',
        down(244, 850, [0, '#ffffff'], [0.5, lighter(light, 0.5)], [1, deeper(light, 0.1)]),
      ),
      path(
        'M562 236 L562 196 C562 182 572 174 586 174 L608 174 C612 144 676 144 680 174 L704 174 C718 174 728 182 728 196 L728 236 Z',
        metalSide(562, 728, steel),
      ),
      oval(644, 176, 14, 14, deeper(steel, 0.5)),
      path(
        'M486 470 L560 470 L590 400 L632 560 L666 440 L690 470 L792 470 L792 482 L682 482 L666 462 L634 596 L588 436 L568 482 L486 482 Z',
        accent,
      ),
      ...[300, 340].map((y, i) => bar(486, y, i ? 210 : 300, 16, mix(main, light, 0.72), { radius: 8 })),
      ...[640, 694, 748].flatMap((y, i) => [
        bar(600, y, 34, 34, lighter(main, 0.72), { radius: 8 }),
        ...(i < 2 ? [line(`M606 ${y + 16} L614 ${y + 25} L630 ${y + 6}`, main, 7)] : []),
        bar(652, y + 8, 140 - i * 20, 16, mix(main, light, 0.78), { radius: 8 }),
      ]),
      // the stethoscope
      ...hose('M178 170 C150 260 160 380 226 430', 17, steel),
      ...hose('M438 170 C466 260 456 380 390 430', 17, steel),
      ...hose('M226 426 C280 470 306 500 308 570 C310 500 336 470 390 426', 30, main),
      ...hose('M308 560 C310 700 360 800 470 806 C600 812 640 700 560 660', 30, main),
      ...[
        [190, 150, -0.5],
        [426, 150, 0.5],
      ].map(([x = 0, y = 0, turn = 0]) =>
        oval(x, y, 20, 28, ballShade(x, y, 28, lighter(dark, 0.2)), { turn }),
      ),
      path('M222 404 L258 436 L244 456 L206 424 Z', metalSide(206, 258, steel)),
      path('M394 404 L358 436 L372 456 L410 424 Z', metalSide(358, 410, steel)),
      moved(534, 640, 1, [
        oval(14, 18, 112, 104, '#10182859'),
        oval(6, 8, 108, 100, deeper(steel, 0.44)),
        oval(
          0,
          0,
          108,
          100,
          slanted(
            [-90, -90],
            [90, 90],
            [0, '#ffffff'],
            [0.3, lighter(steel, 0.2)],
            [0.5, steel],
            [0.7, lighter(steel, 0.6)],
            [1, deeper(steel, 0.3)],
          ),
        ),
        oval(
          0,
          -2,
          84,
          77,
          slanted([-70, -70], [70, 70], [0, deeper(steel, 0.24)], [0.5, lighter(steel, 0.3)], [1, '#ffffff']),
        ),
        oval(0, -2, 72, 66, glow(-24, -26, 120, [0, '#ffffff'], [0.5, '#e4ebef'], [1, '#aebac3'])),
        path('M-52 -10 C-48 -40 -20 -58 12 -56 C-16 -44 -32 -26 -36 2 C-40 14 -54 8 -52 -10 Z', '#ffffff'),
      ]),
      moved(196, 750, 0.94, [
        path(heart, {
          kind: 'radial',
          centre: [0, -10],
          focus: [-60, -80],
          radius: 190,
          stops: [
            [0, '#ffb3a8'],
            [0.22, '#f57a74'],
            [0.5, '#e0394a'],
            [1, '#96152b'],
          ],
        }),
        path(
          'M-128 -70 C-124 -112 -92 -126 -62 -112 C-92 -98 -104 -74 -98 -40 C-104 -26 -128 -44 -128 -70 Z',
          '#ffffff99',
        ),
      ]),
      leafBlade(146, 884, 110, -0.8, leaf),
    ]
  },
}
