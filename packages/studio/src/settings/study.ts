import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, lighter, line, moved, oval, path } from '../subjects/draw.ts'
import { ring } from '../subjects/forms.ts'
import { alongWall, ground, roomScale, within } from './row.ts'
import type { Setting } from './setting.ts'
import { alarmClock, apple, bookPile, pencilPot, smallGlobe } from './study-things.ts'

/** A classroom: a board with chalk figures (none of them a letter), bookshelves, a window, desks. */
export const study: Setting = {
  id: 'study',
  back(area, floor, { far, middle, near, floor: wood, leaf, accent }, random) {
    const k = roomScale(area, floor)
    const chalk = lighter(far, 0.7)
    const spines = (x: number, y: number, widths: readonly number[]): Layer[] => {
      let at = x
      return widths.map((w, i) => {
        const h = 118 + ((i * 37) % 5) * 9
        const colour =
          [
            middle,
            mix(middle, accent, 0.35),
            lighter(near, 0.2),
            mix(middle, leaf, 0.4),
            lighter(middle, 0.3),
          ][i % 5] ?? middle
        const spine = bar(
          at,
          y - h,
          w - 4,
          h,
          across(at, at + w, [0, lighter(colour, 0.2)], [0.5, colour], [1, deeper(colour, 0.16)]),
          { radius: 4 },
        )
        at += w
        return spine
      })
    }
    const desk = (x: number): Layer[] => [
      path(
        `M${x} -270 L${x + 380} -270 L${x + 390} -238 L${x - 10} -238 Z`,
        down(-270, -238, [0, lighter(near, 0.4)], [0.5, lighter(near, 0.1)], [1, near]),
      ),
      ...[x + 20, x + 340].map((leg) => bar(leg, -238, 20, 238, deeper(near, 0.14))),
      bar(x + 60, -238, 260, 70, deeper(near, 0.04)),
      bar(x + 90, -300, 130, 28, mix(middle, accent, 0.3), { radius: 5 }),
      bar(x + 100, -324, 110, 24, lighter(middle, 0.2), { radius: 5 }),
    ]
    return within(area, [
      ...alongWall(
        area,
        floor,
        k,
        [
          {
            width: 1040,
            draw: [
              bar(
                70,
                -930,
                900,
                540,
                down(-930, -390, [0, lighter(near, 0.3)], [0.5, lighter(near, 0.1)], [1, near]),
                { radius: 14 },
              ),
              bar(
                96,
                -904,
                848,
                488,
                down(-904, -416, [0, mix(near, '#20302c', 0.44)], [1, mix(near, '#20302c', 0.34)]),
                { radius: 6 },
              ),
              line('M190 -560 L330 -800 L430 -560 Z', chalk, 9),
              ring(560, -690, 84, 84, chalk, 9),
              line('M560 -690 L620 -750', chalk, 7),
              ...[90, 150, 210, 130].map((h, i) =>
                bar(700 + i * 54, -560 - h, 36, h, i % 2 ? mix(chalk, accent, 0.4) : chalk, { radius: 5 }),
              ),
              line('M680 -556 H920', chalk, 8),
              line('M190 -500 H420 M500 -500 H640', chalk, 7, { opacity: 0.6 }),
              bar(60, -396, 920, 24, lighter(near, 0.3), { radius: 6 }),
              ...[200, 250, 640].map((x, i) =>
                bar(x, -412, 36, 14, i % 2 ? mix(chalk, accent, 0.5) : chalk, { radius: 5 }),
              ),
              ...desk(110),
              ...desk(570),
            ],
          },
          {
            width: 640,
            draw: [
              bar(
                50,
                -940,
                540,
                940,
                across(50, 590, [0, lighter(near, 0.2)], [0.5, near], [1, deeper(near, 0.2)]),
                { radius: 10 },
              ),
              ...[-910, -700, -490, -280].map((y) =>
                bar(76, y, 488, 184, down(y, y + 184, [0, mix(far, near, 0.6)], [1, mix(far, near, 0.45)])),
              ),
              ...spines(88, -726, [44, 36, 52, 40, 34, 48, 42]),
              oval(460, -790, 54, 54, deeper(near, 0.2)),
              oval(460, -790, 48, 48, lighter(middle, 0.2)),
              bar(446, -744, 28, 20, deeper(near, 0.3)),
              ...spines(190, -516, [40, 48, 36, 44, 52, 38, 46, 40]),
              bar(92, -560, 84, 44, mix(middle, accent, 0.3), { radius: 6 }),
              ...spines(88, -306, [50, 38, 46, 40]),
              ...[0, 1, 2].map((i) =>
                bar(
                  320,
                  -336 - i * 32,
                  200 - i * 20,
                  30,
                  [middle, lighter(middle, 0.3), mix(middle, leaf, 0.4)][i] ?? middle,
                  { radius: 6 },
                ),
              ),
              ...spines(88, -96, [44, 52, 36, 48, 40, 50, 44, 38, 42]),
            ],
          },
          {
            width: 640,
            draw: [
              bar(110, -940, 420, 560, near, { radius: 12 }),
              bar(132, -918, 376, 516, down(-918, -402, [0, lighter(far, 0.6)], [1, lighter(far, 0.24)])),
              path(
                'M132 -402 L132 -500 C180 -560 280 -560 320 -490 C380 -570 480 -560 508 -510 L508 -402 Z',
                mix(leaf, far, 0.55),
              ),
              path(
                'M250 -402 C270 -480 380 -510 440 -450 C470 -470 500 -460 508 -450 L508 -402 Z',
                mix(leaf, far, 0.4),
              ),
              bar(132, -402, 376, 26, near),
              bar(311, -918, 18, 516, near),
              bar(132, -680, 376, 18, near),
              bar(84, -384, 472, 30, lighter(near, 0.2), { radius: 8 }),
              moved(450, -384, 1, [
                path(
                  'M-50 0 L-60 -76 L60 -76 L50 0 Z',
                  across(-60, 60, [0, lighter(middle, 0.3)], [0.5, middle], [1, deeper(middle, 0.2)]),
                ),
                ...[-0.8, -0.3, 0.3, 0.8].map((turn) =>
                  moved(
                    0,
                    -70,
                    1.3,
                    [path('M0 0 C-36 -22 -34 -66 0 -100 C34 -66 36 -22 0 0 Z', mix(leaf, near, 0.2))],
                    turn,
                  ),
                ),
              ]),
              ...desk(130),
            ],
          },
        ],
        Math.floor(random() * 3),
      ),
      ...ground(area, floor, k, wood),
    ])
  },
  props: [bookPile, apple, pencilPot, smallGlobe, alarmClock],
}
