import { mix, oklchOf } from '../colour/oklch.ts'
import type { Paint } from '../layout.ts'
import {
  across,
  clipped,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  line,
  oval,
  path,
  slanted,
} from './draw.ts'
import { clearGlass, drum } from './forms.ts'
import { bead, iceCube, mint, straw } from './garnish.ts'
import type { Subject } from './subject.ts'

const rim = { y: 240, rx: 196, ry: 43 }
const glass = drum(480, rim.y, 846, rim.rx, 150, 0.22)
const liquid = drum(480, 336, 792, 178, 142, 0.22)
const arc = (y: number, rx: number, ry: number, side: 'back' | 'front') =>
  `M${480 - rx} ${y} A${rx} ${ry} 0 0 ${side === 'back' ? 1 : 0} ${480 + rx} ${y}`
const edge: Paint = across(284, 676, [0, '#8ba3af'], [0.26, '#ffffff'], [0.6, '#c3d3da'], [1, '#869eaa'])

/** The thick glass under the drink, which takes its colour and throws light back. */
const foot = (drink: string): Paint =>
  across(
    330,
    630,
    [0, '#6f8b99d9'],
    [0.1, '#ffffffd9'],
    [0.24, `${lighter(drink, 0.3)}99`],
    [0.5, `${lighter(drink, 0.55)}80`],
    [0.74, `${deeper(drink, 0.2)}80`],
    [0.9, '#ffffffd9'],
    [1, '#6f8b99d9'],
  )

/** How near a colour is to tea, coffee and lemon. */
const warmth = (colour: string): number => {
  const { c, h } = oklchOf(colour)
  return c * Math.cos(((h - 70) * Math.PI) / 180)
}

/** The drink's colour, then the straw's: a blue brand has a blue straw, for nobody drinks navy coffee. */
function poured(main: string, accent: string): [string, string] {
  const [ofMain, ofAccent] = [warmth(main), warmth(accent)]
  if (Math.max(ofMain, ofAccent) < 0.035) return [mix('#c48038', main, 0.1), accent]
  return ofAccent > ofMain + 0.04 ? [accent, main] : [main, accent]
}

/** A tall glass of something cold: coffee on milk, tea or lemonade, by the colours it is given. */
export const icedDrink: Subject = {
  id: 'iced_drink',
  frame: { x: 150, y: 24, width: 690, height: 912 },
  draw({ light, leaf, ...brand }) {
    const [main, accent] = poured(brand.main, brand.accent)
    const pale = mix(lighter(light, 0.35), main, 0.16)
    const half = mix(pale, main, 0.5)
    const ice = mix('#d3e8f1', pale, 0.3)
    const afloat = [
      [490, 304, 104, 0.12],
      [398, 338, 118, -0.3],
      [562, 342, 112, 0.36],
    ] as const
    return [
      contactShadow(520, 884, 340, 44),
      path('M236 856 A244 54 0 0 0 724 856 L724 872 A244 54 0 0 1 236 872 Z', deeper(accent, 0.3)),
      oval(
        480,
        856,
        244,
        54,
        slanted([260, 810], [700, 900], [0, lighter(accent, 0.34)], [0.5, accent], [1, deeper(accent, 0.18)]),
      ),
      oval(520, 866, 182, 38, glow(520, 866, 182, [0, '#1a0f1466'], [0.6, '#1a0f1433'], [1, '#1a0f1400'])),
      path(glass, clearGlass(284, 676)),
      oval(480, rim.y, rim.rx, rim.ry, '#ffffff33'),
      line(arc(rim.y, rim.rx, rim.ry, 'back'), edge, 8),
      mint(352, 262, 1, leaf),
      straw(506, 404, lighter(light, 0.5), accent),
      oval(480, 336, 178, 39, lighter(pale, 0.3)),
      oval(480, 340, 166, 33, pale),
      ...afloat.map(([x, y, size, turn]) => iceCube(x, y, size, turn, ice)),
      path(
        liquid,
        down(
          336,
          824,
          [0, pale],
          [0.3, mix(pale, half, 0.6)],
          [0.5, mix(half, main, 0.5)],
          [0.72, main],
          [1, deeper(main, 0.26)],
        ),
      ),
      clipped(liquid, [
        path(
          'M290 320 L670 320 L670 520 C630 560 600 500 560 530 C520 562 500 590 456 556 C420 528 390 560 356 566 C330 570 306 548 290 560 Z',
          down(336, 566, [0, pale], [0.5, mix(pale, half, 0.2)], [1, half]),
        ),
        path('M492 372 L532 384 L462 640 L426 640 Z', mix(half, accent, 0.4), { opacity: 0.4 }),
        ...afloat.map(([x, y, size, turn]) => iceCube(x + 4, y + 2, size, turn, mix(ice, pale, 0.7))),
        iceCube(562, 486, 116, -0.28, mix(ice, half, 0.4)),
        iceCube(412, 474, 122, 0.46, mix(ice, half, 0.34)),
        iceCube(486, 580, 110, 0.12, mix(ice, half, 0.7)),
        // where a drop has run down it wiped the mist away
        path(
          'M421 706 C422 640 426 610 430 590 C434 610 438 640 439 706 Z M530 690 C532 620 536 590 540 566 C544 590 548 620 550 690 Z',
          '#ffffff40',
        ),
        path('M600 330 C628 520 606 700 566 830 L700 830 L700 330 Z', '#1a0f1426'),
      ]),
      path(`${arc(792, 142, 31, 'front')} L630 846 A150 33 0 0 1 330 846 Z`, foot(main)),
      path('M346 836 A140 30 0 0 0 560 868 C500 862 420 856 346 836 Z', '#ffffffb3'),
      path('M420 846 C470 854 560 846 600 828 C580 852 500 866 420 846 Z', `${lighter(main, 0.45)}b3`),
      line(arc(794, 142, 31, 'front'), deeper(main, 0.34), 4, { cap: 'butt' }),
      path('M318 300 C322 470 338 650 356 780 L384 792 C366 650 350 470 346 306 Z', '#ffffff8c'),
      path('M640 290 L654 286 C646 470 632 640 618 770 L606 776 C620 640 634 470 640 290 Z', '#ffffff66'),
      line(arc(846, 146, 32, 'front'), '#ffffffb3', 5, { cap: 'butt' }),
      line(arc(rim.y, rim.rx, rim.ry, 'front'), edge, 8),
      line(arc(rim.y + 8, rim.rx - 12, rim.ry - 6, 'front'), '#ffffff99', 3, { cap: 'butt' }),
      ...[
        [418, 664, 8],
        [444, 684, 5],
        [430, 706, 11],
        [540, 690, 12],
        [562, 668, 6],
        [520, 726, 6],
        [392, 624, 5],
        [404, 758, 7],
        [478, 772, 9],
        [500, 752, 4],
        [578, 752, 7],
        [608, 600, 6],
        [596, 622, 9],
        [630, 420, 6],
        [616, 444, 8],
        [470, 516, 6],
        [336, 410, 6],
        [322, 384, 4],
      ].flatMap(bead),
      contactShadow(774, 908, 84, 18, 0.4),
      iceCube(764, 866, 96, 0.2, mix('#d3e8f1', light, 0.2)),
    ]
  },
}
