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
import { drum, hoop, metalSide, roundSide } from './forms.ts'
import type { Subject } from './subject.ts'

const wood = '#c98f55'

export const pencils: Subject = {
  id: 'pencils',
  frame: { x: 60, y: 60, width: 880, height: 860 },
  draw({ main, accent, light, leaf, dark }) {
    const pencil = (x: number, y: number, length: number, turn: number, colour: string): Layer =>
      moved(
        x,
        y,
        1,
        [
          bar(-26, -length, 18, length, lighter(colour, 0.36)),
          bar(-9, -length, 20, length, colour),
          bar(10, -length, 16, length, deeper(colour, 0.3)),
          path(
            `M-26 ${-length} L0 ${-length - 78} L26 ${-length} C18 ${-length - 12} 10 ${-length - 12} 4 ${-length} C-2 ${-length - 12} -12 ${-length - 12} -9 ${-length} C-14 ${-length - 10} -22 ${-length - 10} -26 ${-length} Z`,
            across(-26, 26, [0, '#fbe6c2'], [0.5, '#eecb97'], [1, '#c4935c']),
          ),
          path(
            `M-9 ${-length - 50} L0 ${-length - 80} L9 ${-length - 50} C4 ${-length - 44} -4 ${-length - 44} -9 ${-length - 50} Z`,
            deeper(colour, 0.24),
          ),
        ],
        turn,
      )
    const cupOf = drum(350, 500, 846, 196, 172, 0.2)
    return [
      contactShadow(500, 884, 420, 42),
      oval(350, 500, 196, 39, deeper(main, 0.45)),
      // a ruler and a brush among the pencils
      moved(
        270,
        620,
        1,
        [
          path(
            'M-34 -520 L34 -520 L34 0 L-34 0 Z',
            across(-34, 34, [0, lighter(wood, 0.44)], [0.5, lighter(wood, 0.2)], [1, deeper(wood, 0.1)]),
          ),
          ...Array.from({ length: 13 }, (_, i) => bar(-34, -500 + i * 30, i % 2 ? 18 : 30, 4, '#6b4522')),
        ],
        -0.24,
      ),
      pencil(360, 600, 380, -0.06, accent),
      pencil(300, 610, 330, -0.14, '#e0534a'),
      pencil(430, 610, 420, 0.1, mix(leaf, '#8cc152', 0.3)),
      moved(
        470,
        620,
        1,
        [
          path(
            'M-12 0 L-16 -330 L16 -330 L12 0 Z',
            across(-16, 16, [0, lighter(wood, 0.3)], [0.5, wood], [1, deeper(wood, 0.34)]),
          ),
          bar(-19, -400, 38, 80, metalSide(-19, 19, '#b4bec6'), { radius: 4 }),
          path(
            'M-19 -398 C-44 -460 -22 -520 4 -560 C24 -510 40 -450 19 -398 Z',
            across(-34, 34, [0, lighter(main, 0.3)], [0.5, main], [1, deeper(main, 0.4)]),
          ),
          path('M-14 -430 C-26 -470 -14 -500 0 -526 C-6 -490 -6 -460 -4 -430 Z', '#ffffff59'),
        ],
        0.3,
      ),
      path(cupOf, roundSide(154, 546, main)),
      clipped(cupOf, [
        path(hoop(350, 620, 740, 197, 0.2), roundSide(154, 546, lighter(light, 0.4))),
        ...[0, 1, 2, 3, 4].map((i) =>
          path(
            `M${190 + i * 80} ${690 + [12, 32, 38, 32, 12][i]!} l34 -34 l34 34 l-34 34 Z`,
            i % 2 ? accent : main,
          ),
        ),
        path('M186 510 L222 520 L232 880 L202 870 Z', '#ffffff66'),
      ]),
      path('M154 500 A196 39 0 0 0 546 500 L546 518 A196 39 0 0 1 154 518 Z', lighter(main, 0.4)),
      // the notebook, leaning open to the front
      path(
        'M540 836 L572 560 C574 546 584 540 598 540 L884 552 C898 554 904 562 902 576 L872 850 C870 866 860 872 846 872 L556 862 C542 860 538 850 540 836 Z',
        deeper(deeper(leaf, 0.04), 0.4),
      ),
      path('M552 824 L584 556 L884 568 L856 852 L566 844 C556 842 550 836 552 824 Z', lighter(light, 0.7)),
      path(
        'M534 820 L568 548 C570 534 580 528 594 528 L874 540 C888 542 894 550 892 564 L862 834 C860 850 850 856 836 856 L550 846 C536 844 532 834 534 820 Z',
        slanted(
          [560, 540],
          [860, 860],
          [0, lighter(deeper(leaf, 0.04), 0.24)],
          [0.5, deeper(leaf, 0.04)],
          [1, deeper(deeper(leaf, 0.04), 0.2)],
        ),
      ),
      path('M838 538 L866 540 L830 856 L802 855 Z', lighter(dark, 0.1)),
      path('M640 616 L794 622 L786 696 L632 690 Z', lighter(light, 0.6)),
      path('M656 638 L772 642 L771 652 L655 648 Z', mix(main, light, 0.3)),
      path('M654 662 L730 665 L729 674 L653 671 Z', mix(main, light, 0.5)),
      ...[0, 1, 2, 3, 4, 5, 6].map((i) =>
        line(`M${588 - i * 4.6} ${572 + i * 40} c-34 -16 -48 8 -22 16`, '#8f9aa5', 8),
      ),
      // a sharpener, an eraser
      moved(170, 880, 1, [
        path(
          'M-90 -52 L40 -52 L70 -24 L70 8 L-60 8 L-90 -18 Z',
          across(-90, 70, [0, '#ffffff'], [0.5, '#f2f2f0'], [1, '#c5c5c5']),
        ),
        path(
          'M-20 -52 L40 -52 L70 -24 L70 8 L10 8 L-20 -18 Z',
          across(-20, 70, [0, lighter(accent, 0.2)], [0.5, accent], [1, deeper(accent, 0.24)]),
        ),
        path('M-90 -52 L40 -52 L70 -24 L-60 -24 Z', '#ffffff59'),
      ]),
      pencil(410, 896, 250, 1.36, '#e0534a'),
      path(
        'M300 890 C290 876 316 868 330 880 C344 870 360 884 350 894 C334 902 310 900 300 890 Z',
        down(870, 900, [0, '#fbe6c2'], [1, '#d9ac74']),
      ),
    ]
  },
}
