import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, lighter, line, oval, path } from '../subjects/draw.ts'
import { gymBall, plates, rope, shaker, towel } from './gym-things.ts'
import { alongWall, ground, roomScale, within } from './row.ts'
import type { Setting } from './setting.ts'

/** A training hall: tall factory windows, a rack of dumbbells, a barbell in its stand, wall bars. */
export const gym: Setting = {
  id: 'gym',
  back(area, floor, { far, middle, near, floor: mat }, random) {
    const k = roomScale(area, floor)
    const glass = lighter(far, 0.34)
    const disc = (x: number, y: number, r: number, colour: string): Layer[] => [
      oval(
        x,
        y,
        r * 0.34,
        r,
        across(
          x - r * 0.34,
          x + r * 0.34,
          [0, lighter(colour, 0.24)],
          [0.5, colour],
          [1, deeper(colour, 0.24)],
        ),
      ),
      oval(x, y, r * 0.1, r * 0.28, deeper(colour, 0.3)),
    ]
    const dumbbell = (x: number, y: number, r: number): Layer[] => [
      bar(x - 8, y - 12, 76, 24, lighter(middle, 0.3), { radius: 8 }),
      bar(x - 20, y - r, 34, r * 2, near, { radius: 10 }),
      bar(x + 46, y - r, 34, r * 2, deeper(near, 0.14), { radius: 10 }),
    ]
    const window = (x: number): Layer[] => [
      bar(x, -960, 420, 560, near, { radius: 10 }),
      ...[0, 1, 2].flatMap((column) =>
        [0, 1, 2, 3].map((row) =>
          bar(
            x + 16 + column * 132,
            -944 + row * 135,
            124,
            127,
            down(-944, -400, [0, glass], [1, lighter(far, 0.1)]),
          ),
        ),
      ),
      path(`M${x + 16} -700 L${x + 240} -944 L${x + 330} -944 L${x + 16} -600 Z`, '#ffffff', {
        opacity: 0.22,
      }),
    ]
    return within(area, [
      bar(
        area.x,
        floor - 330 * k,
        area.width,
        330 * k,
        down(floor - 330 * k, floor, [0, lighter(far, 0.06)], [1, far]),
        { opacity: 0.75 },
      ),
      bar(area.x, floor - 338 * k, area.width, 12 * k, middle),
      ...alongWall(
        area,
        floor,
        k,
        [
          {
            width: 820,
            draw: [
              ...window(200),
              ...[60, 740].map((x) => bar(x, -330, 30, 330, deeper(near, 0.1), { radius: 6 })),
              ...[-270, -120].flatMap((y) => [
                path(
                  `M50 ${y} L780 ${y} L790 ${y + 26} L40 ${y + 26} Z`,
                  down(y, y + 26, [0, lighter(middle, 0.24)], [0.5, middle], [1, deeper(middle, 0.2)]),
                ),
                ...[0, 1, 2, 3, 4, 5].flatMap((i) =>
                  dumbbell(100 + i * 112, y - 36 - (i % 3) * 4, 34 + (i % 3) * 5),
                ),
              ]),
            ],
          },
          {
            width: 760,
            draw: [
              ...[150, 600].flatMap((x) => [
                bar(
                  x - 16,
                  -760,
                  32,
                  760,
                  across(x - 16, x + 16, [0, lighter(middle, 0.24)], [0.5, middle], [1, deeper(middle, 0.2)]),
                  { radius: 6 },
                ),
                bar(x - 70, -30, 140, 30, deeper(middle, 0.2), { radius: 8 }),
                path(
                  `M${x - 26} -560 L${x + 40} -560 L${x + 40} -600 L${x + 56} -600 L${x + 56} -536 L${x - 26} -536 Z`,
                  deeper(near, 0.1),
                ),
              ]),
              bar(134, -770, 482, 28, deeper(middle, 0.1), { radius: 8 }),
              bar(
                10,
                -596,
                740,
                20,
                down(-596, -576, [0, '#ffffff'], [0.5, lighter(middle, 0.3)], [1, middle]),
                { radius: 10 },
              ),
              ...disc(56, -586, 150, near),
              ...disc(92, -586, 120, mix(near, middle, 0.4)),
              ...disc(704, -586, 150, near),
              ...disc(668, -586, 120, mix(near, middle, 0.4)),
              path(
                'M210 -210 L560 -210 C580 -210 590 -200 590 -186 L590 -160 L190 -160 L190 -190 C190 -202 198 -210 210 -210 Z',
                down(-210, -160, [0, lighter(near, 0.24)], [0.5, near], [1, deeper(near, 0.2)]),
              ),
              ...[240, 520].map((x) => bar(x, -160, 26, 160, deeper(near, 0.24))),
            ],
          },
          {
            width: 620,
            draw: [
              ...[70, 310, 520].map((x) =>
                bar(
                  x,
                  -900,
                  30,
                  900,
                  across(x, x + 30, [0, lighter(near, 0.3)], [0.5, near], [1, deeper(near, 0.2)]),
                  { radius: 6 },
                ),
              ),
              ...Array.from({ length: 11 }, (_, i) =>
                bar(
                  60,
                  -860 + i * 78,
                  500,
                  22,
                  down(
                    -860 + i * 78,
                    -838 + i * 78,
                    [0, lighter(middle, 0.4)],
                    [0.5, lighter(middle, 0.1)],
                    [1, deeper(middle, 0.2)],
                  ),
                  { radius: 11 },
                ),
              ),
              oval(430, -120, 120, 120, {
                kind: 'radial',
                centre: [430, -120],
                focus: [380, -180],
                radius: 124,
                stops: [
                  [0, lighter(near, 0.4)],
                  [0.5, near],
                  [1, deeper(near, 0.3)],
                ],
              }),
              line('M330 -150 C400 -110 470 -110 530 -150', lighter(near, 0.2), 5),
            ],
          },
        ],
        Math.floor(random() * 3),
      ),
      ...ground(area, floor, k, mat),
      bar(area.x, floor + 60 * k, area.width, 8 * k, lighter(mat, 0.2), { opacity: 0.6 }),
    ])
  },
  props: [shaker, towel, plates, rope, gymBall],
}
