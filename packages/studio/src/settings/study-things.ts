import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
} from '../subjects/draw.ts'
import { ballShade, drum, hoop, leafBlade, metalSide, ring, roundSide, gold } from '../subjects/forms.ts'
import type { Subject } from '../subjects/subject.ts'

export const bookPile: Subject = {
  id: 'book_pile',
  frame: { x: 0, y: 120, width: 480, height: 260 },
  draw({ main, accent, leaf }) {
    const book = (x: number, y: number, w: number, colour: string) => [
      bar(x, y, w, 78, down(y, y + 78, [0, lighter(colour, 0.3)], [0.5, colour], [1, deeper(colour, 0.34)]), {
        radius: [32, 6, 6, 32],
      }),
      bar(
        x + 34,
        y + 11,
        w - 38,
        56,
        across(x, x + w, [0, '#e2d6bf'], [0.2, '#fffaf0'], [0.5, '#f6ecd9'], [1, '#d8cab0']),
        { radius: [20, 2, 2, 20] },
      ),
      line(`M${x + 48} ${y + 28} H${x + w - 8} M${x + 46} ${y + 48} H${x + w - 8}`, '#cbbb9d', 3),
    ]
    return [
      contactShadow(240, 366, 230, 18),
      ...book(14, 292, 450, main),
      ...book(60, 214, 380, accent),
      ...book(30, 136, 400, leaf),
    ]
  },
}

export const apple: Subject = {
  id: 'apple',
  frame: { x: 20, y: 10, width: 320, height: 360 },
  draw({ leaf }) {
    return [
      contactShadow(180, 352, 130, 16),
      path(
        'M180 116 C250 66 336 130 320 236 C308 320 240 372 180 346 C120 372 52 320 40 236 C24 130 110 66 180 116 Z',
        {
          kind: 'radial',
          centre: [180, 230],
          focus: [120, 160],
          radius: 165,
          stops: [
            [0, '#ff9c8c'],
            [0.24, '#ee5a4a'],
            [0.5, '#d8382f'],
            [1, '#8a1820'],
          ],
        },
      ),
      oval(120, 164, 32, 20, '#ffffffb0', { turn: -0.7 }),
      oval(180, 122, 40, 13, '#8a1820'),
      line('M180 122 C178 84 190 56 212 36', '#5f3d1f', 13),
      leafBlade(188, 92, 116, 1.15, leaf),
    ]
  },
}

export const pencilPot: Subject = {
  id: 'pencil_pot',
  frame: { x: 20, y: 10, width: 300, height: 460 },
  draw({ main, accent, light, leaf }) {
    const pot = drum(170, 250, 440, 108, 96, 0.2)
    const pencil = (x: number, tall: number, turn: number, colour: string) =>
      moved(
        x,
        300,
        1,
        [
          bar(
            -17,
            -tall,
            34,
            tall,
            across(
              -17,
              17,
              [0, lighter(colour, 0.4)],
              [0.4, lighter(colour, 0.1)],
              [0.5, colour],
              [1, deeper(colour, 0.3)],
            ),
          ),
          path(`M-17 ${-tall} L0 ${-tall - 52} L17 ${-tall} Z`, '#eecb97'),
          path(`M-7 ${-tall - 32} L0 ${-tall - 54} L7 ${-tall - 32} Z`, deeper(colour, 0.2)),
        ],
        turn,
      )
    return [
      contactShadow(170, 456, 120, 16),
      oval(170, 250, 108, 22, deeper(main, 0.45)),
      pencil(120, 160, -0.24, accent),
      pencil(170, 220, 0, mix(leaf, '#8cc152', 0.3)),
      pencil(214, 180, 0.2, '#e0534a'),
      path(pot, roundSide(62, 278, main)),
      clipped(pot, [
        path(hoop(170, 320, 372, 109, 0.2), roundSide(62, 278, lighter(light, 0.4))),
        path('M84 262 L106 268 L110 460 L94 450 Z', '#ffffff59'),
      ]),
      path('M62 250 A108 22 0 0 0 278 250 L278 262 A108 22 0 0 1 62 262 Z', lighter(main, 0.4)),
    ]
  },
}

export const smallGlobe: Subject = {
  id: 'small_globe',
  frame: { x: 20, y: 10, width: 380, height: 470 },
  draw({ main, leaf }) {
    const land = mix(leaf, '#8cc152', 0.4)
    const sphere = 'M52 200 A148 148 0 0 1 348 200 A148 148 0 0 1 52 200 Z'
    return [
      contactShadow(200, 466, 130, 16),
      path(
        'M120 440 C140 424 260 424 280 440 C296 456 284 466 266 466 L134 466 C116 466 104 456 120 440 Z',
        roundSide(112, 288, main),
      ),
      bar(184, 366, 32, 70, metalSide(184, 216, gold)),
      path(
        'M290 46 C380 110 400 240 330 320 C290 366 230 384 190 376 L192 358 C240 362 290 340 318 306 C376 234 360 120 280 62 Z',
        glow(260, 120, 300, [0, lighter(gold, 0.5)], [0.5, gold], [1, deeper(gold, 0.36)]),
      ),
      path(sphere, ballShade(200, 200, 150, '#3f9bd0')),
      clipped(sphere, [
        path(
          'M90 130 C120 80 180 60 210 80 C214 110 190 130 180 160 C160 190 130 190 110 170 C96 160 84 150 90 130 Z',
          land,
        ),
        path('M150 220 C180 206 210 220 206 250 C200 290 176 320 160 316 C150 290 136 250 150 220 Z', land),
        path(
          'M240 120 C270 96 330 120 346 170 C350 210 320 220 296 210 C290 250 270 280 254 270 C240 240 250 210 236 190 C226 160 226 136 240 120 Z',
          deeper(land, 0.08),
        ),
        ring(200, 200, 70, 148, '#ffffff40', 3),
        oval(136, 124, 44, 24, '#ffffff73', { turn: -0.7 }),
      ]),
    ]
  },
}

export const alarmClock: Subject = {
  id: 'alarm_clock',
  frame: { x: 20, y: 20, width: 360, height: 430 },
  draw({ main, accent, light, dark }) {
    return [
      contactShadow(200, 436, 150, 16),
      line('M104 370 L70 428 M296 370 L330 428', deeper(main, 0.2), 24),
      path('M64 150 C50 100 100 60 148 84 Z', roundSide(60, 148, accent)),
      path('M336 150 C350 100 300 60 252 84 Z', roundSide(252, 340, deeper(accent, 0.1))),
      bar(190, 44, 20, 60, deeper(main, 0.2), { radius: 8 }),
      oval(200, 256, 160, 160, ballShade(200, 256, 160, main)),
      oval(200, 256, 126, 126, deeper(main, 0.34)),
      oval(
        200,
        258,
        120,
        120,
        glow(150, 200, 220, [0, '#ffffff'], [0.5, lighter(light, 0.5)], [1, deeper(light, 0.16)]),
      ),
      ...Array.from({ length: 12 }, (_, i) => {
        const a = (i * Math.PI) / 6
        return oval(
          200 + 98 * Math.cos(a),
          258 + 98 * Math.sin(a),
          i % 3 ? 5 : 9,
          i % 3 ? 5 : 9,
          i % 3 ? deeper(light, 0.3) : lighter(dark, 0.2),
        )
      }),
      line('M200 258 L152 200', lighter(dark, 0.1), 13),
      line('M200 258 L266 210', lighter(dark, 0.1), 10),
      oval(200, 258, 13, 13, accent),
    ]
  },
}
