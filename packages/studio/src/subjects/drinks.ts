import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, clipped, contactShadow, deeper, lighter, line, moved, oval, path } from './draw.ts'
import { citrus, clearGlass, drum, leafBlade, strawberry, ring } from './forms.ts'
import type { Subject } from './subject.ts'

const iceCube = (x: number, y: number, size: number, turn: number): Layer =>
  moved(
    x,
    y,
    size / 100,
    [
      bar(-50, -50, 100, 100, '#ffffff5c', { radius: 22 }),
      path('M-34 -36 L20 -36 L-36 24 Z', '#ffffff8c'),
      path('M50 -20 L50 30 C50 42 42 50 30 50 L-20 50 Z', '#ffffff33'),
    ],
    turn,
  )

export const bottleOfDrink: Subject = {
  id: 'drink',
  frame: { x: 170, y: 60, width: 680, height: 860 },
  draw({ main, accent, leaf }) {
    const glass = drum(500, 300, 846, 214, 158, 0.19)
    const liquid = drum(500, 392, 838, 194, 148, 0.19)
    return [
      contactShadow(510, 880, 330, 40),
      line('M560 700 L668 86', deeper(accent, 0.1), 30),
      line('M554 700 L661 90', lighter(accent, 0.4), 11),
      path(glass, clearGlass(286, 714)),
      path(
        liquid,
        across(
          306,
          694,
          [0, deeper(main, 0.06)],
          [0.24, lighter(main, 0.28)],
          [0.5, main],
          [0.86, deeper(main, 0.3)],
          [1, deeper(main, 0.1)],
        ),
      ),
      clipped(liquid, [
        path('M290 620 C420 700 600 690 710 600 L710 900 L290 900 Z', deeper(mix(main, accent, 0.6), 0.06), {
          opacity: 0.6,
        }),
        line('M590 540 L610 420', lighter(accent, 0.1), 26, { opacity: 0.5 }),
        iceCube(410, 500, 116, 0.3),
        iceCube(574, 560, 108, -0.4),
        iceCube(448, 660, 104, 0.7),
        ...[
          [380, 760],
          [540, 740],
          [600, 690],
          [470, 800],
          [360, 610],
        ].map(([x = 0, y = 0], i) => oval(x, y, 9 + (i % 2) * 4, 9 + (i % 2) * 4, '#ffffff66')),
      ]),
      oval(500, 392, 194, 36, lighter(main, 0.42)),
      oval(500, 397, 180, 28, lighter(main, 0.12)),
      iceCube(440, 384, 84, 0.2),
      iceCube(550, 378, 78, -0.3),
      path('M320 330 L362 330 L388 820 L352 806 Z', '#ffffff73'),
      path('M640 350 L656 350 L628 790 L616 790 Z', '#ffffff59'),
      ring(500, 300, 214, 41, across(286, 714, [0, '#a9bfc9'], [0.3, '#ffffff'], [1, '#8fa8b4']), 9),
      path('M346 846 A158 30 0 0 0 654 846 L652 866 A156 30 0 0 1 348 866 Z', '#ffffff66'),
      citrus(690, 290, 112, accent, 0.2),
      leafBlade(400, 330, 190, -0.55, leaf),
      leafBlade(404, 332, 210, -0.02, mix(leaf, '#8cc152', 0.3)),
      leafBlade(410, 334, 160, 0.5, deeper(leaf, 0.06)),
      citrus(286, 826, 74, accent, 0.5),
      strawberry(724, 800, 92, -0.5),
      strawberry(778, 832, 66, 0.9),
    ]
  },
}
