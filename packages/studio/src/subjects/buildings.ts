import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, contactShadow, deeper, down, lighter, line, oval, path, slanted } from './draw.ts'
import { gold, leafyTree, pane, rod, shade, shine, shrub } from './material.ts'
import type { Subject } from './subject.ts'

/** Storeys of glass behind a rail, each part of all of them one shape. */
function balconies(x: number, y: number, w: number, floors: number, step: number, slab: string): Layer[] {
  const every = (floor: (top: number) => string) =>
    Array.from({ length: floors }, (_, i) => floor(y + i * step)).join(' ')
  const block = (left: number, top: number, width: number, height: number) =>
    `M${left} ${top} h${width} v${height} h${-width} Z`
  return [
    path(
      every((top) => block(x, top, w, step * 0.6)),
      pane(x, y, x + w, y + floors * step),
    ),
    path(
      every(
        (top) =>
          `M${x} ${top + step * 0.6} L${x + w * 0.34} ${top} h${w * 0.22} L${x + w * 0.22} ${top + step * 0.6} Z`,
      ),
      shine('3d'),
    ),
    path(
      every((top) => block(x - 12, top + step * 0.36, w + 24, step * 0.28)),
      shine('a6'),
    ),
    path(
      every((top) => block(x - 16, top + step * 0.62, w + 32, step * 0.1)),
      slab,
    ),
  ]
}

export const tower: Subject = {
  id: 'tower',
  frame: { x: 90, y: 50, width: 820, height: 870 },
  draw({ main, accent, light, dark, leaf }) {
    const wall = (x0: number, x1: number, colour: string) =>
      across(x0, x1, [0, lighter(colour, 0.36)], [0.6, colour], [1, deeper(colour, 0.1)])
    const concrete = mix(light, '#8e97a3', 0.34)
    const windows = (
      x: number,
      y: number,
      columns: number,
      rows: number,
      dx: number,
      dy: number,
      lit: readonly number[],
    ) =>
      Array.from({ length: rows }, (_, r) => {
        let day = ''
        let evening = ''
        for (let c = 0; c < columns; c++) {
          const d = `M${x + c * dx} ${y + r * dy} h${dx * 0.62} v${dy * 0.58} h${-dx * 0.62} Z `
          if (lit.includes(r * columns + c)) evening += d
          else day += d
        }
        return [
          path(day, slanted([x, y], [x + columns * dx, y + rows * dy], [0, '#93bccd'], [1, '#3b5a6d'])),
          ...(evening ? [path(evening, '#ffd98c')] : []),
        ]
      }).flat()
    return [
      contactShadow(500, 886, 420, 30),
      path('M620 330 L620 880 L868 880 L868 372 Z', wall(620, 868, mix(light, main, 0.3))),
      path('M620 330 L868 372 L868 392 L620 352 Z', lighter(light, 0.5)),
      ...windows(716, 420, 3, 6, 46, 66, [4, 9, 14]),
      path(
        'M560 110 L672 158 L672 880 L560 880 Z',
        across(560, 672, [0, deeper(main, 0.34)], [1, deeper(main, 0.16)]),
      ),
      path(
        Array.from({ length: 9 }, (_, i) => {
          const y = 190 + i * 70
          return `M584 ${y} L648 ${y + 18 - i * 1.6} L648 ${y + 56 - i * 1.6} L584 ${y + 40} Z `
        }).join(''),
        slanted([584, 190], [648, 800], [0, '#5f8496'], [1, '#2b4252']),
      ),
      path('M260 110 L560 110 L560 880 L260 880 Z', wall(260, 560, main)),
      path('M260 110 L560 110 L560 152 L260 152 Z', shine('26')),
      path('M246 92 L564 92 L688 146 L688 164 L672 160 L560 116 L246 116 Z', lighter(light, 0.5)),
      path('M564 92 L688 146 L688 164 L564 116 Z', deeper(light, 0.2)),
      bar(300, 64, 120, 30, concrete, { radius: 4 }),
      bar(444, 76, 40, 18, deeper(concrete, 0.14), { radius: 3 }),
      ...balconies(330, 170, 188, 8, 76, lighter(light, 0.6)),
      path(
        'M284 152 L306 152 L306 780 L284 780 Z',
        slanted([284, 152], [306, 780], [0, '#8fb8c9'], [1, '#3f6072']),
      ),
      path('M130 560 L260 560 L260 880 L130 880 Z', wall(130, 260, concrete)),
      path('M120 546 L262 546 L262 564 L120 564 Z', lighter(light, 0.5)),
      ...windows(150, 596, 2, 4, 52, 66, [3]),
      bar(222, 786, 372, 94, down(786, 880, [0, deeper(dark, 0.1)], [1, lighter(dark, 0.16)])),
      path('M244 806 h86 v74 h-86 Z M346 806 h86 v74 h-86 Z', down(806, 880, [0, '#ffe3a6'], [1, '#f2bd6c'])),
      path('M450 806 h56 v74 h-56 Z M512 806 h56 v74 h-56 Z', down(806, 880, [0, '#a9cbd8'], [1, '#5c8195'])),
      path('M202 770 L612 770 L612 792 L202 792 Z', rod(770, 792, accent)),
      path('M250 880 L296 806 L322 806 L276 880 Z', shine('66')),
      bar(90, 874, 820, 16, rod(874, 890, concrete), { radius: 8 }),
      leafyTree(172, 878, 0.62, leaf),
      leafyTree(800, 878, 0.78, leaf),
      shrub(660, 878, 0.5, leaf),
      shrub(886, 878, 0.26, leaf),
    ]
  },
}

