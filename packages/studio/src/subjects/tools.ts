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
import { gold, shade, shine, steel, tube, wood } from './material.ts'
import type { Subject } from './subject.ts'

export const toolbox: Subject = {
  id: 'toolbox',
  frame: { x: 80, y: 150, width: 880, height: 760 },
  draw({ main, accent, dark }) {
    const iron = slanted([-80, -460], [80, 0], [0, '#ffffff'], [0.4, steel], [1, '#69707a'])
    const front = 'M110 560 L890 560 L868 850 C866 874 852 886 830 886 L170 886 C148 886 134 874 132 850 Z'
    return [
      contactShadow(500, 884, 430, 30),
      moved(
        270,
        600,
        1,
        [
          path(
            'M-30 40 L-30 -268 C-78 -290 -92 -350 -72 -400 C-64 -416 -54 -426 -40 -434 L-40 -366 L0 -340 L40 -366 L40 -434 C54 -426 64 -416 72 -400 C92 -350 78 -290 30 -268 L30 40 Z',
            iron,
          ),
          path('M-16 30 L-16 -260 L0 -260 L0 30 Z', shade('40')),
          path(
            'M-70 -390 C-62 -410 -54 -418 -48 -424 L-48 -360 L-56 -330 C-74 -346 -76 -370 -70 -390 Z',
            shine('99'),
          ),
        ],
        -0.2,
      ),
      moved(
        420,
        600,
        1,
        [
          bar(-13, -330, 26, 170, tube(-13, 13, steel)),
          path('M-13 -330 L-20 -390 L-12 -412 L12 -412 L20 -390 L13 -330 Z', iron),
          path('M-40 -170 C-44 -190 44 -190 40 -170 L46 20 L-46 20 Z', tube(-46, 46, accent)),
          line('M-20 -150 V10 M20 -150 V10', deeper(accent, 0.34), 7, { cap: 'butt' }),
        ],
        0.02,
      ),
      moved(
        560,
        600,
        1,
        [
          path('M-20 -300 L20 -300 L24 30 L-24 30 Z', tube(-24, 24, wood)),
          path('M-16 -120 L16 -120 L20 30 L-20 30 Z', tube(-20, 20, deeper(main, 0.1))),
          path(
            'M-112 -330 C-96 -372 -56 -384 -24 -384 L84 -384 L100 -390 L100 -290 L84 -296 L30 -296 L30 -280 L-30 -280 L-30 -300 C-60 -316 -90 -310 -112 -330 Z',
            slanted([-110, -390], [100, -280], [0, '#8f929c'], [0.5, '#4c4e57'], [1, '#24252b']),
          ),
          path(
            'M-100 -336 C-84 -364 -50 -374 -24 -374 L80 -374 L80 -362 L-20 -360 C-56 -360 -80 -348 -100 -336 Z',
            shine('59'),
          ),
        ],
        0.16,
      ),
      moved(
        716,
        600,
        1,
        [
          path(
            'M-56 40 L-92 -330 L92 -330 L56 40 Z',
            slanted([-90, -330], [90, 40], [0, '#f7dc8a'], [0.5, '#e6b94a'], [1, '#b98a2a']),
          ),
          line(
            'M92 -330 L62 -330 M87 -284 L66 -284 M82 -238 L52 -238 M77 -192 L56 -192 M72 -146 L42 -146 M67 -100 L46 -100',
            '#4a4038',
            7,
            { cap: 'butt' },
          ),
        ],
        0.5,
      ),
      line(
        'M330 566 L330 480 C330 456 346 442 370 442 L630 442 C654 442 670 456 670 480 L670 566',
        deeper(dark, 0.2),
        30,
      ),
      line('M336 500 L338 482 C340 462 352 450 372 450 L620 450', shine('59'), 6),
      path(
        front,
        slanted([130, 560], [870, 886], [0, lighter(main, 0.24)], [0.45, main], [1, deeper(main, 0.34)]),
      ),
      clipped(front, [
        path('M110 560 L890 560 L886 610 L114 610 Z', shade('4d')),
        path(
          'M132 850 C134 874 148 886 170 886 L830 886 C852 886 866 874 868 850 L866 868 L134 868 Z',
          shade('40'),
        ),
      ]),
      bar(
        84,
        528,
        832,
        64,
        down(528, 592, [0, lighter(main, 0.4)], [0.4, lighter(main, 0.06)], [1, deeper(main, 0.16)]),
        { radius: 22 },
      ),
      bar(110, 538, 560, 10, shine('8c'), { radius: 5 }),
      ...[236, 692].flatMap((x) => [
        bar(x, 566, 72, 96, tube(x, x + 72, steel), { radius: 12 }),
        bar(x + 14, 622, 44, 26, '#5c626c', { radius: 6 }),
        oval(x + 36, 588, 9, 9, '#7d848e'),
      ]),
      bar(390, 660, 220, 130, deeper(main, 0.42), { radius: 18 }),
      bar(
        398,
        668,
        204,
        114,
        slanted([398, 668], [602, 782], [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.2)]),
        { radius: 13 },
      ),
      path(
        'M470 756 L470 724 C448 716 442 690 456 672 L474 690 L490 686 L494 670 C516 676 524 702 508 718 L540 750 C548 760 534 774 524 766 L494 736 Z',
        deeper(main, 0.3),
      ),
      bar(150, 876, 84, 16, dark, { radius: 7 }),
      bar(766, 876, 84, 16, dark, { radius: 7 }),
    ]
  },
}

