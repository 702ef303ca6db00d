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
import { ballShade, citrus, drum, hoop, leafBlade, metalSide, roundSide } from '../subjects/forms.ts'
import type { Subject } from '../subjects/subject.ts'

const wood = '#c08a55'

export const herbPot: Subject = {
  id: 'herb_pot',
  frame: { x: 20, y: 10, width: 420, height: 480 },
  draw({ main, leaf, light }) {
    const pot = 'M96 270 L304 270 L280 460 C278 474 270 480 256 480 L144 480 C130 480 122 474 120 460 Z'
    return [
      contactShadow(200, 478, 150, 16),
      ...[-0.9, -0.5, -0.15, 0.2, 0.55, 0.95].map((turn, i) =>
        leafBlade(200 + turn * 40, 272, 150 + (i % 3) * 46, turn, mix(leaf, '#8cc152', (i % 3) * 0.2)),
      ),
      ...[-0.3, 0.05, 0.4].map((turn) =>
        leafBlade(200 + turn * 90, 280, 120, turn * 2.2, lighter(leaf, 0.1)),
      ),
      path(pot, roundSide(96, 304, main)),
      clipped(pot, [
        path('M90 370 C160 390 240 390 310 370 L310 396 C240 416 160 416 90 396 Z', lighter(light, 0.3)),
      ]),
      bar(84, 252, 232, 48, roundSide(84, 316, lighter(main, 0.12)), { radius: 12 }),
    ]
  },
}

export const jar: Subject = {
  id: 'jar',
  frame: { x: 30, y: 20, width: 340, height: 470 },
  draw({ main, accent, light }) {
    const body =
      'M70 150 C70 130 84 120 104 120 L296 120 C316 120 330 130 330 150 L330 450 C330 472 316 482 296 482 L104 482 C84 482 70 472 70 450 Z'
    return [
      contactShadow(200, 480, 170, 16),
      path(body, across(70, 330, [0, '#8fa8b4a6'], [0.1, '#ffffffb0'], [0.5, '#e6eff266'], [1, '#7d98a68c'])),
      clipped(body, [
        bar(
          70,
          236,
          260,
          260,
          across(
            70,
            330,
            [0, deeper('#d9a760', 0.14)],
            [0.24, lighter('#d9a760', 0.3)],
            [0.5, '#d9a760'],
            [1, deeper('#d9a760', 0.3)],
          ),
        ),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
          oval(
            106 + (i % 4) * 62 + (i > 3 ? 26 : 0),
            246 + (i > 3 ? 34 : 0),
            34,
            20,
            i % 2 ? '#e8bd7c' : '#c98f4a',
            { turn: i },
          ),
        ),
        path('M92 150 L118 150 L118 470 L92 470 Z', '#ffffff8c'),
      ]),
      path('M110 316 L290 316 L290 420 L110 420 Z', lighter(light, 0.6)),
      oval(200, 368, 34, 34, main),
      leafBlade(192, 392, 44, -0.4, lighter(light, 0.5)),
      leafBlade(206, 392, 44, 0.4, lighter(light, 0.5)),
      bar(74, 66, 252, 62, roundSide(74, 326, accent), { radius: 14 }),
      oval(200, 50, 32, 24, ballShade(200, 48, 34, accent)),
    ]
  },
}

export const mills: Subject = {
  id: 'mills',
  frame: { x: 20, y: 10, width: 340, height: 490 },
  draw({ main, light }) {
    const mill = (x: number, tall: number, colour: string) =>
      moved(x, 484, 1, [
        path(
          `M-56 0 C-64 -60 -34 -90 -34 -140 C-34 -180 -50 -190 -50 ${-tall + 130} L50 ${-tall + 130} C50 -190 34 -180 34 -140 C34 -90 64 -60 56 0 Z`,
          across(
            -58,
            58,
            [0, deeper(colour, 0.1)],
            [0.2, lighter(colour, 0.4)],
            [0.5, colour],
            [0.86, deeper(colour, 0.38)],
            [1, deeper(colour, 0.16)],
          ),
        ),
        bar(-50, -tall + 116, 100, 16, metalSide(-50, 50, '#c3ccd4'), { radius: 4 }),
        path(
          `M-48 ${-tall + 116} C-50 ${-tall + 60} -40 ${-tall + 36} 0 ${-tall + 36} C40 ${-tall + 36} 50 ${-tall + 60} 48 ${-tall + 116} Z`,
          across(
            -50,
            50,
            [0, deeper(colour, 0.1)],
            [0.2, lighter(colour, 0.4)],
            [0.5, colour],
            [1, deeper(colour, 0.36)],
          ),
        ),
        oval(0, -tall + 26, 17, 17, ballShade(0, -tall + 26, 17, '#c3ccd4')),
      ])
    return [
      contactShadow(190, 482, 160, 16),
      mill(120, 460, mix(wood, main, 0.12)),
      mill(262, 372, lighter(light, 0.2)),
    ]
  },
}

