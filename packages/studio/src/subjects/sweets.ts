import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { ball, ballShade, drum, hoop, leafBlade, metalSide, roundSide, strawberry } from './forms.ts'
import type { Subject } from './subject.ts'

/** A swirl of cream standing at (x, y). */
const cream = (x: number, y: number, size: number): Layer =>
  moved(x, y, size / 100, [
    path(
      'M-50 0 C-66 -34 -34 -50 -30 -52 C-44 -78 -14 -92 -8 -94 C-10 -112 6 -124 10 -128 C10 -112 18 -104 16 -94 C42 -84 38 -62 30 -52 C60 -42 64 -18 50 0 C30 12 -30 12 -50 0 Z',
      slanted([-50, -110], [50, 10], [0, '#ffffff'], [0.5, '#fff6ea'], [1, '#e0c8ae']),
    ),
    path('M-40 -22 C-10 -8 30 -12 54 -30 C48 -40 40 -46 32 -50 C16 -36 -16 -32 -40 -22 Z', '#d9bd9f8c'),
    path('M-20 -64 C0 -56 18 -60 32 -70 C28 -80 24 -86 16 -92 C8 -80 -8 -74 -20 -64 Z', '#d9bd9f80'),
  ])

export const cake: Subject = {
  id: 'cake',
  frame: { x: 74, y: 176, width: 852, height: 744 },
  draw({ main, accent, light, leaf }) {
    const cx = 500
    const top = 380
    const base = 690
    const r = 340
    const lift = 0.3
    const point = (angle: number, y: number) =>
      [Math.round(cx + r * Math.cos(angle)), Math.round(y + r * lift * Math.sin(angle))] as const
    const [a0, a1] = [0.8, 2.06]
    const [rx, ry] = point(a0, 0)
    const [lx, ly] = point(a1, 0)
    const icing = mix(lighter(light, 0.4), main, 0.07)
    const topOf = `M${cx} ${top} L${lx} ${top + ly} A${r} ${r * lift} 0 1 1 ${rx} ${top + ry} Z`
    // what the missing slice lets see: sponge and cream in turns, on the two cut faces
    const face = (x: number, y: number, lit: number) =>
      [0, 0.07, 0.3, 0.38, 0.61, 0.69, 1].slice(0, -1).map((from, i, steps) => {
        const h0 = (base - top) * from
        const h1 = (base - top) * (steps[i + 1] ?? 1)
        const colour = i === 0 ? main : i % 2 ? '#eec283' : mix(main, '#ffffff', 0.72)
        return path(
          `M${cx} ${top + h0} L${x} ${top + y + h0} L${x} ${top + y + h1} L${cx} ${top + h1} Z`,
          across(cx, x, [0, deeper(colour, lit + 0.16)], [1, deeper(colour, lit)]),
        )
      })
    const side = `M${cx - r} ${top} L${cx - r} ${base} A${r} ${r * lift} 0 0 0 ${lx} ${base + ly} L${lx} ${top + ly} A${r} ${r * lift} 0 0 1 ${cx - r} ${top} Z`
    const side2 = `M${rx} ${top + ry} L${rx} ${base + ry} A${r} ${r * lift} 0 0 0 ${cx + r} ${base} L${cx + r} ${top} A${r} ${r * lift} 0 0 1 ${rx} ${top + ry} Z`
    const drip = (from: number, to: number, drops: number) => {
      const edge = Array.from({ length: drops }, (_, i) => {
        const [x0, y0] = point(from + ((to - from) * i) / drops, top)
        const [x1, y1] = point(from + ((to - from) * (i + 0.62)) / drops, top)
        const [x2, y2] = point(from + ((to - from) * (i + 1)) / drops, top)
        const fall = [96, 58, 120, 74, 104][i % 5] ?? 80
        return `${i === 0 ? `M${x0} ${y0} L${x0} ${y0 + 34}` : ''} C${x0} ${y0 + fall * 1.3} ${x1} ${y1 + fall * 1.3} ${x1} ${y1 + 46} C${x1} ${y1 + 30} ${x2} ${y2 + 30} ${x2} ${y2 + 40}`
      }).join(' ')
      const [x9, y9] = point(to, top)
      const [x0, y0] = point(from, top)
      return `${edge} L${x9} ${y9} A${r} ${r * lift} 0 0 ${to > from ? 0 : 1} ${x0} ${y0} Z`
    }
    const glaze = glow(360, 340, 460, [0, lighter(main, 0.4)], [0.5, main], [1, deeper(main, 0.26)])
    return [
      contactShadow(500, 886, 320, 36),
      path(
        'M470 770 L530 770 C534 820 560 846 640 862 A150 26 0 0 1 360 862 C440 846 466 820 470 770 Z',
        metalSide(360, 640, mix(light, accent, 0.35)),
      ),
      oval(500, 742, 420, 96, deeper(mix(light, accent, 0.35), 0.3)),
      oval(
        500,
        722,
        420,
        96,
        slanted(
          [120, 650],
          [860, 800],
          [0, '#ffffff'],
          [0.5, lighter(light, 0.5)],
          [1, mix(light, accent, 0.35)],
        ),
      ),
      oval(500, 722, 372, 78, deeper(light, 0.16), { opacity: 0.6 }),
      ...face(rx, ry, 0),
      ...face(lx, ly, 0.16),
      path(side, roundSide(cx - r, cx + r, icing)),
      path(side2, roundSide(cx - r, cx + r, icing)),
      path(topOf, glaze),
      path(drip(Math.PI, a1, 3), roundSide(cx - r, cx + r, main)),
      path(drip(a0, 0, 2), roundSide(cx - r, cx + r, main)),
      path(
        'M196 372 C210 330 300 298 400 290 C330 308 260 334 236 376 C224 392 192 390 196 372 Z',
        lighter(main, 0.6),
        { opacity: 0.8 },
      ),
      ...[3.6, 4.2, 4.75, 5.36].map((a) => cream(cx + 258 * Math.cos(a), top + 78 * Math.sin(a) + 12, 78)),
      strawberry(420, 262, 96, -0.2),
      strawberry(520, 236, 112, 0.12),
      strawberry(612, 268, 92, 0.35),
      leafBlade(470, 310, 110, -1.0, leaf),
      leafBlade(590, 330, 100, 1.2, leaf),
      ...ball(500, 348, 34, '#5a3d8a'),
      ...ball(566, 356, 28, '#6a4a9c'),
      ...[3.02, 2.5, 0.3, 5.96].map((a) => cream(cx + 272 * Math.cos(a), top + 80 * Math.sin(a) + 12, 86)),
      ...[2.98, 2.68, 2.4, 2.16, 0.7, 0.44, 0.16].map((angle) => {
        const [x, y] = point(angle, base + 2)
        return oval(x, y, 24, 22, ballShade(x, y, 24, icing))
      }),
    ]
  },
}

