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
  slanted,
} from './draw.ts'
import { shade, shine, sprig, steel, tube, wood } from './material.ts'
import type { Subject } from './subject.ts'

const pail = (x: number, y: number, w: number, h: number, colour: string): Layer[] => [
  path(
    `M${x} ${y - h} C${x - 10} ${y - h - w * 0.62} ${x + w + 10} ${y - h - w * 0.62} ${x + w} ${y - h}`,
    '#00000000',
    { stroke: { paint: across(x, x + w, [0, '#e8ecf0'], [0.5, '#8d949e'], [1, '#565c66']), width: 11 } },
  ),
  oval(x + w / 2, y - h, w / 2, w * 0.13, deeper(colour, 0.5)),
  path(
    `M${x} ${y - h} C${x} ${y - h + w * 0.17} ${x + w} ${y - h + w * 0.17} ${x + w} ${y - h} L${x + w * 0.9} ${y - w * 0.05} C${x + w * 0.88} ${y + w * 0.05} ${x + w * 0.12} ${y + w * 0.05} ${x + w * 0.1} ${y - w * 0.05} Z`,
    tube(x, x + w, colour),
  ),
  path(
    `M${x} ${y - h} C${x} ${y - h + w * 0.17} ${x + w} ${y - h + w * 0.17} ${x + w} ${y - h} L${x + w - 3} ${y - h + 26} C${x + w - 6} ${y - h + 26 + w * 0.17} ${x + 6} ${y - h + 26 + w * 0.17} ${x + 3} ${y - h + 26} Z`,
    tube(x, x + w, lighter(colour, 0.16)),
  ),
  path(
    `M${x + w * 0.14} ${y - h + w * 0.26} L${x + w * 0.23} ${y - h + w * 0.29} L${x + w * 0.28} ${y - w * 0.08} L${x + w * 0.2} ${y - w * 0.1} Z`,
    shine('59'),
  ),
]

