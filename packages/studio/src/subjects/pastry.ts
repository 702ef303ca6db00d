import { mix } from '../colour/oklch.ts'
import {
  across,
  clipped,
  contactShadow,
  deeper,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { ball, drum, hoop, leafBlade, roundSide, strawberry } from './forms.ts'
import type { Subject } from './subject.ts'

export const croissant: Subject = {
  id: 'croissant',
  frame: { x: 40, y: 360, width: 930, height: 560 },
  draw({ main, accent, light, leaf }) {
    // the folds of the roll, from both tips to the belly; each lies over the one before
    const fold = (angle: number, thick: number, wide: number) =>
      moved(
        430 + 300 * Math.cos(angle),
        826 + 150 * Math.sin(angle),
        1,
        [
          path(
            `M${-wide} 70 C${-wide * 1.25} ${-thick * 0.4} ${-wide * 0.7} ${-thick} 0 ${-thick} C${wide * 0.7} ${-thick} ${wide * 1.25} ${-thick * 0.4} ${wide} 70 C${wide * 0.5} 104 ${-wide * 0.5} 104 ${-wide} 70 Z`,
            glow(
              -wide * 0.3,
              -thick * 0.62,
              thick * 1.9,
              [0, '#ffdf9c'],
              [0.28, '#f0b053'],
              [0.5, '#d98a34'],
              [0.82, '#9a521a'],
              [1, '#7f3f12'],
            ),
          ),
          path(
            `M${-wide * 0.72} 40 C${-wide * 0.86} ${-thick * 0.3} ${-wide * 0.5} ${-thick * 0.8} 0 ${-thick * 0.86} C${-wide * 0.34} ${-thick * 0.6} ${-wide * 0.56} ${-thick * 0.2} ${-wide * 0.54} 50 Z`,
            '#ffedbe8c',
          ),
          line(
            `M${wide * 0.2} ${-thick * 0.8} C${wide * 0.56} ${-thick * 0.4} ${wide * 0.56} 0 ${wide * 0.44} 70`,
            '#8a4716',
            5,
            { opacity: 0.5 },
          ),
          line(
            `M${wide * 0.5} ${-thick * 0.6} C${wide * 0.78} ${-thick * 0.3} ${wide * 0.8} 0 ${wide * 0.68} 66`,
            '#8a4716',
            4,
            { opacity: 0.4 },
          ),
        ],
        angle + Math.PI / 2,
      )
    const pot = drum(790, 470, 760, 136, 136, 0.22)
    return [
      contactShadow(500, 880, 470, 42),
      oval(500, 846, 456, 70, deeper(light, 0.26)),
      oval(
        500,
        830,
        456,
        70,
        slanted(
          [60, 770],
          [900, 900],
          [0, '#ffffff'],
          [0.5, lighter(light, 0.4)],
          [1, mix(light, main, 0.26)],
        ),
      ),
      oval(500, 828, 380, 50, deeper(light, 0.1), { opacity: 0.7 }),
      path(
        pot,
        across(
          654,
          926,
          [0, '#b7263a'],
          [0.2, '#f0616a'],
          [0.5, '#cf2f42'],
          [0.86, '#7d1226'],
          [1, '#a92338'],
        ),
      ),
      path(hoop(790, 552, 686, 137, 0.22), roundSide(653, 927, lighter(light, 0.5))),
      path(hoop(790, 666, 678, 137, 0.22), roundSide(653, 927, accent)),
      strawberry(790, 590, 74),
      path('M688 500 L710 508 L710 780 L692 774 Z', '#ffffff80'),
      path(
        'M640 440 C640 404 700 392 790 392 C880 392 940 404 940 440 L952 506 C930 528 900 500 872 530 C846 506 820 536 790 536 C760 536 734 506 708 530 C680 500 650 528 628 506 Z',
        roundSide(628, 952, main),
      ),
      clipped(
        'M640 440 C640 404 700 392 790 392 C880 392 940 404 940 440 L952 506 C930 528 900 500 872 530 C846 506 820 536 790 536 C760 536 734 506 708 530 C680 500 650 528 628 506 Z',
        [
          ...[0, 1, 2, 3, 4, 5].map((i) =>
            line(`M${668 + i * 50} 380 L${652 + i * 56} 540`, '#ffffff73', 16),
          ),
          line('M620 436 C700 462 880 462 960 436 M620 486 C700 512 880 512 960 486', '#ffffff73', 14),
        ],
      ),
      oval(790, 410, 138, 24, lighter(main, 0.3), { opacity: 0.6 }),
      path('M650 446 A142 26 0 0 0 930 446 L931 462 A143 26 0 0 1 649 462 Z', deeper(accent, 0.05)),
      oval(430, 830, 350, 40, '#5a2a0e59'),
      fold(3.3, 40, 50),
      fold(-0.16, 40, 50),
      fold(3.56, 92, 82),
      fold(-0.42, 92, 82),
      fold(3.88, 136, 106),
      fold(-0.74, 136, 106),
      fold(4.26, 168, 120),
      fold(-1.12, 168, 120),
      fold(4.71, 186, 128),
      ...[
        [330, 858, 14],
        [560, 866, 10],
        [450, 874, 12],
        [620, 846, 8],
      ].map(([x = 0, y = 0, r = 0], i) =>
        oval(x, y, r, r * 0.55, i % 2 ? '#e0a04a' : '#c27a2c', { turn: i }),
      ),
      leafBlade(812, 872, 120, 0.7, leaf),
      leafBlade(806, 874, 100, 1.4, mix(leaf, '#8cc152', 0.3)),
      strawberry(760, 800, 86, 0.3),
      ...ball(868, 866, 30, '#4f3a8a'),
      ...ball(700, 872, 24, '#5d4799'),
      line('M60 806 C120 840 300 872 500 874', '#ffffff8c', 5, { opacity: 0.6 }),
    ]
  },
}
