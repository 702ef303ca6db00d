import { mix } from '../colour/oklch.ts'
import { bar, contactShadow, deeper, down, glow, lighter, line, oval, path } from '../subjects/draw.ts'
import { ball, ballShade, blossom, drum, hoop, leafBlade, roundSide } from '../subjects/forms.ts'
import type { Subject } from '../subjects/subject.ts'

export const sprigVase: Subject = {
  id: 'sprig_vase',
  frame: { x: 30, y: 0, width: 360, height: 600 },
  draw({ main, accent, leaf }) {
    const petals = lighter(mix(main, '#ff9fb0', 0.5), 0.36)
    const sprig =
      'M210 400 C204 300 170 200 120 90 M210 400 C214 300 250 190 310 120 M210 400 C208 280 214 160 220 50'
    return [
      contactShadow(210, 586, 130, 16),
      line(sprig, deeper(leaf, 0.2), 8),
      ...(
        [
          [170, 220, -1.1],
          [140, 140, -0.2],
          [250, 240, 1.0],
          [284, 160, 0.4],
          [212, 180, -0.7],
          [216, 130, 0.8],
          [190, 300, -1.0],
          [230, 310, 0.9],
        ] as const
      ).map(([x, y, turn], i) => leafBlade(x, y, 86, turn, mix(leaf, '#8cc152', (i % 3) * 0.16))),
      blossom(114, 84, 46, petals, accent),
      blossom(318, 112, 50, lighter(petals, 0.3), accent, 0.4),
      blossom(222, 48, 42, petals, accent, 0.8),
      path(
        'M168 380 L252 380 C250 430 300 460 306 520 C308 560 280 588 240 588 L180 588 C140 588 112 560 114 520 C120 460 170 430 168 380 Z',
        roundSide(114, 306, main),
      ),
      path(
        'M150 500 C150 470 180 450 186 420 L200 420 C198 456 174 476 176 520 C178 540 154 530 150 500 Z',
        '#ffffff66',
      ),
      oval(210, 380, 42, 10, deeper(main, 0.34)),
    ]
  },
}

export const candle: Subject = {
  id: 'candle',
  frame: { x: 30, y: 40, width: 300, height: 440 },
  draw({ main, accent, light }) {
    const glass = drum(180, 230, 450, 126, 118, 0.2)
    return [
      contactShadow(180, 470, 140, 16),
      path(glass, roundSide(54, 306, main)),
      path(hoop(180, 310, 396, 124, 0.2), roundSide(56, 304, lighter(light, 0.5))),
      leafBlade(168, 402, 54, -0.4, main),
      leafBlade(186, 402, 54, 0.4, deeper(main, 0.1)),
      path('M84 240 L108 248 L112 450 L92 444 Z', '#ffffff66'),
      oval(180, 230, 126, 26, lighter(main, 0.4)),
      oval(
        180,
        231,
        112,
        21,
        glow(180, 228, 120, [0, '#fff6de'], [0.5, lighter(light, 0.4)], [1, deeper(light, 0.16)]),
      ),
      bar(176, 190, 8, 42, '#4a3020'),
      path(
        'M180 80 C206 120 214 150 206 178 C200 200 160 200 154 178 C146 150 164 120 180 80 Z',
        down(80, 200, [0, '#fff1b8'], [0.5, '#ffc24d'], [1, mix('#ff8a3a', accent, 0.3)]),
      ),
      path(
        'M180 134 C192 154 194 170 188 184 C184 192 176 192 172 184 C166 170 170 154 180 134 Z',
        '#fffbe6',
      ),
    ]
  },
}

export const towels: Subject = {
  id: 'towels',
  frame: { x: 10, y: 36, width: 440, height: 334 },
  draw({ main, accent, light, leaf }) {
    const folded = (y: number, w: number, colour: string) => [
      path(
        `M${230 - w} ${y} C${230 - w - 26} ${y} ${230 - w - 26} ${y + 84} ${230 - w} ${y + 84} L${230 + w} ${y + 84} L${230 + w} ${y} Z`,
        down(y, y + 84, [0, lighter(colour, 0.4)], [0.5, colour], [1, deeper(colour, 0.26)]),
      ),
      line(
        `M${230 - w + 6} ${y + 28} H${230 + w} M${230 - w + 2} ${y + 56} H${230 + w}`,
        deeper(colour, 0.2),
        5,
      ),
      bar(230 + w * 0.4, y, 34, 84, deeper(colour, 0.12), { opacity: 0.6 }),
    ]
    return [
      contactShadow(230, 356, 210, 18),
      ...folded(270, 190, main),
      ...folded(184, 176, lighter(light, 0.3)),
      ...folded(98, 160, mix(main, light, 0.55)),
      leafBlade(190, 104, 90, -0.9, leaf),
      blossom(226, 92, 40, lighter(mix(main, '#ff9fb0', 0.5), 0.36), accent),
    ]
  },
}

export const stones: Subject = {
  id: 'stones',
  frame: { x: 10, y: 60, width: 400, height: 320 },
  draw({ dark, leaf, light, accent }) {
    const stone = (x: number, y: number, rx: number, ry: number, by: number) => {
      const grey = lighter(mix(dark, '#6b6f76', 0.5), by)
      return [
        oval(x, y, rx, ry, {
          kind: 'radial',
          centre: [x, y],
          focus: [x - rx * 0.4, y - ry * 0.6],
          radius: rx,
          stops: [
            [0, lighter(grey, 0.46)],
            [0.5, grey],
            [1, deeper(grey, 0.4)],
          ],
        }),
        oval(x - rx * 0.34, y - ry * 0.46, rx * 0.26, ry * 0.14, '#ffffff66', { turn: -0.1 }),
      ]
    }
    return [
      contactShadow(210, 362, 190, 18),
      ...stone(210, 310, 170, 54, 0.06),
      ...stone(216, 226, 128, 46, 0.2),
      ...stone(206, 156, 90, 36, 0.1),
      leafBlade(216, 124, 80, 0.9, leaf),
      blossom(196, 112, 44, lighter(light, 0.5), accent),
    ]
  },
}

export const dish: Subject = {
  id: 'dish',
  frame: { x: 0, y: 120, width: 440, height: 230 },
  draw({ main, accent, light, leaf }) {
    return [
      contactShadow(220, 332, 190, 18),
      path('M40 230 C60 300 140 336 220 336 C300 336 380 300 400 230 Z', roundSide(40, 400, main)),
      oval(220, 230, 180, 40, lighter(main, 0.4)),
      oval(220, 233, 162, 32, deeper(main, 0.24)),
      ...ball(150, 214, 40, lighter(light, 0.3)),
      ...ball(226, 204, 46, mix(accent, light, 0.3)),
      ...ball(300, 218, 38, lighter(light, 0.3)),
      oval(190, 240, 26, 18, ballShade(190, 238, 26, accent)),
      leafBlade(120, 236, 110, -0.9, leaf),
      path('M40 230 A180 40 0 0 0 400 230 L398 244 A178 40 0 0 1 42 244 Z', lighter(main, 0.5)),
      oval(260, 246, 20, 13, ballShade(260, 244, 20, lighter(light, 0.2))),
    ]
  },
}
