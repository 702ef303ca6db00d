import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, down, lighter, moved, path, slanted } from '../subjects/draw.ts'
import { gold, rod } from '../subjects/material.ts'
import { foldedStack, hatBox, heel, perfumeFlask, scarfStand } from './boutique-things.ts'
import { alongWall, ground, roomScale, within, type Stretch } from './row.ts'
import type { Setting } from './setting.ts'

/** A boutique: clothes on a brass rail, a tall mirror, lit niches with bags and shoes. */
export const boutique: Setting = {
  id: 'boutique',
  back(area, floor, { far, middle, near, floor: boards, accent, main, light, leaf }, random) {
    const k = roomScale(area, floor)
    const brass = mix(gold, middle, 0.25)
    const cloth = (x: number, w: number, h: number, colour: string, skirt = false): Layer[] => [
      path(
        `M${x + w / 2} -800 C${x + w / 2} -826 ${x + w / 2 + 22} -826 ${x + w / 2 + 20} -806`,
        '#00000000',
        { stroke: { paint: brass, width: 5 } },
      ),
      path(
        skirt
          ? `M${x + w * 0.3} -780 C${x + w * 0.4} -750 ${x + w * 0.6} -750 ${x + w * 0.7} -780 L${x + w * 0.74} ${-780 + h * 0.36} L${x + w} ${-780 + h} C${x + w * 0.7} ${-760 + h} ${x + w * 0.3} ${-760 + h} ${x} ${-780 + h} L${x + w * 0.26} ${-780 + h * 0.36} Z`
          : `M${x + w * 0.34} -784 C${x + w * 0.42} -766 ${x + w * 0.58} -766 ${x + w * 0.66} -784 L${x + w * 0.92} -750 L${x + w} ${-780 + h * 0.7} L${x + w * 0.84} ${-780 + h * 0.72} L${x + w * 0.82} ${-780 + h} L${x + w * 0.18} ${-780 + h} L${x + w * 0.16} ${-780 + h * 0.72} L${x} ${-780 + h * 0.7} L${x + w * 0.08} -750 Z`,
        across(x, x + w, [0, lighter(colour, 0.2)], [0.5, colour], [1, deeper(colour, 0.18)]),
      ),
      path(
        `M${x + w * 0.5} ${-780 + h * 0.3} L${x + w * 0.56} ${-780 + h * 0.98} L${x + w * 0.44} ${-780 + h * 0.98} Z`,
        deeper(colour, 0.14),
      ),
    ]
    const niche = (x: number, things: Layer[]): Layer[] => [
      path(
        `M${x} -300 L${x} -680 C${x} -820 ${x + 240} -820 ${x + 240} -680 L${x + 240} -300 Z`,
        mix(far, middle, 0.5),
      ),
      path(
        `M${x + 14} -300 L${x + 14} -676 C${x + 18} -796 ${x + 222} -796 ${x + 226} -676 L${x + 226} -300 Z`,
        slanted([x, -780], [x + 240, -300], [0, lighter(far, 0.5)], [1, mix(far, accent, 0.16)]),
      ),
      ...things,
      bar(x - 8, -492, 256, 14, brass, { radius: 4 }),
      bar(x - 14, -306, 268, 22, lighter(middle, 0.34), { radius: 5 }),
    ]
    const bag = (x: number, y: number, colour: string): Layer[] => [
      path(
        `M${x + 30} ${y - 76} C${x + 34} ${y - 150} ${x + 96} ${y - 150} ${x + 100} ${y - 76}`,
        '#00000000',
        { stroke: { paint: deeper(colour, 0.2), width: 10 } },
      ),
      path(
        `M${x + 14} ${y - 84} h102 l14 84 h-130 Z`,
        slanted([x, y - 84], [x + 130, y], [0, lighter(colour, 0.24)], [1, deeper(colour, 0.1)]),
      ),
      bar(x + 54, y - 62, 22, 18, brass, { radius: 4 }),
    ]
    const wall: Stretch[] = [
      {
        width: 760,
        draw: [
          ...cloth(90, 150, 470, mix(main, middle, 0.4), true),
          ...cloth(196, 150, 330, middle),
          ...cloth(300, 150, 350, lighter(near, 0.2)),
          ...cloth(402, 160, 500, mix(accent, middle, 0.4), true),
          ...cloth(510, 150, 340, lighter(middle, 0.3)),
          bar(60, -826, 640, 14, rod(-826, -812, brass), { radius: 7 }),
          path('M66 -830 h14 v830 h-14 Z M680 -830 h14 v830 h-14 Z', brass),
          bar(50, -70, 660, 24, rod(-70, -46, near), { radius: 6 }),
          path('M130 -76 h130 v-50 h-130 Z M138 -130 h118 v-44 h-118 Z', mix(near, middle, 0.5)),
          path(
            'M420 -72 C420 -110 440 -120 470 -112 C510 -96 560 -100 572 -72 Z M560 -70 l10 -4 v-26 l-8 8 Z',
            deeper(near, 0.1),
          ),
        ],
      },
      {
        width: 620,
        draw: [
          ...niche(40, [...bag(95, -492, mix(main, near, 0.3)), ...bag(95, -306, mix(accent, middle, 0.3))]),
          ...niche(330, [
            path(
              'M370 -492 C360 -560 420 -590 450 -586 C480 -590 540 -560 530 -492 Z',
              mix(near, accent, 0.3),
            ),
            path('M380 -306 h140 v-90 h-140 Z', middle),
            path('M372 -396 h156 v-26 h-156 Z', lighter(middle, 0.24)),
            path('M440 -422 h18 v116 h-18 Z', mix(accent, middle, 0.2)),
          ]),
          path(
            'M90 -170 C90 -200 110 -206 140 -206 L470 -206 C500 -206 520 -200 520 -170 L520 -90 L90 -90 Z',
            down(-206, -90, [0, lighter(near, 0.24)], [1, near]),
          ),
          path('M104 -90 h22 l-8 90 h-10 Z M484 -90 h22 l-4 90 h-10 Z', brass),
        ],
      },
      {
        width: 540,
        draw: [
          path(
            'M70 -10 L70 -640 C70 -880 350 -880 350 -640 L350 -10 Z',
            slanted([70, -860], [350, 0], [0, lighter(brass, 0.4)], [0.5, brass], [1, deeper(brass, 0.2)]),
          ),
          path(
            'M88 -26 L88 -640 C88 -856 332 -856 332 -640 L332 -26 Z',
            slanted(
              [88, -840],
              [332, -26],
              [0, lighter(far, 0.66)],
              [0.5, mix(far, middle, 0.2)],
              [1, lighter(far, 0.3)],
            ),
          ),
          path(
            'M108 -300 L290 -780 L320 -720 L140 -240 Z M120 -160 L328 -640 L328 -590 L140 -140 Z',
            lighter(light, 0.4),
            { opacity: 0.4 },
          ),
          ...[-0.9, -0.45, 0, 0.45, 0.9].map((turn, i) =>
            moved(
              446,
              -120,
              0.9 + (i % 2) * 0.4,
              [
                path(
                  'M0 0 C-50 -60 -48 -170 0 -240 C48 -170 50 -60 0 0 Z',
                  mix(i % 2 ? leaf : deeper(leaf, 0.1), middle, 0.3),
                ),
              ],
              turn,
            ),
          ),
          path('M386 -140 L506 -140 L490 0 L402 0 Z', across(386, 506, [0, lighter(near, 0.24)], [1, near])),
        ],
      },
    ]
    const panels: Stretch[] = [
      {
        width: 320,
        draw: [
          bar(24, -960, 272, 800, '#00000000', {
            radius: 6,
            stroke: { paint: mix(far, middle, 0.3), width: 8 },
          }),
        ],
      },
    ]
    const first = Math.floor(random() * 3)
    return within(area, [
      bar(area.x, floor - 1010 * k, area.width, 12 * k, mix(far, middle, 0.35)),
      ...alongWall(area, floor, k, panels, 0),
      bar(area.x, floor - 110 * k, area.width, 110 * k, mix(far, middle, 0.3)),
      ...alongWall(area, floor, k, wall, first),
      ...ground(area, floor, k, boards),
    ])
  },
  props: [hatBox, heel, foldedStack, perfumeFlask, scarfStand],
}
