import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, contactShadow, deeper, lighter, line, moved, path, slanted } from './draw.ts'
import { shade, shine, sprig } from './material.ts'
import type { Subject } from './subject.ts'

/** A bow with its tails, tied at (x, y). */
export const ribbon = (x: number, y: number, s: number, colour: string): Layer =>
  moved(x, y, s, [
    path(
      'M-10 4 L-72 62 L-44 66 L-34 92 L4 14 Z M10 4 L-4 14 L34 92 L44 66 L72 62 Z',
      slanted([-72, 0], [72, 92], [0, deeper(colour, 0.14)], [1, deeper(colour, 0.3)]),
    ),
    path(
      'M0 0 C-40 -20 -112 -30 -116 -68 C-118 -108 -50 -104 0 0 Z',
      slanted([-116, -100], [0, 0], [0, lighter(colour, 0.34)], [1, colour]),
    ),
    path(
      'M0 0 C40 -20 112 -30 116 -68 C118 -108 50 -104 0 0 Z',
      slanted([0, -100], [116, 0], [0, lighter(colour, 0.16)], [1, deeper(colour, 0.2)]),
    ),
    path(
      'M-20 -14 C-50 -34 -90 -46 -96 -66 C-96 -84 -60 -76 -20 -14 Z M20 -14 C60 -76 96 -84 96 -66 C90 -46 50 -34 20 -14 Z',
      deeper(colour, 0.38),
    ),
    bar(
      -22,
      -22,
      44,
      42,
      slanted([-22, -22], [22, 20], [0, lighter(colour, 0.4)], [1, deeper(colour, 0.12)]),
      { radius: 14 },
    ),
  ])

/** A wrapped box with its lid, standing on (x, y), seen a little from the right. */
export function gift(x: number, y: number, w: number, h: number, box: string, band: string): Layer[] {
  const side = w * 0.2
  const lid = h * 0.24
  const [top, bx] = [y - h, x + w * 0.36]
  const bw = w * 0.17
  return [
    path(
      `M${x} ${top} H${x + w} V${y} H${x} Z`,
      slanted([x, top], [x + w, y], [0, lighter(box, 0.24)], [0.5, box], [1, deeper(box, 0.12)]),
    ),
    path(
      `M${x + w} ${top} L${x + w + side} ${top - side * 0.3} L${x + w + side} ${y - side * 0.34} L${x + w} ${y} Z`,
      across(x + w, x + w + side, [0, deeper(box, 0.3)], [1, deeper(box, 0.42)]),
    ),
    bar(bx, top, bw, h, slanted([bx, top], [bx + bw, y], [0, lighter(band, 0.3)], [1, deeper(band, 0.1)])),
    path(`M${x} ${top} H${x + w} V${top + 22} H${x} Z`, shade('3d')),
    path(
      `M${x - 14} ${top - lid * 0.9} H${x + w + 10} V${top + 6} H${x - 14} Z`,
      slanted([x, top - lid], [x + w, top], [0, lighter(box, 0.36)], [1, lighter(box, 0.04)]),
    ),
    path(
      `M${x + w + 10} ${top - lid * 0.9} L${x + w + side + 18} ${top - lid * 0.9 - side * 0.32} L${x + w + side + 18} ${top - side * 0.3} L${x + w + 10} ${top + 6} Z`,
      deeper(box, 0.26),
    ),
    path(
      `M${x - 14} ${top - lid * 0.9} L${x + side * 0.7} ${top - lid * 0.9 - side * 0.32} L${x + w + side + 18} ${top - lid * 0.9 - side * 0.32} L${x + w + 10} ${top - lid * 0.9} Z`,
      lighter(box, 0.5),
    ),
    path(`M${bx} ${top - lid * 0.9} H${bx + bw} V${top + 6} H${bx} Z`, lighter(band, 0.2)),
    path(
      `M${bx} ${top - lid * 0.9} L${bx + side * 0.75} ${top - lid * 0.9 - side * 0.32} h${bw} L${bx + bw} ${top - lid * 0.9} Z`,
      lighter(band, 0.44),
    ),
    path(`M${x + 12} ${top + 34} h${w * 0.07} V${y - 14} h${-w * 0.07} Z`, shine('40')),
  ]
}

export const giftStack: Subject = {
  id: 'gifts',
  frame: { x: 90, y: 60, width: 820, height: 850 },
  draw({ main, accent, light, leaf }) {
    const paper = lighter(light, 0.4)
    return [
      contactShadow(500, 884, 420, 30),
      ...gift(250, 880, 420, 268, main, accent),
      path(
        [0, 1, 2]
          .flatMap((row) =>
            [0, 1, 2, 3].map((i) => [280 + i * 116 + (row % 2) * 52, 676 + row * 76] as const),
          )
          .filter(([x]) => (x < 386 || x > 488) && x < 640)
          .map(([x, y]) => `M${x - 11} ${y} a11 11 0 1 0 22 0 a11 11 0 1 0 -22 0 Z`)
          .join(' '),
        shine('80'),
      ),
      ...gift(312, 566, 318, 190, paper, mix(main, accent, 0.12)),
      line(
        'M340 420 V560 M372 420 V560 M520 420 V560 M552 420 V560 M584 420 V560 M616 420 V560',
        mix(accent, paper, 0.45),
        8,
        { cap: 'butt' },
      ),
      ...gift(372, 330, 196, 118, accent, paper),
      ribbon(480, 186, 1.12, paper),
      ...gift(104, 880, 176, 150, lighter(accent, 0.1), main),
      ribbon(202, 686, 0.62, main),
      ...gift(716, 882, 148, 206, deeper(main, 0.3), paper),
      ribbon(804, 626, 0.58, paper),
      sprig(690, 880, 0.62, leaf, 0.2),
      path(
        'M150 330 L162 362 L196 366 L170 388 L178 422 L150 404 L122 422 L130 388 L104 366 L138 362 Z',
        slanted([104, 330], [196, 422], [0, lighter(accent, 0.4)], [1, accent]),
      ),
      path(
        'M806 214 L814 236 L838 238 L820 254 L826 278 L806 264 L786 278 L792 254 L774 238 L798 236 Z',
        lighter(main, 0.3),
      ),
    ]
  },
}
