import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
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
} from './draw.ts'
import { hoop, metalSide, roundSide } from './forms.ts'
import type { Subject } from './subject.ts'

export const yogaMat: Subject = {
  id: 'yoga_mat',
  frame: { x: 30, y: 150, width: 940, height: 770 },
  draw({ main, accent, light, leaf, dark }) {
    const roll = 'M208 566 L744 530 C836 530 880 600 880 684 C880 772 836 838 748 842 L208 872 Z'
    const bottle =
      'M706 300 C706 266 728 250 760 246 L828 246 C860 250 882 266 882 300 L882 812 A88 16 0 0 1 706 812 Z'
    const coil = Array.from({ length: 61 }, (_, i) => {
      const a = i * 0.32
      const k = 1 - i / 66
      return `${i ? 'L' : 'M'}${(208 + 118 * k * Math.cos(a)).toFixed(1)} ${(719 + 150 * k * Math.sin(a)).toFixed(1)}`
    }).join(' ')
    return [
      contactShadow(500, 880, 460, 42),
      moved(-26, 0, 1, [
        path(bottle, metalSide(706, 882, mix(accent, light, 0.15))),
        path('M706 330 A88 16 0 0 0 882 330 L882 356 A88 16 0 0 1 706 356 Z', '#ffffff59'),
        path(hoop(794, 440, 452, 88, 0.18), '#ffffff4d'),
        bar(738, 196, 112, 62, roundSide(738, 850, lighter(dark, 0.14)), { radius: [16, 16, 6, 6] }),
        path('M756 200 C756 158 832 158 832 200 L816 200 C816 180 772 180 772 200 Z', lighter(dark, 0.2)),
        moved(794, 520, 1, [leafBladePair(leaf, light)]),
      ]),
      path(
        'M104 574 C104 530 120 500 176 494 L470 478 L470 600 L104 640 Z',
        down(478, 620, [0, lighter('#c99a66', 0.2)], [0.5, '#c99a66'], [1, '#9a6d3f']),
      ),
      path(
        'M104 574 C104 530 120 500 176 494 L470 478 L500 500 L500 560 L120 600 Z',
        lighter('#d8ae7c', 0.12),
      ),
      ...[
        [180, 530],
        [240, 552],
        [310, 516],
        [380, 540],
        [430, 506],
        [280, 534],
      ].map(([x = 0, y = 0], i) => oval(x, y, 9, 5, '#8f6236', { turn: i })),
      path(
        roll,
        down(
          530,
          872,
          [0, lighter(main, 0.16)],
          [0.16, lighter(main, 0.42)],
          [0.5, main],
          [0.86, deeper(main, 0.4)],
          [1, deeper(main, 0.2)],
        ),
      ),
      clipped(
        roll,
        [0, 1, 2, 3, 4, 5, 6].map((i) =>
          line(`M210 ${600 + i * 40} L900 ${566 + i * 40}`, deeper(main, 0.3), 4, { opacity: 0.22 }),
        ),
      ),
      path(
        'M376 554 C420 620 424 800 386 866 L430 863 C470 800 466 620 420 551 Z',
        across(376, 460, [0, lighter(light, 0.6)], [0.5, light], [1, deeper(light, 0.2)]),
      ),
      path(
        'M660 535 C704 600 708 780 670 848 L714 845 C754 780 750 600 704 532 Z',
        across(660, 744, [0, lighter(light, 0.6)], [0.5, light], [1, deeper(light, 0.2)]),
      ),
      line('M440 640 C500 560 600 550 726 620', deeper(light, 0.2), 34),
      line('M440 634 C500 554 600 544 726 614', lighter(light, 0.3), 24),
      oval(208, 719, 134, 153, deeper(main, 0.26)),
      oval(
        206,
        719,
        128,
        148,
        glow(170, 670, 230, [0, lighter(main, 0.5)], [0.5, lighter(main, 0.18)], [1, deeper(main, 0.06)]),
      ),
      line(coil, deeper(main, 0.36), 10),
    ]
  },
}

const leafBladePair = (leaf: string, ground: string): Layer => ({
  kind: 'group',
  children: [
    oval(0, -20, 48, 48, lighter(ground, 0.5)),
    path('M0 14 C-34 2 -38 -34 -26 -54 C-4 -42 6 -14 0 14 Z', leaf),
    path('M0 14 C-2 -16 10 -40 30 -50 C40 -26 30 2 0 14 Z', deeper(leaf, 0.16)),
  ],
})
