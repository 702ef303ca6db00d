import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { gold, rod, shade, shine, sprig } from './material.ts'
import type { Subject } from './subject.ts'

export const sunglasses: Subject = {
  id: 'sunglasses',
  frame: { x: 68, y: 370, width: 892, height: 530 },
  draw({ main, accent, leaf }) {
    const rim = (flip: boolean): Layer => {
      const frame =
        'M520 520 C590 488 760 484 866 508 C892 516 900 540 894 576 C878 680 820 756 716 756 C612 756 552 690 534 600 C528 580 522 556 520 520 Z'
      const lens =
        'M554 542 C620 518 750 514 844 532 C858 538 862 552 858 574 C844 662 796 722 716 722 C632 722 584 668 568 594 C562 574 558 560 554 542 Z'
      return {
        kind: 'group',
        ...(flip ? { transform: [-1, 0, 0, 1, 1000, 0] as const } : {}),
        children: [
          path(
            frame,
            slanted(
              flip ? [894, 480] : [520, 480],
              flip ? [520, 756] : [894, 756],
              [0, lighter(main, 0.44)],
              [0.45, main],
              [1, deeper(main, 0.34)],
            ),
          ),
          path(
            lens,
            down(
              514,
              722,
              [0, mix(accent, '#1a1420', 0.72)],
              [0.55, mix(accent, '#3a2430', 0.4)],
              [1, lighter(accent, 0.2)],
            ),
          ),
          clipped(lens, [
            path(
              flip
                ? 'M862 500 L780 730 L710 730 L806 500 Z M690 500 L610 730 L580 730 L664 500 Z'
                : 'M650 500 L560 730 L630 730 L734 500 Z M760 500 L690 730 L714 730 L786 500 Z',
              shine('33'),
            ),
          ]),
          path(
            'M540 528 C610 502 760 498 862 520 C866 524 868 528 868 532 C760 512 620 514 546 540 Z',
            shine('73'),
          ),
          oval(878, 530, 10, 8, gold),
        ],
      }
    }
    return [
      contactShadow(500, 872, 440, 26, 0.34),
      path(
        'M104 540 L262 408 C276 398 300 402 308 416 L322 446 C324 456 312 460 304 452 L286 432 L128 574 Z',
        slanted([104, 408], [310, 570], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.4)]),
      ),
      path(
        'M896 540 L738 408 C724 398 700 402 692 416 L678 446 C676 456 688 460 696 452 L714 432 L872 574 Z',
        slanted([690, 408], [896, 570], [0, main], [1, deeper(main, 0.5)]),
      ),
      path(
        'M150 790 C150 742 184 716 240 716 L760 716 C816 716 850 742 850 790 L850 812 C850 860 816 888 760 888 L240 888 C184 888 150 860 150 812 Z',
        down(716, 888, [0, '#b98658'], [0.35, '#8f5e38'], [1, '#52311a']),
      ),
      path(
        'M150 798 L850 798 L850 812 C850 860 816 888 760 888 L240 888 C184 888 150 860 150 812 Z',
        deeper('#7d5030', 0.3),
      ),
      path('M176 774 C184 746 212 734 250 732 L520 732 C400 742 260 748 176 774 Z', shine('47')),
      line('M172 818 C176 850 204 870 244 870 L756 870 C796 870 824 850 828 818', '#d8a676', 4, {
        dash: [13, 10],
      }),
      bar(462, 778, 76, 42, rod(778, 820, gold), { radius: 21 }),
      path('M300 760 C340 724 660 724 700 760 C640 784 360 784 300 760 Z', shade('40')),
      rim(true),
      rim(false),
      path('M462 560 C474 524 526 524 538 560 L528 580 C514 556 486 556 472 580 Z', rod(530, 580, gold)),
      path('M456 536 C470 508 530 508 544 536 L540 548 C524 526 476 526 460 548 Z', rod(508, 548, gold)),
      sprig(862, 886, 1, leaf, 0.3),
      path(
        'M118 872 C80 850 76 806 104 790 C110 760 150 752 170 776 C204 772 216 812 194 834 C190 868 146 888 118 872 Z',
        slanted([80, 760], [210, 880], [0, '#fff3dc'], [1, '#d8a878']),
      ),
      line(
        'M140 866 C120 830 124 800 140 784 M146 866 C160 836 172 810 184 800 M130 864 C104 846 98 820 104 806',
        '#b98558',
        4,
      ),
    ]
  },
}

