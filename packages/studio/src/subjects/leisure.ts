import { mix } from '../colour/oklch.ts'
import { bar, clipped, contactShadow, deeper, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { rod, shade, shine, steel, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const suitcase: Subject = {
  id: 'suitcase',
  frame: { x: 30, y: 76, width: 910, height: 834 },
  draw({ main, accent, light, dark, leaf }) {
    const shell =
      'M250 300 C250 254 280 232 322 232 L598 232 C640 232 670 254 670 300 L670 790 C670 836 640 856 598 856 L322 856 C280 856 250 836 250 790 Z'
    const paper = '#f7ecd2'
    return [
      contactShadow(500, 884, 410, 28),
      line(
        'M390 236 L390 130 C390 106 404 94 428 94 L492 94 C516 94 530 106 530 130 L530 236',
        slanted([390, 94], [530, 236], [0, '#ffffff'], [0.5, steel], [1, '#6d747e']),
        18,
        { cap: 'butt' },
      ),
      bar(378, 84, 164, 38, rod(84, 122, mix(dark, '#22222a', 0.4)), { radius: 19 }),
      path('M560 880 L560 700 L700 664 L810 700 L928 660 L928 832 L810 872 L690 840 Z', paper),
      path(
        'M560 700 L700 664 L690 840 L560 880 Z',
        slanted([560, 664], [700, 880], [0, '#fffaf0'], [1, '#e8d6b0']),
      ),
      path(
        'M700 664 L810 700 L810 872 L690 840 Z',
        slanted([700, 664], [810, 872], [0, '#ead9b6'], [1, '#d2bb8c']),
      ),
      path(
        'M810 700 L928 660 L928 832 L810 872 Z',
        slanted([810, 660], [928, 872], [0, '#fffaf0'], [1, '#e4d1a8']),
      ),
      path(
        'M690 690 C720 700 740 720 730 760 C726 790 700 800 696 836 L740 852 L810 872 L810 780 C790 770 780 740 800 716 L700 684 Z',
        mix(leaf, '#b8d9a4', 0.4),
      ),
      path(
        'M810 716 C840 706 860 720 870 690 L928 672 L928 740 C900 760 880 790 850 800 C830 806 820 800 810 806 Z',
        mix('#8cc9dc', main, 0.1),
      ),
      line('M700 820 C730 780 760 790 780 760 C800 730 840 770 880 720', '#d9422f', 7, { dash: [15, 12] }),
      path('M882 730 C856 694 862 668 884 666 C908 668 912 694 882 730 Z', '#d9422f'),
      oval(883, 688, 9, 9, '#ffffff'),
      path(
        shell,
        slanted([250, 240], [670, 856], [0, lighter(main, 0.4)], [0.42, main], [1, deeper(main, 0.34)]),
      ),
      clipped(shell, [
        path([308, 376, 444, 512, 580].map((x) => `M${x} 232 h26 v624 h-26 Z`).join(' '), shade('24')),
        path([300, 368, 436, 504, 572].map((x) => `M${x} 232 h8 v624 h-8 Z`).join(' '), shine('59')),
        path(
          'M250 300 C250 254 280 232 322 232 L598 232 C640 232 670 254 670 300 L670 312 C668 268 640 248 598 248 L322 248 C280 248 252 268 250 312 Z',
          shine('66'),
        ),
        path('M640 232 L670 232 L670 856 L600 856 C640 840 646 800 646 760 Z', shade('2e')),
        path('M250 780 H670 V856 H250 Z', shade('24')),
      ]),
      bar(396, 220, 128, 26, rod(220, 246, mix(dark, '#22222a', 0.4)), { radius: 13 }),
      bar(650, 470, 34, 130, tube(650, 684, mix(dark, '#22222a', 0.4)), { radius: 12 }),
      ...[280, 584].map((x) =>
        path(
          `M${x} 846 h56 v18 a28 24 0 0 1 -56 0 Z`,
          slanted([x, 846], [x + 56, 888], [0, '#5a5964'], [1, '#121117']),
        ),
      ),
      moved(
        360,
        420,
        1,
        [
          oval(0, 0, 66, 66, accent),
          oval(0, 0, 54, 54, '#00000000', { stroke: { paint: lighter(accent, 0.6), width: 4 } }),
          path('M-44 26 L-14 -24 L8 8 L20 -8 L46 26 Z', lighter(light, 0.5)),
          oval(22, -28, 12, 12, lighter(light, 0.5)),
        ],
        -0.16,
      ),
      moved(
        530,
        590,
        1,
        [
          bar(-80, -46, 160, 92, lighter(light, 0.5), { radius: 10 }),
          bar(-68, -34, 60, 68, mix(main, '#7cc4d8', 0.7), { radius: 6 }),
          path('M-38 -24 C-18 -14 -18 10 -38 26 C-58 10 -58 -14 -38 -24 Z', leaf),
          bar(6, -24, 60, 10, deeper(light, 0.3), { radius: 5 }),
          bar(6, -4, 44, 10, deeper(light, 0.3), { radius: 5 }),
        ],
        0.14,
      ),
      moved(
        330,
        690,
        1,
        [
          path(
            'M0 -54 L16 -18 L54 -16 L24 8 L34 46 L0 24 L-34 46 L-24 8 L-54 -16 L-16 -18 Z',
            lighter(accent, 0.4),
          ),
        ],
        0.2,
      ),
      line('M520 246 L560 306', dark, 5),
      moved(574, 330, 1, [
        path(
          'M-24 -34 L20 -44 L52 50 L8 66 Z',
          slanted([-24, -40], [50, 60], [0, '#b98658'], [1, '#6d4323']),
        ),
        path('M-8 0 L22 -10 L34 26 L4 36 Z', lighter(light, 0.5)),
      ]),
      path(
        'M96 862 C96 800 128 776 176 776 C224 776 254 800 254 862 Z',
        slanted([96, 776], [254, 862], [0, '#f3d9a6'], [0.5, '#dcb673'], [1, '#a67c3e']),
      ),
      path(
        'M40 872 C60 846 290 846 310 872 C300 894 50 894 40 872 Z',
        slanted([40, 846], [310, 890], [0, '#f6e0b4'], [0.5, '#dcb673'], [1, '#a67c3e']),
      ),
      path('M96 842 C130 856 220 856 254 842 L254 864 C220 876 130 876 96 864 Z', accent),
    ]
  },
}
