import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, clipped, contactShadow, deeper, glow, lighter, moved, oval, path } from './draw.ts'
import { ball, blossom, leafBlade, metalSide, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const nailPolish: Subject = {
  id: 'nail_polish',
  frame: { x: 50, y: 60, width: 910, height: 860 },
  draw({ main, accent, light, dark, leaf }) {
    const shell = lighter(dark, 0.06)
    const flacon = (colour: string, cap: boolean): Layer[] => {
      const body =
        'M-64 -330 L64 -330 C66 -296 150 -280 158 -200 L172 -40 C174 -10 150 0 120 0 L-120 0 C-150 0 -174 -10 -172 -40 L-158 -200 C-150 -280 -66 -296 -64 -330 Z'
      return [
        path(
          body,
          across(
            -172,
            172,
            [0, deeper(colour, 0.1)],
            [0.16, lighter(colour, 0.5)],
            [0.3, lighter(colour, 0.14)],
            [0.5, colour],
            [0.86, deeper(colour, 0.36)],
            [1, lighter(colour, 0.1)],
          ),
        ),
        clipped(body, [
          path('M-170 -24 L170 -24 L170 4 L-170 4 Z', '#ffffff4d'),
          path(
            'M-132 -210 C-126 -250 -90 -270 -70 -286 L-46 -286 C-66 -262 -96 -244 -100 -204 L-108 -40 L-142 -40 Z',
            '#ffffff8c',
          ),
          path(
            'M110 -250 C136 -236 142 -216 144 -190 L154 -50 L138 -50 L128 -190 C126 -216 120 -234 110 -250 Z',
            '#ffffff40',
          ),
        ]),
        ...(cap
          ? [
              path('M-70 -346 L70 -346 L74 -312 A74 12 0 0 1 -74 -312 Z', metalSide(-74, 74, gold)),
              path(
                'M-54 -640 C-54 -656 54 -656 54 -640 L72 -346 A72 12 0 0 1 -72 -346 Z',
                across(
                  -72,
                  72,
                  [0, deeper(shell, 0.2)],
                  [0.2, lighter(shell, 0.5)],
                  [0.32, lighter(shell, 0.14)],
                  [0.5, shell],
                  [0.86, deeper(shell, 0.4)],
                  [1, lighter(shell, 0.24)],
                ),
              ),
              oval(0, -642, 54, 11, lighter(shell, 0.36)),
            ]
          : [
              bar(-58, -372, 116, 50, metalSide(-58, 58, gold), { radius: 6 }),
              ...[0, 1].map((i) =>
                path(
                  `M-58 ${-362 + i * 18} L58 ${-370 + i * 18} L58 ${-364 + i * 18} L-58 ${-356 + i * 18} Z`,
                  '#3a2a1480',
                ),
              ),
              oval(0, -372, 58, 13, lighter(gold, 0.5)),
              oval(0, -372, 40, 8, deeper(colour, 0.3)),
            ]),
      ]
    }
    const blush = lighter(mix(main, '#ff9fb0', 0.5), 0.3)
    return [
      contactShadow(500, 884, 430, 42),
      moved(236, 858, 0.9, flacon(accent, true), 0),
      moved(410, 850, 0.66, flacon(blush, true)),
      moved(566, 876, 1, flacon(main, false)),
      oval(566, 716, 74, 74, lighter(light, 0.6), { opacity: 0.94 }),
      blossom(566, 716, 54, main, accent),
      // the brush, held up by its cap, a drop about to fall
      moved(
        824,
        340,
        1,
        [
          path(
            'M-12 -10 L12 -10 L8 180 L-8 180 Z',
            across(-12, 12, [0, '#ffffff'], [0.5, lighter(light, 0.2)], [1, deeper(light, 0.4)]),
          ),
          path(
            'M-15 172 L15 172 C28 214 24 268 6 310 C2 316 -2 316 -6 310 C-24 268 -28 214 -15 172 Z',
            across(
              -24,
              24,
              [0, deeper(main, 0.1)],
              [0.28, lighter(main, 0.45)],
              [0.5, main],
              [1, deeper(main, 0.34)],
            ),
          ),
          path('M-8 200 C-14 230 -12 262 -4 286 C-10 262 -6 226 0 204 Z', '#ffffff99'),
          path(
            'M-40 -264 C-40 -278 40 -278 40 -264 L58 -20 A58 11 0 0 1 -58 -20 Z',
            across(
              -58,
              58,
              [0, deeper(shell, 0.2)],
              [0.2, lighter(shell, 0.5)],
              [0.32, lighter(shell, 0.14)],
              [0.5, shell],
              [0.86, deeper(shell, 0.4)],
              [1, lighter(shell, 0.24)],
            ),
          ),
          oval(0, -266, 40, 9, lighter(shell, 0.36)),
          path('M-60 -34 A60 11 0 0 0 60 -34 L61 -14 A61 11 0 0 1 -61 -14 Z', metalSide(-60, 60, gold)),
        ],
        0.26,
      ),
      path(
        'M700 892 C672 872 716 846 760 852 C800 834 872 844 880 870 C890 892 840 904 800 898 C764 906 720 906 700 892 Z',
        glow(760, 856, 150, [0, lighter(main, 0.4)], [0.5, main], [1, deeper(main, 0.22)]),
      ),
      path(
        'M730 876 C744 862 780 858 804 862 C780 868 756 876 742 886 C732 888 726 884 730 876 Z',
        '#ffffff8c',
      ),
      leafBlade(160, 880, 140, -0.8, leaf),
      blossom(180, 846, 62, blush, accent, 0.3),
      ...ball(404, 884, 22, lighter(light, 0.4)),
      ...ball(360, 894, 15, lighter(accent, 0.3)),
    ]
  },
}
