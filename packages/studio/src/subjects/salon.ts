import type { Layer } from '../layout.ts'
import {
  across,
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
import { ballShade, drum, hoop, leafBlade, metalSide, ring, gold } from './forms.ts'
import type { Subject } from './subject.ts'

const steel = '#aeb8c0'

/** One half of a pair of scissors, its screw at (0, 0): the blade above, the grip below. */
const half = (grip: string, mirrored: boolean): Layer[] => {
  const m = mirrored ? -1 : 1
  const at = (x: number) => x * m
  return [
    path(
      `M${at(-26)} 24 C${at(-34)} -60 ${at(-26)} -250 ${at(6)} -430 C${at(24)} -300 ${at(30)} -100 ${at(22)} 24 Z`,
      across(
        -34,
        30,
        [0, deeper(steel, 0.1)],
        [0.3, '#ffffff'],
        [0.5, lighter(steel, 0.3)],
        [0.62, steel],
        [1, deeper(steel, 0.34)],
      ),
    ),
    line(`M${at(4)} -390 C${at(14)} -280 ${at(16)} -120 ${at(12)} -20`, '#ffffffb0', 4),
    path(
      `M${at(-24)} 10 C${at(-30)} 110 ${at(20)} 180 ${at(34)} 250 L${at(84)} 236 C${at(70)} 170 ${at(34)} 100 ${at(24)} 10 Z`,
      across(-34, 84, [0, deeper(steel, 0.2)], [0.3, '#ffffff'], [0.5, steel], [1, deeper(steel, 0.4)]),
    ),
    ring(at(76), 320, 62, 84, deeper(grip, 0.34), 38, { turn: -0.2 * m }),
    ring(
      at(74),
      317,
      62,
      84,
      slanted(
        [at(76) - 80, 220],
        [at(76) + 80, 410],
        [0, lighter(grip, 0.4)],
        [0.5, grip],
        [1, deeper(grip, 0.2)],
      ),
      28,
      { turn: -0.2 * m },
    ),
  ]
}

export const hairTools: Subject = {
  id: 'hair_tools',
  frame: { x: 30, y: 80, width: 1004, height: 840 },
  draw({ main, accent, light, dark, leaf }) {
    const shell = lighter(dark, 0.12)
    const barrel =
      'M196 262 C300 220 430 210 520 232 C600 252 640 330 640 410 C640 492 596 566 516 586 C430 606 300 588 196 544 Z'
    const grip =
      'M404 560 C420 640 414 740 398 846 C396 872 420 884 456 884 C498 884 524 874 528 850 C540 740 556 640 560 540 Z'
    const comb = (x: number, y: number, turn: number) =>
      moved(
        x,
        y,
        1,
        [
          bar(
            -52,
            -560,
            34,
            580,
            across(-52, -18, [0, lighter(gold, 0.5)], [0.5, gold], [1, deeper(gold, 0.3)]),
            { radius: [16, 4, 4, 16] },
          ),
          ...Array.from({ length: 24 }, (_, i) =>
            path(
              `M-20 ${-550 + i * 23.4} L46 ${-546 + i * 23.4} L46 ${-538 + i * 23.4} L-20 ${-534 + i * 23.4} Z`,
              i < 12 ? gold : deeper(gold, 0.12),
            ),
          ),
        ],
        turn,
      )
    return [
      contactShadow(490, 884, 440, 42),
      comb(652, 880, 0.16),
      line('M470 872 C560 900 640 870 720 890 C800 908 880 880 960 894', deeper(dark, 0.2), 16),
      path(
        grip,
        across(
          404,
          560,
          [0, deeper(main, 0.1)],
          [0.2, lighter(main, 0.34)],
          [0.5, main],
          [0.86, deeper(main, 0.36)],
          [1, deeper(main, 0.16)],
        ),
      ),
      path('M426 620 C432 700 430 760 420 836 L440 842 C450 760 452 700 446 616 Z', '#ffffff66'),
      bar(454, 640, 54, 96, deeper(main, 0.42), { radius: 24 }),
      bar(460, 646, 42, 40, across(460, 502, [0, lighter(gold, 0.5)], [0.5, gold], [1, deeper(gold, 0.2)]), {
        radius: 18,
      }),
      path(
        'M398 838 L530 838 C530 868 512 888 460 888 C416 888 394 870 398 838 Z',
        across(398, 530, [0, lighter(shell, 0.3)], [0.5, shell], [1, deeper(shell, 0.4)]),
      ),
      path(
        barrel,
        down(
          216,
          596,
          [0, lighter(main, 0.24)],
          [0.18, lighter(main, 0.46)],
          [0.5, main],
          [0.86, deeper(main, 0.4)],
          [1, deeper(main, 0.18)],
        ),
      ),
      clipped(barrel, [
        path('M200 290 C320 246 440 240 540 282 C420 268 320 280 204 334 Z', '#ffffff8c'),
        path('M196 540 C330 590 460 600 560 560 L560 640 L196 640 Z', '#ffffff26'),
      ]),
      // the back grille
      oval(560, 408, 96, 172, deeper(main, 0.3)),
      oval(
        568,
        408,
        86,
        158,
        slanted([500, 270], [640, 560], [0, lighter(shell, 0.34)], [0.5, shell], [1, deeper(shell, 0.4)]),
      ),
      ...[0, 1, 2, 3].map((i) =>
        ring(
          570 + i * 2,
          408,
          70 - i * 18,
          130 - i * 33,
          i % 2 ? lighter(shell, 0.3) : deeper(shell, 0.34),
          8,
        ),
      ),
      // the nozzle
      path(
        'M196 262 C172 300 172 508 196 544 L222 554 C200 500 200 310 222 252 Z',
        down(
          250,
          560,
          [0, lighter(gold, 0.3)],
          [0.2, lighter(gold, 0.7)],
          [0.5, gold],
          [1, deeper(gold, 0.44)],
        ),
      ),
      path(
        'M190 284 L76 236 C58 290 58 516 76 568 L190 520 C176 460 176 346 190 284 Z',
        down(
          236,
          568,
          [0, lighter(shell, 0.2)],
          [0.2, lighter(shell, 0.5)],
          [0.5, shell],
          [0.86, deeper(shell, 0.4)],
          [1, lighter(shell, 0.1)],
        ),
      ),
      oval(78, 402, 26, 167, deeper(shell, 0.1)),
      oval(77, 402, 15, 148, deeper(dark, 0.5)),
      moved(404, 404, 1, [
        oval(0, 0, 58, 58, lighter(light, 0.5)),
        leafBlade(-2, 34, 66, -0.5, leaf),
        leafBlade(4, 34, 66, 0.5, leaf),
      ]),
      // scissors, standing open on their grips
      moved(800, 508, 1, half(main, true), 0.2),
      moved(800, 508, 1, half(main, false), -0.2),
      oval(800, 510, 22, 22, ballShade(800, 510, 22, gold)),
      line('M790 504 L810 516', deeper(gold, 0.4), 5),
      // a tin of balm
      path(drum(232, 790, 852, 128, 128, 0.22), metalSide(104, 360, steel)),
      path(hoop(232, 772, 800, 132, 0.22), metalSide(100, 364, lighter(shell, 0.1))),
      oval(232, 772, 132, 30, lighter(shell, 0.24)),
      oval(
        232,
        770,
        112,
        23,
        glow(190, 760, 150, [0, lighter(accent, 0.5)], [0.5, accent], [1, deeper(accent, 0.24)]),
      ),
    ]
  },
}
