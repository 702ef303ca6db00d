import { mix } from '../colour/oklch.ts'
import { bar, contactShadow, deeper, down, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { rod, shine, steel, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const phone: Subject = {
  id: 'phone',
  frame: { x: 130, y: 60, width: 740, height: 850 },
  draw({ main, accent, light, dark }) {
    const card = lighter(light, 0.95)
    const soft = { colour: '#1a102055', blur: 34, dx: 0, dy: 16 }
    const column = (x: number, h: number, colour: string) =>
      bar(x, 588 - h, 42, h, down(588 - h, 588, [0, lighter(colour, 0.24)], [1, colour]), {
        radius: [14, 14, 4, 4],
      })
    return [
      contactShadow(500, 888, 300, 28),
      path(
        'M280 224 h14 v76 h-14 Z M280 322 h14 v76 h-14 Z M706 262 h14 v120 h-14 Z',
        tube(276, 724, mix(dark, steel, 0.4)),
      ),
      bar(
        288,
        70,
        424,
        816,
        slanted(
          [288, 70],
          [712, 886],
          [0, '#f4f6f8'],
          [0.2, mix(dark, steel, 0.6)],
          [0.5, lighter(dark, 0.24)],
          [0.8, mix(dark, steel, 0.5)],
          [1, deeper(dark, 0.3)],
        ),
        { radius: 80 },
      ),
      bar(297, 79, 406, 798, '#0d0d12', { radius: 72 }),
      bar(
        310,
        92,
        380,
        772,
        slanted(
          [310, 92],
          [690, 864],
          [0, lighter(light, 0.9)],
          [0.5, lighter(light, 0.4)],
          [1, mix(light, main, 0.26)],
        ),
        { radius: 60 },
      ),
      path(
        'M310 152 C310 116 336 92 370 92 L630 92 C664 92 690 116 690 152 L690 250 C600 290 400 290 310 250 Z',
        slanted([310, 92], [690, 290], [0, lighter(main, 0.24)], [0.6, main], [1, deeper(main, 0.2)]),
      ),
      bar(438, 110, 124, 32, '#0d0d12', { radius: 16 }),
      oval(540, 126, 7, 7, '#2c3a5a'),
      oval(378, 200, 30, 30, lighter(accent, 0.3)),
      path(
        'M358 216 C360 200 396 200 398 216 C392 226 364 226 358 216 Z M368 190 a10 10 0 1 0 20 0 a10 10 0 1 0 -20 0 Z',
        card,
      ),
      bar(424, 180, 156, 17, shine('f2'), { radius: 8 }),
      bar(424, 208, 100, 13, shine('99'), { radius: 6 }),
      bar(338, 270, 324, 348, card, { radius: 34, shadow: soft }),
      bar(368, 302, 120, 14, mix(dark, light, 0.6), { radius: 7 }),
      bar(368, 330, 184, 28, dark, { radius: 10 }),
      bar(572, 320, 64, 34, mix(main, card, 0.76), { radius: 17 }),
      line('M588 342 L600 330 L608 338 L622 326', main, 6),
      path('M368 424 h268 v4 h-268 Z M368 478 h268 v4 h-268 Z M368 532 h268 v4 h-268 Z', deeper(light, 0.06)),
      column(372, 92, lighter(main, 0.5)),
      column(426, 140, lighter(main, 0.34)),
      column(480, 112, lighter(main, 0.5)),
      column(534, 186, main),
      column(588, 150, lighter(main, 0.34)),
      bar(
        338,
        642,
        154,
        138,
        slanted([338, 642], [492, 780], [0, lighter(main, 0.24)], [1, deeper(main, 0.12)]),
        { radius: 30 },
      ),
      bar(
        508,
        642,
        154,
        138,
        slanted([508, 642], [662, 780], [0, lighter(accent, 0.3)], [1, deeper(accent, 0.1)]),
        { radius: 30 },
      ),
      line('M376 730 L406 700 L430 718 L458 680', '#ffffff', 11),
      oval(585, 711, 36, 36, shine('4d')),
      path('M574 690 L608 711 L574 732 Z', '#ffffff'),
      bar(438, 828, 124, 11, mix(dark, light, 0.2), { radius: 5 }),
      path('M310 152 C310 116 336 92 370 92 L540 92 L330 600 L310 600 Z', shine('1c')),
      moved(
        752,
        320,
        1,
        [
          bar(-112, -58, 224, 116, card, { radius: 34, shadow: soft }),
          oval(
            -62,
            0,
            30,
            30,
            slanted([-84, -22], [-40, 22], [0, lighter(main, 0.3)], [1, deeper(main, 0.1)]),
          ),
          line('M-75 0 L-66 11 L-48 -11', '#ffffff', 8),
          bar(-20, -22, 104, 15, mix(dark, light, 0.3), { radius: 7 }),
          bar(-20, 8, 72, 12, mix(dark, light, 0.66), { radius: 6 }),
        ],
        0.05,
      ),
      moved(
        246,
        560,
        1,
        [
          bar(
            -92,
            -74,
            184,
            148,
            slanted([-92, -74], [92, 74], [0, lighter(accent, 0.34)], [1, deeper(accent, 0.06)]),
            { radius: 40, shadow: soft },
          ),
          bar(-76, -64, 152, 44, shine('33'), { radius: 22 }),
          path('M0 -46 L14 -15 L48 -12 L22 10 L30 44 L0 26 L-30 44 L-22 10 L-48 -12 L-14 -15 Z', '#ffffff'),
        ],
        -0.1,
      ),
    ]
  },
}

export const laptop: Subject = {
  id: 'laptop',
  frame: { x: 30, y: 230, width: 940, height: 670 },
  draw({ main, accent, light, dark }) {
    const card = lighter(light, 0.95)
    const metal = mix(steel, light, 0.3)
    const keys = Array.from({ length: 4 }, (_, row) => {
      const y = 758 + row * 17
      const left = 232 - row * 21
      const step = (1000 - 2 * left) / 13
      return Array.from(
        { length: 13 },
        (__, i) =>
          `M${Math.round(left + i * step + 3)} ${y} h${Math.round(step - 7)} l${Math.round((i - 6) * 0.5)} 12 h${-Math.round(step - 7)} Z`,
      ).join(' ')
    }).join(' ')
    return [
      contactShadow(500, 872, 480, 26),
      bar(
        160,
        246,
        680,
        490,
        slanted([160, 246], [840, 736], [0, '#f4f6f8'], [0.3, metal], [0.7, deeper(metal, 0.34)], [1, metal]),
        { radius: [38, 38, 8, 8] },
      ),
      bar(169, 255, 662, 478, '#101015', { radius: [30, 30, 6, 6] }),
      oval(500, 270, 5, 5, '#3a4460'),
      bar(
        190,
        286,
        620,
        424,
        slanted(
          [190, 286],
          [810, 710],
          [0, lighter(light, 0.9)],
          [0.6, lighter(light, 0.4)],
          [1, mix(light, main, 0.24)],
        ),
        { radius: 12 },
      ),
      bar(
        190,
        286,
        152,
        424,
        slanted([190, 286], [342, 710], [0, lighter(main, 0.2)], [0.5, main], [1, deeper(main, 0.24)]),
        { radius: [12, 0, 0, 12] },
      ),
      oval(226, 330, 16, 16, lighter(accent, 0.2)),
      bar(252, 322, 66, 16, shine('e6'), { radius: 8 }),
      bar(204, 372, 124, 36, shine('33'), { radius: 12 }),
      ...[0, 1, 2, 3, 4].map((i) =>
        bar(224, 384 + i * 48, i % 2 ? 62 : 82, 13, i === 0 ? '#ffffff' : shine('80'), { radius: 6 }),
      ),
      bar(372, 318, 190, 26, dark, { radius: 10 }),
      bar(690, 316, 88, 32, accent, { radius: 16 }),
      bar(372, 370, 194, 138, card, { radius: 20 }),
      path(
        'M372 488 C410 470 430 430 470 446 C506 458 526 410 566 400 L566 488 C566 500 558 508 546 508 L392 508 C380 508 372 500 372 488 Z',
        down(400, 508, [0, lighter(main, 0.4)], [1, lighter(main, 0.84)]),
      ),
      line('M376 486 C410 470 430 430 470 446 C506 458 526 410 562 400', main, 8),
      bar(
        584,
        370,
        194,
        138,
        slanted([584, 370], [778, 508], [0, lighter(accent, 0.3)], [1, deeper(accent, 0.06)]),
        { radius: 20 },
      ),
      oval(644, 439, 40, 40, '#00000000', { stroke: { paint: shine('59'), width: 15 } }),
      line('M644 399 A40 40 0 1 1 607 454', '#ffffff', 15),
      bar(706, 420, 52, 12, '#ffffff', { radius: 6 }),
      bar(706, 444, 36, 10, shine('99'), { radius: 5 }),
      bar(372, 530, 406, 156, card, { radius: 20 }),
      ...[60, 88, 72, 110, 84, 122, 96, 130].map((h, i) =>
        bar(
          398 + i * 46,
          670 - h,
          27,
          h,
          down(
            670 - h,
            670,
            [0, lighter(i % 2 ? main : lighter(main, 0.4), 0.2)],
            [1, i % 2 ? main : lighter(main, 0.4)],
          ),
          { radius: 8 },
        ),
      ),
      path('M190 286 L430 286 L262 710 L190 710 Z', shine('17')),
      path(
        'M180 734 L820 734 L952 838 L48 838 Z',
        slanted([180, 734], [900, 838], [0, lighter(metal, 0.6)], [0.5, metal], [1, deeper(metal, 0.14)]),
      ),
      path('M210 746 L790 746 L866 826 L134 826 Z', deeper(metal, 0.16)),
      path(keys, '#2b2d36'),
      path('M408 828 L592 828 L598 838 L402 838 Z', deeper(metal, 0.3)),
      path(
        'M48 838 L952 838 C968 838 972 850 964 860 C958 870 950 874 936 874 L64 874 C50 874 42 870 36 860 C28 850 32 838 48 838 Z',
        rod(838, 874, metal),
      ),
      path('M430 838 H570 C566 852 556 856 544 856 H456 C444 856 434 852 430 838 Z', deeper(metal, 0.3)),
      bar(164, 728, 672, 12, deeper(metal, 0.5), { radius: 6 }),
    ]
  },
}
