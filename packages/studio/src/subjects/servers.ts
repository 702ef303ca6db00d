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
import { gold, rod, shade, shine } from './material.ts'
import type { Subject } from './subject.ts'

export const cloud: Subject = {
  id: 'cloud',
  frame: { x: 50, y: 90, width: 900, height: 820 },
  draw({ main, accent, light, dark, leaf }) {
    const shape =
      'M300 470 C210 474 150 418 152 346 C154 280 206 232 272 232 C296 154 376 104 466 112 C548 120 612 168 634 238 C656 226 684 220 712 222 C794 228 852 286 850 354 C848 424 790 472 712 470 Z'
    const ink = mix(dark, '#20202a', 0.4)
    const unit = (y: number): Layer[] => [
      path(
        `M296 ${y} L640 ${y} L704 ${y - 34} L360 ${y - 34} Z`,
        slanted([296, y - 34], [704, y], [0, lighter(ink, 0.5)], [1, lighter(ink, 0.24)]),
      ),
      path(
        `M640 ${y} L704 ${y - 34} L704 ${y + 66} L640 ${y + 100} Z`,
        slanted([640, y], [704, y + 90], [0, deeper(ink, 0.3)], [1, deeper(ink, 0.5)]),
      ),
      path(
        `M296 ${y} h344 v100 h-344 Z`,
        slanted([296, y], [640, y + 100], [0, lighter(ink, 0.3)], [0.5, ink], [1, deeper(ink, 0.2)]),
      ),
      path(
        `M316 ${y + 30} h170 v10 h-170 Z M316 ${y + 48} h170 v10 h-170 Z M316 ${y + 66} h170 v10 h-170 Z`,
        deeper(ink, 0.55),
      ),
      oval(530, y + 52, 12, 12, mix(leaf, '#5af0b0', 0.6)),
      oval(568, y + 52, 12, 12, accent),
      oval(606, y + 52, 12, 12, lighter(main, 0.3)),
    ]
    const node = (x: number, y: number, colour: string, mark: Layer[]): Layer[] => [
      bar(
        x - 66,
        y - 66,
        132,
        132,
        slanted(
          [x - 66, y - 66],
          [x + 66, y + 66],
          [0, lighter(colour, 0.42)],
          [0.5, colour],
          [1, deeper(colour, 0.24)],
        ),
        { radius: 38 },
      ),
      bar(x - 52, y - 56, 104, 34, shine('33'), { radius: 17 }),
      moved(x, y, 1, mark),
    ]
    const white = '#ffffff'
    return [
      contactShadow(500, 878, 330, 30),
      line(
        'M296 700 L190 700 C160 700 150 690 150 660 L150 610 M704 700 L810 700 C840 700 850 690 850 660 L850 610',
        mix(main, light, 0.35),
        13,
      ),
      ...unit(766),
      ...unit(654),
      ...unit(542),
      line('M430 540 V470 M510 530 V470 M590 516 V470', mix(accent, light, 0.1), 13),
      path(
        shape,
        slanted(
          [200, 120],
          [800, 480],
          [0, '#ffffff'],
          [0.35, lighter(main, 0.66)],
          [0.75, lighter(main, 0.1)],
          [1, deeper(main, 0.12)],
        ),
      ),
      clipped(shape, [
        path(
          'M152 346 C170 420 250 440 330 424 C440 450 560 440 640 400 C720 430 810 420 850 354 L850 470 L152 470 Z',
          mix(main, '#ffffff', 0.1),
          { opacity: 0.36 },
        ),
        path(
          'M200 330 C196 284 236 252 286 258 C304 180 390 136 470 146 C400 160 340 210 330 284 C284 270 230 280 200 330 Z',
          shine('a6'),
        ),
      ]),
      path(
        'M500 268 L556 330 L522 330 L522 408 L478 408 L478 330 L444 330 Z',
        slanted([444, 268], [556, 408], [0, deeper(main, 0.06)], [1, deeper(main, 0.34)]),
      ),
      ...node(150, 556, accent, [
        path(
          'M-30 4 C-40 -20 -16 -36 0 -26 C12 -42 40 -30 34 -6 C46 6 36 28 18 26 L-20 26 C-38 26 -42 10 -30 4 Z',
          white,
        ),
      ]),
      ...node(850, 556, lighter(main, 0.1), [
        path('M0 -36 L30 -24 C32 4 22 26 0 38 C-22 26 -32 4 -30 -24 Z', white),
        line('M-12 2 L-2 12 L14 -10', main, 7),
      ]),
      ...node(170, 800, lighter(main, 0.22), [
        bar(-28, 2, 14, 26, white, { radius: 4 }),
        bar(-7, -14, 14, 42, white, { radius: 4 }),
        bar(14, -30, 14, 58, white, { radius: 4 }),
      ]),
      ...node(838, 800, mix(leaf, '#37c98a', 0.3), [line('M-26 2 L-8 20 L28 -20', white, 13)]),
    ]
  },
}

