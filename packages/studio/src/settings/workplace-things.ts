import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { bar, contactShadow, deeper, lighter, line, moved, oval, path, slanted } from '../subjects/draw.ts'
import { rod, shine, steel, tube } from '../subjects/material.ts'
import type { Subject } from '../subjects/subject.ts'

export const mug: Subject = {
  id: 'mug',
  frame: { x: 20, y: 20, width: 290, height: 280 },
  draw({ main, light }) {
    return [
      contactShadow(150, 288, 120, 12),
      path('M230 110 C310 96 320 220 226 226', '#00000000', {
        stroke: { paint: deeper(main, 0.2), width: 24 },
      }),
      path(
        'M40 60 L240 60 L232 256 C230 280 216 290 196 290 L84 290 C64 290 50 280 48 256 Z',
        tube(40, 240, main),
      ),
      oval(140, 60, 100, 24, lighter(main, 0.4)),
      oval(140, 63, 84, 17, '#4a2c1c'),
      path('M64 92 L86 96 L90 262 C76 262 70 252 68 240 Z', shine('66')),
      bar(104, 170, 74, 12, lighter(light, 0.4), { radius: 6 }),
    ]
  },
}

export const plantPot: Subject = {
  id: 'plant_pot',
  frame: { x: 0, y: 10, width: 340, height: 420 },
  draw({ accent, leaf }) {
    const blade = (turn: number, s: number, colour: string) =>
      moved(
        170,
        260,
        s,
        [
          path(
            'M0 0 C-62 -70 -58 -180 0 -250 C58 -180 62 -70 0 0 Z',
            slanted([-50, -220], [50, 0], [0, lighter(colour, 0.26)], [1, deeper(colour, 0.2)]),
          ),
          line('M0 -14 V-220', shine('4d'), 5),
        ],
        turn,
      )
    return [
      contactShadow(170, 416, 120, 12),
      blade(-0.95, 0.74, deeper(leaf, 0.14)),
      blade(0.95, 0.74, deeper(leaf, 0.14)),
      blade(-0.46, 0.92, leaf),
      blade(0.5, 0.9, leaf),
      blade(0.02, 1, lighter(leaf, 0.1)),
      path(
        'M82 250 L258 250 L238 404 C236 414 230 418 220 418 L120 418 C110 418 104 414 102 404 Z',
        tube(82, 258, accent),
      ),
      bar(72, 236, 196, 36, tube(72, 268, lighter(accent, 0.14)), { radius: 8 }),
    ]
  },
}

export const speaker: Subject = {
  id: 'speaker',
  frame: { x: 20, y: 10, width: 240, height: 390 },
  draw({ main, accent, dark }) {
    const cone = (y: number, r: number): Layer[] => [
      oval(140, y, r, r, slanted([140 - r, y - r], [140 + r, y + r], [0, '#55545f'], [1, '#15141a'])),
      oval(
        140,
        y,
        r * 0.72,
        r * 0.72,
        slanted([140 - r, y - r], [140 + r, y + r], [0, '#1c1b22'], [1, '#4a4954']),
      ),
      oval(
        140,
        y,
        r * 0.3,
        r * 0.3,
        slanted(
          [140 - r * 0.3, y - r * 0.3],
          [140 + r * 0.3, y + r * 0.3],
          [0, lighter(accent, 0.3)],
          [1, deeper(accent, 0.2)],
        ),
      ),
    ]
    return [
      contactShadow(140, 388, 110, 12),
      bar(
        36,
        20,
        208,
        366,
        slanted([36, 20], [244, 386], [0, lighter(main, 0.3)], [0.5, main], [1, deeper(main, 0.36)]),
        { radius: 34 },
      ),
      bar(52, 36, 176, 334, mix(dark, '#22222a', 0.4), { radius: 24 }),
      ...cone(122, 48),
      ...cone(262, 78),
      path('M66 60 C70 52 78 48 88 48 L112 48 L80 350 C70 348 66 340 66 330 Z', shine('1f')),
    ]
  },
}

export const deskLamp: Subject = {
  id: 'desk_lamp',
  frame: { x: 10, y: 20, width: 330, height: 430 },
  draw({ main, light, dark }) {
    return [
      contactShadow(190, 438, 110, 12),
      path('M90 430 C90 404 290 404 290 430 L290 440 L90 440 Z', rod(404, 440, dark)),
      line(
        'M190 414 L130 250 L236 120',
        slanted([120, 120], [240, 414], [0, '#ffffff'], [0.5, steel], [1, '#6d747e']),
        15,
      ),
      oval(130, 250, 17, 17, dark),
      path(
        'M200 70 C240 50 280 76 286 120 L320 196 L150 196 C150 140 160 90 200 70 Z',
        slanted([150, 60], [320, 196], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.3)]),
      ),
      oval(235, 196, 85, 17, lighter(light, 0.4)),
      oval(235, 200, 44, 17, '#ffe9a8'),
      path('M176 180 C174 136 188 100 212 86 C204 110 196 140 196 180 Z', shine('66')),
    ]
  },
}

export const tablet: Subject = {
  id: 'tablet',
  frame: { x: 10, y: 20, width: 400, height: 300 },
  draw({ main, accent, light, dark }) {
    return [
      contactShadow(210, 308, 180, 12),
      path('M150 180 L210 312 L300 312 L260 180 Z', deeper(dark, 0.2)),
      bar(
        24,
        34,
        372,
        264,
        slanted([24, 34], [396, 298], [0, lighter(dark, 0.4)], [0.5, dark], [1, deeper(dark, 0.4)]),
        { radius: 26 },
      ),
      bar(
        40,
        50,
        340,
        232,
        slanted([40, 50], [380, 282], [0, lighter(light, 0.7)], [1, mix(light, main, 0.2)]),
        { radius: 12 },
      ),
      bar(60, 70, 130, 90, main, { radius: 12 }),
      line('M78 138 L108 110 L132 126 L170 92', '#ffffff', 8),
      bar(204, 70, 156, 90, lighter(accent, 0.1), { radius: 12 }),
      oval(244, 115, 24, 24, shine('99')),
      bar(282, 100, 60, 11, shine('cc'), { radius: 5 }),
      bar(282, 122, 40, 11, shine('80'), { radius: 5 }),
      ...[44, 70, 56, 86, 64].map((h, i) =>
        bar(72 + i * 58, 262 - h, 36, h, i % 2 ? main : lighter(main, 0.4), { radius: 7 }),
      ),
    ]
  },
}
