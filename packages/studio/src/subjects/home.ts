import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  lighter,
  line,
  moved,
  oval,
  path,
} from './draw.ts'
import type { Subject } from './subject.ts'

export const house: Subject = {
  id: 'house',
  frame: { x: 20, y: 130, width: 960, height: 790 },
  draw({ main, accent, light, leaf }) {
    const pane = (x: number, y: number, w = 130, h = 150) => [
      bar(x - 12, y - 12, w + 24, h + 24, lighter(light, 0.6), { radius: 10 }),
      bar(x, y, w, h, down(y, y + h, [0, '#bfe3ee'], [1, '#7fb9cf']), { radius: 4 }),
      path(`M${x} ${y + h} L${x + w * 0.7} ${y} L${x + w} ${y} L${x + w * 0.3} ${y + h} Z`, '#ffffff59'),
      line(`M${x + w / 2} ${y} V${y + h} M${x} ${y + h / 2} H${x + w}`, lighter(light, 0.6), 8, {
        cap: 'butt',
      }),
    ]
    const tree = (x: number, y: number, s: number) =>
      moved(x, y, s, [
        bar(-11, -130, 22, 130, '#6b452e'),
        oval(0, -230, 96, 122, leaf),
        path(
          'M0 -352 C70 -340 100 -270 94 -210 C88 -150 40 -110 0 -108 C50 -170 50 -290 0 -352 Z',
          deeper(leaf, 0.2),
        ),
      ])
    return [
      contactShadow(500, 884, 480, 40),
      tree(106, 880, 1.15),
      tree(912, 880, 0.9),
      bar(646, 190, 84, 190, deeper(accent, 0.12)),
      bar(634, 176, 108, 30, accent),
      bar(190, 440, 620, 440, across(190, 810, [0, lighter(light, 0.3)], [1, deeper(light, 0.07)])),
      path('M190 440 L810 440 L810 500 C600 480 400 480 190 500 Z', '#2a14101c'),
      path(
        'M110 462 L500 150 L890 462 C900 474 892 486 878 486 L122 486 C108 486 100 474 110 462 Z',
        down(150, 486, [0, lighter(main, 0.08)], [1, main]),
      ),
      path('M500 150 L890 462 C900 474 892 486 878 486 L640 486 Z', deeper(main, 0.16)),
      oval(500, 366, 52, 52, lighter(light, 0.6)),
      oval(500, 366, 38, 38, '#8cc4d6'),
      line('M500 328 V404 M462 366 H538', lighter(light, 0.6), 7, { cap: 'butt' }),
      ...pane(250, 560),
      ...pane(620, 560),
      bar(424, 610, 152, 270, deeper(accent, 0.1), { radius: [76, 76, 0, 0] }),
      bar(436, 622, 128, 258, accent, { radius: [64, 64, 0, 0] }),
      path('M500 622 C535 622 564 650 564 686 L564 880 L500 880 Z', '#2a141018'),
      oval(544, 770, 9, 9, '#ffe3a1'),
      bar(394, 866, 212, 22, mix(light, '#8b8580', 0.35), { radius: 6 }),
      ...[240, 300, 356, 640, 700, 756].map((x, i) =>
        oval(x, 866 - (i % 2) * 8, 44, 34, i % 2 ? leaf : deeper(leaf, 0.14)),
      ),
    ]
  },
}

