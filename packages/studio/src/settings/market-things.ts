import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  bar,
  contactShadow,
  deeper,
  down,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from '../subjects/draw.ts'
import { rod, rosette, shine, sprig, tube, wood } from '../subjects/material.ts'
import type { Subject } from '../subjects/subject.ts'

export const crateOfApples: Subject = {
  id: 'crate_of_apples',
  frame: { x: 10, y: 20, width: 380, height: 300 },
  draw({ main, accent, leaf }) {
    const apple = (x: number, y: number, colour: string): Layer[] => [
      path(
        `M${x} ${y - 40} C${x + 30} ${y - 58} ${x + 56} ${y - 30} ${x + 50} ${y + 6} C${x + 44} ${y + 44} ${x + 16} ${y + 54} ${x} ${y + 44} C${x - 16} ${y + 54} ${x - 44} ${y + 44} ${x - 50} ${y + 6} C${x - 56} ${y - 30} ${x - 30} ${y - 58} ${x} ${y - 40} Z`,
        slanted(
          [x - 46, y - 46],
          [x + 46, y + 46],
          [0, lighter(colour, 0.4)],
          [0.5, colour],
          [1, deeper(colour, 0.3)],
        ),
      ),
      path(
        `M${x} ${y - 38} C${x + 2} ${y - 60} ${x + 24} ${y - 70} ${x + 36} ${y - 62} C${x + 30} ${y - 46} ${x + 14} ${y - 38} ${x} ${y - 38} Z`,
        leaf,
      ),
    ]
    return [
      contactShadow(200, 308, 180, 12),
      ...apple(110, 108, mix('#d9402f', main, 0.2)),
      ...apple(290, 108, mix('#8fb93e', leaf, 0.2)),
      ...apple(200, 90, mix('#e2902e', accent, 0.3)),
      ...apple(152, 140, mix('#d9402f', main, 0.2)),
      ...apple(250, 142, mix('#d9402f', main, 0.2)),
      ...[164, 214, 264].map((y) => bar(28, y, 344, 42, rod(y, y + 42, wood), { radius: 5 })),
      path('M28 158 h28 v150 h-28 Z M344 158 h28 v150 h-28 Z', deeper(wood, 0.2)),
      path(
        'M38 176 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z M354 176 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z M38 286 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z M354 286 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z',
        deeper(wood, 0.6),
      ),
    ]
  },
}

export const flowerPot: Subject = {
  id: 'flower_pot',
  frame: { x: 10, y: 10, width: 300, height: 430 },
  draw({ main, accent, leaf }) {
    const petal = [0, -8, -28, -22, -26, -58, 0, -66, 26, -58, 28, -22, 0, -8]
    const bloom = (x: number, y: number, s: number, colour: string): Layer =>
      moved(x, y, s, [
        path(
          rosette(7, petal),
          slanted([-50, -56], [50, 56], [0, lighter(colour, 0.44)], [0.6, colour], [1, deeper(colour, 0.14)]),
        ),
        oval(0, 0, 19, 19, '#f3c552'),
      ])
    return [
      contactShadow(160, 428, 120, 12),
      line(
        'M160 300 V110 M156 300 C150 230 110 190 84 170 M164 300 C176 240 210 200 240 184',
        deeper(leaf, 0.2),
        9,
      ),
      sprig(158, 300, 0.8, leaf, -0.4),
      sprig(164, 300, 0.8, leaf, 0.5),
      bloom(84, 160, 0.94, accent),
      bloom(242, 172, 0.9, lighter(main, 0.34)),
      bloom(160, 86, 1.16, main),
      path(
        'M74 290 L246 290 L226 414 C224 424 220 430 210 430 L110 430 C100 430 96 424 94 414 Z',
        tube(74, 246, '#c46a42'),
      ),
      bar(62, 272, 196, 38, tube(62, 258, '#d07c52'), { radius: 8 }),
    ]
  },
}

export const stool: Subject = {
  id: 'stool',
  frame: { x: 10, y: 20, width: 280, height: 360 },
  draw({ main }) {
    return [
      contactShadow(150, 368, 120, 12),
      path('M70 80 L96 80 L70 370 L46 370 Z M204 80 L230 80 L254 370 L230 370 Z', tube(46, 254, wood)),
      path('M66 240 h168 v18 h-168 Z M138 90 h24 v250 h-24 Z', deeper(wood, 0.3)),
      bar(30, 36, 240, 50, rod(36, 86, main), { radius: 24 }),
      bar(52, 46, 150, 9, shine('66'), { radius: 4 }),
    ]
  },
}

export const lemonade: Subject = {
  id: 'lemonade',
  frame: { x: 10, y: 10, width: 260, height: 380 },
  draw({ accent, leaf }) {
    return [
      contactShadow(140, 378, 110, 12),
      line('M150 120 L196 16', accent, 14),
      path('M50 90 L230 90 L212 356 C210 370 202 376 190 376 L90 376 C78 376 70 370 68 356 Z', '#e8f4f6'),
      path(
        'M58 160 L222 160 L209 350 C207 360 200 364 190 364 L90 364 C80 364 73 360 71 350 Z',
        down(160, 364, [0, '#fff0a8'], [1, '#f3b83c']),
      ),
      oval(140, 160, 82, 15, '#fff6cc'),
      path('M84 190 l58 -10 l10 56 l-58 10 Z M150 240 l52 12 l-12 52 l-52 -12 Z', shine('80')),
      path('M66 104 L90 104 L100 356 L84 356 Z', shine('99')),
      oval(224, 92, 44, 44, slanted([190, 60], [258, 124], [0, '#ffe98a'], [1, '#e8b02e'])),
      oval(224, 92, 33, 33, '#fff3b8'),
      sprig(96, 96, 0.46, leaf, -0.5),
    ]
  },
}

export const chalkboard: Subject = {
  id: 'chalkboard',
  frame: { x: 10, y: 10, width: 300, height: 400 },
  draw({ main, accent, leaf }) {
    return [
      contactShadow(160, 398, 140, 12),
      path('M40 380 L60 400 L30 400 Z M262 380 L292 400 L262 400 Z', deeper(wood, 0.4)),
      bar(30, 26, 260, 374, rod(26, 400, wood), { radius: 14 }),
      bar(52, 48, 216, 300, slanted([52, 48], [268, 348], [0, '#4a5a56'], [1, '#26322f']), { radius: 6 }),
      moved(160, 150, 1, [
        path(rosette(7, [0, -9, -30, -23, -29, -63, 0, -72, 29, -63, 30, -23, 0, -9]), lighter(accent, 0.3)),
        oval(0, 0, 20, 20, lighter(main, 0.3)),
      ]),
      line(
        'M160 212 V300 M160 280 C130 276 116 260 112 244 M160 268 C190 264 204 248 208 232',
        lighter(leaf, 0.4),
        8,
      ),
      line('M90 322 H230', '#e8efe9', 7),
    ]
  },
}
