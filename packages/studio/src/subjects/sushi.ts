import { mix } from '../colour/oklch.ts'
import { clipped, contactShadow, deeper, down, glow, lighter, line, oval, path, slanted } from './draw.ts'
import { leafBlade } from './forms.ts'
import type { Subject } from './subject.ts'

export const sushi: Subject = {
  id: 'sushi',
  frame: { x: 22, y: 316, width: 954, height: 584 },
  draw({ main, accent, dark, leaf }) {
    const rice = (x: number, y: number) => [
      path(
        `M${x} ${y - 62} C${x - 14} ${y - 4} ${x + 10} ${y + 4} ${x + 36} ${y + 4} L${x + 180} ${y + 4} C${x + 206} ${y + 4} ${x + 222} ${y - 10} ${x + 208} ${y - 66} Z`,
        down(y - 62, y, [0, '#ffffff'], [0.5, '#fbf6ea'], [1, '#d3c9b8']),
      ),
      ...[24, 90, 156].map((dx, i) =>
        oval(x + dx + 10, y - 18 - (i % 2) * 12, 11, 6, i % 2 ? '#ffffff' : '#e6dccb', {
          turn: 0.4 - i * 0.3,
        }),
      ),
    ]
    const topping = (x: number, y: number, colour: string, stripe: string) => {
      const d = `M${x - 26} ${y - 30} C${x - 34} ${y - 92} ${x + 20} ${y - 128} ${x + 90} ${y - 132} C${x + 170} ${y - 134} ${x + 236} ${y - 104} ${x + 238} ${y - 40} C${x + 238} ${y - 20} ${x + 214} ${y - 26} ${x + 190} ${y - 44} C${x + 130} ${y - 72} ${x + 70} ${y - 70} ${x + 22} ${y - 34} C${x + 2} ${y - 18} ${x - 22} ${y - 14} ${x - 26} ${y - 30} Z`
      return [
        path(
          d,
          slanted(
            [x, y - 130],
            [x + 200, y - 20],
            [0, lighter(colour, 0.36)],
            [0.5, colour],
            [1, deeper(colour, 0.2)],
          ),
        ),
        clipped(d, [
          ...[34, 104, 174].map((dx) =>
            path(
              `M${x + dx} ${y - 10} C${x + dx - 8} ${y - 60} ${x + dx + 10} ${y - 110} ${x + dx + 34} ${y - 150} L${x + dx + 46} ${y - 150} C${x + dx + 22} ${y - 106} ${x + dx + 8} ${y - 60} ${x + dx + 14} ${y - 10} Z`,
              stripe,
            ),
          ),
          path(
            `M${x - 6} ${y - 70} C${x + 20} ${y - 108} ${x + 70} ${y - 120} ${x + 130} ${y - 118} C${x + 80} ${y - 106} ${x + 30} ${y - 94} ${x - 6} ${y - 70} Z`,
            '#ffffff80',
          ),
        ]),
      ]
    }
    const roll = (x: number, y: number, core: string, core2: string) => {
      const side = `M${x - 78} ${y - 92} L${x - 78} ${y - 8} C${x - 78} ${y + 52} ${x + 78} ${y + 52} ${x + 78} ${y - 8} L${x + 78} ${y - 92} Z`
      return [
        oval(x + 10, y + 22, 84, 30, '#12080a38'),
        path(side, {
          kind: 'linear',
          from: [x - 78, 0],
          to: [x + 78, 0],
          stops: [
            [0, '#23362f'],
            [0.22, '#4d6a5c'],
            [0.5, '#22362f'],
            [1, '#14231e'],
          ],
        }),
        oval(x, y - 92, 78, 46, '#2c443a'),
        oval(x, y - 93, 69, 39, glow(x - 24, y - 110, 110, [0, '#ffffff'], [0.5, '#fbf6ea'], [1, '#dccfb9'])),
        ...[0, 1, 2, 3].map((i) =>
          oval(
            x + 53 * Math.cos(i * 1.5 + 0.4),
            y - 93 + 29 * Math.sin(i * 1.5 + 0.4),
            8,
            4.5,
            i % 2 ? '#e7ddca' : '#ffffff',
            { turn: i },
          ),
        ),
        oval(x - 6, y - 95, 36, 20, deeper(core, 0.14)),
        oval(x - 7, y - 97, 33, 17, core),
        oval(x + 14, y - 92, 16, 10, core2),
        oval(x - 16, y - 101, 11, 4, '#ffffff8c', { turn: -0.3 }),
      ]
    }
    return [
      contactShadow(500, 872, 460, 44),
      path(
        'M176 560 L824 560 L960 800 L40 800 Z',
        slanted(
          [180, 560],
          [900, 830],
          [0, lighter(dark, 0.26)],
          [0.5, lighter(dark, 0.1)],
          [1, deeper(dark, 0.12)],
        ),
      ),
      path(
        'M40 800 L960 800 L954 842 C953 850 946 856 936 856 L64 856 C54 856 47 850 46 842 Z',
        down(800, 856, [0, lighter(dark, 0.2)], [0.5, dark], [1, deeper(dark, 0.4)]),
      ),
      path('M182 566 L820 566 L826 576 L177 576 Z', '#ffffff26'),
      line('M84 640 L860 330', deeper('#a5512f', 0.3), 17),
      line('M84 640 L860 330', mix(main, '#a5512f', 0.35), 11),
      line('M120 664 L900 372', deeper('#a5512f', 0.34), 17),
      line('M120 664 L900 372', mix(main, '#a5512f', 0.35), 11),
      oval(792, 640, 92, 44, '#12080a3d'),
      path('M700 598 C704 650 744 672 788 672 C834 672 872 650 876 598 Z', {
        kind: 'linear',
        from: [700, 0],
        to: [876, 0],
        stops: [
          [0, deeper(main, 0.08)],
          [0.22, lighter(main, 0.3)],
          [0.5, main],
          [1, deeper(main, 0.34)],
        ],
      }),
      oval(788, 598, 88, 34, lighter(main, 0.32)),
      oval(788, 601, 76, 26, deeper(main, 0.3)),
      oval(788, 606, 70, 20, '#3a1a14'),
      path('M734 602 C752 592 790 588 818 592 C790 597 760 601 740 610 Z', '#b9745a99'),
      oval(332, 676, 150, 30, '#12080a33'),
      ...rice(226, 676),
      ...topping(226, 676, '#f98a52', '#ffd9bd'),
      oval(556, 668, 150, 30, '#12080a33'),
      ...rice(466, 664),
      ...topping(466, 664, mix(accent, '#d63a4a', 0.8), '#f08a8a66'),
      ...roll(212, 786, '#f98a52', '#6fae4f'),
      ...roll(396, 792, '#f2c14a', '#f98a52'),
      ...roll(580, 788, '#d9485a', '#7cb65a'),
      path(
        'M716 794 C704 756 742 738 762 746 C776 728 820 732 826 756 C856 756 866 786 848 800 C810 816 744 814 716 794 Z',
        glow(760, 752, 120, [0, '#ffd9cf'], [0.5, '#f7b3a6'], [1, '#d98577']),
      ),
      line('M738 786 C748 764 770 760 790 770 M786 756 C806 756 822 770 826 786', '#fff0ea', 6),
      path(
        'M846 726 C842 700 866 690 884 696 C906 692 918 716 904 730 C888 740 862 740 846 726 Z',
        glow(868, 704, 50, [0, '#cfe59a'], [0.5, '#9cc45a'], [1, '#6f9a3c']),
      ),
      leafBlade(120, 770, 120, -0.9, leaf),
      leafBlade(112, 776, 92, -0.2, leaf),
      path('M50 803 L950 803 L949 811 L51 811 Z', '#ffffff33'),
    ]
  },
}