export const chip: Subject = {
  id: 'chip',
  frame: { x: 90, y: 100, width: 820, height: 810 },
  draw({ main, accent, light, dark }) {
    const board = mix(main, '#0a1020', 0.52)
    const pins = Array.from({ length: 7 }, (_, i) => 306 + i * 58)
    const at = (d: (p: number) => string) => pins.map(d).join(' ')
    const tile = (x: number, y: number, w: number, h: number, r: number) =>
      bar(
        x,
        y,
        w,
        h,
        slanted(
          [x, y],
          [x + w, y + h],
          [0, lighter(dark, 0.36)],
          [0.45, mix(dark, '#15151c', 0.5)],
          [1, '#0b0b10'],
        ),
        { radius: r },
      )
    return [
      contactShadow(500, 886, 400, 26),
      bar(110, 128, 780, 764, deeper(board, 0.5), { radius: 60 }),
      bar(
        110,
        108,
        780,
        764,
        slanted([110, 108], [890, 872], [0, lighter(board, 0.3)], [0.5, board], [1, deeper(board, 0.34)]),
        { radius: 60 },
      ),
      path('M170 122 L700 122 C480 150 250 260 124 470 L124 168 C124 138 140 122 170 122 Z', shine('1f')),
      line(
        at((p) => `M${p} 240 V${190 - ((p * 7) % 40)} M${p} 740 V${790 + ((p * 5) % 36)}`),
        mix(accent, '#ffe9b0', 0.3),
        9,
      ),
      line(
        at(
          (p) =>
            `M240 ${p - 164 + 150} H${188 - ((p * 3) % 36)} M760 ${p - 164 + 150} H${812 + ((p * 11) % 36)}`,
        ),
        mix(accent, '#ffe9b0', 0.3),
        9,
      ),
      path(
        at((p) => `M${p - 13} 226 h26 v50 h-26 Z M${p - 13} 706 h26 v50 h-26 Z`),
        down(226, 756, [0, '#fff0c0'], [0.5, gold], [1, '#8f6520']),
      ),
      path(
        at((p) => `M226 ${p - 27} h50 v26 h-50 Z M724 ${p - 27} h50 v26 h-50 Z`),
        across(226, 774, [0, '#fff0c0'], [0.5, gold], [1, '#8f6520']),
      ),
      bar(256, 268, 488, 468, shade('66'), { radius: 40 }),
      tile(256, 254, 488, 468, 40),
      path(
        'M290 262 H710 C728 262 738 274 740 290 C560 280 400 290 270 320 C262 290 268 264 290 262 Z',
        shine('26'),
      ),
      bar(340, 336, 320, 306, shade('73'), { radius: 34 }),
      bar(
        340,
        328,
        320,
        306,
        slanted([340, 328], [660, 634], [0, '#f4f6f9'], [0.3, '#c3cad2'], [0.65, '#818893'], [1, '#c0c7cf']),
        { radius: 34 },
      ),
      path(
        'M368 334 L520 334 L380 628 L370 628 C352 628 346 616 346 600 L346 362 C346 344 352 334 368 334 Z',
        shine('73'),
      ),
      moved(500, 481, 1, [
        path(
          'M0 -96 C14 -30 30 -14 96 0 C30 14 14 30 0 96 C-14 30 -30 14 -96 0 C-30 -14 -14 -30 0 -96 Z',
          slanted([-80, -80], [80, 80], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.2)]),
        ),
        path(
          'M78 -92 C82 -72 88 -66 108 -60 C88 -54 82 -48 78 -28 C74 -48 68 -54 48 -60 C68 -66 74 -72 78 -92 Z',
          accent,
        ),
      ]),
      oval(300, 300, 13, 13, shine('66')),
      ...[
        [170, 168],
        [830, 168],
        [170, 812],
        [830, 812],
      ].flatMap(([x, y]) => [
        oval(
          x!,
          y!,
          30,
          30,
          slanted([x! - 22, y! - 22], [x! + 22, y! + 22], [0, '#fff0c0'], [0.5, gold], [1, '#8f6520']),
        ),
        oval(x!, y!, 15, 15, deeper(board, 0.6)),
      ]),
      bar(250, 812, 76, 34, rod(812, 846, light), { radius: 6 }),
      bar(362, 812, 50, 34, rod(812, 846, accent), { radius: 6 }),
      bar(680, 814, 70, 30, rod(814, 844, '#2b2b34'), { radius: 6 }),
    ]
  },
}
