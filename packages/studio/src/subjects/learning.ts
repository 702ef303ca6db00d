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
import type { Layer } from '../layout.ts'
import { leafBlade, metalSide } from './forms.ts'
import type { Subject } from './subject.ts'

export const books: Subject = {
  id: 'books',
  frame: { x: 60, y: 90, width: 880, height: 830 },
  draw({ main, accent, dark, leaf }) {
    const cloth = lighter(dark, 0.1)
    // a closed book lying: its spine to the left, or to the right when turned
    const book = (x: number, y: number, w: number, h: number, colour: string, turned = false): Layer => {
      const cover = down(
        y,
        y + h,
        [0, lighter(colour, 0.34)],
        [0.2, lighter(colour, 0.1)],
        [0.5, colour],
        [1, deeper(colour, 0.36)],
      )
      return {
        kind: 'group',
        transform: turned ? [-1, 0, 0, 1, 2 * x + w, 0] : [1, 0, 0, 1, 0, 0],
        children: [
          bar(x, y, w, h, cover, { radius: [h * 0.42, 8, 8, h * 0.42] }),
          bar(
            x + 48,
            y + 15,
            w - 56,
            h - 30,
            across(x + 48, x + w, [0, '#e2d6bf'], [0.1, '#fffaf0'], [0.5, '#f6ecd9'], [1, '#d8cab0']),
            { radius: [h * 0.3, 2, 2, h * 0.3] },
          ),
          ...[0.34, 0.5, 0.66].map((t) => line(`M${x + 66} ${y + h * t} H${x + w - 10}`, '#cbbb9d', 2.6)),
          bar(x + 8, y + h * 0.34, 30, h * 0.32, lighter(colour, 0.5), { radius: 6, opacity: 0.6 }),
          ...[0.16, 0.84].map((t) =>
            line(`M${x + 10} ${y + h * t} H${x + 44}`, lighter(accent, 0.3), 4, { opacity: 0.8 }),
          ),
        ],
      }
    }
    return [
      contactShadow(500, 886, 440, 40),
      book(110, 766, 780, 118, main),
      book(170, 656, 670, 112, accent, true),
      book(130, 548, 690, 110, leaf),
      // a ribbon between the pages
      path('M560 868 L560 904 L574 892 L588 904 L588 868 Z', deeper(accent, 0.1)),
      // the cap: its crown, then the board above it
      path(
        'M290 360 L282 500 C330 572 650 572 698 500 L690 360 Z',
        across(
          282,
          698,
          [0, lighter(cloth, 0.06)],
          [0.2, lighter(cloth, 0.26)],
          [0.5, cloth],
          [0.86, deeper(cloth, 0.4)],
          [1, deeper(cloth, 0.14)],
        ),
      ),
      path('M282 488 C330 560 650 560 698 488 L697 506 C650 578 330 578 283 506 Z', lighter(main, 0.04)),
      path('M486 154 L884 314 L498 486 L96 318 Z', deeper(cloth, 0.46)),
      path(
        'M486 140 L888 298 L498 470 L92 302 Z',
        slanted(
          [160, 180],
          [760, 460],
          [0, lighter(cloth, 0.4)],
          [0.5, lighter(cloth, 0.1)],
          [1, deeper(cloth, 0.24)],
        ),
      ),
      path('M486 140 L888 298 L840 320 L478 176 L150 326 L92 302 Z', '#ffffff1f'),
      line('M100 304 L498 466 L880 300', lighter(cloth, 0.5), 4, { opacity: 0.6 }),
      // the tassel
      line('M494 302 C600 300 712 322 790 356 C806 366 808 390 808 470', deeper(accent, 0.3), 13),
      line('M494 299 C600 297 712 319 789 352 C804 362 806 390 806 470', lighter(accent, 0.1), 8),
      oval(494, 304, 28, 15, deeper(accent, 0.3)),
      oval(
        493,
        299,
        26,
        13,
        glow(484, 294, 34, [0, lighter(accent, 0.6)], [0.5, accent], [1, deeper(accent, 0.2)]),
      ),
      moved(807, 482, 1, [
        oval(
          0,
          0,
          22,
          22,
          glow(-8, -8, 34, [0, lighter(accent, 0.6)], [0.5, accent], [1, deeper(accent, 0.3)]),
        ),
        path(
          'M-20 14 C-30 60 -36 100 -34 132 C-12 142 14 142 34 130 C36 98 30 58 20 14 Z',
          across(
            -34,
            34,
            [0, lighter(accent, 0.2)],
            [0.3, lighter(accent, 0.44)],
            [0.5, accent],
            [1, deeper(accent, 0.34)],
          ),
        ),
        bar(-21, 18, 42, 14, metalSide(-21, 21, accent), { radius: 5 }),
        line('M-14 40 L-20 132 M0 40 L0 136 M14 40 L20 130', deeper(accent, 0.3), 3),
      ]),
      // an apple
      moved(858, 828, 0.66, [
        path(
          'M0 -70 C44 -102 98 -60 88 10 C80 76 36 94 0 80 C-36 94 -80 76 -88 10 C-98 -60 -44 -102 0 -70 Z',
          {
            kind: 'radial',
            centre: [0, 0],
            focus: [-34, -36],
            radius: 100,
            stops: [
              [0, '#ff9c8c'],
              [0.5, '#d8382f'],
              [1, '#8a1820'],
            ],
          },
        ),
        oval(-36, -36, 18, 11, '#ffffffb0', { turn: -0.7 }),
        oval(0, -66, 24, 9, '#8a1820'),
        line('M0 -66 C0 -90 8 -104 20 -114', '#5f3d1f', 10),
        leafBlade(6, -84, 74, 1.1, leaf),
      ]),
    ]
  },
}
