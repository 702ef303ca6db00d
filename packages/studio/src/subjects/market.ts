import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, contactShadow, deeper, down, glow, lighter, line, moved, oval, path } from './draw.ts'
import { ball, ballShade, leafBlade } from './forms.ts'
import type { Subject } from './subject.ts'

export const crate: Subject = {
  id: 'crate',
  frame: { x: 40, y: 50, width: 920, height: 870 },
  draw({ main, accent, leaf }) {
    const wood = '#c8935a'
    const fresh = mix(leaf, '#8cc152', 0.5)
    const plank = (y: number, h: number, colour: string) => [
      bar(
        70,
        y,
        860,
        h,
        down(y, y + h, [0, lighter(colour, 0.22)], [0.5, colour], [1, deeper(colour, 0.24)]),
        { radius: 8 },
      ),
      line(
        `M170 ${y + h * 0.36} C300 ${y + h * 0.26} 420 ${y + h * 0.46} 560 ${y + h * 0.34} M480 ${y + h * 0.7} C600 ${y + h * 0.6} 720 ${y + h * 0.78} 830 ${y + h * 0.66}`,
        deeper(colour, 0.24),
        4,
        { opacity: 0.5 },
      ),
    ]
    const apple = (x: number, y: number, r: number, colour: string): Layer[] => [
      path(
        `M${x} ${y - r * 0.8} C${x + r * 0.5} ${y - r * 1.16} ${x + r * 1.12} ${y - r * 0.7} ${x + r} ${y + r * 0.1} C${x + r * 0.9} ${y + r * 0.86} ${x + r * 0.4} ${y + r * 1.06} ${x} ${y + r * 0.92} C${x - r * 0.4} ${y + r * 1.06} ${x - r * 0.9} ${y + r * 0.86} ${x - r} ${y + r * 0.1} C${x - r * 1.12} ${y - r * 0.7} ${x - r * 0.5} ${y - r * 1.16} ${x} ${y - r * 0.8} Z`,
        ballShade(x, y, r * 1.08, colour),
      ),
      oval(x, y - r * 0.76, r * 0.26, r * 0.1, deeper(colour, 0.4)),
      line(
        `M${x} ${y - r * 0.76} C${x} ${y - r} ${x + r * 0.1} ${y - r * 1.16} ${x + r * 0.22} ${y - r * 1.26}`,
        '#5f3d1f',
        r * 0.11,
      ),
      oval(x - r * 0.46, y - r * 0.4, r * 0.2, r * 0.12, '#ffffffb0', { turn: -0.7 }),
    ]
    const carrot = (x: number, y: number, turn: number) =>
      moved(
        x,
        y,
        1,
        [
          path('M-10 -8 C-60 -110 -70 -190 -40 -210 C-20 -170 -6 -90 0 -8 Z', deeper(fresh, 0.14)),
          path('M10 -8 C50 -100 80 -170 60 -206 C26 -190 6 -90 0 -8 Z', deeper(fresh, 0.05)),
          path('M0 0 C-30 -110 -30 -210 4 -246 C34 -200 26 -100 0 0 Z', lighter(fresh, 0.08)),
          path(
            'M-44 6 C-36 -20 36 -20 44 6 C46 80 24 210 0 280 C-24 210 -46 80 -44 6 Z',
            across(-44, 44, [0, '#e8762a'], [0.24, '#ffae63'], [0.5, '#f28a34'], [1, '#b9521a']),
          ),
          line(
            'M-34 50 C-20 56 -10 56 0 52 M36 90 C24 98 12 98 4 94 M-28 140 C-18 146 -8 146 0 142',
            '#b9521a',
            5,
            { opacity: 0.6 },
          ),
        ],
        turn,
      )
    const lettuce = (x: number, y: number, s: number) =>
      moved(x, y, s, [
        path(
          'M-150 70 C-190 20 -176 -40 -140 -52 C-150 -104 -96 -132 -64 -112 C-50 -158 30 -160 48 -116 C88 -138 140 -104 132 -58 C176 -40 184 24 150 70 Z',
          glow(-50, -60, 260, [0, lighter(fresh, 0.4)], [0.5, fresh], [1, deeper(fresh, 0.3)]),
        ),
        path('M-96 70 C-120 10 -80 -60 -20 -70 C50 -84 110 -30 100 70 Z', lighter(fresh, 0.3)),
        path('M-14 70 C-20 10 -10 -40 4 -64 C14 -30 18 20 20 70 Z', lighter(fresh, 0.68)),
        line(
          'M0 10 C-30 -10 -50 -26 -66 -30 M8 20 C40 -4 60 -14 78 -16 M-4 44 C-40 30 -60 24 -80 24',
          lighter(fresh, 0.6),
          5,
        ),
      ])
    const tomato = '#e0322f'
    return [
      contactShadow(500, 884, 470, 42),
      bar(90, 520, 820, 326, down(520, 846, [0, '#6b4626'], [1, '#3f2712'])),
      carrot(330, 330, -0.34),
      carrot(420, 300, 0.1),
      lettuce(640, 390, 1.2),
      moved(
        832,
        470,
        1,
        [
          path(
            'M-60 90 C-96 -20 -60 -170 -6 -240 C40 -170 84 -20 60 90 Z',
            across(-70, 70, [0, '#5b2d6a'], [0.26, '#9c6ab0'], [0.5, '#6b3a7d'], [1, '#361844']),
          ),
          path(
            'M-40 -166 C-52 -214 -30 -250 -6 -262 C22 -252 46 -214 36 -164 C20 -190 8 -190 -4 -160 C-14 -190 -26 -190 -40 -166 Z',
            deeper(fresh, 0.16),
          ),
          line('M-6 -258 C-6 -284 6 -298 22 -304', deeper(fresh, 0.3), 18),
          path('M-44 40 C-62 -40 -40 -110 -18 -150 C-22 -80 -28 -20 -20 50 Z', '#ffffff59'),
        ],
        0.22,
      ),
      ...apple(190, 440, 96, '#d3392f'),
      ...ball(330, 500, 88, '#f29a2e'),
      oval(322, 424, 10, 6, '#9c5a12'),
      ...apple(720, 500, 92, '#a9c84a'),
      ...ball(560, 510, 84, tomato),
      path(
        'M560 436 C540 412 510 414 496 430 C522 434 534 442 544 462 C552 446 556 444 562 470 C568 446 574 444 584 460 C590 444 604 434 624 430 C610 412 582 412 560 436 Z',
        deeper(fresh, 0.16),
      ),
      ...ball(440, 522, 70, mix(tomato, '#ff8a3a', 0.16)),
      path(
        'M440 460 C424 440 398 442 388 456 C408 460 418 466 426 482 C434 470 438 470 442 490 C448 470 454 470 460 480 C466 466 476 460 494 456 C480 442 456 440 440 460 Z',
        deeper(fresh, 0.16),
      ),
      ...apple(842, 560, 80, '#d3392f'),
      ...ball(140, 560, 66, '#f4d04a'),
      leafBlade(240, 560, 130, -0.9, fresh),
      leafBlade(660, 574, 120, 0.9, deeper(fresh, 0.1)),
      ...plank(556, 92, wood),
      ...plank(660, 92, main),
      ...plank(764, 92, deeper(wood, 0.04)),
      ...[56, 884].flatMap((x) => [
        bar(
          x,
          536,
          62,
          346,
          across(x, x + 62, [0, lighter(wood, 0.3)], [0.5, wood], [1, deeper(wood, 0.32)]),
          { radius: 8 },
        ),
        ...[596, 704, 812].map((y) => oval(x + 31, y, 8, 8, deeper(wood, 0.5))),
      ]),
      path(
        'M500 664 C466 664 440 684 440 706 C440 730 466 748 500 748 C534 748 560 730 560 706 C560 684 534 664 500 664 Z',
        lighter(accent, 0.5),
      ),
      leafBlade(486, 738, 58, -0.7, leaf),
      leafBlade(508, 740, 60, 0.5, leaf),
    ]
  },
}
