import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { carWheel } from '../subjects/car-parts.ts'
import { bar, contactShadow, deeper, glow, lighter, oval, path, slanted } from '../subjects/draw.ts'
import { rod, shine, tube } from '../subjects/material.ts'
import type { Subject } from '../subjects/subject.ts'

export const cone: Subject = {
  id: 'cone',
  frame: { x: 20, y: 20, width: 260, height: 330 },
  draw({ accent, light, dark }) {
    return [
      contactShadow(150, 336, 130, 12),
      path('M24 316 L276 316 L270 340 L30 340 Z', rod(316, 340, mix(dark, '#2a2a30', 0.4))),
      path('M60 316 L128 40 C132 26 168 26 172 40 L240 316 Z', tube(60, 240, accent)),
      path('M83 222 L105 132 L195 132 L217 222 Z', tube(83, 217, lighter(light, 0.5))),
      path('M118 96 L130 48 L142 46 L124 130 Z', shine('80')),
    ]
  },
}

export const spareTyre: Subject = {
  id: 'spare_tyre',
  frame: { x: 10, y: 10, width: 330, height: 340 },
  draw({ light }) {
    return [contactShadow(176, 336, 130, 14), carWheel(176, 180, 160, light)]
  },
}

export const canister: Subject = {
  id: 'canister',
  frame: { x: 20, y: 10, width: 270, height: 400 },
  draw({ main, accent, light, dark }) {
    return [
      contactShadow(156, 396, 120, 12),
      bar(178, 20, 72, 60, tube(178, 250, dark), { radius: 8 }),
      path(
        'M40 130 C40 90 60 70 96 70 L180 70 L262 70 C272 90 276 110 276 140 L276 370 C276 386 266 394 252 394 L64 394 C50 394 40 386 40 370 Z M74 112 L74 150 L150 150 L150 112 Z',
        slanted([40, 70], [276, 394], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.3)]),
      ),
      bar(72, 198, 172, 140, lighter(light, 0.5), { radius: 14 }),
      path('M158 216 C186 252 196 272 188 292 C180 312 136 312 128 292 C120 272 130 252 158 216 Z', accent),
      path('M52 130 C54 104 66 88 86 84 L92 92 C74 100 66 116 66 140 L66 370 L52 370 Z', shine('59')),
    ]
  },
}

export const helmet: Subject = {
  id: 'helmet',
  frame: { x: 10, y: 10, width: 350, height: 320 },
  draw({ main, accent, light, dark }) {
    return [
      contactShadow(190, 318, 150, 12),
      path(
        'M30 210 C10 90 90 20 194 20 C310 20 362 110 350 220 C346 272 330 300 300 306 L120 318 C80 320 40 280 30 210 Z',
        slanted([40, 20], [340, 310], [0, lighter(main, 0.4)], [0.45, main], [1, deeper(main, 0.34)]),
      ),
      path('M150 22 C236 10 320 60 346 160 L318 168 C290 86 226 44 140 42 Z', lighter(light, 0.5)),
      path(
        'M26 200 C20 150 44 110 92 100 C150 98 206 130 216 196 C160 222 80 228 26 200 Z',
        slanted([30, 100], [216, 220], [0, '#7f97a5'], [0.5, '#2f4250'], [1, '#16212b']),
      ),
      path('M48 190 C44 152 64 122 96 114 C80 140 74 166 78 196 Z', shine('80')),
      oval(236, 206, 15, 15, accent),
      path(
        'M36 256 C120 270 250 262 344 244 C338 284 324 302 300 306 L120 318 C80 320 50 294 36 256 Z',
        mix(dark, main, 0.2),
      ),
    ]
  },
}

export const barrier: Subject = {
  id: 'barrier',
  frame: { x: 0, y: 30, width: 480, height: 320 },
  draw({ accent, light, dark }) {
    const plank = (y: number): Layer[] => [
      bar(10, y, 460, 76, rod(y, y + 76, lighter(light, 0.4)), { radius: 10 }),
      path([0, 1, 2, 3].map((i) => `M${50 + i * 110} ${y} h54 l-36 76 h-54 Z`).join(' '), accent),
    ]
    return [
      contactShadow(240, 340, 220, 12),
      path(
        'M78 60 h24 v276 h-24 Z M378 60 h24 v276 h-24 Z M44 326 h92 v16 h-92 Z M344 326 h92 v16 h-92 Z',
        mix(dark, '#5a5a62', 0.3),
      ),
      ...plank(80),
      ...plank(190),
      oval(90, 56, 22, 22, glow(84, 50, 26, [0, '#fff0b0'], [1, accent])),
      oval(390, 56, 22, 22, glow(384, 50, 26, [0, '#fff0b0'], [1, accent])),
    ]
  },
}
