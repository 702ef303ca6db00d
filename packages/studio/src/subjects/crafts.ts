import { mix } from '../colour/oklch.ts'
import {
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { rod, rosette, shade, shine, sprig, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const candle: Subject = {
  id: 'candle',
  frame: { x: 82, y: 70, width: 838, height: 840 },
  draw({ main, accent, light, leaf }) {
    const glass =
      'M260 400 C260 436 640 436 640 400 L628 820 C626 868 590 890 450 890 C310 890 274 868 272 820 Z'
    const wax = mix(lighter(light, 0.3), '#f6dfb8', 0.4)
    return [
      contactShadow(500, 886, 410, 30),
      oval(450, 236, 150, 160, glow(450, 250, 160, [0, '#ffe9a0b3'], [0.5, '#ffd98a40'], [1, '#ffd98a00'])),
      oval(450, 400, 190, 46, deeper(light, 0.2)),
      path(glass, tube(260, 640, lighter(main, 0.16))),
      clipped(glass, [
        path(
          'M260 400 C260 446 640 446 640 400 L640 560 C560 590 340 590 260 560 Z',
          down(400, 590, [0, '#ffe2a6'], [1, '#ffe2a600']),
        ),
        path('M292 430 C304 440 320 444 336 446 L340 880 L300 860 Z', shine('66')),
        path('M596 440 L626 428 L616 830 C612 850 600 862 584 870 Z', shade('26')),
        path(
          'M270 820 C274 868 310 890 450 890 C590 890 626 868 630 820 L628 860 L560 892 L340 892 L270 860 Z',
          deeper(main, 0.44),
        ),
      ]),
      oval(450, 404, 174, 38, slanted([276, 370], [624, 440], [0, lighter(wax, 0.6)], [1, wax])),
      oval(450, 408, 110, 21, slanted([340, 390], [560, 430], [0, '#fff3c4'], [1, '#f3c87a'])),
      path('M444 412 L446 340 C448 332 454 332 456 340 L456 412 Z', '#3a2a22'),
      path(
        'M450 350 C404 330 402 270 434 226 C444 210 450 190 448 168 C482 200 506 250 496 298 C490 330 474 346 450 350 Z',
        slanted([430, 170], [470, 350], [0, '#ffd25e'], [0.6, '#ff9f2e'], [1, '#f07a1c']),
      ),
      path('M452 344 C430 330 430 296 448 262 C470 290 478 326 452 344 Z', '#fff3b8'),
      path('M446 350 C438 344 438 328 450 318 C462 328 462 344 456 350 Z', '#8fb8e8'),
      bar(
        330,
        560,
        240,
        190,
        slanted([330, 560], [570, 750], [0, '#ffffff'], [0.5, lighter(light, 0.3)], [1, deeper(light, 0.12)]),
        { radius: 14 },
      ),
      bar(344, 574, 212, 162, '#00000000', { radius: 8, stroke: { paint: accent, width: 4 } }),
      sprig(450, 680, 0.62, leaf, 0),
      sprig(450, 680, 0.5, leaf, 0.9),
      sprig(450, 680, 0.5, leaf, -0.9),
      bar(410, 700, 80, 9, main, { radius: 4 }),
      path(
        'M262 500 C340 530 560 530 636 500 L635 526 C560 556 340 556 263 526 Z',
        slanted([262, 500], [636, 556], [0, '#e8c79a'], [0.5, '#b98a58'], [1, '#7d5632']),
      ),
      path(
        'M566 520 C600 496 640 500 646 526 C642 548 600 548 568 530 Z M566 524 C590 560 616 590 640 596 L626 612 C596 596 570 566 556 532 Z',
        slanted([560, 500], [646, 610], [0, '#dab485'], [1, '#95693e']),
      ),
      ...[0, 1, 2].map((i) =>
        moved(690 + i * 14, 866 - i * 26, 1, [
          path('M0 -16 L190 -30 C198 -28 198 4 190 4 L0 18 Z', rod(-30, 18, '#9c6136')),
          oval(192, -13, 9, 17, '#e0b488'),
        ]),
      ),
      path('M766 812 L802 808 L806 876 L770 880 Z', mix(main, '#e8c79a', 0.2)),
      ...(
        [
          [150, 850, 1],
          [232, 866, 0.74],
        ] as const
      ).map(([x, y, s]) =>
        moved(x, y, s, [
          path(
            rosette(5, [0, -6, -26, -18, -26, -48, 0, -54, 26, -48, 26, -18, 0, -6]),
            slanted([-40, -50], [40, 40], [0, lighter(accent, 0.6)], [1, accent]),
          ),
          oval(0, 0, 15, 15, '#f6d37a'),
        ]),
      ),
      sprig(186, 884, 0.6, leaf, -0.9),
    ]
  },
}
