import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { contactShadow, deeper, down, glow, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { ring } from './forms.ts'
import type { Subject } from './subject.ts'

export const bicycle: Subject = {
  id: 'bicycle',
  frame: { x: 8, y: 266, width: 972, height: 654 },
  draw({ main, accent, light, dark }) {
    const tyre = lighter(dark, 0.06)
    const chrome = mix('#b9c2ca', light, 0.3)
    const wheel = (x: number): Layer[] => [
      ring(
        x,
        690,
        190,
        190,
        slanted(
          [x - 150, 520],
          [x + 150, 860],
          [0, lighter(tyre, 0.34)],
          [0.5, tyre],
          [1, deeper(tyre, 0.3)],
        ),
        26,
      ),
      ring(
        x,
        690,
        170,
        170,
        slanted([x - 130, 540], [x + 130, 840], [0, '#ffffff'], [0.5, chrome], [1, deeper(chrome, 0.3)]),
        11,
      ),
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => {
        const a = (i * Math.PI) / 9
        return line(
          `M${x + 164 * Math.cos(a)} ${690 + 164 * Math.sin(a)} L${x - 164 * Math.cos(a)} ${690 - 164 * Math.sin(a)}`,
          deeper(chrome, 0.12),
          3,
        )
      }),
      oval(
        x,
        690,
        22,
        22,
        slanted([x - 20, 670], [x + 20, 710], [0, '#ffffff'], [0.5, chrome], [1, deeper(chrome, 0.4)]),
      ),
      oval(x, 690, 9, 9, dark),
    ]
    const tube = (d: string, width: number, colour: string) => [
      line(d, deeper(colour, 0.32), width),
      moved(-1, -width * 0.12, 1, [line(d, colour, width * 0.72)]),
      moved(-1.5, -width * 0.26, 1, [line(d, lighter(colour, 0.45), width * 0.16)]),
    ]
    const guard = (x: number, from: number, to: number) => {
      const at = (a: number) =>
        `${(x + 214 * Math.cos(a)).toFixed(0)} ${(690 + 214 * Math.sin(a)).toFixed(0)}`
      return line(
        `M${at(from)} A214 214 0 0 1 ${at(to)}`,
        slanted([x - 150, 480], [x + 150, 700], [0, lighter(main, 0.4)], [0.5, main], [1, deeper(main, 0.2)]),
        15,
      )
    }
    return [
      contactShadow(500, 886, 470, 30, 0.4),
      ...wheel(232),
      ...wheel(768),
      guard(232, -3.0, -0.7),
      guard(768, -2.4, -0.35),
      ...tube('M232 690 L392 470', 17, main),
      ...tube('M232 690 L470 700', 19, main),
      path('M470 660 L232 676 L232 704 L470 740 L470 722 L244 696 L244 684 L470 678 Z', deeper(chrome, 0.34)),
      ...tube('M470 700 L660 420', 26, main),
      ...tube('M404 446 L646 430', 24, main),
      ...tube('M470 700 L384 400', 25, main),
      ...tube('M640 380 L684 520 C700 580 730 650 768 690', 24, main),
      ...tube('M366 372 L388 420', 18, chrome),
      path(
        'M268 356 C276 332 320 326 360 336 C408 346 450 340 476 352 C488 362 476 374 456 376 C404 380 372 402 330 398 C296 394 262 380 268 356 Z',
        down(330, 400, [0, '#b98555'], [0.5, '#8e5d37'], [1, '#5d391f']),
      ),
      path(
        'M284 352 C320 336 380 350 450 350 C400 358 340 362 290 366 C280 362 278 358 284 352 Z',
        '#ffe2bd59',
      ),
      oval(318, 402, 13, 16, chrome),
      oval(376, 398, 11, 14, chrome),
      ...tube('M640 384 L622 318', 18, chrome),
      ...tube('M622 322 C640 290 700 290 726 318 C746 342 736 372 690 374', 17, chrome),
      line('M734 344 C738 366 722 374 676 375', '#5d391f', 27),
      line('M728 350 C728 364 716 368 682 369', '#a06d43', 9),
      path(
        'M706 396 L880 384 L858 520 C850 540 838 546 820 547 L752 551 C734 550 726 542 722 526 Z',
        slanted([710, 390], [860, 550], [0, '#dcae74'], [0.5, '#bf8a50'], [1, '#8a5c30']),
      ),
      ...[0, 1, 2].map((i) =>
        line(`M${712 + i * 5} ${432 + i * 36} L${873 - i * 7} ${422 + i * 36}`, '#7d522b99', 6),
      ),
      ...[0, 1, 2, 3].map((i) =>
        line(`M${742 + i * 34} ${396 - i * 2} L${750 + i * 26} 546`, '#7d522b80', 5),
      ),
      path('M698 388 L888 374 L886 400 L702 412 Z', down(374, 412, [0, '#e8c08a'], [1, '#a8763f'])),
      ...blooms(accent, lighter(main, 0.5)),
      ring(
        470,
        700,
        56,
        56,
        slanted([420, 650], [520, 750], [0, '#ffffff'], [0.5, chrome], [1, deeper(chrome, 0.4)]),
        13,
      ),
      oval(470, 700, 18, 18, deeper(chrome, 0.2)),
      ...tube('M470 700 L516 800', 15, chrome),
      path('M484 796 L556 790 L558 810 L486 816 Z', lighter(dark, 0.1)),
    ]
  },
}

const blooms = (one: string, two: string): Layer[] =>
  (
    [
      [730, 372, 30, one],
      [778, 352, 36, two],
      [832, 356, 32, one],
      [868, 368, 22, two],
    ] as const
  ).flatMap(([x, y, r, colour]) => [
    path(
      `M${x - r} ${y + 8} C${x - r * 1.7} ${y - r * 0.2} ${x - r * 1.4} ${y - r} ${x - r * 0.9} ${y - r * 1.1} C${x - r * 0.4} ${y - r * 0.4} ${x} ${y} ${x} ${y + 10} Z`,
      '#5a9a4e',
    ),
    oval(
      x,
      y,
      r,
      r,
      glow(
        x - r * 0.3,
        y - r * 0.4,
        r * 1.5,
        [0, lighter(colour, 0.5)],
        [0.5, colour],
        [1, deeper(colour, 0.3)],
      ),
    ),
    oval(x, y, r * 0.42, r * 0.42, deeper(colour, 0.24)),
    oval(x - r * 0.08, y - r * 0.1, r * 0.26, r * 0.26, lighter(colour, 0.4)),
  ])
