import { mix } from '../colour/oklch.ts'
import {
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  line,
  oval,
  path,
  slanted,
} from './draw.ts'
import { leafBlade, roundSide, ring } from './forms.ts'
import { steam } from './steam.ts'
import type { Subject } from './subject.ts'

export const burger: Subject = {
  id: 'burger',
  frame: { x: 20, y: 150, width: 960, height: 770 },
  draw({ main, accent, light, leaf }) {
    const top =
      'M64 500 C54 318 190 206 372 206 C554 206 690 318 680 500 C678 528 656 540 620 542 C460 556 284 556 124 542 C88 540 66 528 64 500 Z'
    const carton =
      'M642 520 C690 560 880 560 936 516 L900 872 C898 884 890 890 878 890 L704 890 C692 890 684 884 682 872 Z'
    const fry = (x: number, y: number, lean: number, tone: number) => {
      const colour = ['#ffd877', '#f8c557', '#efb343'][tone] ?? '#f8c557'
      return [
        path(`M${x} 560 L${x + lean} ${y} L${x + lean + 34} ${y - 8} L${x + 36} 560 Z`, colour),
        path(
          `M${x + 24} 560 L${x + lean + 23} ${y - 5} L${x + lean + 34} ${y - 8} L${x + 36} 560 Z`,
          deeper(colour, 0.22),
        ),
      ]
    }
    const seed = (x: number, y: number, turn: number) => oval(x, y, 18, 10, '#fdeccb', { turn })
    const lettuce =
      'M36 590 C28 552 92 540 160 544 L584 544 C652 540 716 552 708 590 C702 622 660 624 640 596 C622 640 572 644 550 604 C526 650 470 650 448 606 C424 652 366 652 344 606 C318 648 268 648 246 604 C224 642 168 640 150 598 C124 628 44 624 36 590 Z'
    const patty =
      'M48 700 C44 650 90 640 130 640 L614 640 C660 640 698 652 696 700 C694 744 652 752 612 750 L130 752 C86 752 50 742 48 700 Z'
    const heel =
      'M70 778 C66 762 80 752 110 752 L634 752 C664 752 678 762 674 778 C670 850 640 888 560 890 L184 890 C104 888 76 850 70 778 Z'
    return [
      contactShadow(490, 886, 470, 40),
      ...fry(668, 392, -34, 1),
      ...fry(716, 306, -12, 0),
      ...fry(770, 340, 6, 2),
      ...fry(812, 288, 26, 0),
      ...fry(858, 376, 40, 1),
      ...fry(690, 440, 4, 2),
      ...fry(742, 410, 8, 1),
      ...fry(836, 424, 22, 0),
      path(carton, roundSide(642, 936, main)),
      clipped(carton, [
        path('M640 640 C720 690 860 690 940 640 L940 720 C860 770 720 770 640 720 Z', lighter(light, 0.4)),
        path('M640 700 C720 750 860 750 940 700 L940 720 C860 770 720 770 640 720 Z', accent),
        path('M642 520 C690 560 880 560 936 516 L936 536 C880 580 690 580 644 540 Z', '#ffffff40'),
      ]),
      path(heel, down(752, 890, [0, '#f0b35c'], [0.5, '#dd9540'], [1, '#a9621f'])),
      path('M100 790 C92 840 120 872 176 876 L220 876 C156 862 130 830 128 782 Z', '#ffe7b36b'),
      path(patty, down(640, 752, [0, '#8a4f2e'], [0.5, '#653319'], [1, '#3d1c0c'])),
      clipped(patty, [
        ...[90, 190, 310, 420, 530, 630].map((x, i) =>
          oval(x, 716 + (i % 2) * 14, 26, 9, '#2f150880', { turn: 0.2 - i * 0.1 }),
        ),
        bar(80, 650, 400, 12, '#ffffff26', { radius: 6 }),
      ]),
      path(
        'M60 640 L690 640 C690 664 660 668 640 664 L560 712 L486 666 L410 668 C396 668 394 726 372 728 C350 728 352 670 330 668 L250 668 L168 716 L104 664 C80 668 60 662 60 640 Z',
        down(640, 728, [0, '#ffdc6e'], [0.5, '#ffc93d'], [1, '#eda81f']),
      ),
      path(
        'M70 612 C70 596 84 592 104 592 L640 592 C662 592 676 596 676 612 C676 636 660 644 636 644 L108 644 C86 644 70 636 70 612 Z',
        down(592, 644, [0, '#f26a50'], [0.5, '#dc3f30'], [1, '#a8261f']),
      ),
      path(
        lettuce,
        down(
          540,
          646,
          [0, lighter(leaf, 0.1)],
          [0.5, mix(leaf, '#8cc152', 0.55)],
          [1, lighter(mix(leaf, '#8cc152', 0.6), 0.24)],
        ),
      ),
      line(
        'M120 566 C130 582 140 592 148 598 M250 566 C250 586 248 598 246 604 M344 568 V606 M448 568 V606 M550 568 C552 586 550 596 550 604 M640 566 C644 580 642 590 640 596',
        deeper(leaf, 0.08),
        5,
        { opacity: 0.6 },
      ),
      path(
        top,
        glow(
          270,
          290,
          520,
          [0, '#ffd994'],
          [0.3, '#f4b660'],
          [0.5, '#e59a42'],
          [0.85, '#b86a25'],
          [1, '#a55b1d'],
        ),
      ),
      clipped(top, [
        path('M64 500 C240 530 500 530 680 500 L690 570 L54 570 Z', '#7a3d102e'),
        path(
          'M112 430 C124 326 210 256 320 246 C234 288 176 350 160 440 C152 466 116 458 112 430 Z',
          '#fff4d899',
        ),
        oval(356, 238, 46, 11, '#fff4d880', { turn: -0.05 }),
      ]),
      seed(280, 300, -0.5),
      seed(370, 272, 0.1),
      seed(466, 290, 0.5),
      seed(412, 340, -0.2),
      seed(318, 372, 0.4),
      seed(516, 362, -0.3),
      seed(566, 316, 0.6),
      seed(236, 380, -0.6),
      seed(452, 412, 0.2),
      seed(590, 406, 0.5),
    ]
  },
}

