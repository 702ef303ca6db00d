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
  slanted,
} from './draw.ts'
import type { Subject } from './subject.ts'

export const shoppingBag: Subject = {
  id: 'shopping_bag',
  frame: { x: 90, y: 120, width: 820, height: 800 },
  draw({ main, accent, light, leaf }) {
    const front = 'M200 380 L620 380 L650 876 L170 876 Z'
    const gift = (x: number, y: number, s: number, box: string, band: string) =>
      moved(x, y, s, [
        bar(0, 0, 240, 210, down(0, 210, [0, lighter(box, 0.1)], [1, deeper(box, 0.16)]), { radius: 10 }),
        bar(96, 0, 48, 210, band),
        bar(-16, -52, 272, 64, lighter(box, 0.16), { radius: 12 }),
        bar(92, -52, 56, 64, lighter(band, 0.1)),
        path('M120 -52 C60 -70 10 -120 44 -150 C84 -176 116 -110 120 -52 Z', band),
        path('M120 -52 C180 -70 230 -120 196 -150 C156 -176 124 -110 120 -52 Z', deeper(band, 0.14)),
        oval(120, -58, 18, 16, lighter(band, 0.2)),
      ])
    return [
      contactShadow(500, 884, 440, 40),
      line('M300 392 C300 180 520 180 520 392', deeper(main, 0.36), 22),
      path('M620 380 L720 420 L770 852 L650 876 Z', deeper(main, 0.3)),
      path(front, slanted([200, 380], [650, 876], [0, lighter(main, 0.14)], [1, deeper(main, 0.08)])),
      clipped(front, [
        bar(150, 380, 540, 40, '#ffffff26'),
        path('M230 420 L300 420 L276 876 L196 876 Z', '#ffffff26'),
      ]),
      line('M270 440 C270 230 490 230 490 440', lighter(main, 0.4), 22),
      oval(270, 442, 15, 15, deeper(main, 0.4)),
      oval(490, 442, 15, 15, deeper(main, 0.4)),
      moved(408, 640, 1.3, [
        path(
          'M0 62 C-96 -4 -78 -78 -34 -78 C-14 -78 -4 -64 0 -52 C4 -64 14 -78 34 -78 C78 -78 96 -4 0 62 Z',
          lighter(light, 0.6),
        ),
      ]),
      gift(620, 668, 1, accent, lighter(light, 0.5)),
      moved(160, 872, 0.8, [
        path('M0 0 C-60 -30 -96 -90 -84 -150 C-30 -130 10 -70 0 0 Z', leaf),
        path('M0 0 C-20 -66 -4 -130 50 -160 C72 -104 52 -40 0 0 Z', deeper(leaf, 0.16)),
      ]),
      ...[
        [700, 300, 15],
        [800, 420, 11],
        [150, 330, 13],
        [760, 210, 9],
      ].map(([x, y, r], i) => oval(x!, y!, r!, r!, i % 2 ? accent : lighter(main, 0.3))),
    ]
  },
}

export const handbag: Subject = {
  id: 'handbag',
  frame: { x: 110, y: 110, width: 780, height: 810 },
  draw({ main, accent, light }) {
    const body =
      'M220 470 C224 440 246 424 276 424 L724 424 C754 424 776 440 780 470 L836 810 C842 850 820 876 780 876 L220 876 C180 876 158 850 164 810 Z'
    const flap =
      'M222 456 C226 436 246 424 276 424 L724 424 C754 424 774 436 778 456 L800 600 C700 690 560 706 500 706 C440 706 300 690 200 600 Z'
    const gold = across(440, 560, [0, '#b88a3e'], [0.4, '#f6dd9c'], [1, '#a97a30'])
    return [
      contactShadow(500, 886, 390, 38),
      line('M330 440 C320 60 680 60 670 440', deeper(main, 0.34), 40),
      line('M316 430 C312 90 620 60 664 300', lighter(main, 0.2), 9, { opacity: 0.7 }),
      path(
        body,
        slanted([164, 424], [836, 876], [0, lighter(main, 0.12)], [0.5, main], [1, deeper(main, 0.34)]),
      ),
      clipped(body, [path('M160 800 C400 850 600 850 840 800 L840 880 L160 880 Z', '#1a0a1026')]),
      path(
        'M214 620 C320 704 440 724 500 724 C560 724 680 704 790 620 L792 632 C690 724 560 742 500 742 C440 742 310 724 212 632 Z',
        '#1a0a1033',
      ),
      path(flap, down(424, 706, [0, lighter(main, 0.2)], [1, deeper(main, 0.06)])),
      line('M226 590 C330 670 440 686 500 686 C560 686 670 670 774 590', lighter(main, 0.4), 5, {
        dash: [16, 13],
        opacity: 0.8,
      }),
      bar(446, 660, 108, 92, gold, { radius: 20 }),
      bar(478, 692, 44, 30, deeper(main, 0.36), { radius: 12 }),
      oval(330, 440, 24, 24, '#e3bd6a'),
      oval(670, 440, 24, 24, '#e3bd6a'),
      moved(690, 470, 1, [
        line('M0 0 C30 60 40 100 30 160', accent, 9),
        bar(-20, 150, 96, 130, accent, { radius: 16 }),
        bar(0, 180, 56, 9, lighter(light, 0.4), { radius: 4 }),
        oval(28, 232, 17, 17, lighter(light, 0.4)),
      ]),
      path(
        'M246 500 C260 470 290 452 330 450 C296 480 280 520 276 570 C262 572 244 540 246 500 Z',
        '#ffffff40',
      ),
    ]
  },
}

export const dress: Subject = {
  id: 'dress',
  frame: { x: 170, y: 70, width: 660, height: 850 },
  draw({ main, accent, light, dark }) {
    const cloth =
      'M400 226 C420 280 460 300 500 300 C540 300 580 280 600 226 L640 240 C640 330 620 380 610 440 C700 560 770 720 790 850 C700 900 300 900 210 850 C230 720 300 560 390 440 C380 380 360 330 360 240 Z'
    return [
      contactShadow(500, 892, 310, 26, 0.26),
      line('M500 180 C500 140 540 146 540 114 C540 84 500 76 484 100', lighter(dark, 0.3), 11),
      line('M500 178 L346 250 M500 178 L654 250', lighter(dark, 0.3), 13),
      path(cloth, across(210, 790, [0, lighter(main, 0.16)], [0.5, main], [1, deeper(main, 0.24)])),
      clipped(cloth, [
        path('M430 470 C380 600 330 760 310 900 L390 900 C400 760 430 600 456 470 Z', '#ffffff2e'),
        path('M540 470 C580 600 610 760 620 900 L690 900 C670 760 610 600 566 470 Z', '#1a0a1024'),
        path('M480 470 C476 600 470 760 466 900 L520 900 C516 760 512 600 508 470 Z', '#1a0a1014'),
        bar(340, 420, 330, 46, accent),
        bar(340, 420, 330, 12, '#ffffff40'),
        line('M226 820 C400 872 600 872 776 820', lighter(light, 0.4), 9),
        line('M234 786 C400 838 600 838 768 786', lighter(light, 0.4), 4),
      ]),
      path('M474 420 L526 420 L536 466 L464 466 Z', mix(accent, '#fff0c2', 0.5)),
      path(
        'M400 226 C420 280 460 300 500 300 C540 300 580 280 600 226 L590 222 C570 262 540 276 500 276 C460 276 430 262 410 222 Z',
        deeper(main, 0.34),
      ),
    ]
  },
}
