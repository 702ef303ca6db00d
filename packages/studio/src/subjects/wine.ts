import { mix } from '../colour/oklch.ts'
import {
  across,
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
} from './draw.ts'
import { ball, clearGlass, drum, hoop, leafBlade, roundSide, ring } from './forms.ts'
import type { Subject } from './subject.ts'

export const wine: Subject = {
  id: 'wine',
  frame: { x: 120, y: 30, width: 730, height: 890 },
  draw({ main, accent, light, dark, leaf }) {
    const red = '#7d1330'
    const bottle =
      'M312 60 L392 60 L392 262 C392 330 476 350 476 440 L476 852 A124 26 0 0 1 228 852 L228 440 C228 350 312 330 312 262 Z'
    const glass = 'M520 386 C500 500 516 640 668 652 C820 640 836 500 816 386 A148 30 0 0 1 520 386 Z'
    const inside = 'M513 470 C512 560 546 640 668 644 C790 640 824 560 823 470 A155 32 0 0 1 513 470 Z'
    const bottleGlass = mix('#20402f', dark, 0.25)
    const grape = (x: number, y: number, r: number) => ball(x, y, r, mix('#5d2a66', red, 0.35))
    return [
      contactShadow(470, 884, 360, 40),
      path(
        bottle,
        across(
          228,
          476,
          [0, deeper(bottleGlass, 0.2)],
          [0.18, lighter(bottleGlass, 0.3)],
          [0.32, lighter(bottleGlass, 0.08)],
          [0.5, bottleGlass],
          [0.86, deeper(bottleGlass, 0.5)],
          [1, lighter(bottleGlass, 0.16)],
        ),
      ),
      clipped(bottle, [
        path(
          hoop(352, 520, 782, 124, 0.2),
          across(
            228,
            476,
            [0, deeper(light, 0.14)],
            [0.22, lighter(light, 0.75)],
            [0.5, light],
            [1, deeper(light, 0.34)],
          ),
        ),
        path(hoop(352, 520, 556, 124, 0.2), roundSide(228, 476, main)),
        path(hoop(352, 744, 756, 124, 0.2), roundSide(228, 476, accent)),
        path(
          'M352 612 C396 612 414 644 414 668 C414 700 386 716 352 716 C318 716 290 700 290 668 C290 644 308 612 352 612 Z',
          mix(light, main, 0.16),
        ),
        ...[
          [352, 690],
          [338, 672],
          [366, 672],
          [324, 654],
          [352, 654],
          [380, 654],
        ].map(([x = 0, y = 0]) => oval(x, y, 12, 12, main)),
        path('M352 640 C348 628 356 620 372 620 C372 634 364 640 352 640 Z', leaf),
        path(
          'M246 440 C246 390 320 350 324 270 L324 90 L340 90 L340 280 C340 360 272 390 270 452 L270 500 L246 500 Z',
          '#ffffff66',
        ),
        path('M246 790 L270 794 L270 850 L246 842 Z', '#ffffff4d'),
      ]),
      path(
        'M308 60 C308 48 320 44 352 44 C384 44 396 48 396 60 L396 220 A44 10 0 0 1 308 220 Z',
        roundSide(308, 396, main),
      ),
      path('M302 84 L402 84 L402 108 A50 10 0 0 1 302 108 Z', roundSide(302, 402, deeper(main, 0.16))),
      oval(352, 50, 40, 9, lighter(main, 0.3)),
      path(
        'M658 640 L678 640 C676 740 680 820 690 850 L646 850 C656 820 660 740 658 640 Z',
        across(646, 690, [0, '#7d98a6b0'], [0.3, '#ffffffd0'], [0.6, '#ffffff80'], [1, '#6f8b99b0']),
      ),
      oval(668, 861, 118, 24, '#7d98a68c'),
      oval(668, 855, 104, 18, glow(630, 850, 120, [0, '#ffffffe6'], [0.5, '#f4f8f9b0'], [1, '#ffffff80'])),
      path(glass, clearGlass(512, 824)),
      path(inside, glow(610, 500, 260, [0, lighter(red, 0.26)], [0.5, red], [1, deeper(red, 0.46)])),
      oval(668, 470, 155, 32, lighter(red, 0.22)),
      oval(
        668,
        474,
        143,
        25,
        glow(610, 466, 170, [0, lighter(red, 0.12)], [0.5, deeper(red, 0.1)], [1, deeper(red, 0.3)]),
      ),
      path(
        'M542 410 C530 490 536 570 582 622 C596 626 600 616 592 604 C562 560 556 490 566 414 Z',
        '#ffffff85',
      ),
      path(
        'M790 440 C796 500 790 550 768 592 C762 592 758 586 762 578 C778 540 782 500 778 444 Z',
        '#ffffff5c',
      ),
      ring(668, 386, 148, 29, across(520, 816, [0, '#a9bfc9'], [0.3, '#ffffff'], [1, '#8fa8b4']), 7),
      leafBlade(230, 800, 130, -1.1, leaf),
      leafBlade(236, 796, 110, -0.4, mix(leaf, '#8cc152', 0.3)),
      ...grape(176, 846, 36),
      ...grape(318, 850, 36),
      ...grape(236, 816, 36),
      ...grape(288, 808, 34),
      ...grape(208, 868, 34),
      ...grape(266, 862, 40),
      ...grape(338, 882, 30),
    ]
  },
}