export const bowl: Subject = {
  id: 'bowl',
  frame: { x: 50, y: 60, width: 900, height: 860 },
  draw({ main, accent, light, leaf }) {
    const body = 'M90 470 C94 690 230 836 390 862 L610 862 C770 836 906 690 910 470 A410 130 0 0 1 90 470 Z'
    const broth = 'M130 466 A370 106 0 0 1 870 466 A370 106 0 0 1 130 466 Z'
    const noodle = (d: string, shade = 0) => [
      line(d, deeper('#e3b04e', 0.12 + shade), 19),
      line(d, lighter('#f7d98a', 0.1 - shade), 13),
    ]
    const egg = (x: number, y: number, turn: number) => [
      oval(x + 4, y + 12, 82, 46, '#7a4a1a59', { turn }),
      oval(x, y, 82, 48, glow(x - 30, y - 20, 120, [0, '#ffffff'], [0.5, '#fff6e6'], [1, '#e6cfae']), {
        turn,
      }),
      oval(x + 4, y + 2, 44, 27, glow(x - 10, y - 8, 60, [0, '#ffc65a'], [0.5, '#f59a2b'], [1, '#cf6a14']), {
        turn,
      }),
      oval(x - 10, y - 8, 14, 6, '#fff0c8b0', { turn: turn - 0.2 }),
    ]
    const slice = (x: number, y: number, turn: number) => [
      oval(x + 3, y + 8, 60, 30, '#7a4a1a4d', { turn }),
      oval(x, y, 60, 31, deeper(mix(accent, '#f26d6d', 0.5), 0.06), { turn }),
      oval(x, y - 2, 52, 25, '#fff3ee', { turn }),
      oval(x, y - 2, 25, 12, lighter(mix(accent, '#f26d6d', 0.5), 0.1), { turn }),
    ]
    return [
      contactShadow(500, 886, 430, 42),
      oval(
        500,
        470,
        410,
        130,
        slanted(
          [90, 380],
          [900, 560],
          [0, lighter(main, 0.4)],
          [0.5, lighter(main, 0.12)],
          [1, deeper(main, 0.16)],
        ),
      ),
      oval(500, 474, 380, 112, deeper(main, 0.42)),
      path(broth, glow(420, 430, 420, [0, '#f9cf83'], [0.5, '#e8a64c'], [1, '#b9712a'])),
      clipped(broth, [
        ...noodle('M190 520 C240 420 420 420 470 520', 0.08),
        ...noodle('M230 540 C290 430 470 440 520 540', 0.02),
        ...noodle('M160 480 C220 396 380 400 440 480'),
        ...noodle('M280 560 C350 460 530 470 590 566'),
        ...noodle('M360 570 C430 486 600 490 680 576', 0.05),
        oval(720, 520, 22, 9, '#ffe2a199'),
        oval(776, 482, 15, 7, '#ffe2a199'),
        oval(690, 556, 13, 6, '#ffe2a199'),
      ]),
      line('M560 446 L826 84', '#5e3018', 24),
      line('M558 440 L822 80', '#a5633a', 13),
      line('M622 452 L910 128', '#5e3018', 24),
      line('M620 446 L906 124', '#a5633a', 13),
      ...egg(640, 430, -0.12),
      ...egg(742, 466, 0.2),
      leafBlade(350, 452, 150, 0.25, leaf),
      leafBlade(360, 458, 150, 0.8, mix(leaf, '#8cc152', 0.4)),
      leafBlade(344, 456, 130, -0.35, deeper(leaf, 0.06)),
      ...slice(300, 440, -0.18),
      ...slice(252, 478, 0.12),
      ...[
        [450, 500],
        [500, 470],
        [540, 512],
        [410, 540],
        [580, 540],
      ].map(([x = 0, y = 0], i) =>
        ring(x, y, 15, 9, lighter(mix(leaf, '#8cc152', 0.7), 0.1), 6, { turn: i * 0.7 }),
      ),
      path(body, roundSide(90, 910, main)),
      clipped(body, [
        path('M84 556 C110 720 890 720 916 556 L916 592 C880 760 120 760 84 592 Z', lighter(light, 0.3)),
        path('M84 616 C130 778 870 778 916 616 L916 630 C880 796 120 796 84 630 Z', accent),
        path('M130 560 C142 680 220 776 318 826 L372 838 C270 770 206 680 196 586 Z', '#ffffff47'),
        path('M230 800 C400 850 700 850 880 640 L900 880 L200 880 Z', '#1a08102b'),
      ]),
      path('M90 470 A410 130 0 0 0 910 470 L910 484 A410 130 0 0 1 90 484 Z', lighter(main, 0.45)),
      path('M386 856 L614 856 L600 890 C540 898 460 898 400 890 Z', roundSide(386, 614, deeper(main, 0.26))),
      ...steam(400, 350, 260),
    ]
  },
}