export const paint: Subject = {
  id: 'paint',
  frame: { x: 70, y: 110, width: 860, height: 800 },
  draw({ main, accent, light }) {
    const tin = lighter(light, 0.3)
    return [
      contactShadow(500, 884, 410, 28),
      path(
        'M110 150 L700 150 L700 330 C680 340 668 372 660 440 C652 460 636 458 630 440 C622 380 600 366 580 372 C560 380 556 420 548 468 C540 490 522 488 516 466 C506 400 480 360 440 366 C410 370 404 400 396 424 C388 440 372 438 366 420 C356 380 320 350 270 356 C236 360 226 400 220 444 C212 462 196 460 190 442 C180 380 150 350 110 340 Z',
        slanted([110, 150], [700, 460], [0, lighter(main, 0.2)], [0.5, main], [1, deeper(main, 0.14)]),
      ),
      path('M126 170 L560 170 L560 192 L126 192 Z', shine('40')),
      line(
        'M726 236 L800 236 C824 236 836 248 836 272 L836 404 C836 428 824 438 800 438 L628 438 C612 438 604 448 604 462 L604 540',
        slanted([600, 236], [836, 540], [0, '#ffffff'], [0.5, steel], [1, '#6d747e']),
        17,
        { cap: 'butt' },
      ),
      bar(
        238,
        128,
        496,
        216,
        down(
          128,
          344,
          [0, lighter(main, 0.4)],
          [0.3, lighter(main, 0.08)],
          [0.7, main],
          [1, deeper(main, 0.36)],
        ),
        { radius: 44 },
      ),
      line('M286 180 H560 M250 214 H420 M300 300 H690', shine('4d'), 9),
      bar(
        222,
        126,
        40,
        220,
        down(126, 346, [0, lighter(light, 0.6)], [0.6, deeper(light, 0.1)], [1, deeper(light, 0.34)]),
        { radius: 18 },
      ),
      bar(
        712,
        126,
        34,
        220,
        down(126, 346, [0, lighter(light, 0.6)], [0.6, deeper(light, 0.1)], [1, deeper(light, 0.34)]),
        { radius: 16 },
      ),
      path(
        'M580 530 L628 530 C640 590 644 640 638 700 C650 760 644 830 632 866 C628 882 616 888 604 888 C592 888 580 882 576 866 C564 830 558 760 570 700 C564 640 568 590 580 530 Z',
        tube(562, 646, accent),
      ),
      path('M578 560 h52 v14 h-52 Z', deeper(accent, 0.36)),
      oval(604, 850, 13, 13, deeper(accent, 0.5)),
      ...pail(150, 880, 330, 270, tin),
      oval(
        315,
        612,
        150,
        36,
        slanted([165, 580], [465, 650], [0, lighter(main, 0.34)], [1, deeper(main, 0.1)]),
      ),
      path(
        'M156 640 C170 664 200 664 204 690 C206 720 226 724 230 700 C236 668 262 670 268 700 C272 760 300 764 304 716 C308 676 350 668 420 664 L470 648 L478 620 C440 668 200 668 152 618 Z',
        slanted([156, 620], [470, 760], [0, lighter(main, 0.24)], [1, deeper(main, 0.16)]),
      ),
      path('M184 748 L446 748 L440 826 C380 842 250 842 190 826 Z', mix(main, tin, 0.7)),
      path('M316 756 C344 790 350 806 340 822 C330 836 302 836 292 822 C282 806 288 790 316 756 Z', main),
      ...[main, lighter(main, 0.34), accent, lighter(accent, 0.4)].map((colour, i) =>
        moved(
          812,
          884,
          1,
          [
            bar(-34, -230, 68, 230, lighter(light, 0.7), { radius: 8 }),
            bar(
              -34,
              -230,
              68,
              176,
              slanted([-34, -230], [34, -60], [0, lighter(colour, 0.16)], [1, deeper(colour, 0.06)]),
              { radius: [8, 8, 0, 0] },
            ),
          ],
          -0.34 + i * 0.2,
        ),
      ),
      oval(812, 866, 9, 9, steel),
    ]
  },
}

