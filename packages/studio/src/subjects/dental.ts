import { mix } from '../colour/oklch.ts'
import { across, bar, clipped, contactShadow, deeper, down, lighter, moved, path } from './draw.ts'
import { leafBlade } from './forms.ts'
import type { Subject } from './subject.ts'
import { sparkle } from './care.ts'

export const tooth: Subject = {
  id: 'tooth',
  frame: { x: 20, y: 110, width: 900, height: 810 },
  draw({ main, accent, light, leaf }) {
    const body =
      'M196 330 C190 206 290 136 400 168 C456 186 500 186 552 168 C660 134 764 206 758 330 C752 436 716 496 700 590 C684 680 692 868 612 876 C548 880 566 706 536 646 C516 608 440 608 420 646 C392 706 410 880 344 876 C264 868 272 680 254 590 C238 496 202 436 196 330 Z'
    const shade = mix('#c9d8e2', main, 0.2)
    return [
      contactShadow(490, 884, 340, 38),
      moved(
        838,
        40,
        1,
        [
          ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
            bar(
              -92,
              186 + i * 27,
              80,
              23,
              down(
                186 + i * 27,
                209 + i * 27,
                [0, '#ffffff'],
                [0.5, i % 2 ? lighter(accent, 0.45) : '#f2f6f8'],
                [1, deeper(light, 0.2)],
              ),
              { radius: [8, 2, 2, 8] },
            ),
          ),
          path(
            'M14 170 C44 170 54 190 54 220 L54 380 C54 440 44 470 40 560 L50 820 C54 856 46 874 12 874 C-22 874 -30 856 -26 820 L-16 560 C-20 470 -30 440 -30 380 L-30 220 C-30 190 -16 170 14 170 Z',
            across(
              -30,
              54,
              [0, lighter(main, 0.24)],
              [0.26, lighter(main, 0.44)],
              [0.5, main],
              [1, deeper(main, 0.34)],
            ),
          ),
          path('M-6 600 L30 600 L36 830 C38 850 -12 850 -12 830 Z', lighter(accent, 0.1)),
          path(
            'M-14 210 L-2 210 L-2 380 C-2 440 0 470 0 560 L-8 560 C-10 470 -14 440 -14 380 Z',
            '#ffffff73',
          ),
        ],
        0.1,
      ),
      path(body, {
        kind: 'radial',
        centre: [470, 420],
        focus: [330, 270],
        radius: 520,
        stops: [
          [0, '#ffffff'],
          [0.3, '#ffffff'],
          [0.5, '#f6fafc'],
          [0.8, shade],
          [1, deeper(shade, 0.16)],
        ],
      }),
      clipped(body, [
        path(
          'M590 130 C706 300 690 460 640 600 C600 720 630 860 600 920 L820 920 L820 130 Z',
          deeper(shade, 0.14),
          { opacity: 0.55 },
        ),
        path(
          'M420 646 C392 706 410 880 344 876 L420 900 L560 900 C548 760 560 690 536 646 C516 608 440 608 420 646 Z',
          deeper(shade, 0.2),
          { opacity: 0.6 },
        ),
        path(
          'M240 340 C236 256 288 206 356 202 C304 248 290 320 296 410 C290 446 246 430 240 340 Z',
          '#ffffff',
        ),
        path(
          'M300 560 C310 640 306 740 316 820 C326 840 340 820 340 800 C336 720 344 640 330 560 Z',
          '#ffffffcc',
        ),
        path('M384 196 C440 226 510 226 566 196 C540 250 500 272 476 272 C450 272 410 250 384 196 Z', shade, {
          opacity: 0.55,
        }),
        path(
          'M700 330 C720 420 690 520 668 600 C656 680 660 780 640 850 C668 780 672 700 690 610 C716 500 748 430 740 320 Z',
          '#ffffff',
          { opacity: 0.6 },
        ),
      ]),
      leafBlade(186, 884, 180, -0.5, leaf),
      leafBlade(180, 888, 150, -1.1, deeper(leaf, 0.08)),
      leafBlade(222, 888, 130, 0.1, mix(leaf, '#8cc152', 0.4)),
      sparkle(170, 250, 0.9, lighter(accent, 0.1)),
      sparkle(150, 400, 0.5, main),
    ]
  },
}
