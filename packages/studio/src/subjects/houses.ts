import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
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
import { gold, leafyTree, pane, rod, shade, shine, shrub, steel, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const villa: Subject = {
  id: 'villa',
  frame: { x: 20, y: 226, width: 960, height: 684 },
  draw({ main, accent, light, dark, leaf }) {
    const white = lighter(light, 0.6)
    const grey = mix(light, '#7f8793', 0.4)
    const timber = (x: number, y: number, w: number, h: number): Layer[] => [
      bar(x, y, w, h, across(x, x + w, [0, '#c98f58'], [1, '#8b5a33'])),
      line(
        Array.from({ length: Math.floor(w / 22) - 1 }, (_, i) => `M${x + 22 * (i + 1)} ${y} V${y + h}`).join(
          ' ',
        ),
        '#6d4425',
        3,
        { cap: 'butt', opacity: 0.6 },
      ),
    ]
    const palm = (x: number, y: number, s: number): Layer =>
      moved(x, y, s, [
        path(
          'M-14 0 C-6 -120 10 -230 40 -330 L58 -324 C34 -230 18 -120 16 0 Z',
          across(-14, 58, [0, '#a77b50'], [1, '#6a4527']),
        ),
        ...[-1.9, -1.25, -0.6, 0.1, 0.75, 1.4, 2].map((turn, i) =>
          moved(
            48,
            -330,
            1,
            [
              path(
                'M0 0 C26 -70 70 -130 30 -230 C-14 -190 -44 -90 0 0 Z',
                slanted(
                  [-20, -220],
                  [40, 0],
                  [0, lighter(leaf, i % 2 ? 0.3 : 0.1)],
                  [1, deeper(leaf, i % 2 ? 0.1 : 0.26)],
                ),
              ),
              line('M2 -16 C22 -80 40 -140 30 -206', shine('40'), 4),
            ],
            turn,
          ),
        ),
        oval(44, -326, 20, 18, deeper(leaf, 0.3)),
      ])
    const pool = 'M60 838 L700 838 L790 886 L20 886 Z'
    return [
      contactShadow(500, 890, 480, 26),
      palm(736, 744, 0.88),
      leafyTree(116, 800, 0.84, leaf),
      bar(250, 330, 430, 210, across(250, 680, [0, white], [1, deeper(light, 0.12)])),
      path('M222 304 L720 304 L720 334 L222 334 Z', rod(304, 334, main)),
      path('M250 334 L680 334 L680 362 L250 352 Z', shade('30')),
      bar(276, 372, 230, 168, pane(276, 372, 506, 560)),
      path('M286 540 L390 372 L452 372 L348 540 Z M420 540 L506 402 L506 440 L446 540 Z', shine('40')),
      line('M352 372 V540 M430 372 V540', '#2c3640', 6, { cap: 'butt' }),
      ...timber(536, 334, 144, 206),
      bar(564, 392, 60, 100, '#ffdf9c', { radius: 3 }),
      line('M594 392 V492', '#7d5030', 4),
      bar(
        170,
        566,
        690,
        240,
        across(170, 860, [0, white], [0.6, lighter(light, 0.2)], [1, deeper(light, 0.14)]),
      ),
      path('M170 576 L860 576 L860 614 L170 596 Z', shade('30')),
      bar(132, 536, 770, 34, rod(536, 570, main)),
      bar(268, 476, 400, 60, shine('80'), { radius: 2 }),
      line('M268 476 H668 M268 476 V536 M368 476 V536 M468 476 V536 M568 476 V536 M668 476 V536', grey, 6, {
        cap: 'butt',
      }),
      bar(210, 612, 330, 194, down(612, 806, [0, '#ffe7b3'], [0.5, '#f6cb82'], [1, '#d99a55'])),
      path(
        'M232 806 L232 764 C232 752 244 748 254 748 L262 716 C264 704 276 700 290 700 L372 700 C386 700 394 706 396 718 L402 748 C414 748 424 754 424 766 L424 806 Z',
        deeper(accent, 0.16),
      ),
      path('M450 806 L454 700 L462 700 L466 806 Z M426 654 L490 654 L506 702 L410 702 Z', deeper(main, 0.2)),
      path('M216 806 L330 612 L384 612 L270 806 Z M440 806 L540 636 L540 682 L466 806 Z', shine('4d')),
      line('M320 612 V806 M430 612 V806', '#2c3640', 7, { cap: 'butt' }),
      ...timber(590, 570, 110, 236),
      bar(608, 634, 74, 172, down(634, 806, [0, lighter(dark, 0.24)], [1, dark]), { radius: 4 }),
      bar(668, 704, 6, 46, '#f3d48d', { radius: 3 }),
      bar(730, 636, 96, 84, pane(730, 636, 826, 740), { radius: 3 }),
      path('M736 720 L784 636 L808 636 L760 720 Z', shine('4d')),
      bar(878, 570, 16, 236, tube(878, 894, grey)),
      path(
        'M40 800 L960 800 L980 890 L20 890 Z',
        down(800, 890, [0, lighter(light, 0.1)], [1, mix(light, '#9a8f80', 0.3)]),
      ),
      path(pool, slanted([60, 838], [760, 886], [0, '#9fe6ee'], [0.45, '#3db7cf'], [1, '#1b88a8'])),
      path(
        'M110 852 C180 846 220 858 300 852 C300 858 220 866 110 852 Z M360 866 C450 858 520 872 640 864 C620 874 480 878 360 866 Z M170 876 C240 870 280 880 350 876 C320 884 230 884 170 876 Z',
        shine('a6'),
      ),
      path('M60 838 L700 838 L708 844 L52 844 Z', shade('40')),
      line('M560 872 L560 816 C560 802 580 802 580 816 M600 876 L600 818 C600 804 620 804 620 818', steel, 6),
      path('M766 826 L900 826 L918 838 L780 838 Z', lighter(accent, 0.3)),
      path('M866 826 L926 790 L938 796 L900 828 Z', accent),
      line('M786 838 V858 M906 838 V858', '#7d5030', 6),
      shrub(196, 808, 0.4, leaf),
      shrub(934, 812, 0.42, leaf),
    ]
  },
}

export const houseKey: Subject = {
  id: 'house_key',
  frame: { x: 50, y: 196, width: 920, height: 714 },
  draw({ main, accent, light, leaf }) {
    const brass = slanted(
      [-150, -150],
      [150, 420],
      [0, '#fdeebd'],
      [0.3, gold],
      [0.62, '#a57528'],
      [1, '#dfb964'],
    )
    const key = moved(
      704,
      380,
      1,
      [
        path(
          'M0 -168 A168 168 0 0 1 40 163 L40 470 L0 512 L-40 470 L-40 452 L-104 452 L-104 396 L-76 384 L-104 372 L-104 316 L-40 316 L-40 163 A168 168 0 0 1 0 -168 Z M0 -96 A96 96 0 0 0 0 96 A96 96 0 0 0 0 -96 Z',
          brass,
        ),
        path('M0 -150 A150 150 0 0 0 -148 20 L-126 16 A128 128 0 0 1 0 -128 Z', shine('99')),
        path('M-24 176 L-8 176 L-8 468 L-24 452 Z', shine('73')),
        path('M18 172 L40 163 L40 470 L18 492 Z', '#5c3c0c4d'),
        path('M120 -104 A160 160 0 0 1 60 148 L52 126 A138 138 0 0 0 104 -90 Z', '#5c3c0c40'),
        path('M-40 196 L40 196 L40 214 L-40 214 Z M-40 232 L40 232 L40 250 L-40 250 Z', '#8a6220'),
      ],
      -0.3,
    )
    return [
      contactShadow(480, 884, 410, 28),
      path(
        'M118 556 L336 392 L556 556 L556 872 L118 872 Z',
        across(118, 556, [0, lighter(light, 0.6)], [0.55, light], [1, deeper(light, 0.18)]),
      ),
      path('M118 578 L336 418 L556 578 L556 640 L336 478 L118 640 Z', shade('1f')),
      path(
        'M446 376 L506 376 L506 520 L446 476 Z',
        across(446, 506, [0, lighter(accent, 0.2)], [1, deeper(accent, 0.26)]),
      ),
      bar(434, 360, 84, 24, rod(360, 384, accent), { radius: 5 }),
      path(
        'M74 566 L314 376 C328 366 346 366 360 376 L600 566 C614 582 602 602 582 598 L337 420 L92 598 C72 602 60 582 74 566 Z',
        slanted([100, 380], [560, 620], [0, lighter(main, 0.34)], [0.5, main], [1, deeper(main, 0.3)]),
      ),
      path(
        'M314 376 C328 366 346 366 360 376 L366 381 L337 396 L96 586 C84 582 78 574 84 558 Z',
        shine('66'),
      ),
      bar(168, 640, 132, 124, lighter(light, 0.85), { radius: 6 }),
      bar(182, 654, 104, 96, pane(182, 654, 286, 770)),
      path('M188 750 L246 654 L274 654 L216 750 Z', shine('59')),
      line('M234 654 V750 M182 702 H286', lighter(light, 0.85), 8, { cap: 'butt' }),
      bar(158, 764, 152, 18, rod(764, 782, lighter(light, 0.4)), { radius: 5 }),
      bar(354, 640, 140, 232, deeper(main, 0.44), { radius: [70, 70, 0, 0] }),
      bar(368, 654, 112, 218, across(368, 480, [0, lighter(main, 0.2)], [1, deeper(main, 0.24)]), {
        radius: [56, 56, 0, 0],
      }),
      bar(388, 700, 72, 64, '#ffe0a0', { radius: [36, 36, 6, 6] }),
      oval(462, 792, 9, 9, gold),
      bar(326, 860, 196, 22, rod(860, 882, mix(light, '#8b8580', 0.4)), { radius: 6 }),
      shrub(130, 882, 0.52, leaf),
      path('M548 872 C620 860 760 846 860 868 C900 880 760 892 600 888 Z', shade('33')),
      key,
      oval(774, 304, 70, 70, '#00000000', {
        stroke: {
          paint: slanted([700, 190], [840, 320], [0, '#ffffff'], [0.5, steel], [1, '#6d747e']),
          width: 13,
        },
      }),
      moved(
        832,
        350,
        1,
        [
          path(
            'M-16 -14 L16 -14 L84 62 C92 72 94 82 94 96 L94 270 C94 290 82 302 62 302 L-62 302 C-82 302 -94 290 -94 270 L-94 96 C-94 82 -92 72 -84 62 Z',
            slanted([-90, 0], [90, 300], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.28)]),
          ),
          oval(0, 30, 20, 20, deeper(main, 0.5)),
          oval(0, 30, 20, 20, '#00000000', { stroke: { paint: gold, width: 7 } }),
          path(
            'M-56 176 L0 122 L56 176 L56 190 L40 190 L40 246 L-40 246 L-40 190 L-56 190 Z',
            lighter(light, 0.5),
          ),
          path('M-13 246 L-13 204 L13 204 L13 246 Z', main),
          path('M-70 94 C-70 84 -66 76 -60 70 L-30 36 L-14 54 L-50 96 L-50 268 L-70 268 Z', shine('33')),
        ],
        -0.16,
      ),
      line('M774 234 C794 250 810 280 816 312', shine('80'), 5),
      line(
        'M772 374 C804 372 828 356 838 334',
        slanted([760, 334], [840, 374], [0, steel], [1, '#8a919b']),
        13,
      ),
    ]
  },
}
