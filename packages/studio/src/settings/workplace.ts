import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, lighter, line, moved, oval, path, slanted } from '../subjects/draw.ts'
import { rod } from '../subjects/material.ts'
import { deskLamp, mug, plantPot, speaker, tablet } from './workplace-things.ts'
import { alongWall, ground, roomScale, within, type Stretch } from './row.ts'
import type { Setting } from './setting.ts'

/** A quiet workplace: a wide screen on a panelled wall, low boards with plants and light. */
export const workplace: Setting = {
  id: 'workplace',
  back(area, floor, { far, middle, near, floor: boards, accent, main, leaf }, random) {
    const k = roomScale(area, floor)
    const glass = lighter(far, 0.4)
    const leaves = (x: number, y: number, s: number): Layer[] =>
      [-0.9, -0.5, -0.1, 0.3, 0.75].map((turn, i) =>
        moved(
          x,
          y,
          s * (0.8 + (i % 2) * 0.3),
          [
            path(
              'M0 0 C-50 -60 -48 -170 0 -240 C48 -170 50 -60 0 0 Z',
              mix(i % 2 ? leaf : deeper(leaf, 0.1), middle, 0.3),
            ),
          ],
          turn,
        ),
      )
    const ribs: Stretch[] = [
      {
        width: 60,
        draw: [bar(4, -900, 40, 900, mix(far, middle, 0.28)), bar(4, -900, 8, 900, lighter(far, 0.3))],
      },
    ]
    const wall: Stretch[] = [
      {
        width: 900,
        draw: [
          bar(60, -820, 780, 470, near, { radius: 26 }),
          bar(
            76,
            -804,
            748,
            438,
            slanted([76, -804], [824, -366], [0, mix(near, '#10142a', 0.5)], [1, mix(near, '#0c1020', 0.36)]),
            { radius: 16 },
          ),
          bar(106, -774, 150, 378, mix(near, far, 0.2), { radius: 12, opacity: 0.6 }),
          ...[0, 1, 2, 3].map((i) =>
            bar(126, -744 + i * 56, i === 1 ? 104 : 80, 14, i === 1 ? accent : lighter(near, 0.4), {
              radius: 7,
            }),
          ),
          bar(286, -774, 250, 150, lighter(near, 0.1), { radius: 12 }),
          line('M310 -664 L366 -704 L416 -680 L470 -730 L512 -716', accent, 9),
          bar(560, -774, 234, 150, lighter(near, 0.1), { radius: 12 }),
          oval(630, -699, 46, 46, '#00000000', { stroke: { paint: mix(main, near, 0.2), width: 16 } }),
          bar(700, -720, 70, 12, lighter(near, 0.5), { radius: 6 }),
          bar(700, -692, 50, 12, lighter(near, 0.34), { radius: 6 }),
          bar(286, -604, 508, 208, lighter(near, 0.1), { radius: 12 }),
          ...[64, 104, 82, 132, 96, 150, 116].map((h, i) =>
            bar(318 + i * 66, -416 - h, 36, h, i % 2 ? mix(main, near, 0.3) : lighter(near, 0.3), {
              radius: 8,
            }),
          ),
          path(
            'M76 -788 C76 -798 82 -804 92 -804 L420 -804 L190 -366 L92 -366 C82 -366 76 -372 76 -382 Z',
            '#ffffff12',
          ),
          bar(40, -230, 820, 170, across(40, 860, [0, lighter(middle, 0.16)], [1, middle]), { radius: 12 }),
          bar(28, -246, 844, 26, rod(-246, -220, near), { radius: 8 }),
          path('M308 -220 h8 v160 h-8 Z M584 -220 h8 v160 h-8 Z', deeper(middle, 0.14)),
          path('M90 -60 h18 v60 h-18 Z M792 -60 h18 v60 h-18 Z', near),
          ...[0, 1, 2, 3].map((i) =>
            bar(
              110 + i * 26,
              -336 + (i % 2) * 14,
              22,
              90 - (i % 2) * 14,
              [accent, middle, mix(main, middle, 0.4), lighter(near, 0.3)][i] ?? near,
              { radius: 3 },
            ),
          ),
          ...leaves(760, -300, 0.5),
          path('M716 -310 L804 -310 L794 -246 L726 -246 Z', lighter(near, 0.16)),
        ],
      },
      {
        width: 620,
        draw: [
          bar(70, -860, 420, 560, lighter(middle, 0.3), { radius: 8 }),
          bar(88, -842, 384, 524, slanted([88, -842], [472, -318], [0, glass], [1, mix(far, middle, 0.3)])),
          path(
            'M88 -318 V-470 h60 v-90 h70 v130 h50 v-190 h80 v150 h60 v-70 h64 v222 Z',
            mix(far, middle, 0.5),
          ),
          path('M272 -842 h16 v524 h-16 Z', lighter(middle, 0.3)),
          bar(50, -306, 460, 22, lighter(middle, 0.4), { radius: 4 }),
          bar(500, -640, 10, 640, near),
          path(
            'M440 -740 L570 -740 L600 -630 L410 -630 Z',
            slanted([410, -740], [600, -630], [0, lighter(accent, 0.56)], [1, mix(accent, middle, 0.4)]),
          ),
          oval(505, -6, 60, 14, near),
          ...leaves(210, -130, 1.2),
          path('M130 -150 L290 -150 L270 0 L150 0 Z', across(130, 290, [0, lighter(near, 0.2)], [1, near])),
        ],
      },
    ]
    const first = Math.floor(random() * 2)
    return within(area, [
      { kind: 'group', opacity: 0.5, children: alongWall(area, floor, k, ribs, 0) },
      bar(area.x, floor - 906 * k, area.width, 12 * k, mix(far, middle, 0.4)),
      ...alongWall(area, floor, k * 0.96, wall, first),
      ...ground(area, floor, k, boards),
    ])
  },
  props: [mug, plantPot, speaker, deskLamp, tablet],
}
