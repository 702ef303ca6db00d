import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { bar, clipped, contactShadow, deeper, lighter, line, oval, path, slanted } from './draw.ts'
import { shade, shine } from './material.ts'
import type { Subject } from './subject.ts'

export const gamepad: Subject = {
  id: 'gamepad',
  frame: { x: 40, y: 250, width: 920, height: 660 },
  draw({ main, accent, light, dark, leaf }) {
    const body =
      'M300 380 C360 366 430 386 500 386 C570 386 640 366 700 380 C800 396 850 470 886 590 C914 690 934 790 898 840 C868 880 810 872 774 830 C732 780 716 730 660 722 C600 714 400 714 340 722 C284 730 268 780 226 830 C190 872 132 880 102 840 C66 790 86 690 114 590 C150 470 200 396 300 380 Z'
    const ink = mix(dark, '#17161c', 0.5)
    const stick = (x: number, y: number): Layer[] => [
      oval(x, y + 8, 84, 78, shade('40')),
      oval(
        x,
        y,
        82,
        76,
        slanted([x - 60, y - 60], [x + 60, y + 60], [0, deeper(main, 0.4)], [1, lighter(main, 0.2)]),
      ),
      oval(
        x,
        y - 4,
        64,
        58,
        slanted([x - 50, y - 50], [x + 50, y + 50], [0, '#5b5a66'], [0.5, ink], [1, '#0d0c11']),
      ),
      oval(x, y - 8, 44, 38, slanted([x - 34, y - 34], [x + 34, y + 30], [0, '#26252d'], [1, '#5b5a66'])),
      path(
        `M${x - 52} ${y - 16} C${x - 44} ${y - 44} ${x - 20} ${y - 56} ${x + 2} ${y - 57} C${x - 20} ${y - 48} ${x - 38} ${y - 34} ${x - 44} ${y - 10} Z`,
        shine('59'),
      ),
    ]
    const button = (x: number, y: number, colour: string): Layer[] => [
      oval(x, y + 6, 37, 37, shade('59')),
      oval(
        x,
        y,
        36,
        36,
        slanted(
          [x - 26, y - 26],
          [x + 26, y + 26],
          [0, lighter(colour, 0.44)],
          [0.5, colour],
          [1, deeper(colour, 0.3)],
        ),
      ),
      oval(x - 9, y - 12, 14, 9, shine('8c'), { turn: -0.6 }),
    ]
    return [
      contactShadow(500, 876, 440, 30),
      line('M500 384 C500 330 560 330 560 290 C560 262 530 262 510 266', ink, 13),
      path(
        'M196 420 C206 350 260 316 330 322 C366 326 384 346 388 384 L300 400 Z',
        slanted([196, 330], [388, 400], [0, '#65636f'], [1, '#17161c']),
      ),
      path(
        'M804 420 C794 350 740 316 670 322 C634 326 616 346 612 384 L700 400 Z',
        slanted([612, 330], [804, 400], [0, '#55545f'], [1, '#0f0e13']),
      ),
      path(
        body,
        slanted([180, 380], [820, 860], [0, lighter(main, 0.4)], [0.42, main], [1, deeper(main, 0.36)]),
      ),
      clipped(body, [
        path(
          'M340 722 C400 714 600 714 660 722 C716 730 732 780 774 830 C810 872 868 880 898 840 L898 800 C860 840 820 826 786 786 C740 730 720 684 660 676 C600 668 400 668 340 676 C280 684 260 730 214 786 C180 826 140 840 100 800 L102 840 C132 880 190 872 226 830 C268 780 284 730 340 722 Z',
          shade('40'),
        ),
        path(
          'M300 386 C360 372 430 392 500 392 C570 392 640 372 700 386 L700 398 C640 386 570 406 500 406 C430 406 360 386 300 400 C214 416 164 500 134 610 C120 660 112 700 110 740 L96 740 C98 690 108 630 122 584 C154 470 208 400 300 386 Z',
          shine('80'),
        ),
      ]),
      path(
        'M352 436 C400 424 600 424 648 436 C662 470 640 560 600 590 C560 606 440 606 400 590 C360 560 338 470 352 436 Z',
        slanted([352, 430], [648, 600], [0, lighter(ink, 0.16)], [1, '#0f0e13']),
      ),
      bar(
        412,
        450,
        176,
        92,
        slanted([412, 450], [588, 542], [0, mix(accent, '#101018', 0.5)], [1, mix(main, '#101018', 0.4)]),
        { radius: 14 },
      ),
      path(
        'M412 464 C412 456 418 450 426 450 L520 450 L440 542 L426 542 C418 542 412 536 412 528 Z',
        shine('24'),
      ),
      oval(500, 574, 15, 15, lighter(accent, 0.3)),
      bar(366, 470, 30, 13, shine('99'), { radius: 6 }),
      bar(604, 470, 30, 13, shine('99'), { radius: 6 }),
      oval(244, 510, 92, 92, shade('2e')),
      path(
        'M222 434 h44 a10 10 0 0 1 10 10 v34 h34 a10 10 0 0 1 10 10 v44 a10 10 0 0 1 -10 10 h-34 v34 a10 10 0 0 1 -10 10 h-44 a10 10 0 0 1 -10 -10 v-34 h-34 a10 10 0 0 1 -10 -10 v-44 a10 10 0 0 1 10 -10 h34 v-34 a10 10 0 0 1 10 -10 Z',
        slanted([168, 434], [320, 586], [0, '#65636f'], [0.5, ink], [1, '#0d0c11']),
      ),
      oval(244, 510, 20, 20, '#101015'),
      path(
        'M244 444 l13 18 h-26 Z M244 576 l13 -18 h-26 Z M178 510 l18 -13 v26 Z M310 510 l-18 -13 v26 Z',
        shine('80'),
      ),
      ...button(756, 440, accent),
      ...button(756, 580, mix(leaf, '#4fe0a0', 0.35)),
      ...button(686, 510, '#4a8fe8'),
      ...button(826, 510, '#f05a6e'),
      ...stick(376, 660),
      ...stick(624, 660),
      oval(500, 650, 7, 7, lighter(light, 0.2)),
      oval(476, 650, 7, 7, shine('66')),
      oval(524, 650, 7, 7, shine('66')),
    ]
  },
}
