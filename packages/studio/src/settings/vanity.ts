import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, glow, lighter, line, oval, path } from '../subjects/draw.ts'
import { leafBlade } from '../subjects/forms.ts'
import { alongWall, ground, roomScale, within } from './row.ts'
import type { Setting } from './setting.ts'
import { candle, dish, sprigVase, stones, towels } from './vanity-things.ts'

/** A bathroom's calm wall: a round mirror, a niche with bottles, linen hanging, a palm in its pot. */
export const vanity: Setting = {
  id: 'vanity',
  back(area, floor, { far, middle, near, floor: marble, leaf }, random) {
    const k = roomScale(area, floor)
    const bottle = (x: number, y: number, h: number, colour: string): Layer[] => [
      bar(x + 18, y - h - 38, 24, 44, deeper(near, 0.1), { radius: 5 }),
      bar(
        x,
        y - h,
        60,
        h,
        across(x, x + 60, [0, lighter(colour, 0.3)], [0.5, colour], [1, deeper(colour, 0.16)]),
        { radius: [18, 18, 6, 6] },
      ),
    ]
    const jarOf = (x: number, y: number, colour: string): Layer[] => [
      bar(
        x,
        y - 50,
        90,
        50,
        across(x, x + 90, [0, lighter(colour, 0.3)], [0.5, colour], [1, deeper(colour, 0.16)]),
        { radius: 10 },
      ),
      bar(x - 4, y - 76, 98, 30, deeper(near, 0.06), { radius: 8 }),
    ]
    const rolled = (x: number, y: number, colour: string): Layer[] => [
      oval(x, y, 46, 46, colour),
      oval(x, y, 30, 30, deeper(colour, 0.1)),
      oval(x, y, 14, 14, lighter(colour, 0.2)),
    ]
    const cloth = lighter(middle, 0.4)
    return within(area, [
      ...alongWall(
        area,
        floor,
        k,
        [
          {
            width: 720,
            draw: [
              oval(
                360,
                -600,
                330,
                330,
                across(
                  30,
                  690,
                  [0, lighter(near, 0.4)],
                  [0.3, near],
                  [0.5, lighter(near, 0.2)],
                  [1, deeper(near, 0.16)],
                ),
              ),
              oval(
                360,
                -600,
                302,
                302,
                glow(
                  260,
                  -720,
                  520,
                  [0, lighter(far, 0.72)],
                  [0.5, lighter(far, 0.4)],
                  [1, lighter(far, 0.06)],
                ),
              ),
              path('M200 -360 L470 -880 L560 -830 L290 -306 Z', '#ffffff', { opacity: 0.3 }),
              bar(
                40,
                -190,
                640,
                26,
                down(-190, -164, [0, lighter(near, 0.24)], [0.5, near], [1, deeper(near, 0.2)]),
                { radius: 8 },
              ),
              ...bottle(110, -190, 150, middle),
              ...bottle(190, -190, 110, lighter(middle, 0.3)),
              ...jarOf(480, -190, middle),
              ...jarOf(586, -190, lighter(middle, 0.24)),
            ],
          },
          {
            width: 520,
            draw: [
              path('M70 -80 L70 -640 C70 -900 450 -900 450 -640 L450 -80 Z', deeper(far, 0.06)),
              path(
                'M96 -80 L96 -640 C96 -868 424 -868 424 -640 L424 -80 Z',
                down(-860, -80, [0, deeper(far, 0.1)], [1, mix(far, middle, 0.6)]),
              ),
              ...[-560, -320].map((y) =>
                bar(
                  84,
                  y,
                  352,
                  22,
                  down(y, y + 22, [0, lighter(near, 0.3)], [0.5, near], [1, deeper(near, 0.16)]),
                  { radius: 4 },
                ),
              ),
              ...bottle(130, -560, 130, middle),
              ...bottle(208, -560, 96, lighter(near, 0.24)),
              ...jarOf(300, -560, lighter(middle, 0.3)),
              ...rolled(160, -366, cloth),
              ...rolled(256, -366, lighter(cloth, 0.3)),
              ...rolled(352, -366, cloth),
              ...rolled(208, -446, lighter(cloth, 0.3)),
              ...rolled(304, -446, cloth),
              path(
                'M130 -80 C120 -200 160 -220 180 -240 L340 -240 C360 -220 400 -200 390 -80 Z',
                across(120, 400, [0, lighter(middle, 0.24)], [0.5, middle], [1, deeper(middle, 0.2)]),
              ),
              ...[0, 1, 2].map((i) =>
                line(
                  `M130 ${-190 + i * 40} C200 ${-170 + i * 40} 320 ${-170 + i * 40} 392 ${-190 + i * 40}`,
                  deeper(middle, 0.14),
                  7,
                ),
              ),
            ],
          },
          {
            width: 560,
            draw: [
              bar(60, -800, 300, 18, near, { radius: 9 }),
              path(
                'M100 -796 C96 -600 104 -400 92 -260 L326 -250 C318 -400 326 -600 320 -796 Z',
                across(
                  92,
                  326,
                  [0, lighter(cloth, 0.3)],
                  [0.3, cloth],
                  [0.5, lighter(cloth, 0.2)],
                  [0.75, deeper(cloth, 0.1)],
                  [1, cloth],
                ),
              ),
              path('M96 -380 L322 -372 L324 -330 L95 -338 Z', near, { opacity: 0.5 }),
              ...[130, 170, 210, 250, 290].map((x) => line(`M${x} -262 L${x - 4} -226`, cloth, 6)),
              path(
                'M396 0 L410 -190 L540 -190 L554 0 Z',
                across(396, 554, [0, lighter(near, 0.24)], [0.5, near], [1, deeper(near, 0.24)]),
              ),
              ...[-1.1, -0.75, -0.35, 0, 0.35, 0.75, 1.1].map((turn, i) =>
                leafBlade(475, -180, 330 + (i % 2) * 70, turn, mix(leaf, near, 0.2 + (i % 3) * 0.12)),
              ),
              bar(400, -200, 150, 26, deeper(near, 0.1), { radius: 8 }),
            ],
          },
        ],
        Math.floor(random() * 3),
      ),
      ...ground(area, floor, k, marble),
      line(
        `M${area.x + area.width * 0.06} ${floor + 70 * k} C${area.x + area.width * 0.2} ${floor + 40 * k} ${area.x + area.width * 0.3} ${floor + 130 * k} ${area.x + area.width * 0.46} ${floor + 96 * k}`,
        lighter(marble, 0.3),
        5 * k,
        { opacity: 0.6 },
      ),
      line(
        `M${area.x + area.width * 0.6} ${floor + 110 * k} C${area.x + area.width * 0.72} ${floor + 60 * k} ${area.x + area.width * 0.84} ${floor + 120 * k} ${area.x + area.width * 0.97} ${floor + 70 * k}`,
        lighter(marble, 0.3),
        5 * k,
        { opacity: 0.6 },
      ),
    ])
  },
  props: [sprigVase, candle, towels, stones, dish],
}