export const storefront: Subject = {
  id: 'storefront',
  frame: { x: 60, y: 170, width: 880, height: 750 },
  draw({ main, accent, light, dark, leaf }) {
    const stripes = Array.from({ length: 8 }, (_, i) => {
      const x0 = 130 + i * 92.5
      const x1 = x0 + 92.5
      const y = 470
      const top0 = 170 + i * 82.5
      return path(
        `M${top0} 310 L${top0 + 82.5} 310 L${x1} ${y} C${x1} ${y + 58} ${x0} ${y + 58} ${x0} ${y} Z`,
        i % 2 ? lighter(light, 0.6) : main,
      )
    })
    return [
      contactShadow(500, 884, 460, 42),
      bar(150, 290, 700, 590, across(150, 850, [0, lighter(light, 0.35)], [1, deeper(light, 0.1)])),
      bar(140, 190, 720, 124, deeper(main, 0.34), { radius: [22, 22, 0, 0] }),
      bar(330, 226, 340, 18, '#ffffff52', { radius: 9 }),
      bar(396, 260, 208, 14, '#ffffff33', { radius: 7 }),
      bar(206, 540, 330, 250, dark, { radius: 8 }),
      bar(220, 554, 302, 222, down(554, 776, [0, '#fbe6b8'], [1, '#f3c878'])),
      bar(252, 700, 238, 14, '#9c6a3c'),
      ...[286, 350, 414].map((x, i) =>
        bar(x - 22, 640 + i * 6, 46, 60 - i * 6, [accent, main, lighter(accent, 0.3)][i] ?? accent, {
          radius: 8,
        }),
      ),
      path('M220 776 L400 554 L460 554 L280 776 Z', '#ffffff52'),
      bar(596, 540, 176, 340, deeper(accent, 0.26), { radius: 8 }),
      bar(612, 556, 144, 324, accent),
      bar(630, 578, 108, 168, down(578, 746, [0, '#fdf0cf'], [1, '#f5d591']), { radius: 6 }),
      path('M630 746 L716 578 L738 578 L738 600 L664 746 Z', '#ffffff5c'),
      oval(738, 776, 10, 10, '#ffe7ad'),
      ...stripes,
      path('M130 470 L870 470 L870 486 C600 540 400 540 130 486 Z', '#20101014'),
      bar(186, 792, 370, 88, deeper(main, 0.2), { radius: 6 }),
      ...[230, 290, 352, 414, 474, 520].map((x, i) =>
        oval(x, 786 - (i % 2) * 12, 42, 34, i % 2 ? lighter(leaf, 0.14) : leaf),
      ),
      ...[246, 330, 402, 470].map((x) => oval(x, 770, 12, 12, accent)),
      bar(96, 868, 808, 22, deeper(light, 0.18), { radius: 8 }),
    ]
  },
}

export const bouquet: Subject = {
  id: 'bouquet',
  frame: { x: 130, y: 90, width: 740, height: 830 },
  draw({ main, accent, light, leaf }) {
    const flower = (x: number, y: number, s: number, colour: string) =>
      moved(x, y, s, [
        ...[0, 1, 2, 3, 4, 5].map((i) =>
          moved(0, 0, 1, [oval(0, -62, 46, 66, i % 2 ? lighter(colour, 0.16) : colour)], (i * Math.PI) / 3),
        ),
        oval(0, 0, 40, 40, '#f7cf63'),
        oval(-8, -8, 18, 18, '#fff1b8'),
      ])
    const stem = (x: number) => line(`M500 640 C490 520 ${x} 460 ${x} 330`, deeper(leaf, 0.18), 12)
    const blade = (x: number, y: number, turn: number, colour: string) =>
      moved(
        x,
        y,
        1,
        [
          path('M0 0 C-70 -70 -70 -190 0 -260 C70 -190 70 -70 0 0 Z', colour),
          line('M0 -10 V-210', '#ffffff40', 5),
        ],
        turn,
      )
    const vase = 'M330 560 L670 560 C690 680 690 800 620 870 L380 870 C310 800 310 680 330 560 Z'
    return [
      contactShadow(500, 874, 300, 34),
      ...[320, 420, 500, 590, 690].map(stem),
      blade(360, 590, -1.0, leaf),
      blade(640, 590, 1.0, deeper(leaf, 0.12)),
      blade(420, 500, -0.45, deeper(leaf, 0.2)),
      blade(590, 500, 0.5, lighter(leaf, 0.12)),
      flower(300, 330, 0.92, main),
      flower(704, 320, 0.96, accent),
      flower(420, 420, 0.8, lighter(accent, 0.3)),
      flower(596, 430, 0.84, lighter(main, 0.22)),
      flower(500, 256, 1.12, mix(main, accent, 0.45)),
      path(
        vase,
        across(330, 670, [0, lighter(light, 0.7)], [0.55, lighter(light, 0.2)], [1, deeper(light, 0.16)]),
      ),
      clipped(vase, [
        bar(300, 680, 400, 60, main),
        bar(300, 752, 400, 12, accent),
        path('M366 570 C352 680 366 790 410 860 L446 860 C404 780 396 680 406 570 Z', '#ffffff8c'),
      ]),
      oval(500, 560, 170, 26, deeper(light, 0.2)),
    ]
  },
}