export const cleaning: Subject = {
  id: 'cleaning',
  frame: { x: 164, y: 90, width: 750, height: 820 },
  draw({ main, accent, light, dark, leaf }) {
    const bottle =
      'M180 430 C184 380 236 362 250 330 L250 290 L350 290 L350 330 C364 362 416 380 420 430 L428 850 C428 876 414 888 392 888 L208 888 C186 888 172 876 172 850 Z'
    const bubble = (x: number, y: number, r: number): Layer[] => [
      oval(
        x,
        y,
        r,
        r,
        glow(
          x - r * 0.3,
          y - r * 0.3,
          r * 1.3,
          [0, '#ffffff'],
          [0.5, mix(main, '#e6f7ff', 0.82)],
          [1, mix(main, '#9fd4ec', 0.6)],
        ),
      ),
      path(
        `M${x - r * 0.62} ${y - r * 0.1} A${r * 0.62} ${r * 0.62} 0 0 1 ${x - r * 0.06} ${y - r * 0.64} L${x - r * 0.1} ${y - r * 0.44} A${r * 0.44} ${r * 0.44} 0 0 0 ${x - r * 0.44} ${y - r * 0.06} Z`,
        '#ffffff',
      ),
    ]
    return [
      contactShadow(500, 886, 410, 28),
      ...bubble(560, 470, 54),
      ...bubble(800, 470, 66),
      ...bubble(690, 420, 84),
      line('M820 600 L872 150', tube(820, 872, wood), 26),
      path(
        'M800 480 C790 440 836 404 880 410 C900 416 902 450 890 486 C880 510 812 510 800 480 Z',
        slanted([800, 410], [890, 500], [0, lighter(accent, 0.4)], [1, deeper(accent, 0.2)]),
      ),
      ...pail(500, 880, 380, 320, accent),
      path(
        'M520 560 C524 520 580 500 610 524 C630 480 710 480 730 520 C770 490 850 510 862 562 C830 606 560 610 520 560 Z',
        slanted([520, 490], [860, 600], [0, '#ffffff'], [1, mix(main, '#cfeaf6', 0.8)]),
      ),
      ...bubble(600, 556, 34),
      ...bubble(770, 560, 42),
      ...bubble(686, 560, 30),
      path(
        'M530 566 C522 640 524 700 532 768 C560 784 600 750 640 772 C664 784 690 780 704 768 C700 690 690 630 682 580 Z',
        slanted([550, 570], [690, 745], [0, lighter(main, 0.56)], [0.5, lighter(main, 0.3)], [1, main]),
      ),
      line('M540 740 C580 730 640 748 696 738', shine('8c'), 5, {
        dash: [12, 9],
      }),
      path(
        bottle,
        slanted(
          [180, 290],
          [428, 888],
          [0, lighter(main, 0.46)],
          [0.45, lighter(main, 0.08)],
          [1, deeper(main, 0.26)],
        ),
      ),
      clipped(bottle, [
        path('M172 560 C260 544 340 576 428 556 L428 888 L172 888 Z', shade('1f')),
        path(
          'M208 470 C210 430 250 400 264 370 L284 370 C272 420 244 440 240 486 L240 850 L208 850 Z',
          shine('80'),
        ),
        path('M396 400 C412 420 420 440 420 480 L428 850 L400 850 Z', shade('33')),
      ]),
      bar(206, 560, 188, 220, lighter(light, 0.6), { radius: 22 }),
      path(
        'M300 600 C340 650 352 676 340 706 C328 732 272 732 260 706 C248 676 260 650 300 600 Z',
        slanted([256, 600], [344, 730], [0, lighter(main, 0.3)], [1, deeper(main, 0.1)]),
      ),
      path(
        'M268 690 C266 670 276 652 290 636 C284 660 282 680 286 704 C278 704 270 698 268 690 Z',
        shine('99'),
      ),
      bar(246, 744, 108, 12, accent, { radius: 6 }),
      bar(240, 262, 120, 44, tube(240, 360, dark), { radius: 10 }),
      path(
        'M236 262 L230 168 C230 148 244 138 264 138 L392 138 C412 138 422 148 422 166 L422 196 L360 204 L360 262 Z',
        slanted([230, 138], [422, 262], [0, lighter(light, 0.6)], [0.5, light], [1, deeper(light, 0.24)]),
      ),
      path('M418 146 L458 150 L458 190 L418 194 Z', tube(418, 458, dark)),
      path(
        'M360 204 L400 200 C396 236 402 262 414 288 C416 300 404 304 394 298 C372 280 362 250 360 204 Z',
        slanted([360, 200], [414, 300], [0, lighter(accent, 0.3)], [1, deeper(accent, 0.24)]),
      ),
      path('M250 158 C254 150 262 148 272 148 L380 148 L380 160 L270 162 L262 250 L246 250 Z', shine('b3')),
      path(
        [
          [496, 140, 9],
          [530, 116, 12],
          [536, 160, 9],
          [576, 140, 14],
          [572, 186, 10],
          [618, 112, 10],
          [622, 168, 13],
        ]
          .map(
            ([x = 0, y = 0, r = 0]) =>
              `M${x - r} ${y} a${r} ${r * 0.8} 0 1 0 ${2 * r} 0 a${r} ${r * 0.8} 0 1 0 ${-2 * r} 0 Z`,
          )
          .join(' '),
        mix(main, '#d8effa', 0.72),
      ),
      path('M690 120 l10 28 l28 10 l-28 10 l-10 28 l-10 -28 l-28 -10 l28 -10 Z', mix(accent, '#ffffff', 0.3)),
      sprig(470, 888, 0.66, leaf, 0.2),
    ]
  },
}
