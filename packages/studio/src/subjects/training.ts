import type { Layer } from '../layout.ts'
import {
  across,
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
import { ballShade, ring } from './forms.ts'
import type { Subject } from './subject.ts'

/** A six-sided weight, its left end towards the viewer and its axis running right. */
function hexHead(x: number, y: number, r: number, length: number, colour: string, cap: string): Layer[] {
  const corner = (i: number, k = 1): [number, number] => {
    const a = (i * Math.PI) / 3
    return [x + r * k * Math.cos(a) * 0.44, y + r * k * (Math.sin(a) * 0.94 + Math.cos(a) * 0.13)]
  }
  const points = (...list: [number, number][]) =>
    `M${list.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join(' L')} Z`
  const back = ([px, py]: [number, number]): [number, number] => [px + length, py - length * 0.07]
  const side = (i: number, paint: string, end: string) => {
    const [a, b] = [corner(i), corner(i + 1)]
    return path(
      points(a, b, back(b), back(a)),
      across(x, x + length + r * 0.5, [0, paint], [0.5, paint], [1, end]),
    )
  }
  const edge = (i: number) => {
    const [px, py] = corner(i)
    return line(`M${px} ${py} L${px + length} ${py - length * 0.07}`, '#ffffff5c', 5)
  }
  const face = [0, 1, 2, 3, 4, 5].map((i) => corner(i))
  const inset = [0, 1, 2, 3, 4, 5].map((i) => corner(i, 0.8))
  return [
    side(4, lighter(colour, 0.46), lighter(colour, 0.2)),
    side(5, lighter(colour, 0.16), colour),
    side(0, deeper(colour, 0.3), deeper(colour, 0.5)),
    edge(5),
    edge(0),
    path(
      points(...face),
      slanted(
        [x - r * 0.4, y - r],
        [x + r * 0.3, y + r],
        [0, lighter(colour, 0.3)],
        [0.5, colour],
        [1, deeper(colour, 0.24)],
      ),
    ),
    path(
      points(...inset),
      slanted(
        [x - r * 0.3, y - r * 0.8],
        [x + r * 0.3, y + r * 0.8],
        [0, deeper(cap, 0.1)],
        [0.5, cap],
        [1, lighter(cap, 0.18)],
      ),
    ),
    oval(x, y, r * 0.15, r * 0.32, deeper(cap, 0.3)),
    oval(x - r * 0.01, y, r * 0.11, r * 0.25, lighter(cap, 0.5)),
  ]
}

export const dumbbells: Subject = {
  id: 'dumbbells',
  frame: { x: 30, y: 360, width: 940, height: 560 },
  draw({ main, accent, light, dark }) {
    const cap = lighter(dark, 0.1)
    const dumbbell = (x: number, y: number, r: number, body: string): Layer[] => [
      ...hexHead(x + 470, y - 33, r, 150, body, deeper(body, 0.3)),
      path(
        `M${x + 100} ${y - 40} L${x + 480} ${y - 66} A14 30 0 0 1 ${x + 480} ${y + 8} L${x + 100} ${y + 34} Z`,
        down(
          y - 66,
          y + 34,
          [0, '#8b939c'],
          [0.24, '#f7fafc'],
          [0.5, '#aab3bc'],
          [0.85, '#4e5660'],
          [1, '#8b939c'],
        ),
      ),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
        line(
          `M${x + 228 + i * 22} ${y - 44 - i * 1.5} L${x + 218 + i * 22} ${y + 22 - i * 1.5}`,
          '#3d444d80',
          5,
        ),
      ),
      ...hexHead(x, y, r, 150, body, cap),
    ]
    return [
      contactShadow(500, 868, 470, 50),
      moved(
        300,
        560,
        0.86,
        [contactShadow(330, 118, 380, 40), ...dumbbell(0, 0, 132, lighter(dark, 0.16))],
        0,
      ),
      contactShadow(470, 866, 420, 40, 0.4),
      ...dumbbell(128, 742, 158, main),
      path(
        'M780 900 C760 850 790 800 832 800 L930 806 C962 812 962 880 930 892 Z',
        across(770, 960, [0, lighter(accent, 0.4)], [0.5, accent], [1, deeper(accent, 0.24)]),
      ),
      oval(822, 850, 44, 48, lighter(accent, 0.24)),
      oval(822, 850, 28, 31, deeper(accent, 0.14)),
      oval(822, 850, 18, 20, lighter(accent, 0.36)),
      oval(822, 850, 7, 8, deeper(accent, 0.3)),
      path('M872 803 L896 804 L896 897 L872 898 Z', lighter(light, 0.5), { opacity: 0.85 }),
    ]
  },
}

