import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  lighter,
  line,
  moved,
  oval,
  path,
} from '../subjects/draw.ts'
import { clearGlass, drum, hoop, leafBlade, metalSide, roundSide } from '../subjects/forms.ts'
import type { Subject } from '../subjects/subject.ts'

export const pottedPlant: Subject = {
  id: 'potted_plant',
  frame: { x: 10, y: 0, width: 400, height: 520 },
  draw({ main, leaf, light }) {
    return [
      contactShadow(210, 506, 130, 16),
      ...[-1.15, -0.75, -0.35, 0, 0.35, 0.75, 1.15].map((turn, i) =>
        leafBlade(210 + turn * 18, 330, 210 + (i % 2) * 80, turn * 0.8, mix(leaf, '#8cc152', (i % 3) * 0.14)),
      ),
      path(
        'M110 320 L310 320 L290 490 C288 502 280 508 268 508 L152 508 C140 508 132 502 130 490 Z',
        roundSide(110, 310, lighter(light, 0.3)),
      ),
      path(
        'M118 390 C180 410 240 410 302 390 L298 424 C240 444 180 444 122 424 Z',
        roundSide(110, 310, main),
      ),
      bar(98, 306, 224, 40, roundSide(98, 322, lighter(light, 0.4)), { radius: 12 }),
    ]
  },
}

export const pump: Subject = {
  id: 'pump',
  frame: { x: 20, y: 10, width: 280, height: 490 },
  draw({ main, accent, light, leaf }) {
    const body =
      'M60 220 C60 190 90 176 120 172 L220 172 C250 176 280 190 280 220 L280 462 C280 480 268 490 250 490 L90 490 C72 490 60 480 60 462 Z'
    return [
      contactShadow(170, 488, 140, 16),
      bar(154, 60, 32, 70, metalSide(154, 186, '#c3ccd4')),
      path(
        'M116 44 C116 28 130 24 146 24 L236 24 C258 24 266 44 266 72 L240 72 C240 60 236 56 226 56 L146 56 C126 56 116 54 116 44 Z',
        across(116, 266, [0, lighter(light, 0.6)], [0.5, lighter(light, 0.3)], [1, deeper(light, 0.2)]),
      ),
      bar(122, 116, 96, 60, roundSide(122, 218, lighter(light, 0.3)), { radius: 10 }),
      path(body, roundSide(60, 280, main)),
      clipped(body, [
        bar(
          60,
          280,
          220,
          140,
          across(
            60,
            280,
            [0, deeper(light, 0.1)],
            [0.2, '#ffffff'],
            [0.5, lighter(light, 0.5)],
            [1, deeper(light, 0.24)],
          ),
        ),
        bar(60, 272, 220, 10, accent),
        path('M84 210 L108 200 L108 480 L84 476 Z', '#ffffff66'),
      ]),
      leafBlade(158, 396, 90, -0.45, leaf),
      leafBlade(176, 396, 90, 0.45, deeper(leaf, 0.1)),
    ]
  },
}

export const flask: Subject = {
  id: 'flask',
  frame: { x: 20, y: 30, width: 300, height: 430 },
  draw({ main, accent, light }) {
    const body = drum(170, 190, 430, 104, 104, 0.2)
    return [
      contactShadow(170, 450, 130, 16),
      path(body, roundSide(66, 274, mix('#b5702d', main, 0.3))),
      clipped(body, [
        path(
          hoop(170, 260, 380, 105, 0.2),
          across(
            66,
            274,
            [0, deeper(light, 0.1)],
            [0.2, '#ffffff'],
            [0.5, lighter(light, 0.5)],
            [1, deeper(light, 0.26)],
          ),
        ),
        path(hoop(170, 260, 276, 105, 0.2), roundSide(66, 274, accent)),
      ]),
      bar(130, 320, 80, 12, mix(main, light, 0.3), { radius: 6 }),
      bar(142, 346, 56, 10, mix(main, light, 0.5), { radius: 5 }),
      path(drum(170, 80, 186, 112, 112, 0.2), roundSide(58, 282, lighter(light, 0.4))),
      ...[-84, -50, -14, 22, 58, 90].map((dx) =>
        line(`M${170 + dx} 102 L${170 + dx} 184`, deeper(light, 0.26), 6, { opacity: 0.6 }),
      ),
      oval(170, 80, 112, 24, lighter(light, 0.65)),
    ]
  },
}

export const mortar: Subject = {
  id: 'mortar',
  frame: { x: 10, y: 10, width: 420, height: 430 },
  draw({ main, leaf, light }) {
    const stone = mix(light, '#c9ccd0', 0.4)
    return [
      contactShadow(210, 426, 160, 18),
      oval(210, 210, 170, 40, lighter(stone, 0.5)),
      oval(210, 213, 150, 32, deeper(stone, 0.34)),
      ...[-0.8, -0.3, 0.2].map((turn) =>
        leafBlade(170 + turn * 40, 226, 130, turn, mix(leaf, '#8cc152', 0.2)),
      ),
      moved(
        256,
        216,
        1,
        [
          path(
            'M-20 10 C-26 -60 -20 -130 -14 -180 C-12 -204 12 -204 14 -180 C20 -130 26 -60 20 10 Z',
            across(
              -24,
              24,
              [0, lighter(stone, 0.5)],
              [0.3, '#ffffff'],
              [0.5, stone],
              [1, deeper(stone, 0.36)],
            ),
          ),
        ],
        0.5,
      ),
      path(
        'M40 210 C44 310 100 360 150 372 L150 400 C130 404 110 410 110 426 L310 426 C310 410 290 404 270 400 L270 372 C320 360 376 310 380 210 A170 40 0 0 1 40 210 Z',
        roundSide(40, 380, stone),
      ),
      path('M46 262 C110 312 310 312 374 262 L368 292 C310 340 110 340 52 292 Z', roundSide(40, 380, main)),
      path('M40 210 A170 40 0 0 0 380 210 L380 222 A170 40 0 0 1 40 222 Z', '#ffffff'),
    ]
  },
}

export const thermometer: Subject = {
  id: 'thermometer',
  frame: { x: 20, y: 20, width: 260, height: 440 },
  draw({ main, accent, light }) {
    const cup = drum(150, 240, 440, 104, 88, 0.2)
    return [
      contactShadow(150, 446, 120, 14),
      moved(
        130,
        300,
        1,
        [
          bar(
            -20,
            -270,
            40,
            300,
            across(-20, 20, [0, '#ffffff'], [0.5, lighter(light, 0.3)], [1, deeper(light, 0.24)]),
            { radius: 20 },
          ),
          bar(-6, -250, 12, 260, '#e0394a', { radius: 6 }),
          ...[0, 1, 2, 3, 4].map((i) => bar(8, -240 + i * 34, 10, 4, deeper(light, 0.4))),
        ],
        -0.14,
      ),
      moved(
        190,
        300,
        1,
        [
          bar(-16, -230, 32, 260, roundSide(-16, 16, main), { radius: 14 }),
          bar(-10, -206, 20, 56, down(-206, -150, [0, lighter(accent, 0.5)], [1, accent]), { radius: 6 }),
        ],
        0.16,
      ),
      path(cup, clearGlass(46, 254)),
      path(hoop(150, 330, 390, 98, 0.2), roundSide(52, 248, main)),
      oval(150, 240, 104, 21, '#ffffff80'),
      path('M70 260 L92 266 L96 436 L80 430 Z', '#ffffff80'),
    ]
  },
}
