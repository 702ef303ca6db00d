import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  bar,
  clipped,
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
import { gold, rod, shade, shine, sprig, tube, wood } from './material.ts'
import type { Subject } from './subject.ts'

const legs = (d: string) => path(d, across(0, 1000, [0, '#a8733f'], [1, '#6d4323']))

/** An upholstered cushion between four corners, plump in the middle. */
const cushion = (x: number, y: number, w: number, h: number, colour: string): Layer[] => [
  path(
    `M${x + 14} ${y + 6} C${x + w * 0.3} ${y - 10} ${x + w * 0.7} ${y - 10} ${x + w - 14} ${y + 6} C${x + w + 8} ${y + h * 0.3} ${x + w + 8} ${y + h * 0.7} ${x + w - 10} ${y + h - 4} C${x + w * 0.7} ${y + h + 8} ${x + w * 0.3} ${y + h + 8} ${x + 10} ${y + h - 4} C${x - 8} ${y + h * 0.7} ${x - 8} ${y + h * 0.3} ${x + 14} ${y + 6} Z`,
    slanted(
      [x, y],
      [x + w * 0.7, y + h],
      [0, lighter(colour, 0.3)],
      [0.5, colour],
      [1, deeper(colour, 0.24)],
    ),
  ),
  path(
    `M${x + 20} ${y + 14} C${x + w * 0.3} ${y + 2} ${x + w * 0.6} ${y + 2} ${x + w * 0.8} ${y + 10} C${x + w * 0.5} ${y + 14} ${x + w * 0.2} ${y + 22} ${x + 22} ${y + h * 0.4} Z`,
    shine('38'),
  ),
]

export const sofa: Subject = {
  id: 'sofa',
  frame: { x: 20, y: 150, width: 1014, height: 760 },
  draw({ main, accent, light, dark, leaf }) {
    const cloth = (d: string, y0: number, y1: number) =>
      path(d, down(y0, y1, [0, lighter(main, 0.24)], [0.4, main], [1, deeper(main, 0.26)]))
    const arm = (x: number, far: boolean) =>
      path(
        `M${x} 560 C${x} 512 ${x + 116} 512 ${x + 116} 560 L${x + 116} 822 C${x + 116} 834 ${x + 108} 840 ${x + 98} 840 L${x + 18} 840 C${x + 8} 840 ${x} 834 ${x} 822 Z`,
        across(
          x,
          x + 116,
          [0, lighter(main, far ? 0.06 : 0.34)],
          [0.5, far ? deeper(main, 0.06) : main],
          [1, deeper(main, far ? 0.34 : 0.2)],
        ),
      )
    return [
      contactShadow(490, 884, 470, 28),
      path(
        'M40 872 C180 850 800 850 960 872 C980 884 960 900 900 902 L100 902 C40 900 20 884 40 872 Z',
        down(850, 902, [0, mix(light, accent, 0.4)], [1, mix(deeper(light, 0.2), accent, 0.5)]),
      ),
      path('M84 878 C240 862 760 862 914 878 C760 888 240 888 84 878 Z', lighter(light, 0.4), {
        opacity: 0.6,
      }),
      bar(838, 330, 12, 530, tube(838, 850, dark)),
      oval(844, 864, 70, 15, rod(849, 879, dark)),
      path(
        'M766 172 L922 172 L962 344 L726 344 Z',
        across(726, 962, [0, '#fff6dd'], [0.4, '#ffe6ae'], [1, '#e3b366']),
      ),
      path('M790 180 L820 180 L790 338 L746 338 Z', shine('80')),
      oval(844, 344, 118, 13, '#fff1c9'),
      bar(828, 160, 32, 14, dark, { radius: 6 }),
      line('M886 352 L886 410', dark, 4),
      oval(886, 416, 7, 7, gold),
      legs('M150 836 L184 836 L172 886 L160 886 Z M636 836 L670 836 L660 886 L648 886 Z'),
      cloth(
        'M140 470 C140 424 168 404 214 404 L606 404 C652 404 680 424 680 470 L680 740 L140 740 Z',
        404,
        740,
      ),
      ...cushion(158, 430, 250, 224, lighter(main, 0.06)),
      ...cushion(412, 430, 250, 224, main),
      path('M152 600 L668 600 L668 760 L152 760 Z', deeper(main, 0.3)),
      path('M150 640 C300 628 520 628 670 640 L670 690 L150 690 Z', shade('40')),
      ...cushion(150, 652, 262, 96, lighter(main, 0.1)),
      ...cushion(410, 652, 262, 96, lighter(main, 0.02)),
      cloth('M140 744 L680 744 L680 838 L140 838 Z', 744, 838),
      path('M140 744 L680 744 L680 762 L140 756 Z', shade('4d')),
      moved(246, 574, 1, cushion(-82, -82, 164, 160, accent), -0.2),
      moved(
        570,
        580,
        1,
        [
          ...cushion(-78, -78, 156, 152, lighter(light, 0.3)),
          line(
            'M-70 -40 C-20 -52 30 -52 72 -40 M-72 0 C-20 -10 30 -10 76 0 M-70 40 C-20 34 30 34 72 40',
            mix(main, light, 0.3),
            9,
          ),
        ],
        0.16,
      ),
      arm(52, false),
      arm(652, true),
      path('M70 566 C74 536 120 526 148 540 C116 544 96 560 92 600 L92 800 L70 812 Z', shine('4d')),
      path(
        'M652 560 C652 540 668 528 690 525 C674 540 670 556 670 580 L670 836 C658 836 652 830 652 822 Z',
        shade('33'),
      ),
      path(
        'M676 556 C700 534 742 534 760 552 L766 690 C740 700 700 700 680 690 Z',
        slanted([676, 540], [766, 700], [0, lighter(accent, 0.5)], [1, accent]),
      ),
      path(
        'M680 690 C700 700 740 700 766 690 L768 712 L756 706 L748 718 L736 708 L726 720 L714 710 L702 720 L692 708 L682 714 Z',
        lighter(accent, 0.3),
      ),
      line('M680 640 C710 650 740 650 764 640 M678 612 C710 622 740 622 764 612', lighter(light, 0.4), 6),
      moved(916, 884, 0.9, [
        path('M-38 -84 L38 -84 L28 0 L-28 0 Z', tube(-38, 38, lighter(light, 0.2))),
        path('M-42 -96 L42 -96 L40 -76 L-40 -76 Z', lighter(light, 0.5)),
      ]),
      sprig(906, 806, 1, leaf, -0.1),
      sprig(930, 806, 0.8, leaf, 0.5),
    ]
  },
}

