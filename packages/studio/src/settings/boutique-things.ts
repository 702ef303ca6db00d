import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { ribbon } from '../subjects/gifts.ts'
import { bar, contactShadow, deeper, lighter, line, oval, path, slanted } from '../subjects/draw.ts'
import { gold, rod, shine, steel, tube } from '../subjects/material.ts'
import type { Subject } from '../subjects/subject.ts'

export const hatBox: Subject = {
  id: 'hat_box',
  frame: { x: 10, y: 10, width: 310, height: 330 },
  draw({ main, accent, light }) {
    return [
      contactShadow(164, 326, 140, 12),
      path('M40 120 L288 120 L288 300 C250 334 78 334 40 300 Z', tube(40, 288, main)),
      path([0, 1, 2, 3].map((i) => `M${62 + i * 62} 120 h24 v202 h-24 Z`).join(' '), lighter(light, 0.4), {
        opacity: 0.5,
      }),
      path(
        'M26 84 C26 60 302 60 302 84 L302 132 C250 156 78 156 26 132 Z',
        tube(26, 302, lighter(main, 0.2)),
      ),
      oval(164, 86, 138, 26, lighter(main, 0.4)),
      ribbon(164, 84, 0.66, accent),
    ]
  },
}

export const heel: Subject = {
  id: 'heel',
  frame: { x: 0, y: 20, width: 420, height: 310 },
  draw({ main, accent, dark }) {
    return [
      contactShadow(210, 316, 190, 10),
      path('M64 120 L86 126 L72 312 L52 312 Z', tube(52, 88, deeper(main, 0.2))),
      path(
        'M44 60 C40 100 52 140 84 150 C150 160 200 230 260 270 C310 296 370 300 402 296 C412 280 396 258 360 250 C310 244 280 210 240 160 C200 116 120 110 92 44 C80 34 50 40 44 60 Z',
        slanted([50, 50], [380, 300], [0, lighter(main, 0.4)], [0.45, main], [1, deeper(main, 0.3)]),
      ),
      path(
        'M92 44 C120 110 200 116 240 160 C200 150 120 150 70 118 C60 90 72 60 92 44 Z',
        deeper(main, 0.44),
      ),
      path(
        'M84 150 C150 160 200 230 260 270 C310 296 370 300 402 296 L400 310 L330 312 C260 300 190 250 150 206 C130 184 108 164 84 164 Z',
        mix(dark, main, 0.2),
      ),
      path('M300 236 C330 252 360 256 376 262 C350 268 320 262 296 248 Z', shine('8c')),
      oval(262, 196, 22, 22, slanted([246, 180], [278, 212], [0, lighter(accent, 0.5)], [1, accent])),
    ]
  },
}

export const foldedStack: Subject = {
  id: 'folded_stack',
  frame: { x: 10, y: 60, width: 360, height: 260 },
  draw({ main, accent, light }) {
    const fold = (y: number, colour: string): Layer[] => [
      bar(26, y, 328, 58, rod(y, y + 58, colour), { radius: [29, 14, 14, 29] }),
      line(`M60 ${y + 30} H340`, deeper(colour, 0.26), 5),
    ]
    return [
      contactShadow(190, 306, 170, 12),
      ...fold(246, main),
      ...fold(190, lighter(light, 0.1)),
      ...fold(134, accent),
      ...fold(78, lighter(main, 0.34)),
      path('M300 96 L334 96 L344 150 L322 166 L298 150 Z', lighter(light, 0.5)),
      oval(320, 112, 6, 6, deeper(main, 0.3)),
    ]
  },
}

export const perfumeFlask: Subject = {
  id: 'perfume_flask',
  frame: { x: 20, y: 10, width: 240, height: 340 },
  draw({ main, accent }) {
    return [
      contactShadow(140, 338, 110, 12),
      bar(112, 20, 56, 70, tube(112, 168, gold), { radius: 8 }),
      bar(122, 84, 36, 30, tube(122, 158, steel), { radius: 4 }),
      path(
        'M70 112 L210 112 C236 112 246 130 246 156 L246 300 C246 326 232 336 210 336 L70 336 C48 336 34 326 34 300 L34 156 C34 130 44 112 70 112 Z',
        slanted(
          [34, 112],
          [246, 336],
          [0, lighter(main, 0.6)],
          [0.5, lighter(main, 0.2)],
          [1, deeper(main, 0.14)],
        ),
      ),
      path(
        'M56 176 L224 176 L224 300 C224 310 218 316 208 316 L72 316 C62 316 56 310 56 300 Z',
        slanted([56, 176], [224, 316], [0, lighter(accent, 0.4)], [1, accent]),
      ),
      path('M54 136 L84 134 L76 310 L54 300 Z', shine('80')),
      bar(98, 206, 84, 60, shine('cc'), { radius: 8 }),
    ]
  },
}

export const scarfStand: Subject = {
  id: 'scarf_stand',
  frame: { x: 20, y: 10, width: 260, height: 480 },
  draw({ main, accent, light }) {
    return [
      contactShadow(150, 476, 100, 12),
      path('M86 472 C86 450 214 450 214 472 L214 480 L86 480 Z', rod(450, 480, gold)),
      bar(143, 60, 14, 400, tube(143, 157, gold)),
      bar(50, 52, 200, 16, rod(52, 68, gold), { radius: 8 }),
      oval(150, 40, 20, 20, slanted([136, 26], [164, 54], [0, '#fff1c0'], [1, '#8f6520'])),
      path(
        'M66 50 C66 40 136 40 136 50 L146 360 L64 372 Z',
        slanted([66, 50], [140, 370], [0, lighter(main, 0.34)], [0.5, main], [1, deeper(main, 0.24)]),
      ),
      path('M65 270 L142 262 L144 290 L65 298 Z M64 316 L145 308 L146 330 L64 338 Z', lighter(light, 0.3)),
      path(
        'M168 50 C168 40 232 40 232 50 L240 290 L164 282 Z',
        slanted([168, 50], [240, 290], [0, lighter(accent, 0.4)], [1, deeper(accent, 0.14)]),
      ),
      path('M80 64 L92 62 L90 260 L78 262 Z', shine('59')),
    ]
  },
}
