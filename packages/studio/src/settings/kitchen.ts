import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, lighter, line, oval, path } from '../subjects/draw.ts'
import { leafBlade } from '../subjects/forms.ts'
import { breadBoard, herbPot, jar, lemons, mills, whiskBowl } from './kitchen-things.ts'
import { alongWall, ground, roomScale, within } from './row.ts'
import type { Setting } from './setting.ts'

/** A bakery's or café's back wall: a window, shelves of loaves and jars, the long counter before them. */
export const kitchen: Setting = {
  id: 'kitchen',
  back(area, floor, { far, middle, near, floor: board, leaf }, random) {
    const k = roomScale(area, floor)
    const light = lighter(far, 0.4)
    const loafOn = (x: number, y: number, w: number): Layer[] => [
      path(
        `M${x} ${y} C${x - 8} ${y - w * 0.36} ${x + w * 0.2} ${y - w * 0.46} ${x + w * 0.5} ${y - w * 0.46} C${x + w * 0.8} ${y - w * 0.46} ${x + w + 8} ${y - w * 0.36} ${x + w} ${y} Z`,
        down(y - w * 0.46, y, [0, lighter(middle, 0.2)], [0.5, middle], [1, deeper(middle, 0.16)]),
      ),
      ...[0.28, 0.5, 0.72].map((t) =>
        line(
          `M${x + w * t - 12} ${y - w * 0.12} L${x + w * t + 12} ${y - w * 0.36}`,
          lighter(middle, 0.4),
          8,
        ),
      ),
    ]
    const jarOn = (x: number, y: number, h: number): Layer[] => [
      bar(
        x,
        y - h,
        84,
        h,
        across(x, x + 84, [0, lighter(middle, 0.24)], [0.5, middle], [1, deeper(middle, 0.14)]),
        { radius: 16 },
      ),
      bar(x + 6, y - h - 24, 72, 30, deeper(near, 0.04), { radius: 8 }),
      bar(x + 14, y - h * 0.66, 56, h * 0.34, light, { radius: 6, opacity: 0.8 }),
    ]
    const shelf = (y: number): Layer =>
      bar(30, y, 640, 26, down(y, y + 26, [0, lighter(near, 0.2)], [0.5, near], [1, deeper(near, 0.2)]), {
        radius: 6,
      })
    const counter = (w: number, doors: number): Layer[] => [
      bar(
        0,
        -270,
        w,
        270,
        down(-270, 0, [0, lighter(middle, 0.1)], [0.5, mix(middle, near, 0.3)], [1, mix(middle, near, 0.6)]),
      ),
      ...Array.from({ length: doors }, (_, i) =>
        line(
          `M${(w / doors) * i + 20} -218 H${(w / doors) * (i + 1) - 20} V-32 H${(w / doors) * i + 20} Z`,
          deeper(near, 0.06),
          6,
        ),
      ),
      ...Array.from({ length: doors }, (_, i) =>
        bar((w / doors) * (i + 0.5) - 26, -190, 52, 12, deeper(near, 0.1), { radius: 6 }),
      ),
      bar(0, -296, w, 34, down(-296, -262, [0, lighter(near, 0.3)], [0.5, near], [1, deeper(near, 0.16)])),
    ]
    return within(area, [
      ...alongWall(
        area,
        floor,
        k,
        [
          {
            width: 760,
            draw: [
              ...counter(760, 3),
              shelf(-520),
              shelf(-760),
              ...loafOn(60, -760, 190),
              ...loafOn(270, -760, 170),
              ...jarOn(490, -760, 130),
              ...jarOn(584, -760, 104),
              ...jarOn(64, -520, 120),
              ...jarOn(164, -520, 146),
              ...[0, 1, 2, 3].map((i) =>
                oval(340, -532 - i * 24, 78 - i * 4, 18, i % 2 ? middle : lighter(middle, 0.3)),
              ),
              ...loafOn(450, -520, 200),
            ],
          },
          {
            width: 620,
            draw: [
              path('M60 -330 L60 -700 C60 -980 560 -980 560 -700 L560 -330 Z', near),
              path(
                'M84 -350 L84 -700 C84 -946 536 -946 536 -700 L536 -350 Z',
                down(-900, -350, [0, light], [1, lighter(far, 0.16)]),
              ),
              path(
                'M84 -350 L84 -430 C180 -520 280 -500 330 -450 C400 -520 500 -500 536 -440 L536 -350 Z',
                mix(leaf, far, 0.62),
              ),
              bar(300, -884, 20, 540, near),
              bar(84, -640, 452, 18, near),
              bar(36, -344, 548, 30, lighter(near, 0.16), { radius: 8 }),
              ...counter(620, 2),
              bar(430, -374, 96, 78, deeper(near, 0.08), { radius: [6, 6, 24, 24] }),
              ...[-0.5, 0, 0.5].map((turn) => leafBlade(478, -368, 150, turn, mix(leaf, near, 0.25))),
            ],
          },
          {
            width: 560,
            draw: [
              ...counter(560, 2),
              bar(
                90,
                -560,
                380,
                264,
                down(-560, -296, [0, lighter(near, 0.16)], [0.5, near], [1, deeper(near, 0.24)]),
                { radius: 24 },
              ),
              bar(112, -540, 336, 56, deeper(near, 0.2), { radius: 14 }),
              ...[150, 200, 250].map((x) => oval(x, -512, 13, 13, lighter(middle, 0.3))),
              bar(140, -460, 280, 28, lighter(middle, 0.2), { radius: 8 }),
              ...[190, 340].flatMap((x) => [
                bar(x, -436, 34, 26, deeper(near, 0.3), { radius: 6 }),
                path(`M${x - 22} -372 L${x + 56} -372 L${x + 46} -312 L${x - 12} -312 Z`, lighter(far, 0.3)),
              ]),
              bar(90, -312, 380, 18, deeper(near, 0.3), { radius: 6 }),
              ...[0, 1, 2, 3].map((i) =>
                path(
                  `M${136 + i * 78} -560 L${142 + i * 78} -610 L${188 + i * 78} -610 L${194 + i * 78} -560 Z`,
                  i % 2 ? lighter(middle, 0.3) : lighter(far, 0.34),
                ),
              ),
              line('M280 -1000 L280 -840', near, 8),
              path(
                'M170 -740 C176 -810 220 -850 280 -850 C340 -850 384 -810 390 -740 Z',
                down(-850, -740, [0, lighter(middle, 0.2)], [0.5, middle], [1, deeper(middle, 0.14)]),
              ),
              oval(280, -738, 40, 18, lighter(far, 0.6)),
            ],
          },
        ],
        Math.floor(random() * 3),
      ),
      ...ground(area, floor, k, board),
    ])
  },
  props: [herbPot, jar, mills, lemons, whiskBowl, breadBoard],
}