export const armchair: Subject = {
  id: 'armchair',
  frame: { x: 130, y: 130, width: 874, height: 780 },
  draw({ main, accent, light, dark, leaf }) {
    const back =
      'M300 220 C320 176 380 158 462 158 C548 158 606 178 624 222 C660 320 668 470 652 640 L280 640 C262 470 268 320 300 220 Z'
    const tuft = (x: number, y: number) => oval(x, y, 10, 8, deeper(main, 0.4))
    return [
      contactShadow(480, 884, 420, 28),
      legs('M250 800 L292 800 L262 888 L244 888 Z M640 800 L684 800 L690 888 L672 888 Z'),
      path(
        back,
        slanted([280, 170], [640, 640], [0, lighter(main, 0.36)], [0.45, main], [1, deeper(main, 0.3)]),
      ),
      clipped(back, [
        path(
          'M330 640 C300 480 310 330 340 240 C350 210 380 196 410 190 C364 300 356 460 376 640 Z',
          shine('26'),
        ),
        path('M590 180 C640 300 640 480 620 640 L660 640 L660 180 Z', shade('26')),
        line('M372 196 C356 330 358 480 372 640 M552 196 C568 330 566 480 552 640', deeper(main, 0.3), 5, {
          opacity: 0.6,
        }),
        ...[
          [400, 268],
          [524, 268],
          [462, 348],
          [386, 420],
          [540, 420],
          [462, 490],
        ].map(([x, y]) => tuft(x!, y!)),
      ]),
      path('M280 560 C340 540 600 540 652 560 L650 660 L280 660 Z', shade('3d')),
      path(
        'M262 640 C270 606 310 594 464 594 C616 594 656 606 666 640 L672 720 C672 744 656 752 630 752 L300 752 C274 752 256 744 256 720 Z',
        down(594, 752, [0, lighter(main, 0.32)], [0.45, main], [1, deeper(main, 0.24)]),
      ),
      path(
        'M286 634 C310 612 400 606 520 608 C430 618 340 626 296 664 C286 660 282 646 286 634 Z',
        shine('4d'),
      ),
      path(
        'M240 744 L690 744 L684 822 C682 834 674 838 662 838 L266 838 C254 838 246 834 244 822 Z',
        down(744, 838, [0, deeper(main, 0.1)], [1, deeper(main, 0.36)]),
      ),
      path('M240 744 L690 744 L689 762 L241 756 Z', shade('4d')),
      ...[false, true].map((right) =>
        path(
          right
            ? 'M636 560 C640 510 690 482 736 494 C778 506 790 550 772 590 C756 640 748 740 744 816 C743 832 734 838 720 838 L678 838 C664 838 656 832 656 818 Z'
            : 'M292 560 C288 510 238 482 192 494 C150 506 138 550 156 590 C172 640 180 740 184 816 C185 832 194 838 208 838 L250 838 C264 838 272 832 272 818 Z',
          across(
            right ? 636 : 140,
            right ? 786 : 292,
            [0, lighter(main, right ? 0.14 : 0.36)],
            [0.5, right ? deeper(main, 0.06) : main],
            [1, deeper(main, right ? 0.36 : 0.22)],
          ),
        ),
      ),
      path(
        'M174 534 C190 508 240 504 262 534 C236 522 208 530 196 560 C200 640 210 720 212 806 L200 806 C196 720 190 640 176 590 C168 570 164 550 174 534 Z',
        shine('59'),
      ),
      path(
        'M656 560 C662 530 700 512 730 520 C700 530 684 550 682 590 L676 828 C664 832 656 828 656 818 Z',
        shade('26'),
      ),
      moved(
        470,
        560,
        1,
        [
          ...cushion(-96, -88, 192, 172, accent),
          line('M-88 -50 L80 74 M-40 -84 L92 14 M-92 6 L14 84', lighter(light, 0.3), 9),
        ],
        0.12,
      ),
      path('M780 640 L930 640 L930 654 L780 654 Z', rod(640, 654, wood)),
      line('M800 656 L788 884 M910 656 L922 884 M792 800 H918', '#7d5030', 10),
      moved(890, 640, 0.9, [
        path(
          'M-36 -86 C-50 -50 -40 -6 -20 0 L20 0 C40 -6 50 -50 36 -86 Z',
          tube(-44, 44, lighter(light, 0.1)),
        ),
        oval(0, -86, 36, 8, deeper(light, 0.4)),
      ]),
      sprig(884, 566, 1, leaf, -0.3),
      sprig(898, 566, 0.9, leaf, 0.35),
      bar(788, 622, 66, 18, rod(622, 640, accent), { radius: 4 }),
      bar(794, 606, 56, 16, rod(606, 622, dark), { radius: 4 }),
    ]
  },
}
