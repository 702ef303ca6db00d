import { across, bar, contactShadow, deeper, down, lighter, line, moved, oval, path } from './draw.ts'
import type { Subject } from './subject.ts'

export const books: Subject = {
  id: 'books',
  frame: { x: 100, y: 150, width: 800, height: 770 },
  draw({ main, accent, dark, leaf }) {
    const book = (x: number, y: number, w: number, h: number, colour: string, flip = false) => [
      bar(x, y, w, h, down(y, y + h, [0, lighter(colour, 0.16)], [0.5, colour], [1, deeper(colour, 0.24)]), {
        radius: flip ? [14, 40, 40, 14] : [40, 14, 14, 40],
      }),
      bar(flip ? x : x + 46, y + 16, w - 46, h - 32, across(x, x + w, [0, '#fffaf0'], [1, '#e9dec9']), {
        radius: 8,
      }),
      ...[0.32, 0.5, 0.68].map((t) =>
        line(`M${flip ? x + 14 : x + 64} ${y + h * t} H${flip ? x + w - 60 : x + w - 14}`, '#cdbfa5', 3),
      ),
    ]
    return [
      contactShadow(500, 884, 430, 40),
      ...book(140, 754, 720, 120, main),
      ...book(190, 640, 640, 114, accent, true),
      ...book(160, 532, 660, 108, leaf),
      path('M500 214 L860 350 L500 486 L140 350 Z', lighter(dark, 0.06)),
      path('M500 214 L860 350 L500 486 Z', deeper(dark, 0.3)),
      path(
        'M290 426 L290 500 C360 556 640 556 710 500 L710 426 L500 486 Z',
        down(426, 550, [0, dark], [1, deeper(dark, 0.4)]),
      ),
      oval(500, 350, 22, 11, accent),
      line('M500 350 C600 356 700 380 764 402 L770 520', accent, 9),
      moved(770, 520, 1, [
        oval(0, 0, 17, 17, lighter(accent, 0.2)),
        path('M-17 8 L-26 92 C-10 100 10 100 26 92 L17 8 Z', accent),
        line('M-8 20 L-12 90 M8 20 L12 90', deeper(accent, 0.2), 3),
      ]),
    ]
  },
}
