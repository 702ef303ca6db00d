import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, lighter, line, path } from '../subjects/draw.ts'
import { leafBlade } from '../subjects/forms.ts'
import { flask, mortar, pottedPlant, pump, thermometer } from './clinic-things.ts'
import { alongWall, ground, roomScale, within } from './row.ts'
import type { Setting } from './setting.ts'

/** A practice: a window with blinds, a glass cabinet, a couch, a screen with a pulse. */
export const clinicRoom: Setting = {
  id: 'clinic_room',
  back(area, floor, { far, middle, near, floor: lino, leaf, accent }, random) {
    const k = roomScale(area, floor)
    const glass = lighter(far, 0.5)
    const bottle = (x: number, y: number, h: number, colour: string): Layer[] => [
      bar(x + 10, y - h - 18, 32, 24, near, { radius: 5 }),
      bar(
        x,
        y - h,
        52,
        h,
        across(x, x + 52, [0, lighter(colour, 0.3)], [0.5, colour], [1, deeper(colour, 0.16)]),
        { radius: [12, 12, 4, 4] },
      ),
      bar(x + 6, y - h * 0.62, 40, h * 0.32, glass, { radius: 4 }),
    ]
    return within(area, [
      bar(
        area.x,
        floor - 420 * k,
        area.width,
        420 * k,
        down(floor - 420 * k, floor, [0, lighter(far, 0.1)], [1, far]),
        { opacity: 0.7 },
      ),
      bar(area.x, floor - 430 * k, area.width, 14 * k, lighter(middle, 0.2)),
      ...alongWall(
        area,
        floor,
        k,
        [
          {
            width: 600,
            draw: [
              bar(60, -920, 480, 920, near, { radius: 16 }),
              bar(82, -900, 436, 560, down(-900, -340, [0, lighter(far, 0.3)], [1, mix(far, middle, 0.4)]), {
                radius: 8,
              }),
              ...[-720, -540].map((y) => bar(82, y, 436, 16, lighter(near, 0.24))),
              ...bottle(110, -720, 110, middle),
              ...bottle(176, -720, 84, lighter(middle, 0.3)),
              ...bottle(330, -720, 120, middle),
              ...bottle(440, -720, 92, mix(middle, accent, 0.3)),
              ...bottle(120, -540, 94, mix(middle, accent, 0.3)),
              ...bottle(250, -540, 118, middle),
              ...bottle(330, -540, 90, lighter(middle, 0.3)),
              ...[0, 1, 2].map((i) =>
                bar(120 + i * 6, -366 - i * 30, 180 - i * 12, 28, i % 2 ? lighter(middle, 0.3) : middle, {
                  radius: 5,
                }),
              ),
              bar(390, -440, 90, 96, lighter(middle, 0.2), { radius: 8 }),
              bar(293, -900, 14, 560, near),
              path('M100 -640 L250 -880 L286 -880 L100 -580 Z', '#ffffff', { opacity: 0.35 }),
              ...[0, 1].flatMap((i) => [
                bar(82 + i * 222, -318, 214, 290, lighter(near, 0.14), { radius: 8 }),
                bar(i ? 320 : 262, -250, 16, 90, deeper(near, 0.2), { radius: 8 }),
              ]),
            ],
          },
          {
            width: 780,
            draw: [
              bar(140, -920, 420, 420, near, { radius: 10 }),
              bar(158, -902, 384, 384, glass),
              ...Array.from({ length: 9 }, (_, i) =>
                bar(
                  150,
                  -900 + i * 30,
                  400,
                  18,
                  down(
                    -900 + i * 30,
                    -882 + i * 30,
                    [0, lighter(middle, 0.6)],
                    [0.5, lighter(middle, 0.36)],
                    [1, middle],
                  ),
                  { radius: 5 },
                ),
              ),
              line('M520 -900 L520 -560', near, 4),
              bar(120, -506, 460, 24, lighter(near, 0.2), { radius: 6 }),
              // the couch
              path(
                'M40 -260 C40 -290 60 -300 90 -300 L500 -300 L690 -400 C720 -410 750 -380 730 -350 L560 -240 L60 -230 C46 -230 40 -240 40 -260 Z',
                down(-400, -230, [0, lighter(near, 0.3)], [0.5, near], [1, deeper(near, 0.2)]),
              ),
              path('M60 -296 L440 -300 L440 -280 L54 -274 Z', lighter(near, 0.5)),
              bar(50, -236, 560, 30, deeper(middle, 0.1), { radius: 8 }),
              ...[100, 520].map((x) => bar(x, -210, 26, 210, deeper(middle, 0.2), { radius: 6 })),
              bar(80, -30, 480, 20, deeper(middle, 0.2), { radius: 8 }),
            ],
          },
          {
            width: 560,
            draw: [
              // screen on its stand, beside a palm
              bar(150, -780, 270, 210, deeper(near, 0.2), { radius: 18 }),
              bar(166, -764, 238, 178, mix(near, '#10202a', 0.55), { radius: 8 }),
              path(
                'M176 -670 L236 -670 L254 -720 L280 -620 L300 -670 L394 -670 L394 -662 L305 -662 L281 -592 L254 -694 L241 -662 L176 -662 Z',
                lighter(accent, 0.2),
              ),
              bar(
                272,
                -570,
                26,
                560,
                across(272, 298, [0, lighter(middle, 0.4)], [0.5, middle], [1, deeper(middle, 0.2)]),
              ),
              bar(220, -380, 130, 24, lighter(near, 0.2), { radius: 6 }),
              path('M170 -10 L262 -60 L308 -60 L400 -10 L400 0 L170 0 Z', deeper(middle, 0.24)),
              path(
                'M420 0 L430 -170 L540 -170 L550 0 Z',
                across(420, 550, [0, lighter(near, 0.3)], [0.5, near], [1, deeper(near, 0.24)]),
              ),
              ...[-0.95, -0.5, -0.1, 0.3, 0.7].map((turn, i) =>
                leafBlade(484, -160, 300 + (i % 2) * 60, turn, mix(leaf, near, 0.15 + (i % 3) * 0.12)),
              ),
            ],
          },
        ],
        Math.floor(random() * 3),
      ),
      ...ground(area, floor, k, lino),
    ])
  },
  props: [pottedPlant, pump, flask, mortar, thermometer],
}