export const wrenches: Subject = {
  id: 'wrenches',
  frame: { x: 90, y: 110, width: 820, height: 800 },
  draw({ main, accent, light, dark }) {
    const wrench = (x: number, y: number, s: number): Layer =>
      moved(x, y, s, [
        path(
          'M-26 300 L-26 -176 C-70 -198 -84 -254 -66 -300 C-58 -316 -48 -326 -36 -332 L-36 -270 L0 -246 L36 -270 L36 -332 C48 -326 58 -316 66 -300 C84 -254 70 -198 26 -176 L26 300 Z',
          across(-76, 76, [0, '#ffffff'], [0.3, '#d5dae0'], [0.6, steel], [1, '#69707a']),
        ),
        path('M-10 290 L-10 -150 C-10 -160 10 -160 10 -150 L10 290 Z', shade('2e')),
        path(
          'M-62 -294 C-56 -308 -50 -314 -44 -318 L-44 -262 L-50 -236 C-66 -250 -70 -272 -62 -294 Z',
          shine('b3'),
        ),
      ])
    const roll =
      'M120 560 C120 540 134 530 152 530 L848 530 C866 530 880 540 880 560 L880 836 C880 866 860 886 830 886 L170 886 C140 886 120 866 120 836 Z'
    const flap =
      'M120 720 C300 700 700 700 880 720 L880 836 C880 866 860 886 830 886 L170 886 C140 886 120 866 120 836 Z'
    const seams = [262, 402, 538, 672, 790]
    return [
      contactShadow(500, 884, 420, 28),
      path(
        'M128 520 C126 470 140 452 170 452 L830 452 C860 452 874 470 872 520 L872 600 L128 600 Z',
        slanted([130, 452], [870, 600], [0, deeper(main, 0.3)], [1, deeper(main, 0.5)]),
      ),
      wrench(190, 470, 0.98),
      wrench(332, 496, 0.86),
      wrench(470, 522, 0.74),
      moved(605, 560, 1, [
        path('M-11 -200 L-16 -280 L-8 -300 L8 -300 L16 -280 L11 -200 L11 60 L-11 60 Z', tube(-14, 14, steel)),
        path('M-36 -120 C-40 -140 40 -140 36 -120 L40 60 L-40 60 Z', tube(-40, 40, accent)),
        line('M-16 -106 V50 M16 -106 V50', deeper(accent, 0.34), 6, { cap: 'butt' }),
      ]),
      moved(732, 560, 1, [
        path('M-11 -170 L-4 -262 L4 -262 L11 -170 L11 60 L-11 60 Z', tube(-12, 12, steel)),
        path('M-32 -100 C-36 -118 36 -118 32 -100 L36 60 L-36 60 Z', tube(-36, 36, dark)),
        line('M-14 -86 V50 M14 -86 V50', shine('40'), 6, { cap: 'butt' }),
      ]),
      moved(834, 560, 1, [
        path(
          'M-12 -214 C-24 -220 -24 -240 -12 -244 L12 -244 C24 -240 24 -220 12 -214 L12 60 L-12 60 Z',
          tube(-16, 16, '#d7b25a'),
        ),
        path('M-12 -180 h12 M-12 -150 h18 M-12 -120 h12 M-12 -90 h18 M-12 -60 h12', '#00000000', {
          stroke: { paint: '#6d5220', width: 5 },
        }),
      ]),
      path(
        roll,
        slanted([130, 530], [870, 886], [0, lighter(main, 0.32)], [0.45, main], [1, deeper(main, 0.32)]),
      ),
      clipped(roll, [
        path(seams.map((x) => `M${x} 530 h16 v356 h-16 Z`).join(' '), shade('26')),
        path('M120 530 H880 V556 H120 Z', shade('33')),
        path(
          flap,
          slanted(
            [130, 700],
            [870, 886],
            [0, lighter(main, 0.2)],
            [0.5, deeper(main, 0.06)],
            [1, deeper(main, 0.4)],
          ),
        ),
        path('M120 720 C300 700 700 700 880 720 L880 736 C700 716 300 716 120 736 Z', shine('47')),
      ]),
      line(`M140 552 H860 ${seams.map((x) => `M${x} 566 V700`).join(' ')}`, lighter(main, 0.5), 4, {
        dash: [12, 10],
      }),
      line('M140 758 C310 738 690 738 860 758 M150 866 H850', lighter(main, 0.46), 4, { dash: [12, 10] }),
      bar(440, 716, 120, 176, across(440, 560, [0, '#b07a4c'], [0.5, '#8f5e38'], [1, '#5e3a20']), {
        radius: 10,
      }),
      bar(424, 776, 152, 64, '#00000000', {
        radius: 12,
        stroke: {
          paint: slanted([424, 776], [576, 840], [0, '#fff1c0'], [0.5, gold], [1, '#8f6520']),
          width: 13,
        },
      }),
      bar(494, 770, 12, 56, gold, { radius: 5 }),
      line('M456 730 V880 M544 730 V880', '#d8a676', 4, { dash: [10, 9] }),
      oval(160, 852, 12, 12, lighter(light, 0.1)),
      oval(840, 852, 12, 12, lighter(light, 0.1)),
    ]
  },
}