export const jewellery: Subject = {
  id: 'jewellery',
  frame: { x: 120, y: 90, width: 760, height: 820 },
  draw({ main, accent }) {
    const velvet = 'M130 560 L870 560 L834 872 C832 884 824 890 812 890 L188 890 C176 890 168 884 166 872 Z'
    const gem = mix('#bfe2f4', accent, 0.12)
    const depth = mix('#4d86ad', accent, 0.16)
    const band = slanted(
      [320, 300],
      [680, 700],
      [0, '#fff5cf'],
      [0.25, gold],
      [0.5, '#fbe7a8'],
      [0.72, '#9a6e24'],
      [1, '#e2bd68'],
    )
    return [
      contactShadow(500, 886, 370, 26),
      path(
        'M140 566 C130 420 160 180 190 130 C200 112 214 104 236 104 L764 104 C786 104 800 112 810 130 C840 180 870 420 860 566 Z',
        slanted([150, 110], [850, 566], [0, lighter(main, 0.34)], [0.5, main], [1, deeper(main, 0.34)]),
      ),
      path(
        'M176 556 C170 420 196 200 222 156 C230 146 240 142 254 142 L746 142 C760 142 770 146 778 156 C804 200 830 420 824 556 Z',
        slanted(
          [200, 142],
          [800, 556],
          [0, deeper(main, 0.36)],
          [0.5, deeper(main, 0.52)],
          [1, deeper(main, 0.68)],
        ),
      ),
      path(
        'M222 156 C230 146 240 142 254 142 L746 142 C700 180 320 190 222 240 C212 200 216 170 222 156 Z',
        shade('1a'),
      ),
      line(
        'M270 200 L730 200 M244 330 L756 330 M230 450 L770 450 M360 160 L330 540 M500 160 L500 540 M640 160 L670 540',
        deeper(main, 0.3),
        4,
      ),
      path('M130 560 L870 560 L858 620 L142 620 Z', deeper(main, 0.42)),
      path('M170 566 L830 566 L816 616 C700 590 300 590 184 616 Z', deeper(main, 0.56)),
      path(
        'M322 520 A180 180 0 1 1 678 520 A180 190 0 0 1 640 640 L360 640 A180 190 0 0 1 322 520 Z M500 374 A146 146 0 0 0 354 520 A146 156 0 0 0 390 632 L610 632 A146 156 0 0 0 646 520 A146 146 0 0 0 500 374 Z',
        band,
      ),
      path('M338 500 A164 164 0 0 1 450 366 L458 382 A146 146 0 0 0 356 500 Z', shine('b3')),
      path('M670 470 A176 176 0 0 1 640 630 L622 630 A160 160 0 0 0 654 480 Z', '#5c3c0c4d'),
      path('M428 318 L452 352 L548 352 L572 318 L556 374 L444 374 Z', band),
      path(
        'M404 244 L452 190 L548 190 L596 244 L500 352 Z',
        slanted([404, 190], [596, 352], [0, '#ffffff'], [0.4, gem], [1, depth]),
      ),
      path('M404 244 L452 190 L468 244 Z M548 190 L596 244 L532 244 Z', mix(gem, '#ffffff', 0.6)),
      path('M452 190 L548 190 L532 244 L468 244 Z', mix(gem, '#ffffff', 0.8)),
      path('M404 244 L468 244 L500 352 Z', mix(gem, '#ffffff', 0.16)),
      path('M532 244 L596 244 L500 352 Z', depth),
      path('M394 236 L410 232 L470 350 L452 356 Z M606 236 L590 232 L530 350 L548 356 Z', band),
      path(
        velvet,
        slanted([150, 600], [850, 890], [0, lighter(main, 0.3)], [0.45, main], [1, deeper(main, 0.34)]),
      ),
      path('M142 630 L858 630 L855 654 L145 654 Z', shine('26')),
      bar(452, 612, 96, 60, rod(612, 672, gold), { radius: 14 }),
      oval(500, 642, 14, 14, '#8a6220'),
      path('M166 664 L192 664 L214 872 L190 872 Z', shine('4d')),
      ...Array.from({ length: 13 }, (_, i) => {
        const t = (i / 12) * 2 - 1
        const [x, y] = [Math.round(692 + t * 112), Math.round(748 - 150 * t * t)]
        return oval(x, y, 19, 19, glow(x - 6, y - 7, 26, [0, '#ffffff'], [0.5, '#f3e9df'], [1, '#b9a79c']))
      }),
      ...(
        [
          [706, 250, 1],
          [300, 300, 0.7],
          [636, 330, 0.5],
        ] as const
      ).map(([x, y, s]) =>
        moved(x, y, s, [
          path(
            'M0 -60 C6 -14 14 -6 60 0 C14 6 6 14 0 60 C-6 14 -14 6 -60 0 C-14 -6 -6 -14 0 -60 Z',
            mix(gold, '#fff6d8', 0.5),
          ),
        ]),
      ),
    ]
  },
}
