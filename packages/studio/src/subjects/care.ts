import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { blossom, citrus, drum, hoop, leafBlade, metalSide, roundSide, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const sparkle = (x: number, y: number, s: number, colour: string) =>
  moved(x, y, s, [
    path('M0 -60 C6 -18 18 -6 60 0 C18 6 6 18 0 60 C-6 18 -18 6 -60 0 C-18 -6 -6 -18 0 -60 Z', colour),
  ])

export const serum: Subject = {
  id: 'serum',
  frame: { x: 30, y: 60, width: 890, height: 860 },
  draw({ main, accent, light, dark, leaf }) {
    const rubber = lighter(dark, 0.12)
    const bottle =
      'M300 470 C300 410 330 392 390 380 L540 380 C600 392 630 410 630 470 L630 838 C630 866 600 882 465 884 C330 882 300 866 300 838 Z'
    const jar = drum(760, 690, 838, 128, 128, 0.2)
    const petals = lighter(mix(main, '#ff9fb0', 0.5), 0.36)
    return [
      contactShadow(490, 886, 420, 42),
      leafBlade(300, 876, 420, -0.42, leaf),
      leafBlade(290, 884, 330, -0.86, deeper(leaf, 0.06)),
      leafBlade(300, 886, 240, -1.25, mix(leaf, '#8cc152', 0.3)),
      // the pipette: rubber bulb and gilded collar
      path(
        'M424 262 C410 200 420 96 465 84 C510 96 520 200 506 262 Z',
        across(
          414,
          516,
          [0, deeper(rubber, 0.1)],
          [0.22, lighter(rubber, 0.44)],
          [0.5, rubber],
          [0.86, deeper(rubber, 0.4)],
          [1, lighter(rubber, 0.16)],
        ),
      ),
      path('M436 250 C428 200 434 130 456 108 C446 150 446 200 452 250 Z', '#ffffff4d'),
      path(drum(465, 262, 372, 76, 80, 0.16), metalSide(385, 545, gold)),
      oval(465, 262, 76, 12, lighter(gold, 0.6)),
      path(hoop(465, 344, 352, 80, 0.16), deeper(gold, 0.4), { opacity: 0.6 }),
      path(
        'M404 366 L526 366 L530 396 L400 396 Z',
        across(
          400,
          530,
          [0, deeper(main, 0.3)],
          [0.3, lighter(main, 0.1)],
          [0.5, deeper(main, 0.1)],
          [1, deeper(main, 0.44)],
        ),
      ),
      path(
        bottle,
        across(
          300,
          630,
          [0, deeper(main, 0.16)],
          [0.14, lighter(main, 0.34)],
          [0.3, lighter(main, 0.1)],
          [0.5, main],
          [0.86, deeper(main, 0.42)],
          [0.96, deeper(main, 0.1)],
          [1, lighter(main, 0.1)],
        ),
      ),
      clipped(bottle, [
        path('M300 520 C380 536 550 536 630 520 L630 900 L300 900 Z', deeper(main, 0.3), { opacity: 0.3 }),
        path('M300 516 C380 532 550 532 630 516 L630 526 C550 542 380 542 300 526 Z', lighter(main, 0.5), {
          opacity: 0.7,
        }),
        path('M452 380 L478 380 L474 760 C472 786 458 786 456 760 Z', '#ffffff40'),
        path(
          'M334 470 C334 436 350 420 376 410 L396 410 C376 424 366 440 366 476 L366 850 L334 842 Z',
          '#ffffff8c',
        ),
        path('M600 470 L614 480 L614 840 L600 846 Z', '#ffffff47'),
        path('M300 838 C330 868 600 868 630 838 L630 852 C600 880 330 880 300 852 Z', '#ffffff59'),
      ]),
      path(
        'M372 590 L558 590 C564 590 568 594 568 600 L568 780 C568 786 564 790 558 790 L372 790 C366 790 362 786 362 780 L362 600 C362 594 366 590 372 590 Z',
        across(362, 568, [0, '#ffffff'], [0.5, lighter(light, 0.6)], [1, deeper(light, 0.12)]),
      ),
      line('M378 606 H552 V774 H378 Z', gold, 4, { cap: 'butt' }),
      blossom(465, 662, 36, main, gold),
      bar(416, 722, 98, 10, mix(main, light, 0.3), { radius: 5 }),
      bar(432, 744, 66, 7, mix(main, light, 0.55), { radius: 3 }),
      // a jar, a slice of orange, a blossom
      path(jar, roundSide(632, 888, lighter(light, 0.3))),
      clipped(jar, [
        path(hoop(760, 736, 800, 129, 0.2), roundSide(632, 888, main)),
        path('M656 700 L680 706 L680 870 L656 860 Z', '#ffffff99'),
      ]),
      path(drum(760, 630, 684, 138, 138, 0.2), metalSide(622, 898, gold)),
      oval(
        760,
        630,
        138,
        28,
        slanted(
          [630, 600],
          [890, 660],
          [0, lighter(gold, 0.7)],
          [0.5, lighter(gold, 0.24)],
          [1, deeper(gold, 0.14)],
        ),
      ),
      citrus(690, 834, 68, '#f29a2e', 0.2),
      path(
        'M640 896 C640 880 660 872 680 876 C700 870 726 878 726 892 C716 904 650 906 640 896 Z',
        glow(680, 884, 60, [0, lighter(main, 0.6)], [0.5, lighter(main, 0.24)], [1, main]),
        { opacity: 0.85 },
      ),
      blossom(212, 838, 66, petals, gold, 0.2),
      sparkle(716, 400, 0.9, lighter(accent, 0.4)),
      sparkle(800, 500, 0.5, lighter(main, 0.5)),
    ]
  },
}
