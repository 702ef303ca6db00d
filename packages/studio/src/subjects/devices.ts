import { mix } from '../colour/oklch.ts'
import {
  across,
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
} from './draw.ts'
import type { Subject } from './subject.ts'

export const phone: Subject = {
  id: 'phone',
  frame: { x: 130, y: 70, width: 740, height: 850 },
  draw({ main, accent, light, dark }) {
    const column = (x: number, h: number, colour: string) =>
      bar(x, 590 - h, 40, h, colour, { radius: [12, 12, 4, 4] })
    return [
      contactShadow(500, 890, 310, 30),
      bar(
        290,
        84,
        420,
        800,
        slanted([290, 84], [710, 884], [0, lighter(dark, 0.4)], [0.4, dark], [1, deeper(dark, 0.4)]),
        { radius: 70 },
      ),
      bar(308, 102, 384, 764, down(102, 866, [0, lighter(light, 0.8)], [1, mix(light, main, 0.18)]), {
        radius: 54,
      }),
      bar(440, 122, 120, 30, dark, { radius: 15 }),
      oval(372, 222, 30, 30, accent),
      bar(418, 202, 150, 16, mix(dark, light, 0.25), { radius: 8 }),
      bar(418, 230, 96, 12, mix(dark, light, 0.62), { radius: 6 }),
      bar(340, 284, 320, 334, lighter(light, 0.95), {
        radius: 30,
        shadow: { colour: '#1a10204d', blur: 30, dx: 0, dy: 12 },
      }),
      bar(368, 314, 120, 14, mix(dark, light, 0.5), { radius: 7 }),
      bar(368, 342, 180, 26, dark, { radius: 10 }),
      column(374, 90, lighter(main, 0.55)),
      column(428, 140, lighter(main, 0.35)),
      column(482, 110, lighter(main, 0.55)),
      column(536, 186, main),
      column(590, 150, lighter(main, 0.35)),
      bar(340, 646, 152, 132, main, { radius: 26 }),
      bar(508, 646, 152, 132, accent, { radius: 26 }),
      line('M376 730 L406 700 L430 718 L462 682', '#ffffff', 10),
      oval(584, 700, 28, 28, '#ffffff40'),
      path('M576 684 L604 700 L576 716 Z', '#ffffff'),
      bar(440, 822, 120, 10, mix(dark, light, 0.3), { radius: 5 }),
      moved(
        744,
        330,
        1,
        [
          bar(-110, -54, 220, 108, lighter(light, 0.95), {
            radius: 30,
            shadow: { colour: '#1a102055', blur: 34, dx: 0, dy: 14 },
          }),
          oval(-62, 0, 26, 26, main),
          line('M-74 0 L-65 10 L-49 -10', '#ffffff', 8),
          bar(-22, -20, 104, 14, mix(dark, light, 0.3), { radius: 7 }),
          bar(-22, 8, 72, 12, mix(dark, light, 0.64), { radius: 6 }),
        ],
        0.05,
      ),
      moved(
        250,
        560,
        1,
        [
          bar(-90, -70, 180, 140, lighter(accent, 0.1), {
            radius: 34,
            shadow: { colour: '#1a102055', blur: 34, dx: 0, dy: 14 },
          }),
          path('M0 -44 L13 -14 L46 -12 L20 10 L29 42 L0 24 L-29 42 L-20 10 L-46 -12 L-13 -14 Z', '#ffffff'),
        ],
        -0.1,
      ),
    ]
  },
}

export const laptop: Subject = {
  id: 'laptop',
  frame: { x: 40, y: 260, width: 920, height: 640 },
  draw({ main, accent, light, dark }) {
    return [
      contactShadow(500, 866, 470, 30),
      bar(170, 280, 660, 470, slanted([170, 280], [830, 750], [0, lighter(dark, 0.3)], [1, dark]), {
        radius: [34, 34, 6, 6],
      }),
      bar(192, 302, 616, 420, down(302, 722, [0, lighter(light, 0.85)], [1, mix(light, main, 0.2)]), {
        radius: 16,
      }),
      bar(192, 302, 150, 420, main, { radius: [16, 0, 0, 16] }),
      ...[0, 1, 2, 3, 4].map((i) =>
        bar(222, 350 + i * 46, i === 1 ? 92 : 76, 14, i === 1 ? '#ffffff' : '#ffffff80', { radius: 7 }),
      ),
      bar(372, 340, 190, 26, dark, { radius: 10 }),
      bar(372, 392, 190, 120, lighter(light, 0.96), { radius: 18 }),
      bar(584, 392, 190, 120, accent, { radius: 18 }),
      line('M394 482 L436 444 L474 466 L538 418', main, 10),
      oval(640, 452, 32, 32, '#ffffff59'),
      bar(690, 436, 60, 12, '#ffffff', { radius: 6 }),
      bar(690, 460, 42, 10, '#ffffffa0', { radius: 5 }),
      bar(372, 534, 402, 160, lighter(light, 0.96), { radius: 18 }),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
        bar(
          398 + i * 46,
          676 - [60, 90, 72, 112, 84, 124, 96, 132][i]!,
          26,
          [60, 90, 72, 112, 84, 124, 96, 132][i]!,
          i % 2 ? main : lighter(main, 0.4),
          { radius: 8 },
        ),
      ),
      path('M192 302 L420 302 L260 722 L192 722 Z', '#ffffff12'),
      path(
        'M70 760 L930 760 L960 820 C964 846 948 860 924 860 L76 860 C52 860 36 846 40 820 Z',
        across(40, 960, [0, lighter(light, 0.3)], [0.5, lighter(light, 0.7)], [1, deeper(light, 0.16)]),
      ),
      bar(60, 744, 880, 24, deeper(light, 0.2), { radius: 8 }),
      bar(420, 760, 160, 18, deeper(light, 0.34), { radius: [0, 0, 12, 12] }),
    ]
  },
}
