import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, lighter, oval, path, slanted } from '../subjects/draw.ts'
import { leafyTree, shrub } from '../subjects/material.ts'
import { bench, lantern, letterbox, topiary, wateringCan } from './street-things.ts'
import { alongWall, ground, roomScale, within, type Stretch } from './row.ts'
import type { Setting } from './setting.ts'

/** A street of town houses behind hedges, roofs of the quarter beyond. */
export const street: Setting = {
  id: 'street',
  back(area, floor, { far, middle, near, floor: pavement, leaf, accent, light }, random) {
    const k = roomScale(area, floor)
    const glass = mix(far, lighter(light, 0.4), 0.6)
    const sash = (x: number, y: number, w: number, h: number): Layer[] => [
      bar(x - 10, y - 10, w + 20, h + 20, lighter(middle, 0.4), { radius: 5 }),
      bar(x, y, w, h, slanted([x, y], [x + w, y + h], [0, glass], [1, mix(glass, middle, 0.5)])),
      path(
        `M${x + w / 2 - 4} ${y} h8 v${h} h-8 Z M${x} ${y + h * 0.42} h${w} v8 h${-w} Z`,
        lighter(middle, 0.4),
      ),
      bar(x - 16, y + h + 8, w + 32, 14, lighter(middle, 0.5), { radius: 4 }),
    ]
    const door = (x: number, colour: string): Layer[] => [
      path(
        `M${x - 16} 0 L${x - 16} -250 C${x - 16} -330 ${x + 136} -330 ${x + 136} -250 L${x + 136} 0 Z`,
        lighter(middle, 0.45),
      ),
      path(`M${x} 0 L${x} -246 C${x} -306 ${x + 120} -306 ${x + 120} -246 L${x + 120} 0 Z`, colour),
      path(
        `M${x + 14} -210 L${x + 14} -246 C${x + 18} -286 ${x + 102} -286 ${x + 106} -246 L${x + 106} -210 Z`,
        glass,
      ),
      oval(x + 98, -120, 7, 7, lighter(accent, 0.4)),
      bar(x - 34, -16, 188, 16, lighter(near, 0.3)),
    ]
    const wall = (w: number, h: number, colour: string) =>
      bar(0, -h, w, h, across(0, w, [0, lighter(colour, 0.14)], [0.7, colour], [1, deeper(colour, 0.08)]))
    const roofs = (colour: string): Stretch[] => [
      {
        width: 360,
        draw: [path('M0 0 L0 -640 L180 -800 L360 -640 L360 0 Z M250 -760 h40 v70 h-40 Z', colour)],
      },
      { width: 300, draw: [bar(0, -720, 300, 720, colour), bar(-12, -736, 324, 26, colour)] },
      {
        width: 420,
        draw: [path('M0 0 L0 -560 L70 -700 L350 -700 L420 -560 L420 0 Z M90 -760 h44 v80 h-44 Z', colour)],
      },
    ]
    const warm = mix(middle, accent, 0.22)
    const houses: Stretch[] = [
      {
        width: 480,
        draw: [
          wall(480, 560, middle),
          path(
            'M-24 -552 L240 -776 L504 -552 Z',
            slanted([0, -776], [480, -552], [0, lighter(near, 0.16)], [1, near]),
          ),
          path('M20 -552 L240 -738 L460 -552 Z', lighter(middle, 0.18)),
          oval(240, -626, 38, 38, glass),
          ...sash(64, -480, 100, 130),
          ...sash(316, -480, 100, 130),
          ...sash(300, -250, 120, 140),
          ...door(76, near),
        ],
      },
      {
        width: 400,
        draw: [
          wall(400, 700, warm),
          bar(-14, -728, 428, 34, near),
          ...[-640, -420].flatMap((y) => [...sash(60, y, 104, 140), ...sash(236, y, 104, 140)]),
          ...sash(52, -206, 130, 120),
          ...door(234, deeper(near, 0.14)),
          path('M36 -206 L196 -206 L216 -152 L16 -152 Z', mix(accent, near, 0.2)),
        ],
      },
      {
        width: 520,
        draw: [
          wall(520, 520, lighter(middle, 0.16)),
          path(
            'M-16 -512 L50 -700 L470 -700 L536 -512 Z',
            slanted([0, -700], [520, -512], [0, lighter(near, 0.1)], [1, deeper(near, 0.08)]),
          ),
          ...[120, 330].flatMap((x) => [
            path(
              `M${x - 16} -540 L${x - 16} -640 L${x + 38} -690 L${x + 92} -640 L${x + 92} -540 Z`,
              lighter(middle, 0.3),
            ),
            bar(x + 4, -636, 68, 90, glass),
          ]),
          ...sash(50, -430, 110, 140),
          ...sash(205, -430, 110, 140),
          ...sash(360, -430, 110, 140),
          ...door(200, mix(near, accent, 0.36)),
          ...sash(50, -210, 100, 120),
          ...sash(370, -210, 100, 120),
        ],
      },
    ]
    const hedge: Stretch[] = [
      {
        width: 420,
        draw: [shrub(70, 0, 0.9, mix(leaf, near, 0.35)), shrub(214, 0, 0.76, mix(leaf, near, 0.5))],
      },
      {
        width: 620,
        draw: [leafyTree(120, 0, 1.5, mix(leaf, near, 0.4)), shrub(300, 0, 0.7, mix(leaf, near, 0.3))],
      },
      {
        width: 540,
        draw: [
          bar(94, -620, 14, 620, deeper(near, 0.3)),
          path('M66 -700 L136 -700 L126 -612 L76 -612 Z', lighter(accent, 0.5)),
          path('M58 -700 L101 -736 L144 -700 Z', deeper(near, 0.3)),
          shrub(330, 0, 0.8, mix(leaf, near, 0.4)),
        ],
      },
    ]
    const first = Math.floor(random() * 3)
    return within(area, [
      ...alongWall(area, floor, k * 1.16, roofs(far), first),
      ...alongWall(area, floor, k, houses, first),
      ...alongWall(area, floor + 6 * k, k * 0.9, hedge, first),
      ...ground(area, floor, k, pavement),
      bar(area.x, floor + 90 * k, area.width, 16 * k, deeper(pavement, 0.2)),
    ])
  },
  props: [topiary, lantern, letterbox, bench, wateringCan],
}
