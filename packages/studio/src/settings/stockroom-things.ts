import { gift, ribbon } from '../subjects/gifts.ts'
import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { bar, contactShadow, deeper, lighter, line, path, slanted } from '../subjects/draw.ts'
import { shine, steel, tube } from '../subjects/material.ts'
import type { Subject } from '../subjects/subject.ts'

const card = '#c99a63'

export const boxPair: Subject = {
  id: 'box_pair',
  frame: { x: 10, y: 40, width: 330, height: 360 },
  draw({ main, light }) {
    const box = (x: number, y: number, w: number, h: number): Layer[] => [
      path(
        `M${x} ${y - h} h${w} v${h} h${-w} Z`,
        slanted([x, y - h], [x + w, y], [0, lighter(card, 0.36)], [0.5, card], [1, deeper(card, 0.16)]),
      ),
      path(`M${x + w} ${y - h} l${w * 0.2} ${-w * 0.1} v${h} l${-w * 0.2} ${w * 0.1} Z`, deeper(card, 0.34)),
      path(`M${x} ${y - h} l${w * 0.2} ${-w * 0.1} h${w} l${-w * 0.2} ${w * 0.1} Z`, lighter(card, 0.5)),
      path(`M${x + w * 0.42} ${y - h} h${w * 0.16} v${h * 0.44} h${-w * 0.16} Z`, main),
      bar(x + w * 0.1, y - h * 0.34, w * 0.28, h * 0.2, lighter(light, 0.5), { radius: 3 }),
    ]
    return [contactShadow(170, 388, 150, 14), ...box(24, 386, 240, 180), ...box(66, 182, 160, 116)]
  },
}

export const giftBox: Subject = {
  id: 'gift_box',
  frame: { x: 10, y: 30, width: 300, height: 340 },
  draw({ main, accent }) {
    return [
      contactShadow(160, 356, 140, 12),
      ...gift(30, 354, 200, 170, main, accent),
      ribbon(117, 138, 0.74, accent),
    ]
  },
}

export const paperBag: Subject = {
  id: 'paper_bag',
  frame: { x: 20, y: 10, width: 280, height: 400 },
  draw({ accent, light }) {
    return [
      contactShadow(160, 396, 130, 12),
      line('M110 130 C108 10 196 10 196 130', deeper(accent, 0.34), 11),
      path('M222 120 L272 148 L290 384 L236 394 Z', deeper(accent, 0.36)),
      path(
        'M56 120 L222 120 L236 394 L40 394 Z',
        slanted([56, 120], [236, 394], [0, lighter(accent, 0.34)], [0.5, accent], [1, deeper(accent, 0.16)]),
      ),
      path('M56 120 L222 120 L223 142 L55 142 Z', shine('40')),
      line('M92 152 C90 40 180 40 180 152', lighter(accent, 0.5), 11),
      path(
        'M138 304 C96 274 104 240 126 240 C132 240 136 246 138 252 C140 246 146 240 152 240 C174 240 180 274 138 304 Z',
        lighter(light, 0.5),
      ),
      path('M72 150 L96 150 L82 380 L58 380 Z', shine('33')),
    ]
  },
}

export const tapeRoll: Subject = {
  id: 'tape_roll',
  frame: { x: 10, y: 20, width: 300, height: 270 },
  draw({ main, light }) {
    const brown = '#d0a066'
    return [
      contactShadow(150, 278, 120, 12),
      path(
        'M150 40 A118 118 0 1 1 149 40 Z M150 104 A54 54 0 1 0 151 104 Z',
        slanted([60, 60], [240, 260], [0, lighter(brown, 0.5)], [0.5, brown], [1, deeper(brown, 0.34)]),
      ),
      path('M150 92 A66 66 0 1 1 149 92 Z M150 104 A54 54 0 1 0 151 104 Z', lighter(light, 0.2)),
      path('M62 120 A96 96 0 0 1 130 60 L136 76 A80 80 0 0 0 78 128 Z', shine('8c')),
      path('M240 92 L300 110 L294 150 L262 140 Z', lighter(brown, 0.2)),
      path('M286 100 l18 6 l-12 50 l-16 -4 Z', main),
    ]
  },
}

export const clipboard: Subject = {
  id: 'clipboard',
  frame: { x: 20, y: 10, width: 260, height: 350 },
  draw({ main, accent, light }) {
    return [
      contactShadow(150, 348, 120, 10),
      bar(36, 40, 228, 308, slanted([36, 40], [264, 348], [0, '#c99a63'], [1, '#85552e']), { radius: 18 }),
      bar(56, 68, 188, 262, lighter(light, 0.6), { radius: 6 }),
      bar(104, 24, 92, 44, tube(104, 196, steel), { radius: 12 }),
      ...[0, 1, 2].flatMap((i) => [
        bar(76, 106 + i * 68, 38, 38, mix(i < 2 ? main : light, '#ffffff', 0.1), { radius: 8 }),
        bar(130, 112 + i * 68, 92, 11, deeper(light, 0.3), { radius: 5 }),
        bar(130, 132 + i * 68, 62, 9, deeper(light, 0.16), { radius: 4 }),
      ]),
      line('M84 126 L92 134 L106 116 M84 194 L92 202 L106 184', '#ffffff', 6),
      bar(76, 242, 38, 38, '#00000000', { radius: 8, stroke: { paint: accent, width: 5 } }),
    ]
  },
}
