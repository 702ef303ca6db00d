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
import { drum, hoop, leafBlade, metalSide, roundSide, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const glasses: Subject = {
  id: 'glasses',
  frame: { x: 30, y: 350, width: 940, height: 570 },
  draw({ main, accent, light, dark }) {
    const rim = lighter(dark, 0.1)
    const lens =
      'M-170 -96 C-120 -128 110 -130 160 -96 C190 -60 180 40 140 96 C100 140 -60 146 -120 104 C-180 60 -200 -56 -170 -96 Z'
    const pane = (x: number, y: number, turn: number): Layer =>
      moved(
        x,
        y,
        1,
        [
          path(
            lens,
            slanted([-150, -110], [140, 120], [0, '#f2fbff99'], [0.5, '#cfe6ef59'], [1, '#8fb6c773']),
          ),
          clipped(lens, [
            path('M-150 130 L-20 -140 L50 -140 L-90 150 Z', '#ffffff80'),
            path('M0 150 L120 -140 L144 -140 L26 150 Z', '#ffffff59'),
          ]),
          line(lens, deeper(main, 0.44), 36, { cap: 'butt' }),
          line(
            lens,
            slanted([-160, -120], [150, 130], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.26)]),
            27,
            { cap: 'butt' },
          ),
          line('M-166 -88 C-118 -120 60 -124 132 -104', lighter(main, 0.7), 6, { opacity: 0.85 }),
        ],
        turn,
      )
    return [
      contactShadow(500, 884, 460, 44),
      // the closed case it rests on
      path(
        'M70 736 C70 666 150 640 260 636 L740 636 C850 640 930 666 930 736 L930 800 C930 862 870 884 800 886 L200 886 C130 884 70 862 70 800 Z',
        down(636, 886, [0, lighter(rim, 0.34)], [0.3, lighter(rim, 0.16)], [0.5, rim], [1, deeper(rim, 0.4)]),
      ),
      path(
        'M110 716 C120 676 180 660 270 656 L730 656 C820 660 880 676 890 716 C860 748 800 760 720 762 L280 762 C200 760 140 748 110 716 Z',
        down(656, 762, [0, lighter(rim, 0.42)], [0.5, lighter(rim, 0.26)], [1, lighter(rim, 0.1)]),
      ),
      path('M70 782 C160 828 840 828 930 782 L930 794 C840 840 160 840 70 794 Z', deeper(rim, 0.44)),
      line('M76 768 C170 812 830 812 924 768', lighter(accent, 0.2), 4, { dash: [15, 11], opacity: 0.85 }),
      path('M460 790 L540 790 L536 846 C520 856 480 856 464 846 Z', metalSide(460, 540, gold)),
      path('M96 760 C98 820 130 856 190 868 L224 872 C164 852 138 816 134 774 Z', '#ffffff33'),
      // a cloth over its corner
      path(
        'M700 672 C780 652 860 664 914 690 L936 800 C944 850 930 876 896 880 C870 850 820 850 780 868 C756 856 726 862 706 848 Z',
        slanted(
          [700, 660],
          [920, 880],
          [0, '#ffffff'],
          [0.5, lighter(light, 0.3)],
          [1, mix(light, main, 0.3)],
        ),
      ),
      path(
        'M776 664 C800 720 800 800 780 868 C800 860 820 856 836 856 C846 790 836 720 812 664 Z',
        mix(light, main, 0.3),
        {
          opacity: 0.6,
        },
      ),
      // the pair itself, resting in the open case
      oval(480, 716, 350, 22, '#10101a59'),
      line('M120 560 C150 486 210 452 280 448', deeper(main, 0.44), 26),
      line('M120 556 C150 482 210 448 280 444', deeper(main, 0.14), 17),
      line('M850 556 C826 480 770 444 700 440', deeper(main, 0.44), 26),
      line('M850 552 C826 476 770 440 700 436', deeper(main, 0.14), 17),
      pane(286, 626, -0.03),
      moved(682, 620, 1, [{ kind: 'group', transform: [-1, 0, 0, 1, 0, 0], children: [pane(0, 0, -0.05)] }]),
      line('M440 566 C460 532 512 530 530 562', deeper(main, 0.44), 34),
      line('M440 562 C460 528 512 526 530 558', main, 24),
      line('M446 552 C464 526 506 524 520 544', lighter(main, 0.6), 5),
      oval(126, 556, 15, 15, metalSide(111, 141, '#c3ccd4')),
      oval(846, 552, 15, 15, metalSide(831, 861, '#c3ccd4')),
    ]
  },
}

