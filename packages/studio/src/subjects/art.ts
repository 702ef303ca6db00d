import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  bar,
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
import { metalSide } from './forms.ts'
import type { Subject } from './subject.ts'

const wood = '#c98f55'

export const palette: Subject = {
  id: 'palette',
  frame: { x: 40, y: 200, width: 930, height: 720 },
  draw({ main, accent, leaf, dark }) {
    const board =
      'M96 600 C60 430 200 300 400 280 C600 258 800 330 850 470 C884 570 820 640 720 640 C640 640 600 660 610 720 C622 790 560 850 440 846 C260 838 124 740 96 600 Z M236 640 C236 676 276 700 320 694 C362 688 384 660 370 632 C356 606 316 598 282 604 C256 610 236 620 236 640 Z'
    const dab = (x: number, y: number, s: number, colour: string): Layer =>
      moved(x, y, s, [
        path(
          'M-70 6 C-80 -30 -40 -48 -10 -44 C20 -60 66 -40 70 -8 C86 16 56 40 20 36 C-16 48 -62 40 -70 6 Z',
          deeper(colour, 0.36),
        ),
        path(
          'M-68 -2 C-78 -36 -40 -52 -10 -48 C20 -64 66 -44 70 -14 C84 8 54 30 20 26 C-16 38 -60 32 -68 -2 Z',
          glow(-24, -34, 130, [0, lighter(colour, 0.45)], [0.5, colour], [1, deeper(colour, 0.16)]),
        ),
        path('M-44 -18 C-34 -36 -6 -38 14 -34 C-6 -26 -20 -22 -32 -10 C-42 -4 -50 -8 -44 -18 Z', '#ffffffa6'),
      ])
    const brush = (
      x: number,
      y: number,
      turn: number,
      length: number,
      colour: string,
      handle: string,
    ): Layer =>
      moved(
        x,
        y,
        1,
        [
          path(
            `M-12 0 C-22 ${-length * 0.5} -10 ${-length * 0.9} -5 ${-length} C-2 ${-length - 8} 2 ${-length - 8} 5 ${-length} C10 ${-length * 0.9} 22 ${-length * 0.5} 12 0 Z`,
            across(
              -20,
              20,
              [0, deeper(handle, 0.1)],
              [0.25, lighter(handle, 0.45)],
              [0.5, handle],
              [1, deeper(handle, 0.36)],
            ),
          ),
          path('M-13 -4 L13 -4 L20 84 L-20 84 Z', metalSide(-20, 20, '#b4bec6')),
          path(
            'M-20 80 C-34 120 -30 160 -2 206 C2 212 8 210 10 204 C34 160 34 120 20 80 Z',
            across(-30, 32, [0, deeper('#7a4c28', 0.1)], [0.3, '#b47c48'], [0.5, '#8d5c33'], [1, '#4d2e17']),
          ),
          path(
            'M-24 138 C-22 164 -14 184 -2 206 C2 212 8 210 10 204 C24 180 30 160 30 136 C14 150 -8 150 -24 138 Z',
            across(
              -26,
              30,
              [0, deeper(colour, 0.1)],
              [0.3, lighter(colour, 0.4)],
              [0.5, colour],
              [1, deeper(colour, 0.3)],
            ),
          ),
        ],
        turn,
      )
    const tube = (x: number, y: number, turn: number, colour: string): Layer =>
      moved(
        x,
        y,
        1,
        [
          path(
            'M-58 -150 L58 -150 L46 60 C40 74 -40 74 -46 60 Z',
            across(-58, 58, [0, '#cbd3da'], [0.22, '#ffffff'], [0.5, '#e2e7eb'], [1, '#9aa5af']),
          ),
          path(
            'M-56 -110 L56 -110 L49 20 L-49 20 Z',
            across(
              -56,
              56,
              [0, lighter(colour, 0.1)],
              [0.22, lighter(colour, 0.4)],
              [0.5, colour],
              [1, deeper(colour, 0.3)],
            ),
          ),
          bar(-64, -168, 128, 24, across(-64, 64, [0, '#ffffff'], [0.5, '#cbd3da'], [1, '#8f9aa5']), {
            radius: 4,
          }),
          bar(
            -22,
            64,
            44,
            44,
            across(-22, 22, [0, lighter(dark, 0.4)], [0.5, lighter(dark, 0.14)], [1, deeper(dark, 0.2)]),
            { radius: 6 },
          ),
        ],
        turn,
      )
    return [
      contactShadow(490, 878, 450, 46),
      moved(10, 34, 1, [path(board, '#2a1a1059')]),
      moved(0, 22, 1, [path(board, '#7d4f28')]),
      path(
        board,
        slanted(
          [120, 290],
          [800, 840],
          [0, lighter(wood, 0.52)],
          [0.5, lighter(wood, 0.14)],
          [1, deeper(wood, 0.2)],
        ),
      ),
      line(
        'M150 520 C230 400 420 350 640 372 M170 600 C260 500 360 470 480 462 M400 800 C460 790 520 770 560 740',
        deeper(wood, 0.2),
        5,
        { opacity: 0.45 },
      ),
      line('M112 560 C110 430 240 320 410 298 C560 280 700 310 784 376', '#fff1d8', 8, { opacity: 0.75 }),
      dab(230, 500, 0.98, '#e0453e'),
      dab(350, 400, 0.94, '#f2a13a'),
      dab(498, 370, 0.94, '#f6d04d'),
      dab(642, 402, 0.92, mix(leaf, '#8cc152', 0.4)),
      dab(736, 502, 0.98, '#3f8fd0'),
      dab(500, 740, 0.96, '#7d52b0'),
      dab(540, 556, 1.24, main),
      brush(640, 500, 0.9, 400, main, mix(accent, wood, 0.2)),
      tube(790, 784, 1.14, main),
      path('M694 868 C676 850 640 856 646 876 C650 894 690 890 700 880 Z', main),
      oval(150, 858, 62, 20, deeper(accent, 0.2)),
      path(
        'M100 842 C104 826 130 812 156 814 C188 816 210 830 208 846 C206 864 176 872 148 868 C120 866 98 858 100 842 Z',
        glow(136, 826, 90, [0, lighter(accent, 0.5)], [0.5, accent], [1, deeper(accent, 0.2)]),
      ),
    ]
  },
}
