import type { Layer } from '../layout.ts'
import { across, clipped, contactShadow, deeper, glow, lighter, line, moved, path } from './draw.ts'
import { roundSide } from './forms.ts'
import type { Subject } from './subject.ts'

export const boxingGloves: Subject = {
  id: 'boxing_gloves',
  frame: { x: 70, y: 140, width: 850, height: 780 },
  draw({ main, accent, light }) {
    const mitt =
      'M120 470 C60 400 20 300 40 196 C64 70 190 10 310 40 C420 66 470 160 462 270 C456 350 430 420 396 476 Z'
    const thumb =
      'M118 462 C50 440 -8 380 -12 292 C-14 216 30 168 84 180 C140 192 146 252 150 306 C154 356 186 396 182 446 C180 476 150 474 118 462 Z'
    const cuff = 'M90 446 C200 490 330 490 424 448 L448 690 C340 738 180 738 74 690 Z'
    const glove = (colour: string): Layer[] => [
      path(mitt, {
        kind: 'radial',
        centre: [250, 260],
        focus: [170, 140],
        radius: 300,
        stops: [
          [0, lighter(colour, 0.5)],
          [0.2, lighter(colour, 0.22)],
          [0.5, colour],
          [0.86, deeper(colour, 0.36)],
          [1, deeper(colour, 0.2)],
        ],
      }),
      clipped(mitt, [
        path('M84 250 C84 150 150 84 240 74 C170 120 136 180 138 262 C136 300 92 300 84 250 Z', '#ffffff73'),
        path('M300 36 C400 130 430 320 360 480 L500 480 L500 40 Z', deeper(colour, 0.4), { opacity: 0.35 }),
        line('M250 36 C320 120 340 220 320 330', deeper(colour, 0.36), 7),
        line('M264 36 C334 120 354 220 334 330', lighter(colour, 0.4), 3, { opacity: 0.6 }),
      ]),
      path(
        thumb,
        glow(
          40,
          250,
          260,
          [0, lighter(colour, 0.46)],
          [0.5, lighter(colour, 0.02)],
          [1, deeper(colour, 0.42)],
        ),
      ),
      path('M18 296 C10 246 34 210 70 204 C48 230 44 280 62 340 C46 348 24 330 18 296 Z', '#ffffff73'),
      line('M84 180 C140 192 146 252 150 306 C154 356 186 396 182 446', deeper(colour, 0.46), 7),
      path(
        cuff,
        across(
          74,
          448,
          [0, deeper(light, 0.06)],
          [0.2, lighter(light, 0.7)],
          [0.5, light],
          [0.86, deeper(light, 0.34)],
          [1, deeper(light, 0.14)],
        ),
      ),
      clipped(cuff, [
        path(
          'M70 506 C200 556 330 556 450 506 L450 546 C330 598 200 598 70 546 Z',
          roundSide(74, 448, accent),
        ),
        path('M60 648 C200 700 330 700 460 648 L460 760 L60 760 Z', roundSide(74, 448, colour)),
      ]),
      path(
        'M258 520 L440 490 L452 620 L264 652 C240 652 236 524 258 520 Z',
        across(250, 450, [0, lighter(colour, 0.24)], [0.5, colour], [1, deeper(colour, 0.34)]),
      ),
      line('M266 536 L428 508 M272 636 L438 608', lighter(colour, 0.5), 4, { dash: [12, 9] }),
      path('M96 428 C200 474 320 474 420 430 L426 458 C320 504 200 504 88 456 Z', deeper(colour, 0.4)),
    ]
    const flipped = (x: number, y: number, scale: number, turn: number, children: Layer[]): Layer => {
      const c = Math.cos(turn) * scale
      const s = Math.sin(turn) * scale
      return { kind: 'group', transform: [-c, -s, -s, c, x, y], children }
    }
    return [
      contactShadow(500, 884, 440, 40),
      flipped(868, 190, 0.92, -0.12, glove(deeper(main, 0.12))),
      moved(122, 146, 1, glove(main), -0.06),
    ]
  },
}