export const lemons: Subject = {
  id: 'lemons',
  frame: { x: -10, y: 120, width: 450, height: 260 },
  draw({ accent, leaf }) {
    const lemon = mix('#f4cf3a', accent, 0.2)
    return [
      contactShadow(220, 366, 200, 18),
      leafBlade(170, 230, 120, 0.9, leaf),
      path(
        'M36 270 C40 190 120 150 190 176 C214 184 236 200 250 222 C262 226 268 236 262 246 C258 300 200 350 130 344 C70 340 38 316 36 270 Z',
        {
          kind: 'radial',
          centre: [140, 260],
          focus: [104, 214],
          radius: 130,
          stops: [
            [0, '#fff3ae'],
            [0.5, lemon],
            [1, deeper(lemon, 0.34)],
          ],
        },
      ),
      oval(104, 212, 30, 14, '#ffffffa6', { turn: -0.6 }),
      citrus(330, 290, 78, lemon, 0.3),
      leafBlade(80, 366, 90, -1.2, deeper(leaf, 0.08)),
    ]
  },
}

export const whiskBowl: Subject = {
  id: 'whisk_bowl',
  frame: { x: 20, y: 20, width: 460, height: 440 },
  draw({ main, light }) {
    const body = 'M60 230 C64 340 130 420 200 440 L300 440 C370 420 436 340 440 230 A190 44 0 0 1 60 230 Z'
    return [
      contactShadow(250, 442, 190, 18),
      oval(250, 230, 190, 44, lighter(main, 0.36)),
      oval(250, 233, 172, 36, deeper(main, 0.36)),
      oval(250, 240, 156, 28, glow(220, 232, 170, [0, '#fffdf6'], [0.5, '#f8ecd2'], [1, '#e0c79c'])),
      moved(
        310,
        236,
        1,
        [
          path(
            'M-14 -120 L14 -120 L18 -210 C18 -222 -18 -222 -18 -210 Z',
            across(-18, 18, [0, lighter(wood, 0.3)], [0.5, wood], [1, deeper(wood, 0.3)]),
          ),
          ...[-1, -0.5, 0, 0.5, 1].map((t) =>
            line(`M${t * 8} -120 C${t * 62} -70 ${t * 56} -10 ${t * 8} 4`, t < 0 ? '#e6ebef' : '#aeb8c0', 6),
          ),
        ],
        0.42,
      ),
      path(body, roundSide(60, 440, main)),
      clipped(body, [
        path('M56 300 C120 350 380 350 444 300 L444 330 C380 384 120 384 56 330 Z', lighter(light, 0.4)),
        path('M84 270 C90 340 130 390 180 416 L206 424 C150 380 124 330 120 280 Z', '#ffffff4d'),
      ]),
      path('M60 230 A190 44 0 0 0 440 230 L440 242 A190 44 0 0 1 60 242 Z', lighter(main, 0.5)),
    ]
  },
}

export const breadBoard: Subject = {
  id: 'bread_board',
  frame: { x: -10, y: 60, width: 530, height: 330 },
  draw({ main, leaf }) {
    const crumb = '#f1d3a0'
    return [
      contactShadow(260, 372, 250, 18),
      bar(10, 330, 500, 42, down(330, 372, [0, lighter(wood, 0.36)], [0.5, wood], [1, deeper(wood, 0.3)]), {
        radius: 18,
      }),
      path(
        'M56 330 C40 200 110 110 230 110 C350 110 420 200 404 330 Z',
        glow(180, 170, 280, [0, '#f3c073'], [0.5, '#c9803a'], [1, '#8a4a1a']),
      ),
      path('M130 330 C120 220 170 150 260 150 C350 150 410 220 400 330 Z', '#b0682a'),
      path('M146 330 C138 232 182 168 262 168 C340 168 392 232 384 330 Z', crumb),
      ...[0, 1, 2, 3, 4, 5].map((i) =>
        oval(200 + (i % 3) * 62, 230 + Math.floor(i / 3) * 56 + (i % 2) * 14, 10, 7, deeper(crumb, 0.12)),
      ),
      path('M90 240 C100 190 140 150 196 136 C150 170 126 210 122 260 Z', '#ffe4b373'),
      path(drum(452, 282, 330, 40, 40, 0.2), roundSide(412, 492, main)),
      path(hoop(452, 300, 308, 41, 0.2), '#ffffff99'),
      oval(452, 282, 40, 9, lighter(main, 0.4)),
      leafBlade(60, 352, 80, -0.8, leaf),
    ]
  },
}
