import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { carWheel, doorHandle, paintwork } from './car-parts.ts'
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
import { pane, rod, shade, shine, spokes, steel, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const van: Subject = {
  id: 'van',
  frame: { x: 30, y: 270, width: 940, height: 630 },
  draw({ main, accent, light, dark }) {
    const body =
      'M60 780 C48 774 44 760 46 738 C48 664 60 622 92 600 L176 572 C220 478 262 400 308 352 C330 328 356 318 396 316 L880 304 C920 304 944 324 946 362 L950 750 C950 772 940 784 920 784 L878 784 A108 108 0 0 0 666 784 L336 784 A108 108 0 0 0 124 784 Z'
    const windscreen = 'M202 572 C240 490 276 424 318 382 C330 370 346 364 368 364 L432 364 L432 566 Z'
    const trim = mix(dark, '#1d1c22', 0.6)
    const flank = 'M458 330 L930 318 L934 690 L458 700 Z'
    return [
      contactShadow(500, 880, 470, 26, 0.5),
      oval(230, 780, 109, 109, '#101014'),
      oval(772, 780, 109, 109, '#101014'),
      path(
        body,
        down(304, 784, [0, '#ffffff'], [0.3, lighter(light, 0.5)], [0.62, light], [1, deeper(light, 0.34)]),
      ),
      clipped(body, [
        path('M46 738 C48 664 60 622 92 600 L176 572 L432 572 L432 784 L46 784 Z', paintwork(560, 784, main)),
        path(
          'M432 572 C560 572 640 520 720 430 C790 356 870 330 950 330 L950 784 L432 784 Z',
          slanted([500, 400], [950, 784], [0, lighter(main, 0.14)], [0.5, main], [1, deeper(main, 0.28)]),
        ),
        path(
          'M432 552 C550 552 624 506 700 422 C776 340 862 306 950 306 L950 334 C866 334 792 360 722 434 C642 524 560 576 432 576 Z',
          accent,
        ),
        path('M46 690 L950 690 L950 720 L46 720 Z', shade('1f')),
        path(
          'M176 572 C220 478 262 400 308 352 C330 328 356 318 396 316 L880 304 L880 314 L400 328 C366 330 342 340 324 360 C280 408 240 480 196 574 Z',
          shine('b3'),
        ),
        path('M60 640 C200 600 600 590 950 600 L950 610 C600 602 220 612 56 660 Z', shine('4d')),
      ]),
      path(flank, shade('0d')),
      line('M458 336 L458 760 M690 326 L694 700 M458 470 L930 462', shade('40'), 4),
      path(windscreen, pane(240, 364, 440, 580)),
      clipped(windscreen, [
        path('M232 580 L336 358 L384 358 L290 580 Z M312 580 L404 358 L418 358 L330 580 Z', shine('4d')),
      ]),
      path('M292 372 L312 360 L300 568 L276 568 Z', deeper(main, 0.6)),
      line('M300 578 C292 640 300 710 330 762', shade('73'), 4),
      ...doorHandle(372, 606),
      ...doorHandle(706, 520),
      path(
        'M242 560 C230 540 234 500 250 486 L276 486 C284 510 284 544 276 562 Z',
        slanted([234, 486], [284, 562], [0, lighter(trim, 0.3)], [1, trim]),
      ),
      path(
        'M50 676 C56 640 76 618 116 606 C136 600 150 602 152 612 C146 644 116 668 50 680 Z',
        down(602, 680, [0, '#ffffff'], [1, '#c9dbe6']),
      ),
      path('M62 664 C74 640 96 624 132 616 C124 640 102 656 62 664 Z', '#fff3c8'),
      path('M44 716 L120 716 L126 740 L124 784 L60 780 C48 774 44 760 44 738 Z', trim),
      path('M336 764 L666 764 L666 784 L336 784 Z', trim),
      path('M878 764 L950 758 C950 774 940 784 920 784 L878 784 Z', trim),
      path(
        'M926 560 L948 556 L950 660 L930 660 Z',
        slanted([926, 556], [950, 660], [0, '#ff6a55'], [1, '#a3140f']),
      ),
      bar(930, 600, 18, 26, '#ffd08a', { radius: 3 }),
      carWheel(230, 784, 90, light),
      carWheel(772, 784, 90, light),
    ]
  },
}

const nut = (x: number, y: number): Layer =>
  moved(x, y, 1, [
    path(
      'M-30 0 L-16 -24 L16 -24 L30 0 L16 22 L-16 22 Z',
      slanted([-30, -24], [30, 22], [0, '#eef1f4'], [0.5, steel], [1, '#707781']),
    ),
    oval(0, -2, 14, 11, '#3b3e47'),
  ])

export const tyre: Subject = {
  id: 'tyre',
  frame: { x: 70, y: 120, width: 860, height: 790 },
  draw({ main, accent, light, dark }) {
    const tread = 'M380 150 L500 150 C690 150 800 320 800 520 C800 720 690 880 500 880 L380 880 Z'
    const groove = (dx: number) =>
      line(
        `M${400 + dx} 158 C${580 + dx * 1.05} 170 ${676 + dx} 330 ${676 + dx} 516 C${676 + dx} 700 ${580 + dx * 1.05} 860 ${400 + dx} 872`,
        '#0c0b0f',
        10,
      )
    const arm = (turn: number, colour: string): Layer =>
      moved(
        730,
        600,
        1,
        [
          bar(-15, -300, 30, 600, tube(-15, 15, colour), { radius: 8 }),
          path('M-27 -312 L27 -312 L24 -230 L-24 -230 Z', tube(-26, 26, deeper(steel, 0.1))),
          path('M-27 312 L27 312 L24 230 L-24 230 Z', tube(-26, 26, deeper(steel, 0.1))),
          oval(0, -312, 27, 10, '#2f323a'),
        ],
        turn,
      )
    return [
      contactShadow(480, 884, 420, 30, 0.5),
      path(
        tread,
        slanted([500, 150], [800, 880], [0, '#4a4953'], [0.3, '#2b2a32'], [0.7, '#17161b'], [1, '#2c2b33']),
      ),
      clipped(tread, [
        groove(20),
        groove(62),
        groove(98),
        ...Array.from({ length: 15 }, (_, i) => {
          const at = -1.4 + i * 0.2
          const [c, s] = [Math.cos(at), Math.sin(at)]
          return line(
            `M${Math.round(396 + c * 290)} ${Math.round(516 + s * 360)} l104 ${Math.round(s * 8 - 14)}`,
            '#0c0b0f',
            8,
          )
        }),
      ]),
      oval(
        390,
        516,
        296,
        366,
        slanted([180, 240], [600, 800], [0, '#4d4c57'], [0.4, '#26252c'], [1, '#141318']),
      ),
      oval(390, 516, 262, 328, '#00000000', { stroke: { paint: shine('1f'), width: 5 } }),
      line('M150 430 C170 320 236 236 320 204', shine('59'), 9),
      line('M146 636 C162 700 190 750 226 786', shine('24'), 6),
      oval(390, 516, 206, 262, '#111015'),
      moved(390, 516, 1, [
        {
          kind: 'group',
          transform: [0.788, 0, 0, 1, 0, 0],
          children: [
            oval(0, 0, 244, 244, slanted([-170, -170], [170, 170], [0, '#7c828c'], [1, '#33363e'])),
            path(
              spokes(5, 40, 236, 40, 62),
              slanted(
                [-190, -190],
                [190, 190],
                [0, '#ffffff'],
                [0.45, mix(light, steel, 0.5)],
                [1, '#757c86'],
              ),
            ),
            path(spokes(5, 96, 216, 8, 22), '#2c2e36'),
            oval(0, 0, 244, 244, '#00000000', {
              stroke: {
                paint: slanted([-190, -190], [190, 190], [0, '#ffffff'], [0.5, steel], [1, '#666d77']),
                width: 20,
              },
            }),
            oval(0, 0, 62, 62, slanted([-44, -44], [44, 44], [0, '#ffffff'], [0.5, steel], [1, '#666d77'])),
            oval(
              0,
              0,
              38,
              38,
              slanted([-30, -30], [30, 30], [0, lighter(main, 0.3)], [1, deeper(main, 0.2)]),
            ),
          ],
        },
      ]),
      arm(0.62, mix(main, '#b9c0c8', 0.1)),
      arm(-0.62, mix(main, '#b9c0c8', 0.1)),
      oval(
        730,
        600,
        36,
        36,
        slanted([700, 570], [760, 630], [0, lighter(main, 0.4)], [1, deeper(main, 0.3)]),
      ),
      moved(150, 850, 1, [
        path('M-60 34 L60 34 L52 16 L-52 16 Z', rod(16, 34, dark)),
        path(
          'M-42 16 L-14 -130 L14 -130 L42 16 Z',
          across(-42, 42, [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.3)]),
        ),
        path(
          'M-32 -36 L-24 -78 L24 -78 L32 -36 Z',
          across(-32, 32, [0, '#ffffff'], [1, deeper(light, 0.12)]),
        ),
      ]),
      nut(420, 872),
      nut(590, 878),
    ]
  },
}