export const kettlebell: Subject = {
  id: 'kettlebell',
  frame: { x: 70, y: 90, width: 860, height: 830 },
  draw({ main, accent, light, dark }) {
    const bell = (body: string, grip: string, disc: string, mark: string): Layer[] => {
      const ballOf =
        'M0 -372 C150 -372 262 -258 262 -112 C262 0 200 84 120 108 L-120 108 C-200 84 -262 0 -262 -112 C-262 -258 -150 -372 0 -372 Z'
      const loop =
        'M-190 -300 C-236 -452 -196 -590 -86 -606 L86 -606 C196 -590 236 -452 190 -300 L96 -330 C124 -420 122 -502 70 -516 L-70 -516 C-122 -502 -124 -420 -96 -330 Z'
      return [
        path(
          loop,
          across(
            -216,
            216,
            [0, deeper(grip, 0.1)],
            [0.14, lighter(grip, 0.34)],
            [0.3, grip],
            [0.5, grip],
            [0.8, deeper(grip, 0.28)],
            [1, deeper(grip, 0.06)],
          ),
        ),
        path(
          'M-92 -594 L90 -594 C130 -588 158 -562 176 -524 C148 -556 120 -568 84 -570 L-84 -570 C-130 -564 -164 -520 -178 -440 C-184 -520 -150 -586 -92 -594 Z',
          '#ffffff59',
        ),
        path('M-190 -300 C-214 -378 -214 -440 -196 -496 L-124 -470 C-122 -420 -112 -376 -96 -330 Z', mark, {
          opacity: 0.9,
        }),
        path(
          'M190 -300 C214 -378 214 -440 196 -496 L124 -470 C122 -420 112 -376 96 -330 Z',
          deeper(mark, 0.3),
          { opacity: 0.9 },
        ),
        path(ballOf, ballShade(0, -120, 290, body)),
        clipped(ballOf, [
          path(
            'M-210 -130 C-206 -236 -132 -316 -40 -334 C-116 -280 -154 -200 -150 -96 C-150 -46 -206 -56 -210 -130 Z',
            '#ffffff66',
          ),
          path('M-280 60 L280 60 L280 120 L-280 120 Z', '#12080a40'),
          path('M150 90 C240 40 262 -60 236 -170 C262 -60 220 30 130 84 Z', '#ffffff40'),
        ]),
        oval(0, -128, 134, 134, deeper(body, 0.24)),
        oval(
          0,
          -132,
          128,
          128,
          slanted([-90, -220], [90, 0], [0, lighter(disc, 0.5)], [0.5, disc], [1, deeper(disc, 0.14)]),
        ),
        ring(0, -132, 104, 104, body, 9),
        path('M22 -214 L-54 -114 L-8 -114 L-26 -44 L54 -150 L6 -150 Z', mark),
      ]
    }
    const grey = lighter(dark, 0.14)
    return [
      contactShadow(500, 884, 430, 42),
      moved(716, 790, 0.72, bell(grey, lighter(dark, 0.22), lighter(light, 0.2), accent)),
      contactShadow(420, 878, 280, 28, 0.5),
      moved(392, 772, 1.06, bell(main, lighter(dark, 0.18), lighter(light, 0.4), accent)),
    ]
  },
}
