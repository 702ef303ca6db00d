import type { Layer } from '../layout.ts'
import { bar, deeper, down, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { rod, shade, shine, spokes, steel } from './material.ts'

/** Lacquer: sky above the crease, road below it. */
export const paintwork = (top: number, foot: number, colour: string) =>
  down(
    top,
    foot,
    [0, lighter(colour, 0.34)],
    [0.4, lighter(colour, 0.06)],
    [0.46, colour],
    [0.8, deeper(colour, 0.34)],
    [1, deeper(colour, 0.18)],
  )
export const doorHandle = (x: number, y: number): Layer[] => [
  bar(x, y, 64, 15, shade('4d'), { radius: 7 }),
  bar(x + 3, y, 58, 10, rod(y, y + 10, steel), { radius: 5 }),
]

/** A car's wheel seen from the side. */
export const carWheel = (x: number, y: number, r: number, rim: string): Layer =>
  moved(x, y, r / 100, [
    oval(0, 0, 100, 100, slanted([-70, -70], [70, 70], [0, '#3d3c45'], [0.5, '#201f26'], [1, '#131218'])),
    line('M-80 -34 A87 87 0 0 1 -20 -85', shine('42'), 4),
    oval(0, 0, 72, 72, '#15141a'),
    oval(0, 0, 46, 46, '#4b4d55'),
    path(
      spokes(5, 12, 68, 13, 19),
      slanted([-60, -60], [60, 60], [0, lighter(rim, 0.7)], [0.5, rim], [1, deeper(rim, 0.4)]),
    ),
    path(spokes(5, 26, 62, 3, 6), '#2a2a32'),
    oval(0, 0, 70, 70, '#00000000', {
      stroke: {
        paint: slanted([-60, -60], [60, 60], [0, lighter(rim, 0.8)], [0.5, rim], [1, deeper(rim, 0.5)]),
        width: 6,
      },
    }),
    oval(0, 0, 15, 15, slanted([-12, -12], [12, 12], [0, lighter(rim, 0.6)], [1, deeper(rim, 0.3)])),
  ])
