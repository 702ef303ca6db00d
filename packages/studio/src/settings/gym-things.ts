import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  glow,
  lighter,
  line,
  oval,
  path,
  slanted,
} from '../subjects/draw.ts'
import { ballShade, hoop, leafBlade, metalSide, ring, roundSide } from '../subjects/forms.ts'
import type { Subject } from '../subjects/subject.ts'

export const shaker: Subject = {
  id: 'shaker',
  frame: { x: 40, y: 10, width: 240, height: 490 },
  draw({ main, accent, light, dark }) {
    const body = 'M76 140 L244 140 L232 470 C230 482 222 488 210 488 L110 488 C98 488 90 482 88 470 Z'
    return [
      contactShadow(160, 486, 120, 14),
      path(body, metalSide(76, 244, mix(main, light, 0.1))),
      clipped(body, [
        path(hoop(160, 240, 250, 90, 0.16), '#ffffff80'),
        path(hoop(160, 392, 436, 90, 0.16), roundSide(76, 244, accent)),
      ]),
      bar(66, 96, 188, 60, roundSide(66, 254, lighter(dark, 0.14)), { radius: 14 }),
      bar(110, 40, 66, 66, roundSide(110, 176, lighter(dark, 0.2)), { radius: [20, 20, 6, 6] }),
      path('M190 100 C190 40 250 40 250 100 L236 100 C236 60 204 60 204 100 Z', lighter(dark, 0.26)),
      leafBlade(150, 356, 60, -0.4, lighter(light, 0.3)),
      leafBlade(168, 356, 60, 0.4, lighter(light, 0.3)),
    ]
  },
}

export const towel: Subject = {
  id: 'towel',
  frame: { x: 10, y: 90, width: 430, height: 250 },
  draw({ main, accent, light }) {
    const cloth = lighter(light, 0.4)
    return [
      contactShadow(220, 326, 200, 18),
      path(
        'M104 120 L380 108 C440 112 440 318 380 322 L104 334 Z',
        across(0, 420, [0, cloth], [0.5, cloth], [1, deeper(cloth, 0.26)]),
      ),
      path('M104 120 L380 108 C404 110 418 140 424 180 L140 196 Z', '#ffffff'),
      path(
        'M300 112 C336 150 336 290 300 325 L336 323 C372 290 372 146 336 110 Z',
        across(300, 370, [0, lighter(main, 0.2)], [0.5, main], [1, deeper(main, 0.2)]),
      ),
      path('M262 114 C296 150 296 290 262 327 L276 326 C310 290 310 150 276 113 Z', accent),
      oval(112, 227, 92, 106, deeper(cloth, 0.16)),
      oval(108, 227, 90, 104, glow(80, 190, 150, [0, '#ffffff'], [0.5, cloth], [1, deeper(cloth, 0.14)])),
      ...[66, 44, 22].map((r) => ring(108, 227, r, r * 1.16, deeper(cloth, 0.22), 7)),
    ]
  },
}

export const plates: Subject = {
  id: 'plates',
  frame: { x: 10, y: 150, width: 440, height: 260 },
  draw({ main, accent, dark }) {
    const plate = (y: number, r: number, colour: string) => [
      path(
        `M${230 - r} ${y} A${r} ${r * 0.24} 0 0 1 ${230 + r} ${y} L${230 + r} ${y + 44} A${r} ${r * 0.24} 0 0 1 ${230 - r} ${y + 44} Z`,
        roundSide(230 - r, 230 + r, colour),
      ),
      oval(
        230,
        y,
        r,
        r * 0.24,
        slanted(
          [230 - r, y - 40],
          [230 + r, y + 40],
          [0, lighter(colour, 0.44)],
          [0.5, lighter(colour, 0.12)],
          [1, deeper(colour, 0.16)],
        ),
      ),
      ring(230, y, r * 0.82, r * 0.18, deeper(colour, 0.2), 6),
    ]
    return [
      contactShadow(230, 366, 210, 22),
      ...plate(306, 200, lighter(dark, 0.16)),
      ...plate(254, 186, main),
      ...plate(204, 150, accent),
      oval(230, 204, 46, 12, '#dfe5ea'),
      oval(230, 205, 30, 7, deeper(dark, 0.2)),
    ]
  },
}

export const rope: Subject = {
  id: 'rope',
  frame: { x: 10, y: 110, width: 470, height: 250 },
  draw({ main, accent, dark }) {
    const coil = (rx: number, y: number) => [
      ring(210, y, rx, rx * 0.36, deeper(main, 0.36), 22),
      ring(209, y - 3, rx, rx * 0.36, main, 15),
      ring(208, y - 6, rx, rx * 0.36, lighter(main, 0.5), 4),
    ]
    return [
      contactShadow(230, 334, 220, 22),
      ...coil(170, 280),
      ...coil(140, 256),
      ...coil(152, 234),
      path(
        'M330 196 L452 132 C472 124 484 150 466 162 L344 228 Z',
        across(330, 470, [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.24)]),
      ),
      path('M320 204 L344 190 L356 220 L332 234 Z', lighter(dark, 0.2)),
      path(
        'M330 300 L456 316 C476 320 474 348 454 348 L328 330 Z',
        across(330, 470, [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.24)]),
      ),
      path('M318 298 L344 301 L340 332 L314 329 Z', lighter(dark, 0.2)),
      line('M350 206 L446 154 M350 312 L446 324', '#ffffff80', 6),
    ]
  },
}

export const gymBall: Subject = {
  id: 'gym_ball',
  frame: { x: 10, y: 10, width: 460, height: 470 },
  draw({ main, accent }) {
    return [
      contactShadow(240, 462, 190, 20),
      oval(240, 244, 220, 220, ballShade(240, 244, 220, main)),
      clipped('M20 244 A220 220 0 0 1 460 244 A220 220 0 0 1 20 244 Z', [
        line(
          'M24 210 C120 280 360 280 456 210 M30 300 C120 372 360 372 450 300 M50 130 C140 186 340 186 430 130',
          deeper(main, 0.22),
          7,
          { opacity: 0.6 },
        ),
      ]),
      oval(150, 136, 60, 34, '#ffffff99', { turn: -0.6 }),
      path('M300 440 C390 410 446 330 452 250 C458 340 400 430 310 456 Z', lighter(accent, 0.2), {
        opacity: 0.5,
      }),
    ]
  },
}
