import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, lighter, oval, path, slanted } from '../subjects/draw.ts'
import { rod, shrub } from '../subjects/material.ts'
import { boxPair, clipboard, giftBox, paperBag, tapeRoll } from './stockroom-things.ts'
import { alongWall, ground, roomScale, within, type Stretch } from './row.ts'
import type { Setting } from './setting.ts'

/** A small shop's stockroom: shelves of boxes under lamps, a packing table in front. */
export const stockroom: Setting = {
  id: 'stockroom',
  back(area, floor, { far, middle, near, floor: boards, accent, light, leaf }, random) {
    const k = roomScale(area, floor)
    const box = (x: number, y: number, w: number, h: number, colour: string, band = false): Layer[] => [
      bar(
        x,
        y - h,
        w,
        h,
        across(x, x + w, [0, lighter(colour, 0.18)], [0.6, colour], [1, deeper(colour, 0.12)]),
        { radius: 4 },
      ),
      ...(band
        ? [bar(x + w * 0.42, y - h, w * 0.16, h, mix(colour, light, 0.5))]
        : [bar(x + w * 0.12, y - h * 0.42, w * 0.34, h * 0.24, mix(colour, light, 0.6), { radius: 3 })]),
    ]
    const kraft = mix(middle, '#c99a63', 0.3)
    const tints = [middle, kraft, lighter(middle, 0.2), mix(middle, accent, 0.3), deeper(middle, 0.1)]
    const shelves = (
      w: number,
      levels: readonly (readonly (readonly [number, number, number, number, boolean?])[])[],
    ): Layer[] => [
      bar(0, -880, w, 880, mix(far, middle, 0.16), { opacity: 0.8 }),
      ...levels.flatMap((things, level) => {
        const y = -60 - level * 270
        return [
          ...things.flatMap(([x, bw, bh, tint, band]) => box(x, y, bw, bh, tints[tint] ?? middle, band)),
          bar(-8, y, w + 16, 22, rod(y, y + 22, near)),
        ]
      }),
      path(`M-10 -900 h24 v900 h-24 Z M${w - 14} -900 h24 v900 h-24 Z`, near),
    ]
    const lamp = (x: number, drop: number): Layer[] => [
      bar(x - 3, -1120, 6, 1120 - drop - 70, near),
      path(
        `M${x - 16} ${-drop - 76} h32 l52 70 h-136 Z`,
        slanted([x - 60, -drop - 76], [x + 60, -drop], [0, lighter(near, 0.2)], [1, near]),
      ),
      oval(x, -drop - 4, 34, 14, lighter(accent, 0.5)),
    ]
    const wall: Stretch[] = [
      {
        width: 640,
        draw: shelves(560, [
          [
            [30, 150, 150, 1],
            [196, 110, 110, 3, true],
            [330, 190, 180, 0],
          ],
          [
            [40, 200, 120, 2],
            [64, 150, 0, 0],
            [260, 120, 170, 1, true],
            [400, 130, 120, 4],
          ],
          [
            [40, 110, 150, 0, true],
            [170, 150, 110, 1],
            [350, 170, 150, 2],
          ],
        ]),
      },
      {
        width: 560,
        draw: [
          path('M60 -860 h400 v520 h-400 Z', lighter(middle, 0.3)),
          path(
            'M78 -842 h364 v484 h-364 Z',
            slanted([78, -842], [442, -358], [0, lighter(far, 0.5)], [1, mix(far, middle, 0.4)]),
          ),
          path(
            'M78 -420 C140 -500 220 -460 260 -430 C320 -500 400 -480 442 -440 L442 -358 L78 -358 Z',
            mix(leaf, far, 0.5),
          ),
          path('M252 -842 h16 v484 h-16 Z M78 -608 h364 v14 h-364 Z', lighter(middle, 0.3)),
          bar(40, -344, 440, 22, lighter(middle, 0.4)),
          bar(20, -230, 480, 30, rod(-230, -200, near), { radius: 6 }),
          path('M50 -200 h26 v200 h-26 Z M444 -200 h26 v200 h-26 Z M60 -70 h400 v18 h-400 Z', near),
          ...box(80, -230, 150, 96, kraft, true),
          ...box(104, -70, 190, 110, middle),
          path(
            'M330 -230 C310 -230 304 -244 304 -262 C304 -286 330 -298 350 -298 C374 -298 396 -284 396 -262 C396 -244 388 -230 370 -230 Z M350 -282 C338 -282 328 -274 328 -264 C328 -254 338 -246 350 -246 C362 -246 372 -254 372 -264 C372 -274 362 -282 350 -282 Z',
            mix(accent, middle, 0.2),
          ),
        ],
      },
      {
        width: 620,
        draw: shelves(540, [
          [
            [30, 220, 200, 0],
            [280, 110, 140, 1],
            [404, 110, 96, 3, true],
          ],
          [
            [40, 130, 140, 3, true],
            [190, 130, 190, 4],
            [350, 160, 110, 1],
          ],
          [
            [60, 180, 130, 1, true],
            [280, 90, 110, 2],
            [384, 110, 170, 0],
          ],
        ]),
      },
    ]
    const lamps: Stretch[] = [
      { width: 620, draw: lamp(310, 940) },
      { width: 560, draw: lamp(270, 1000) },
    ]
    const stacks: Stretch[] = [
      {
        width: 700,
        draw: [
          ...box(20, 0, 190, 150, deeper(kraft, 0.06)),
          ...box(52, -150, 140, 110, mix(kraft, accent, 0.24), true),
        ],
      },
      {
        width: 640,
        draw: [
          shrub(70, -100, 0.7, mix(leaf, near, 0.3)),
          path('M10 -110 L134 -110 L118 0 L26 0 Z', across(10, 134, [0, lighter(near, 0.2)], [1, near])),
        ],
      },
    ]
    const first = Math.floor(random() * 3)
    return within(area, [
      bar(
        area.x,
        floor - 300 * k,
        area.width,
        300 * k,
        down(floor - 300 * k, floor, [0, mix(far, middle, 0.05)], [1, mix(far, middle, 0.3)]),
        { opacity: 0.5 },
      ),
      ...alongWall(area, floor, k * 0.94, wall, first),
      bar(area.x, floor - 1064 * k, area.width, 14 * k, near),
      ...alongWall(area, floor, k * 0.94, lamps, first % 2),
      ...alongWall(area, floor, k, stacks, first % 2),
      ...ground(area, floor, k, boards),
    ])
  },
  props: [boxPair, giftBox, paperBag, tapeRoll, clipboard],
}
