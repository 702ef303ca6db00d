import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  bar,
  clipped,
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
import { leafBlade } from './forms.ts'
import type { Subject } from './subject.ts'

export const loaf: Subject = {
  id: 'loaf',
  frame: { x: 30, y: 210, width: 985, height: 680 },
  draw({ main, light, leaf }) {
    const crust = '#c67b35'
    const body =
      'M206 640 C186 440 330 306 570 300 C800 296 944 430 940 630 C938 724 900 764 820 766 L330 768 C250 766 214 732 206 640 Z'
    const score = (x: number, y: number, s: number): Layer =>
      moved(x, y, s, [
        path(
          'M-74 170 C-96 60 -60 -70 30 -140 C70 -118 66 -78 40 -40 C-4 30 -20 100 -10 176 C-30 190 -60 188 -74 170 Z',
          deeper(crust, 0.34),
          { opacity: 0.6 },
        ),
        path(
          'M-56 164 C-74 60 -40 -58 36 -122 C58 -104 52 -74 30 -40 C-12 26 -26 96 -18 166 C-30 176 -46 176 -56 164 Z',
          slanted([-60, -100], [40, 160], [0, '#fff0cd'], [0.5, '#f4d9a2'], [1, '#d6a866']),
        ),
        line('M-30 120 C-34 60 -10 -10 24 -66', '#fffaea', 9, { opacity: 0.7 }),
      ])
    const slice = (x: number, y: number, s: number, turn: number): Layer =>
      moved(
        x,
        y,
        s,
        [
          path(
            'M-112 100 C-146 40 -150 -84 -70 -110 C-20 -126 40 -124 84 -104 C150 -74 134 50 108 104 C90 126 -94 124 -112 100 Z',
            slanted([-120, -120], [120, 120], [0, '#d8924a'], [0.5, '#b8702e'], [1, '#7f4516']),
          ),
          path(
            'M-94 88 C-124 36 -126 -66 -62 -90 C-18 -104 36 -102 72 -86 C126 -60 114 42 90 92 C76 108 -80 106 -94 88 Z',
            glow(-30, -40, 190, [0, '#fff6e0'], [0.5, '#f6deb2'], [1, '#dcb679']),
          ),
          ...(
            [
              [-50, -40, 13],
              [20, -56, 10],
              [50, 0, 14],
              [-10, 20, 11],
              [-60, 40, 9],
              [30, 60, 10],
              [-20, -10, 7],
              [60, -40, 7],
            ] as const
          ).map(([dx, dy, r]) => oval(dx, dy, r, r * 0.72, '#cfa467b0', { turn: dx })),
        ],
        turn,
      )
    const ear = (x: number, y: number, turn: number) =>
      moved(
        x,
        y,
        1,
        [
          line('M0 0 C10 -90 6 -180 0 -260', '#b98a34', 8),
          ...[0, 1, 2, 3, 4].flatMap((i) => [
            oval(-20, -120 - i * 34, 12, 30, i % 2 ? '#e2b44f' : '#eac365', { turn: -0.5 }),
            oval(22, -120 - i * 34, 12, 30, i % 2 ? '#eac365' : '#d9a741', { turn: 0.5 }),
          ]),
          oval(0, -292, 12, 33, '#eac365'),
        ],
        turn,
      )
    return [
      contactShadow(500, 852, 470, 42),
      ear(800, 560, 0.2),
      ear(858, 600, 0.44),
      bar(40, 766, 920, 84, down(766, 850, [0, '#d9a869'], [0.5, '#bb8148'], [1, '#82522a']), { radius: 34 }),
      line('M110 806 C300 796 420 818 640 804 M520 828 C660 822 780 832 890 820', '#82522a', 4, {
        opacity: 0.5,
      }),
      bar(60, 768, 880, 14, '#ffffff40', { radius: 7 }),
      // a cloth under the loaf
      path(
        'M420 760 C560 748 760 750 950 762 L966 812 C900 862 860 812 790 850 C720 880 690 820 610 846 C540 864 480 830 420 800 Z',
        slanted(
          [420, 750],
          [940, 860],
          [0, lighter(light, 0.5)],
          [0.5, lighter(light, 0.2)],
          [1, mix(light, main, 0.34)],
        ),
      ),
      path('M560 752 L640 752 C640 790 632 820 622 844 L560 850 C568 820 570 790 560 752 Z', main, {
        opacity: 0.85,
      }),
      path('M780 752 L850 754 C864 790 862 810 846 836 L786 852 C796 820 796 790 780 752 Z', main, {
        opacity: 0.85,
      }),
      path(
        body,
        glow(
          430,
          380,
          560,
          [0, '#f6c27a'],
          [0.3, '#e09a48'],
          [0.5, crust],
          [0.85, '#8f4d1c'],
          [1, '#7a3f15'],
        ),
      ),
      clipped(body, [
        path('M190 690 C400 770 740 770 950 680 L950 800 L190 800 Z', '#4f240c47'),
        score(430, 468, 0.84),
        score(600, 446, 0.92),
        score(776, 470, 0.84),
        path(
          'M256 560 C266 450 340 380 440 352 C370 410 330 470 322 580 C316 612 252 610 256 560 Z',
          '#ffe9c48c',
        ),
        ...[
          [340, 690],
          [700, 696],
          [860, 650],
          [560, 340],
          [720, 350],
        ].map(([x = 0, y = 0], i) => oval(x, y, 26, 9, '#fff4dc66', { turn: i * 0.5 })),
      ]),
      slice(268, 676, 0.98, -0.16),
      slice(158, 704, 0.86, -0.34),
      leafBlade(90, 846, 110, 0.7, leaf),
      leafBlade(100, 852, 100, 1.35, deeper(leaf, 0.1)),
    ]
  },
}
