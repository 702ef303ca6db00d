import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  contactShadow,
  deeper,
  down,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { gold, rod, shade, shine, shrub, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const storefront: Subject = {
  id: 'storefront',
  frame: { x: 50, y: 120, width: 900, height: 790 },
  draw({ main, accent, light, dark, leaf }) {
    const white = lighter(light, 0.6)
    const ink = mix(deeper(main, 0.5), dark, 0.4)
    const stripe = (i: number) => {
      const [a, b] = [116 + i * 96, 212 + i * 96]
      const top = (x: number) => 500 + (x - 500) * 0.9
      return `M${Math.round(top(a))} 322 L${Math.round(top(b))} 322 L${b} 476 C${b} 540 ${a} 540 ${a} 476 Z `
    }
    const stripes = (odd: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((i) => (i % 2 === odd ? stripe(i) : '')).join('')
    return [
      contactShadow(500, 888, 450, 24),
      bar(
        150,
        300,
        700,
        580,
        across(150, 850, [0, lighter(main, 0.1)], [0.5, deeper(main, 0.1)], [1, deeper(main, 0.34)]),
      ),
      path(
        'M130 190 C130 168 144 156 166 156 L834 156 C856 156 870 168 870 190 L870 326 L130 326 Z',
        down(156, 326, [0, lighter(main, 0.1)], [1, deeper(main, 0.3)]),
      ),
      bar(112, 138, 776, 34, rod(138, 172, lighter(main, 0.24)), { radius: 12 }),
      bar(196, 198, 608, 100, ink, { radius: 18 }),
      bar(208, 210, 584, 76, '#00000000', { radius: 12, stroke: { paint: gold, width: 5 } }),
      moved(500, 248, 1, [
        path('M-26 -16 L26 -16 L34 26 L-34 26 Z', gold),
        path('M-15 -16 C-15 -42 15 -42 15 -16', '#00000000', { stroke: { paint: gold, width: 6 } }),
      ]),
      path('M252 242 h176 v12 h-176 Z M572 242 h176 v12 h-176 Z', gold),
      path('M150 500 L850 500 L850 590 C620 560 380 560 150 590 Z', shade('4d')),
      bar(192, 520, 372, 282, ink, { radius: 10 }),
      bar(208, 536, 340, 250, down(536, 786, [0, '#ffe9b8'], [0.6, '#f8cf8c'], [1, '#e0a35c'])),
      path('M226 664 h304 v12 h-304 Z', '#8a5a34'),
      ...[
        [244, 664, 54, 74, accent],
        [312, 664, 40, 56, white],
        [366, 664, 58, 64, main],
        [440, 664, 36, 82, lighter(accent, 0.4)],
        [488, 664, 40, 50, leaf],
      ].map(([x, y, w, h, colour]) =>
        bar(
          Number(x),
          Number(y) - Number(h),
          Number(w),
          Number(h),
          slanted(
            [Number(x), Number(y) - Number(h)],
            [Number(x) + Number(w), Number(y)],
            [0, lighter(String(colour), 0.24)],
            [1, deeper(String(colour), 0.2)],
          ),
          { radius: 8 },
        ),
      ),
      path(
        'M250 786 C250 730 280 716 310 720 C320 690 384 690 392 722 C430 712 460 740 460 786 Z',
        slanted([250, 700], [460, 786], [0, lighter(main, 0.3)], [1, deeper(main, 0.2)]),
      ),
      path('M470 786 h58 v-60 h-58 Z M462 726 h74 v-18 h-74 Z', accent),
      path('M214 786 L384 536 L444 536 L274 786 Z M320 786 L490 536 L508 536 L338 786 Z', shine('52')),
      path('M374 536 h10 v250 h-10 Z', ink),
      bar(604, 520, 190, 360, ink, { radius: 10 }),
      bar(
        618,
        534,
        162,
        346,
        slanted([618, 534], [780, 880], [0, lighter(accent, 0.24)], [0.5, accent], [1, deeper(accent, 0.3)]),
        { radius: 4 },
      ),
      bar(642, 560, 114, 190, down(560, 750, [0, '#fff1cd'], [1, '#f3cd88']), { radius: 8 }),
      path('M646 750 L724 560 L752 560 L674 750 Z', shine('66')),
      bar(642, 772, 114, 78, deeper(accent, 0.2), { radius: 6 }),
      bar(764, 716, 9, 70, gold, { radius: 4 }),
      bar(672, 604, 54, 40, white, { radius: 6 }),
      line('M680 604 L699 580 L718 604', ink, 4),
      bar(686, 618, 26, 8, main, { radius: 4 }),
      path(stripes(0), down(322, 530, [0, lighter(main, 0.2)], [0.7, main], [1, deeper(main, 0.2)])),
      path(stripes(1), down(322, 530, [0, '#ffffff'], [0.7, white], [1, deeper(light, 0.2)])),
      path('M140 322 L860 322 L862 340 L138 340 Z', shade('33')),
      ...[166, 806].flatMap((x) => [
        bar(x, 566, 28, 46, down(566, 612, [0, '#fff3c8'], [1, '#ffc861']), { radius: 6 }),
        path(`M${x - 6} 566 L${x + 14} 548 L${x + 34} 566 Z M${x - 2} 612 h32 v10 h-32 Z`, ink),
      ]),
      bar(
        176,
        806,
        404,
        74,
        slanted([176, 806], [580, 880], [0, lighter(main, 0.16)], [1, deeper(main, 0.24)]),
        { radius: 6 },
      ),
      path('M198 822 h360 v42 h-360 Z', deeper(main, 0.2)),
      moved(846, 882, 1, [
        path('M-52 -96 L52 -96 L40 0 L-40 0 Z', tube(-52, 52, '#c46a42')),
        bar(-60, -112, 120, 28, rod(-112, -84, '#d07c52'), { radius: 6 }),
      ]),
      oval(
        846,
        706,
        74,
        78,
        slanted([790, 640], [900, 780], [0, lighter(leaf, 0.26)], [0.5, leaf], [1, deeper(leaf, 0.3)]),
      ),
      path('M800 680 C808 652 830 636 852 636 C832 652 818 668 812 690 Z', shine('33')),
      shrub(104, 884, 0.5, leaf),
      bar(70, 876, 860, 20, rod(876, 896, mix(light, '#8d8792', 0.34)), { radius: 8 }),
    ]
  },
}