export const iceCream: Subject = {
  id: 'ice_cream',
  frame: { x: 130, y: 16, width: 740, height: 904 },
  draw({ main, accent, light, leaf }) {
    const cup = drum(490, 560, 850, 270, 190, 0.2)
    const scoop = (x: number, y: number, r: number, colour: string) => {
      const d = `M${x - r} ${y + r * 0.3} C${x - r * 1.06} ${y - r * 0.5} ${x - r * 0.56} ${y - r} ${x} ${y - r} C${x + r * 0.56} ${y - r} ${x + r * 1.06} ${y - r * 0.5} ${x + r} ${y + r * 0.3} C${x + r * 1.12} ${y + r * 0.5} ${x + r * 0.9} ${y + r * 0.66} ${x + r * 0.7} ${y + r * 0.52} C${x + r * 0.5} ${y + r * 0.8} ${x + r * 0.2} ${y + r * 0.74} ${x + r * 0.1} ${y + r * 0.56} C${x - r * 0.1} ${y + r * 0.82} ${x - r * 0.4} ${y + r * 0.76} ${x - r * 0.5} ${y + r * 0.54} C${x - r * 0.74} ${y + r * 0.74} ${x - r * 1.14} ${y + r * 0.56} ${x - r} ${y + r * 0.3} Z`
      return [
        path(d, ballShade(x, y, r * 1.12, colour)),
        path(
          `M${x - r * 0.72} ${y - r * 0.2} C${x - r * 0.6} ${y - r * 0.66} ${x - r * 0.2} ${y - r * 0.84} ${x + r * 0.06} ${y - r * 0.84} C${x - r * 0.3} ${y - r * 0.62} ${x - r * 0.5} ${y - r * 0.4} ${x - r * 0.56} ${y - r * 0.1} C${x - r * 0.6} ${y} ${x - r * 0.76} ${y - r * 0.04} ${x - r * 0.72} ${y - r * 0.2} Z`,
          '#ffffff80',
        ),
        line(
          `M${x - r * 0.2} ${y + r * 0.1} C${x + r * 0.1} ${y + r * 0.3} ${x + r * 0.5} ${y + r * 0.2} ${x + r * 0.7} ${y}`,
          deeper(colour, 0.18),
          6,
          { opacity: 0.5 },
        ),
      ]
    }
    const wafer = 'M596 470 L700 70 C740 60 812 92 834 128 L690 500 Z'
    const pink = '#f2788c'
    return [
      contactShadow(495, 884, 300, 36),
      path(wafer, slanted([600, 200], [800, 300], [0, '#f5cd85'], [0.5, '#e2a854'], [1, '#b87a32'])),
      clipped(wafer, [
        ...[0, 1, 2, 3, 4, 5].map((i) =>
          line(`M${570 + i * 24} ${150 + i * 60} L${860} ${60 + i * 88}`, '#a86a2899', 7),
        ),
        ...[0, 1, 2, 3].map((i) => line(`M${640 + i * 44} 40 L${560 + i * 44} 520`, '#a86a2899', 7)),
      ]),
      bar(196, 210, 54, 330, roundSide(196, 250, '#e0a657'), { radius: 20 }),
      ...[250, 300, 350, 400].map((y) => line(`M200 ${y + 18} L246 ${y - 14}`, '#a0642a', 8)),
      oval(223, 222, 27, 12, '#8a5222'),
      oval(490, 556, 268, 54, deeper(main, 0.5)),
      ...scoop(340, 476, 150, '#fbe3b4'),
      ...scoop(640, 476, 150, mix(leaf, '#bfe0a0', 0.62)),
      ...scoop(492, 330, 168, pink),
      path(
        'M340 276 C346 200 420 158 494 158 C570 158 640 200 648 276 C652 316 622 322 616 292 C608 268 586 272 582 300 C578 350 540 346 538 304 C534 276 508 276 504 304 C500 372 452 370 452 310 C450 276 424 276 420 300 C416 336 384 334 382 300 C378 276 366 280 364 298 C358 318 336 308 340 276 Z',
        glow(420, 190, 260, [0, '#a9663c'], [0.5, '#6b351b'], [1, '#3f1c0d']),
      ),
      path(
        'M382 246 C396 206 440 184 488 180 C446 198 420 220 408 254 C400 268 378 264 382 246 Z',
        '#ffffff73',
      ),
      ...[
        [430, 226, 0.5],
        [540, 214, -0.6],
        [590, 252, 0.9],
        [486, 250, -0.2],
        [560, 270, 0.3],
      ].map(([x = 0, y = 0, t = 0], i) =>
        moved(
          x,
          y,
          1,
          [
            bar(-14, -5, 28, 10, [accent, '#ffffff', '#ff8fa3', '#8fd0c0', accent][i] ?? accent, {
              radius: 5,
            }),
          ],
          t,
        ),
      ),
      ...ball(500, 138, 46, '#d3243a', '#ffffffd0'),
      line('M504 96 C510 70 530 54 560 50', '#5c7a35', 9),
      leafBlade(556, 54, 70, 1.3, leaf),
      path(cup, roundSide(220, 760, main)),
      clipped(cup, [
        ...[0, 1, 2, 3, 4, 5].map((i) =>
          path(
            `M${232 + i * 96} 540 L${284 + i * 96} 540 L${306 + i * 72} 900 L${270 + i * 72} 900 Z`,
            lighter(light, 0.4),
            { opacity: 0.82 },
          ),
        ),
        path('M560 540 L800 540 L800 900 L600 900 C640 800 650 660 560 540 Z', '#1c0a1029'),
        path('M250 600 L290 606 L330 860 L300 856 Z', '#ffffff59'),
      ]),
      path(hoop(490, 546, 590, 276, 0.2), roundSide(214, 766, lighter(main, 0.1))),
      path(hoop(490, 546, 556, 276, 0.2), '#ffffff66'),
      oval(490, 700, 92, 84, lighter(light, 0.6)),
      oval(490, 700, 78, 70, mix(light, accent, 0.3)),
      path(
        'M490 752 C440 716 430 690 440 670 C454 648 482 654 490 676 C498 654 526 648 540 670 C550 690 540 716 490 752 Z',
        main,
      ),
    ]
  },
}