export const heartPulse: Subject = {
  id: 'heart_pulse',
  frame: { x: 60, y: 110, width: 880, height: 810 },
  draw({ main, accent, light, leaf }) {
    const heart =
      'M500 850 C200 660 110 480 138 340 C162 220 260 166 354 184 C424 198 472 248 500 314 C528 248 576 198 646 184 C740 166 838 220 862 340 C890 480 800 660 500 850 Z'
    const red = '#e0394a'
    const pulse = 'M120 520 L316 520 L352 452 L400 620 L462 356 L520 690 L566 470 L596 520 L880 520'
    const cuff = drum(806, 700, 846, 96, 96, 0.22)
    return [
      contactShadow(500, 876, 400, 44),
      path(heart, {
        kind: 'radial',
        centre: [500, 470],
        focus: [330, 320],
        radius: 470,
        stops: [
          [0, lighter(red, 0.5)],
          [0.2, lighter(red, 0.22)],
          [0.5, red],
          [0.86, deeper(red, 0.38)],
          [1, deeper(red, 0.2)],
        ],
      }),
      clipped(heart, [
        path(
          'M186 400 C174 296 240 222 328 226 C262 262 226 326 232 424 C230 468 192 454 186 400 Z',
          '#ffffff8c',
        ),
        oval(366, 236, 40, 18, '#ffffff80', { turn: 0.2 }),
        path(
          'M660 210 C800 250 840 420 740 580 C680 680 600 760 500 820 L500 900 L900 700 L900 200 Z',
          deeper(red, 0.5),
          { opacity: 0.22 },
        ),
        path('M520 820 C680 700 800 580 834 440 C836 580 740 720 540 836 Z', '#ffffff33'),
        moved(4, 10, 1, [line(pulse, deeper(red, 0.5), 30, { opacity: 0.5 })]),
        line(pulse, '#ffffff', 26),
        line(pulse, lighter(accent, 0.5), 6),
      ]),
      leafBlade(276, 868, 230, -0.95, leaf),
      leafBlade(300, 880, 190, -0.4, mix(leaf, '#8cc152', 0.3)),
      leafBlade(270, 884, 170, -1.4, deeper(leaf, 0.08)),
      path(cuff, roundSide(710, 902, lighter(light, 0.4))),
      path(hoop(806, 742, 820, 96, 0.22), roundSide(710, 902, main)),
      path(drum(806, 640, 704, 104, 104, 0.22), roundSide(702, 910, accent)),
      oval(806, 640, 104, 23, lighter(accent, 0.4)),
      path(
        'M806 812 C776 792 772 778 776 768 C784 756 800 760 806 772 C812 760 828 756 836 768 C840 778 836 792 806 812 Z',
        '#ffffff',
      ),
      moved(
        640,
        874,
        1,
        [
          path(
            'M2 -30 L-48 -30 C-88 -30 -88 30 -48 30 L2 30 Z',
            down(-30, 30, [0, lighter(main, 0.5)], [0.5, main], [1, deeper(main, 0.36)]),
          ),
          path(
            'M-2 -30 L48 -30 C88 -30 88 30 48 30 L-2 30 Z',
            down(-30, 30, [0, '#ffffff'], [0.5, lighter(light, 0.4)], [1, deeper(light, 0.24)]),
          ),
          bar(-50, -20, 96, 10, '#ffffff99', { radius: 5 }),
        ],
        -0.16,
      ),
      oval(
        470,
        880,
        34,
        14,
        glow(460, 872, 50, [0, '#ffffff'], [0.5, lighter(light, 0.4)], [1, deeper(light, 0.2)]),
      ),
      oval(404, 888, 24, 10, lighter(light, 0.3)),
    ]
  },
}
