import { mix } from '../colour/oklch.ts'
import { bar, contactShadow, deeper, down, lighter, oval, path, slanted } from '../subjects/draw.ts'
import { rod, shine, sprig, tube, wood } from '../subjects/material.ts'
import type { Subject } from '../subjects/subject.ts'

export const topiary: Subject = {
  id: 'topiary',
  frame: { x: 40, y: 20, width: 260, height: 480 },
  draw({ main, leaf }) {
    const ball = (x: number, y: number, r: number) =>
      oval(
        x,
        y,
        r,
        r,
        slanted(
          [x - r, y - r],
          [x + r, y + r],
          [0, lighter(leaf, 0.3)],
          [0.5, leaf],
          [1, deeper(leaf, 0.32)],
        ),
      )
    return [
      contactShadow(170, 486, 110, 14),
      bar(160, 190, 20, 200, tube(160, 180, '#7d5030')),
      ball(170, 118, 92),
      path(
        'M110 82 C124 56 148 42 170 42 C150 56 130 74 120 98 Z M196 160 C214 152 226 136 230 116 C240 142 224 166 202 174 Z',
        shine('40'),
      ),
      ball(170, 292, 58),
      path(
        'M88 366 L252 366 L232 484 C230 490 226 492 220 492 L120 492 C114 492 110 490 108 484 Z',
        tube(88, 252, main),
      ),
      bar(78, 346, 184, 34, tube(78, 262, lighter(main, 0.14)), { radius: 8 }),
    ]
  },
}

export const lantern: Subject = {
  id: 'lantern',
  frame: { x: 40, y: 10, width: 220, height: 400 },
  draw({ accent, dark }) {
    return [
      contactShadow(150, 396, 100, 12),
      path('M110 70 C110 10 190 10 190 70', '#00000000', { stroke: { paint: dark, width: 11 } }),
      path(
        'M70 120 L150 62 L230 120 Z',
        slanted([70, 62], [230, 120], [0, lighter(dark, 0.3)], [1, deeper(dark, 0.2)]),
      ),
      bar(76, 120, 148, 236, down(120, 356, [0, '#fff2c8'], [0.6, '#ffd98a'], [1, '#f0a850'])),
      bar(134, 250, 32, 106, '#fffaf0', { radius: 4 }),
      path(
        'M150 250 C134 236 140 214 152 196 C166 216 168 238 150 250 Z',
        slanted([140, 196], [160, 250], [0, '#ffd25e'], [1, '#f4772c']),
      ),
      path('M70 112 h16 v250 h-16 Z M214 112 h16 v250 h-16 Z M146 112 h8 v60 h-8 Z', dark),
      bar(60, 352, 180, 40, tube(60, 240, mix(dark, accent, 0.14)), { radius: 8 }),
      path('M92 128 L112 128 L100 340 L92 340 Z', shine('80')),
    ]
  },
}

export const letterbox: Subject = {
  id: 'letterbox',
  frame: { x: 20, y: 20, width: 280, height: 490 },
  draw({ main, accent, light }) {
    return [
      contactShadow(160, 496, 90, 12),
      bar(146, 200, 34, 296, tube(146, 180, '#a8733f')),
      path(
        'M40 120 C40 60 76 34 120 34 L222 34 C262 34 284 66 284 116 L284 222 L40 222 Z',
        slanted([40, 34], [284, 222], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.3)]),
      ),
      path(
        'M40 120 C40 60 72 34 104 34 C140 34 166 64 166 118 L166 222 L40 222 Z',
        slanted([40, 34], [166, 222], [0, lighter(main, 0.14)], [1, deeper(main, 0.24)]),
      ),
      bar(70, 116, 66, 14, deeper(main, 0.5), { radius: 6 }),
      path('M78 88 L140 100 L136 124 L72 122 Z', lighter(light, 0.5)),
      bar(236, 68, 12, 96, accent),
      path('M236 68 h44 v34 h-32 Z', accent),
      path('M60 84 C68 62 82 52 100 48 C86 62 76 78 74 96 Z', shine('66')),
    ]
  },
}

export const bench: Subject = {
  id: 'bench',
  frame: { x: 10, y: 60, width: 480, height: 300 },
  draw({ main, dark }) {
    const iron = mix(dark, '#2a2a30', 0.5)
    return [
      contactShadow(250, 346, 220, 14),
      path(
        'M70 90 L92 90 L104 350 L84 350 Z M408 90 L430 90 L416 350 L396 350 Z M40 214 h40 v16 h-16 v120 h-18 Z M460 214 h-40 v16 h16 v120 h18 Z',
        iron,
      ),
      ...[84, 124, 164].map((y) => bar(30, y, 440, 28, rod(y, y + 28, mix(wood, main, 0.3)), { radius: 8 })),
      bar(20, 222, 460, 26, rod(222, 248, mix(wood, main, 0.22)), { radius: 8 }),
      bar(20, 252, 460, 18, deeper(wood, 0.3), { radius: 8 }),
    ]
  },
}

export const wateringCan: Subject = {
  id: 'watering_can',
  frame: { x: 10, y: 30, width: 420, height: 330 },
  draw({ accent, light }) {
    return [
      contactShadow(240, 346, 150, 12),
      path(
        'M160 200 C110 190 90 150 60 100 L36 116 C60 200 90 260 164 270 Z',
        slanted([40, 100], [164, 270], [0, lighter(accent, 0.2)], [1, deeper(accent, 0.26)]),
      ),
      path(
        'M16 106 L72 74 L82 94 L28 128 Z',
        slanted([16, 74], [82, 128], [0, lighter(accent, 0.5)], [1, accent]),
      ),
      path('M330 150 C430 130 440 250 340 290', '#00000000', {
        stroke: { paint: deeper(accent, 0.2), width: 20 },
      }),
      path('M176 130 C180 50 310 50 314 130', '#00000000', { stroke: { paint: accent, width: 20 } }),
      path(
        'M154 130 L336 130 L352 330 C352 344 344 350 334 350 L156 350 C146 350 138 344 138 330 Z',
        tube(138, 352, accent),
      ),
      path('M154 130 C200 118 290 118 336 130 L338 152 C290 142 200 142 152 152 Z', lighter(accent, 0.36)),
      sprig(246, 300, 0.6, lighter(light, 0.4)),
      path('M172 164 L192 162 L182 330 L164 330 Z', shine('73')),
    ]
  },
}
