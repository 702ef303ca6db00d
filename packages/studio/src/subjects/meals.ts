import type { Layer } from '../layout.ts'
import { contactShadow, deeper, down, glow, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { ball, leafBlade } from './forms.ts'
import type { Subject } from './subject.ts'

const flat = (x: number, y: number, squash: number, children: Layer[]): Layer => ({
  kind: 'group',
  transform: [1, 0, 0, squash, x, y],
  children,
})

const at = (r: number, angle: number) =>
  `${Math.round(r * Math.cos(angle))} ${Math.round(r * Math.sin(angle))}`

/** A round pie's share between two angles, seen from above. */
const share = (r: number, from: number, to: number) =>
  `M0 0 L${at(r, from)} A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(r, to)} Z`

export const pizza: Subject = {
  id: 'pizza',
  frame: { x: 15, y: 274, width: 1035, height: 612 },
  draw({ main, leaf }) {
    const [cutFrom, cutTo] = [0.3, 1.02]
    const whole = (r: number) => share(r, cutTo, cutFrom + Math.PI * 2)
    const slice = (r: number) => share(r, cutFrom, cutTo)
    const crust = glow(-90, -120, 560, [0, '#f7cf86'], [0.5, '#e2a04c'], [1, '#b56a26'])
    const cheese = glow(-120, -140, 520, [0, '#ffe9a8'], [0.5, '#ffd166'], [1, '#f0a93c'])
    const salami = (angle: number, r: number, size = 56) => {
      const x = r * Math.cos(angle)
      const y = r * Math.sin(angle)
      return [
        oval(x + 5, y + 9, size, size, '#8a3d1059'),
        oval(x, y, size, size, '#a82a20'),
        oval(
          x - 2,
          y - 4,
          size - 7,
          size - 7,
          glow(x - 20, y - 26, size * 1.4, [0, '#ee6a4c'], [0.5, '#d4422f'], [1, '#b52f25']),
        ),
        oval(x - size * 0.34, y - size * 0.2, size * 0.15, size * 0.13, '#f7a98c'),
      ]
    }
    const brown = (angle: number, r: number, size: number) =>
      oval(r * Math.cos(angle), r * Math.sin(angle), size, size * 0.7, '#c9772f8c', { turn: angle })
    // a darker bubble on the crust, lying along the rim
    const crisp = (angle: number, size: number) =>
      oval(362 * Math.cos(angle), 362 * Math.sin(angle), size, 15, '#b8692b80', { turn: angle + Math.PI / 2 })
    const basil = (angle: number, r: number, turn: number) =>
      leafBlade(r * Math.cos(angle), r * Math.sin(angle), 92, turn, leaf)
    const top = (part: (r: number) => string) => [
      path(part(384), crust),
      path(part(340), '#b5481f'),
      path(part(334), '#d9532b'),
      path(part(322), cheese),
    ]
    return [
      contactShadow(470, 770, 440, 70),
      flat(450, 560, 0.56, [
        path('M330 -178 L546 -282 C590 -300 620 -244 580 -218 L392 -88 Z', '#8a5a30'),
        path('M330 -206 L546 -310 C590 -328 620 -272 580 -246 L392 -116 Z', '#b07a45'),
        oval(548, -276, 15, 15, '#6e4524'),
      ]),
      oval(450, 592, 424, 240, deeper('#8a5a30', 0.2)),
      oval(
        450,
        568,
        424,
        240,
        slanted([80, 400], [820, 760], [0, '#e0b176'], [0.5, '#bd8850'], [1, '#94622f']),
      ),
      flat(446, 560, 0.56, [path(whole(386), '#5e371560')]),
      flat(440, 548, 0.56, [path(whole(384), '#a55f22')]),
      flat(440, 520, 0.56, [
        ...top(whole),
        ...[2.0, 2.75, 3.5, 4.1, 5.0, 5.7].map((angle, i) => crisp(angle, 26 + (i % 3) * 8)),
        brown(3.9, 160, 30),
        brown(2.3, 250, 22),
        brown(5.3, 270, 24),
        ...salami(1.55, 232),
        ...salami(2.45, 250, 60),
        ...salami(3.3, 236),
        ...salami(4.1, 262),
        ...salami(4.85, 236, 58),
        ...salami(5.72, 232),
        ...salami(3.0, 74, 54),
        line('M-300 -196 C-230 -300 -110 -364 20 -366', '#fff0c880', 18),
        basil(4.35, 60, 0.5),
        basil(1.95, 140, -1.3),
        basil(5.3, 150, 1.7),
      ]),
      moved(46, 36, 1, [
        flat(446, 562, 0.56, [path(slice(372), '#4a2a1059')]),
        flat(440, 520, 0.56, [
          path(
            `M0 0 L${at(384, cutFrom)} l0 52 A384 384 0 0 1 ${Math.round(384 * Math.cos(cutTo))} ${Math.round(384 * Math.sin(cutTo) + 52)} L0 52 Z`,
            '#a55f22',
          ),
        ]),
        flat(440, 520, 0.56, [...top(slice), ...salami(0.66, 236, 54), crisp(0.5, 30), basil(0.66, 96, 1.9)]),
      ]),
      // the wheel that cut it
      moved(
        730,
        812,
        1,
        [
          path(
            'M36 -17 L206 -26 C244 -28 250 28 208 28 L36 17 Z',
            down(
              -26,
              28,
              [0, lighter(main, 0.3)],
              [0.2, lighter(main, 0.5)],
              [0.5, main],
              [1, deeper(main, 0.4)],
            ),
          ),
          path(
            'M20 -14 L62 -20 L62 20 L20 14 Z',
            down(-20, 20, [0, '#ffffff'], [0.5, '#b4bec6'], [1, '#69747e']),
          ),
          oval(2, 5, 62, 54, '#3b2413', { opacity: 0.35 }),
          oval(
            -2,
            0,
            62,
            54,
            slanted([-50, -44], [50, 44], [0, '#ffffff'], [0.5, '#c3ccd4'], [1, '#7c8791']),
          ),
          oval(-2, 0, 14, 12, '#69747e'),
          path('M-46 -14 C-40 -34 -18 -44 4 -42 C-14 -34 -28 -22 -34 -4 C-40 4 -50 -2 -46 -14 Z', '#ffffff'),
        ],
        -0.34,
      ),
      ...ball(150, 770, 54, '#e0322f'),
      ...ball(84, 796, 42, '#e0322f'),
      path(
        'M150 722 C134 706 116 712 110 722 C126 722 138 728 150 734 C162 728 174 724 190 726 C184 712 166 706 150 722 Z',
        deeper(leaf, 0.1),
      ),
      leafBlade(228, 832, 84, 1.1, leaf),
    ]
  },
}