export const beer: Subject = {
  id: 'beer',
  frame: { x: 100, y: 100, width: 800, height: 820 },
  draw({ main, accent, light, leaf }) {
    const glass = drum(450, 300, 836, 216, 196, 0.16)
    const gold = '#f0a92e'
    const liquid = drum(450, 318, 812, 196, 178, 0.16)
    const foam =
      'M224 320 C188 280 214 216 268 220 C276 168 348 148 388 184 C420 140 506 144 530 190 C584 166 644 204 636 250 C690 262 694 330 664 346 C664 378 640 392 622 372 C604 356 604 420 574 420 C546 420 552 372 520 372 C488 372 500 456 462 456 C424 456 434 384 402 384 C372 384 380 424 350 424 C322 424 326 372 296 372 C262 384 224 362 224 320 Z'
    const hop = (x: number, y: number, size: number, turn: number) =>
      moved(
        x,
        y,
        size / 100,
        [0, 1, 2, 3].flatMap((row) =>
          (row === 3 ? [0] : row === 0 ? [-22, 22] : [-40, 0, 40]).map((dx) => {
            const green = mix(leaf, '#a5c94f', 0.55)
            return path(
              `M${dx} ${row * 30 - 30} C${dx - 34} ${row * 30 - 20} ${dx - 28} ${row * 30 + 22} ${dx} ${row * 30 + 40} C${dx + 28} ${row * 30 + 22} ${dx + 34} ${row * 30 - 20} ${dx} ${row * 30 - 30} Z`,
              down(
                row * 30 - 30,
                row * 30 + 40,
                [0, deeper(green, 0.22)],
                [0.5, green],
                [1, lighter(green, 0.3)],
              ),
            )
          }),
        ),
        turn,
      )
    const ear = (x: number, y: number, scale: number, turn: number) =>
      moved(
        x,
        y,
        scale,
        [
          line('M0 0 C6 -80 4 -150 0 -210', '#b98a34', 7),
          ...[0, 1, 2, 3].flatMap((i) => [
            oval(-15, -96 - i * 34, 11, 27, i % 2 ? '#e2b44f' : mix('#eac365', accent, 0.2), { turn: -0.45 }),
            oval(17, -96 - i * 34, 11, 27, '#d9a741', { turn: 0.45 }),
          ]),
          oval(0, -236, 11, 29, '#eac365'),
        ],
        turn,
      )
    return [
      contactShadow(480, 880, 380, 40),
      oval(470, 872, 300, 44, deeper(main, 0.3)),
      oval(470, 858, 300, 44, lighter(main, 0.08)),
      oval(470, 857, 262, 36, lighter(light, 0.3)),
      path(
        'M640 400 C800 380 850 450 850 560 C850 690 780 760 640 760 L640 690 C720 690 776 650 776 560 C776 480 740 464 640 474 Z',
        across(
          640,
          850,
          [0, '#9db4bf80'],
          [0.3, '#ffffffa6'],
          [0.62, '#dfeaee8c'],
          [0.85, '#ffffffb0'],
          [1, '#6f8b99a6'],
        ),
      ),
      path('M660 420 C790 408 826 470 828 560 L806 560 C804 480 776 436 660 446 Z', '#ffffff8c'),
      path(glass, clearGlass(234, 666)),
      path(
        liquid,
        across(
          254,
          646,
          [0, deeper(gold, 0.18)],
          [0.2, lighter(gold, 0.4)],
          [0.5, gold],
          [0.86, deeper(gold, 0.3)],
          [1, lighter(gold, 0.1)],
        ),
      ),
      clipped(liquid, [
        ...[300, 384, 468, 552].map((x) =>
          path(
            `M${x} 470 C${x} 440 ${x + 52} 440 ${x + 52} 470 L${x + 46} 730 C${x + 46} 764 ${x + 6} 764 ${x + 6} 730 Z`,
            {
              kind: 'linear',
              from: [x, 0],
              to: [x + 52, 0],
              stops: [
                [0, '#fff2c470'],
                [0.5, '#ffe08a33'],
                [1, '#8a4a0a40'],
              ],
            },
          ),
        ),
        ...[
          [330, 560],
          [420, 640],
          [500, 590],
          [580, 680],
          [450, 720],
          [370, 700],
          [540, 500],
          [600, 560],
        ].map(([x = 0, y = 0], i) => oval(x, y, 7 + (i % 3) * 2, 7 + (i % 3) * 2, '#fff6d999')),
      ]),
      path('M262 420 L290 420 L298 790 L274 780 Z', '#ffffff8c'),
      path(foam, glow(360, 200, 420, [0, '#ffffff'], [0.5, '#fff8e8'], [1, '#e9d3a6'])),
      clipped(foam, [
        oval(430, 380, 210, 40, '#dcbf8a59'),
        oval(312, 262, 56, 40, '#ffffff'),
        oval(450, 216, 70, 40, '#ffffff'),
        oval(590, 270, 46, 34, '#ffffffb0'),
        ...[
          [370, 296],
          [520, 290],
          [286, 330],
          [604, 338],
          [440, 330],
          [500, 240],
        ].map(([x = 0, y = 0], i) => oval(x, y, 10 + (i % 3) * 5, 8 + (i % 3) * 4, '#ead7b080')),
      ]),
      path('M254 836 A196 32 0 0 0 646 836 L644 852 A194 32 0 0 1 256 852 Z', '#ffffff80'),
      leafBlade(232, 800, 150, -0.9, leaf),
      hop(186, 802, 92, 0.5),
      hop(262, 830, 74, -0.6),
      ear(708, 880, 0.86, 0.95),
      ear(690, 868, 1, 0.5),
    ]
  },
}
