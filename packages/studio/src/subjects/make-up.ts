import { mix } from '../colour/oklch.ts'
import {
  across,
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
import { blossom, drum, hoop, metalSide, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const lipstick: Subject = {
  id: 'lipstick',
  frame: { x: 60, y: 70, width: 880, height: 850 },
  draw({ main, light, dark }) {
    const red = '#c4243c'
    const shell = deeper(main, 0.12)
    const bullet = 'M236 470 L236 250 C236 180 290 120 366 96 C388 90 396 108 396 130 L396 470 Z'
    return [
      contactShadow(500, 884, 430, 42),
      // the open compact: mirror behind, powder before it
      oval(664, 456, 236, 236, deeper(gold, 0.36)),
      oval(
        660,
        452,
        236,
        236,
        slanted([480, 250], [860, 660], [0, lighter(gold, 0.6)], [0.5, gold], [1, deeper(gold, 0.32)]),
      ),
      oval(
        660,
        452,
        206,
        206,
        slanted([500, 280], [820, 640], [0, '#f4fafc'], [0.34, '#cfe0e8'], [0.5, '#dfecf2'], [1, '#9db6c4']),
      ),
      clipped('M454 452 A206 206 0 0 1 866 452 A206 206 0 0 1 454 452 Z', [
        path('M470 640 L700 220 L780 220 L550 680 Z', '#ffffff80'),
        path('M600 690 L830 270 L854 290 L630 710 Z', '#ffffff66'),
      ]),
      path('M572 676 L752 676 L752 724 L572 724 Z', metalSide(572, 752, gold)),
      path('M420 786 A242 88 0 0 1 904 786 L904 806 A242 88 0 0 1 420 806 Z', metalSide(420, 904, gold)),
      oval(
        662,
        780,
        242,
        88,
        slanted([430, 700], [890, 860], [0, lighter(gold, 0.6)], [0.5, gold], [1, deeper(gold, 0.3)]),
      ),
      oval(662, 778, 212, 72, deeper(gold, 0.42)),
      oval(
        662,
        784,
        204,
        66,
        glow(
          600,
          750,
          240,
          [0, '#fff0e2'],
          [0.5, mix('#f4d2b8', main, 0.1)],
          [1, mix('#d9a688', main, 0.16)],
        ),
      ),
      blossom(662, 784, 62, mix('#e6b898', main, 0.16), '#f6dcc6'),
      path('M540 764 C580 738 640 728 700 732 C640 742 590 756 556 778 Z', '#ffffff73'),
      // the lipstick itself
      path(
        bullet,
        across(
          236,
          396,
          [0, deeper(red, 0.1)],
          [0.24, lighter(red, 0.3)],
          [0.5, red],
          [0.86, deeper(red, 0.36)],
          [1, deeper(red, 0.14)],
        ),
      ),
      path(
        'M236 250 C236 180 290 120 366 96 C388 90 396 108 396 130 C390 196 330 250 236 300 Z',
        slanted([240, 120], [396, 280], [0, lighter(red, 0.55)], [0.5, lighter(red, 0.24)], [1, red]),
      ),
      path('M262 320 L284 308 L284 470 L262 470 Z', '#ffffff66'),
      path(drum(316, 456, 640, 104, 104, 0.2), metalSide(212, 420, gold)),
      path(hoop(316, 470, 478, 104, 0.2), '#ffffff80'),
      path(hoop(316, 560, 566, 104, 0.2), deeper(gold, 0.4), { opacity: 0.6 }),
      path(
        drum(316, 600, 852, 132, 132, 0.2),
        across(
          184,
          448,
          [0, deeper(shell, 0.2)],
          [0.16, lighter(shell, 0.5)],
          [0.26, lighter(shell, 0.14)],
          [0.5, shell],
          [0.86, deeper(shell, 0.4)],
          [1, lighter(shell, 0.26)],
        ),
      ),
      path(hoop(316, 600, 618, 132, 0.2), metalSide(184, 448, gold)),
      path(hoop(316, 824, 836, 132, 0.2), metalSide(184, 448, gold)),
      // its cap, lying by
      moved(140, 842, 1, [
        path(
          'M-60 -42 L150 -46 L150 40 L-60 44 A20 43 0 0 1 -60 -42 Z',
          down(
            -46,
            44,
            [0, lighter(shell, 0.2)],
            [0.2, lighter(shell, 0.5)],
            [0.5, shell],
            [1, deeper(shell, 0.4)],
          ),
        ),
        path(
          'M110 -45 L150 -46 L150 40 L110 41 Z',
          down(
            -46,
            44,
            [0, lighter(gold, 0.3)],
            [0.2, lighter(gold, 0.7)],
            [0.5, gold],
            [1, deeper(gold, 0.4)],
          ),
        ),
        oval(150, -3, 20, 43, lighter(gold, 0.4)),
        oval(150, -3, 14, 34, deeper(dark, 0.2)),
      ]),
      path(
        'M440 892 C430 872 470 868 500 874 C560 862 620 866 640 880 C650 894 600 900 560 898 C520 906 460 906 440 892 Z',
        glow(500, 874, 160, [0, lighter(red, 0.4)], [0.5, red], [1, deeper(red, 0.2)]),
      ),
      oval(500, 882, 34, 5, lighter(light, 0.5), { opacity: 0.6, turn: -0.06 }),
    ]
  },
}
