import { mix } from '../colour/oklch.ts'
import { across, clipped, contactShadow, deeper, glow, lighter, moved, oval, path, slanted } from './draw.ts'
import { blossom, drum, hoop, leafBlade, metalSide, roundSide, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const creamJar: Subject = {
  id: 'cream_jar',
  frame: { x: -40, y: 320, width: 990, height: 600 },
  draw({ main, light, leaf }) {
    const jar = drum(430, 560, 826, 290, 290, 0.24)
    const petals = lighter(mix(main, '#ff9fb0', 0.5), 0.36)
    return [
      contactShadow(490, 884, 440, 44),
      // the lid, leaning behind
      moved(
        728,
        664,
        1,
        [
          oval(18, 10, 190, 206, deeper(gold, 0.4)),
          oval(
            0,
            0,
            190,
            206,
            slanted(
              [-150, -170],
              [140, 180],
              [0, lighter(gold, 0.66)],
              [0.3, lighter(gold, 0.1)],
              [0.5, gold],
              [0.75, lighter(gold, 0.3)],
              [1, deeper(gold, 0.36)],
            ),
          ),
          oval(
            -2,
            -2,
            160,
            176,
            slanted(
              [-150, -170],
              [140, 180],
              [0, deeper(gold, 0.14)],
              [0.5, lighter(gold, 0.24)],
              [1, lighter(gold, 0.6)],
            ),
          ),
          blossom(-2, -4, 92, gold, lighter(gold, 0.4)),
        ],
        0.22,
      ),
      leafBlade(186, 850, 300, -0.62, leaf),
      leafBlade(170, 870, 240, -1.1, deeper(leaf, 0.08)),
      path(jar, roundSide(140, 720, main)),
      clipped(jar, [
        path(
          hoop(430, 640, 770, 291, 0.24),
          across(
            140,
            720,
            [0, deeper(light, 0.1)],
            [0.2, lighter(light, 0.8)],
            [0.5, lighter(light, 0.3)],
            [0.86, deeper(light, 0.26)],
            [1, deeper(light, 0.1)],
          ),
        ),
        path(hoop(430, 640, 650, 291, 0.24), metalSide(140, 720, gold)),
        path(hoop(430, 762, 772, 291, 0.24), metalSide(140, 720, gold)),
        path('M190 590 L232 610 L232 890 L190 870 Z', '#ffffff73'),
        path('M670 600 L688 594 L688 860 L670 868 Z', '#ffffff4d'),
      ]),
      moved(430, 776, 1, [
        blossom(0, 0, 44, main, gold),
        leafBlade(-40, 16, 60, -1.3, leaf),
        leafBlade(40, 16, 60, 1.3, leaf),
      ]),
      oval(
        430,
        560,
        290,
        70,
        slanted(
          [150, 500],
          [700, 620],
          [0, lighter(main, 0.6)],
          [0.5, lighter(main, 0.3)],
          [1, deeper(main, 0.12)],
        ),
      ),
      oval(430, 560, 262, 58, deeper(main, 0.34)),
      path(
        'M174 558 C170 500 250 486 300 470 C330 420 390 430 420 400 C430 372 450 352 486 340 C480 372 500 390 520 404 C560 424 548 462 580 474 C640 486 690 506 686 558 A256 54 0 0 1 174 558 Z',
        glow(
          360,
          420,
          330,
          [0, '#ffffff'],
          [0.5, mix('#fff7ef', light, 0.4)],
          [1, mix('#dcc6b8', main, 0.14)],
        ),
      ),
      path(
        'M300 470 C360 500 480 500 560 446 C566 458 572 468 580 474 C500 540 360 536 240 492 C262 484 284 478 300 470 Z',
        mix('#dcc6b8', main, 0.14),
        { opacity: 0.75 },
      ),
      path(
        'M420 400 C440 424 490 424 520 404 C532 410 540 418 544 428 C500 456 430 450 386 424 C400 418 412 410 420 400 Z',
        mix('#dcc6b8', main, 0.14),
        { opacity: 0.65 },
      ),
      path('M240 520 C300 548 420 556 520 544 C430 572 290 566 220 540 Z', '#ffffff'),
      blossom(206, 822, 92, petals, gold, 0.1),
      blossom(112, 860, 56, lighter(petals, 0.3), gold, 0.5),
      blossom(800, 850, 66, lighter(petals, 0.2), gold, 0.9),
      leafBlade(836, 886, 96, 1.1, leaf),
      path('M640 898 C650 876 690 870 716 884 C704 900 668 906 640 898 Z', petals),
    ]
  },
}
