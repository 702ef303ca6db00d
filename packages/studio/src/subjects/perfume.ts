import { mix } from '../colour/oklch.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import { blossom, leafBlade, metalSide, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const perfume: Subject = {
  id: 'perfume',
  frame: { x: 40, y: 80, width: 860, height: 840 },
  draw({ main, light, leaf }) {
    const scent = mix(main, '#ffd9b8', 0.35)
    const body =
      'M210 452 C210 414 236 396 270 392 L570 392 C604 396 630 414 630 452 L630 820 C630 856 606 876 570 878 L270 878 C234 876 210 856 210 820 Z'
    const liquid = 'M246 520 L594 520 L594 800 C594 826 580 838 556 840 L284 840 C260 838 246 826 246 800 Z'
    const petals = lighter(mix(main, '#ff9fb0', 0.5), 0.36)
    return [
      contactShadow(500, 884, 420, 42),
      path(
        'M556 250 L852 226 L852 866 L556 880 Z',
        across(556, 852, [0, lighter(main, 0.14)], [0.5, main], [1, deeper(main, 0.22)]),
      ),
      path('M556 250 L500 232 L500 860 L556 880 Z', deeper(main, 0.42)),
      path('M556 250 L852 226 L800 212 L500 232 Z', lighter(main, 0.34)),
      line('M588 286 L820 268 L820 830 L588 842 Z', gold, 6, { cap: 'butt' }),
      moved(726, 420, 1, [blossom(0, 0, 62, gold, lighter(gold, 0.4))]),
      path(
        body,
        slanted(
          [210, 392],
          [640, 880],
          [0, '#ffffffe0'],
          [0.3, lighter(scent, 0.62)],
          [0.5, lighter(scent, 0.45)],
          [0.8, lighter(scent, 0.2)],
          [1, lighter(scent, 0.55)],
        ),
      ),
      path(
        liquid,
        slanted([246, 520], [594, 840], [0, lighter(scent, 0.34)], [0.5, scent], [1, deeper(scent, 0.22)]),
      ),
      clipped(body, [
        path('M210 820 L246 800 L246 500 L210 470 Z', '#ffffff80'),
        path('M630 820 L594 800 L594 500 L630 470 Z', deeper(scent, 0.3), { opacity: 0.4 }),
        path('M246 840 L594 840 L612 878 L228 878 Z', '#ffffff8c'),
        path('M270 392 L420 392 L300 880 L200 880 L200 600 Z', '#ffffff3d'),
        path('M470 392 L520 392 L400 880 L350 880 Z', '#ffffff33'),
      ]),
      oval(420, 521, 174, 13, lighter(scent, 0.55)),
      line('M420 530 L414 800', '#ffffff73', 9),
      bar(318, 596, 204, 150, lighter(light, 0.7), { radius: 6, opacity: 0.94 }),
      line('M330 608 h180 v126 h-180 Z', gold, 4, { cap: 'butt' }),
      blossom(420, 660, 36, main, gold),
      line('M372 714 H468', mix(main, light, 0.4), 5),
      path('M350 336 L490 336 L490 396 L350 396 Z', metalSide(350, 490, gold)),
      path(
        'M334 366 C334 356 342 352 352 352 L488 352 C498 352 506 356 506 366 L506 384 C506 394 498 398 488 398 L352 398 C342 398 334 394 334 384 Z',
        metalSide(334, 506, gold),
      ),
      path(
        'M304 132 C304 112 318 100 340 100 L500 100 C522 100 536 112 536 132 L536 322 C536 336 526 344 510 344 L330 344 C314 344 304 336 304 322 Z',
        across(
          304,
          536,
          [0, deeper(gold, 0.26)],
          [0.14, lighter(gold, 0.5)],
          [0.26, lighter(gold, 0.16)],
          [0.5, gold],
          [0.8, deeper(gold, 0.34)],
          [1, lighter(gold, 0.2)],
        ),
      ),
      path(
        'M340 100 L500 100 C522 100 536 112 536 132 L500 150 L340 150 L304 132 C304 112 318 100 340 100 Z',
        lighter(gold, 0.5),
      ),
      path('M330 160 L356 160 L356 334 L330 334 Z', '#ffffff73'),
      leafBlade(210, 872, 210, -0.9, leaf),
      leafBlade(220, 880, 170, -1.4, deeper(leaf, 0.08)),
      leafBlade(300, 880, 140, 0.9, leaf),
      blossom(216, 792, 98, petals, gold, 0.2),
      blossom(318, 846, 68, lighter(petals, 0.3), gold, 0.7),
      path('M640 882 C660 850 720 850 744 874 C716 892 670 894 640 882 Z', lighter(petals, 0.1)),
      path('M770 896 C776 872 812 864 836 878 C824 896 796 904 770 896 Z', petals),
    ]
  },
}