export const house: Subject = {
  id: 'house',
  frame: { x: -4, y: 120, width: 1000, height: 790 },
  draw({ main, accent, light, leaf }) {
    const white = lighter(light, 0.6)
    const sash = (x: number, y: number, w = 124, h = 146): Layer[] => [
      bar(x - 13, y - 13, w + 26, h + 26, white, { radius: 8 }),
      bar(x, y, w, h, pane(x, y, x + w, y + h), { radius: 3 }),
      path(`M${x + 6} ${y + h} L${x + w * 0.6} ${y} h${w * 0.24} L${x + w * 0.3} ${y + h} Z`, shine('4d')),
      path(`M${x + w / 2 - 5} ${y} h10 v${h} h-10 Z M${x} ${y + h * 0.46} h${w} v10 h${-w} Z`, white),
      bar(x - 22, y + h + 10, w + 44, 18, rod(y + h + 10, y + h + 28, white), { radius: 5 }),
    ]
    const shutter = (x: number, y: number): Layer[] => [
      bar(
        x,
        y - 6,
        40,
        158,
        slanted([x, y], [x + 40, y + 158], [0, lighter(main, 0.24)], [1, deeper(main, 0.16)]),
        { radius: 5 },
      ),
      line([24, 50, 76, 102, 128].map((dy) => `M${x + 8} ${y + dy} h24`).join(' '), deeper(main, 0.3), 5),
    ]
    return [
      contactShadow(500, 888, 460, 26),
      leafyTree(146, 880, 1.22, leaf),
      leafyTree(872, 880, 0.98, leaf),
      path(
        'M652 190 L744 190 L744 420 L652 360 Z',
        across(652, 744, [0, lighter(accent, 0.2)], [0.5, accent], [1, deeper(accent, 0.3)]),
      ),
      bar(638, 166, 120, 34, rod(166, 200, lighter(accent, 0.1)), { radius: 6 }),
      path('M672 226 h30 v14 h-30 Z M700 262 h28 v14 h-28 Z M668 300 h30 v14 h-30 Z', deeper(accent, 0.24)),
      path(
        'M200 470 L500 226 L800 470 L800 880 L200 880 Z',
        across(200, 800, [0, white], [0.55, lighter(light, 0.2)], [1, deeper(light, 0.16)]),
      ),
      path('M200 500 L500 258 L800 500 L800 548 L500 310 L200 548 Z', shade('24')),
      path('M200 836 L800 836 L800 880 L200 880 Z', mix(light, '#8d8792', 0.34)),
      path(
        'M116 486 L474 182 C490 168 510 168 526 182 L884 486 C902 504 888 530 866 526 L500 228 L134 526 C112 530 98 504 116 486 Z',
        slanted([130, 200], [860, 540], [0, lighter(main, 0.34)], [0.5, main], [1, deeper(main, 0.32)]),
      ),
      path(
        'M474 182 C490 168 510 168 526 182 L536 190 L500 204 L130 512 C118 510 112 500 116 486 Z',
        shine('66'),
      ),
      path('M548 262 L574 236 L884 486 C894 498 890 514 878 522 Z', shade('33')),
      oval(500, 396, 62, 62, white),
      oval(500, 396, 47, 47, pane(454, 350, 546, 442)),
      path('M495 350 h10 v92 h-10 Z M454 391 h92 v10 h-92 Z', white),
      ...shutter(236, 566),
      ...shutter(404, 566),
      ...sash(276 + 6, 574, 116, 136),
      ...shutter(560, 566),
      ...shutter(728, 566),
      ...sash(600 + 6, 574, 116, 136),
      path('M440 880 L440 616 L420 616 L500 556 L580 616 L560 616 L560 880 Z', white),
      path(
        'M408 624 L492 556 C498 552 502 552 508 556 L592 624 C596 634 588 640 578 638 L500 578 L422 638 C412 640 404 634 408 624 Z',
        slanted([408, 556], [592, 640], [0, lighter(main, 0.3)], [1, deeper(main, 0.2)]),
      ),
      path(
        'M452 880 L452 700 C452 648 548 648 548 700 L548 880 Z',
        slanted([452, 660], [548, 880], [0, lighter(accent, 0.26)], [0.5, accent], [1, deeper(accent, 0.3)]),
      ),
      path('M474 742 L474 706 C474 682 526 682 526 706 L526 742 Z', '#ffe3a1'),
      bar(474, 762, 52, 90, deeper(accent, 0.24), { radius: 5 }),
      oval(534, 776, 8, 8, gold),
      bar(424, 862, 152, 16, rod(862, 878, white), { radius: 4 }),
      bar(404, 876, 192, 18, rod(876, 894, mix(light, '#8d8792', 0.3)), { radius: 4 }),
      ...[258, 582].flatMap((x) => [
        bar(x, 736, 164, 40, rod(736, 776, '#a86f44'), { radius: 6 }),
        path(
          `M${x + 4} 742 C${x - 2} 712 ${x + 30} 700 ${x + 44} 714 C${x + 56} 694 ${x + 92} 694 ${x + 104} 712 C${x + 122} 698 ${x + 160} 710 ${x + 160} 742 Z`,
          slanted([x, 700], [x + 160, 742], [0, lighter(leaf, 0.2)], [1, deeper(leaf, 0.2)]),
        ),
        path(
          [30, 70, 108, 138]
            .map((dx, i) => `M${x + dx - 9} ${724 + (i % 2) * 8} a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0 Z`)
            .join(' '),
          accent,
        ),
      ]),
      shrub(292, 890, 0.7, leaf),
      shrub(706, 890, 0.76, leaf),
    ]
  },
}
