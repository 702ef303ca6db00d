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
  slanted,
} from './draw.ts'
import { drum, hoop, leafBlade, roundSide } from './forms.ts'
import type { Subject } from './subject.ts'

/** A red cross on white is a protected emblem, whatever the brand's colour: ours is the druggists' green. */
export const crossGreen = '#2f9e6e'

export const pills: Subject = {
  id: 'pills',
  frame: { x: 60, y: 130, width: 880, height: 790 },
  draw({ main, accent, light, leaf }) {
    const amber = mix(main, '#f2a54a', 0.12)
    const body = drum(350, 410, 828, 210, 210, 0.2)
    const capsule = (x: number, y: number, size: number, turn: number, one: string, two: string) =>
      moved(
        x,
        y,
        size / 100,
        [
          oval(6, 44, 100, 14, '#10182840'),
          path(
            'M2 -40 L-60 -40 C-112 -40 -112 40 -60 40 L2 40 Z',
            down(
              -40,
              40,
              [0, lighter(one, 0.3)],
              [0.2, lighter(one, 0.5)],
              [0.5, one],
              [1, deeper(one, 0.36)],
            ),
          ),
          path(
            'M-2 -40 L60 -40 C112 -40 112 40 60 40 L-2 40 Z',
            down(
              -40,
              40,
              [0, lighter(two, 0.3)],
              [0.2, lighter(two, 0.7)],
              [0.5, two],
              [1, deeper(two, 0.24)],
            ),
          ),
          path('M-66 -26 L60 -26 C70 -26 70 -14 60 -14 L-66 -14 C-78 -14 -78 -26 -66 -26 Z', '#ffffff8c'),
        ],
        turn,
      )
    const tablet = (x: number, y: number, r: number) => [
      path(drum(x, y, y + r * 0.42, r, r, 0.44), roundSide(x - r, x + r, lighter(light, 0.3))),
      oval(
        x,
        y,
        r,
        r * 0.44,
        glow(
          x - r * 0.4,
          y - r * 0.2,
          r * 1.6,
          [0, '#ffffff'],
          [0.5, lighter(light, 0.5)],
          [1, deeper(light, 0.1)],
        ),
      ),
      line(`M${x - r * 0.6} ${y + r * 0.1} L${x + r * 0.6} ${y - r * 0.1}`, deeper(light, 0.2), 4),
    ]
    return [
      contactShadow(490, 884, 420, 42),
      path(
        'M560 398 L850 336 C864 334 874 342 876 356 L920 800 C922 818 914 828 898 832 L640 872 C624 874 612 866 610 850 L548 418 C546 406 550 400 560 398 Z',
        slanted(
          [560, 360],
          [900, 860],
          [0, '#ffffff'],
          [0.3, '#dfe5ea'],
          [0.5, '#c3ccd4'],
          [0.72, '#eef2f5'],
          [1, '#97a3ad'],
        ),
      ),
      ...[0, 1, 2, 3].flatMap((row) =>
        [0, 1].flatMap((column) => {
          const x = 650 + column * 124 + row * 13
          const y = 470 + row * 98 - column * 24
          const colour = (row + column) % 2 ? accent : main
          return [
            oval(x, y, 50, 36, '#8f9ca8', { turn: -0.18 }),
            oval(
              x - 2,
              y - 3,
              46,
              32,
              {
                kind: 'radial',
                centre: [x, y],
                focus: [x - 20, y - 18],
                radius: 50,
                stops: [
                  [0, lighter(colour, 0.66)],
                  [0.5, lighter(colour, 0.16)],
                  [1, deeper(colour, 0.24)],
                ],
              },
              { turn: -0.18 },
            ),
            oval(x - 18, y - 14, 14, 6, '#ffffffd0', { turn: -0.4 }),
          ]
        }),
      ),
      path(body, roundSide(140, 560, amber)),
      clipped(body, [
        path(
          hoop(350, 500, 740, 211, 0.2),
          across(
            140,
            560,
            [0, deeper(light, 0.1)],
            [0.2, '#ffffff'],
            [0.5, lighter(light, 0.5)],
            [0.86, deeper(light, 0.28)],
            [1, deeper(light, 0.12)],
          ),
        ),
        path(hoop(350, 500, 528, 211, 0.2), roundSide(140, 560, accent)),
        path('M172 420 L204 430 L204 880 L172 866 Z', '#ffffff66'),
      ]),
      path(
        'M312 590 C320 580 376 580 386 590 L386 620 L416 622 C426 630 426 682 416 690 L386 692 L386 722 C376 732 322 732 312 722 L312 692 L282 690 C272 682 272 630 282 622 L312 620 Z',
        crossGreen,
      ),
      path(
        drum(350, 210, 396, 224, 224, 0.2),
        across(
          126,
          574,
          [0, deeper(light, 0.14)],
          [0.2, '#ffffff'],
          [0.5, lighter(light, 0.4)],
          [0.86, deeper(light, 0.34)],
          [1, deeper(light, 0.14)],
        ),
      ),
      ...Array.from({ length: 15 }, (_, i) => {
        const a = Math.PI - ((i + 0.5) * Math.PI) / 15
        const x = 350 + 224 * Math.cos(a)
        const y = 44.8 * Math.sin(a)
        return line(`M${x} ${236 + y} L${x} ${384 + y}`, deeper(light, 0.3), 7, { opacity: 0.55 })
      }),
      oval(
        350,
        210,
        224,
        45,
        glow(270, 190, 300, [0, '#ffffff'], [0.5, lighter(light, 0.5)], [1, deeper(light, 0.12)]),
      ),
      oval(350, 211, 176, 32, deeper(light, 0.1)),
      oval(350, 214, 172, 30, lighter(light, 0.55)),
      capsule(560, 850, 104, -0.24, main, lighter(light, 0.5)),
      capsule(144, 860, 72, 0.3, accent, lighter(light, 0.5)),
      ...tablet(700, 868, 52),
      ...tablet(792, 878, 44),
      leafBlade(236, 902, 96, -1.1, leaf),
      leafBlade(240, 902, 90, 0.5, deeper(leaf, 0.08)),
    ]
  },
}
