import type { Layer } from '../layout.ts'
import { bar, contactShadow, deeper, glow, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { rosette, shade, shine, sprig, steel, tube, wood } from './material.ts'
import type { Subject } from './subject.ts'

export const garden: Subject = {
  id: 'garden',
  frame: { x: 46, y: 166, width: 890, height: 744 },
  draw({ main, accent, light, leaf }) {
    const petal = [0, -10, -34, -28, -32, -74, 0, -86, 32, -74, 34, -28, 0, -10]
    const bloom = (x: number, y: number, s: number, colour: string): Layer =>
      moved(x, y, s, [
        path(
          rosette(8, petal, 1, 2),
          slanted([-70, -70], [70, 70], [0, lighter(colour, 0.2)], [1, deeper(colour, 0.2)]),
        ),
        path(
          rosette(8, petal, 0, 2),
          slanted([-70, -70], [70, 70], [0, lighter(colour, 0.5)], [0.6, colour], [1, deeper(colour, 0.1)]),
        ),
        oval(0, 0, 27, 27, glow(-8, -8, 36, [0, '#fff0b0'], [0.6, '#eeb53c'], [1, '#b97a1e'])),
      ])
    const pot = (x: number, y: number, s: number, colour: string): Layer =>
      moved(x, y, s, [
        path(
          'M-104 -160 L104 -160 L78 -8 C76 4 68 10 58 10 L-58 10 C-68 10 -76 4 -78 -8 Z',
          tube(-104, 104, colour),
        ),
        path('M-104 -160 L104 -160 L100 -132 L-100 -132 Z', shade('40')),
        bar(-120, -206, 240, 56, tube(-120, 120, lighter(colour, 0.12)), { radius: 12 }),
      ])
    const stem = (d: string) => line(d, deeper(leaf, 0.2), 13)
    const can = 'M560 606 L826 606 L846 860 C846 876 836 884 820 884 L566 884 C550 884 540 876 540 860 Z'
    return [
      contactShadow(500, 886, 430, 30),
      moved(
        140,
        884,
        1,
        [
          bar(-13, -560, 26, 420, tube(-13, 13, wood), { radius: 8 }),
          path('M-44 -572 C-44 -600 44 -600 44 -572 L44 -548 L-44 -548 Z', tube(-44, 44, main)),
          path(
            'M-60 -190 L-18 -190 L-14 -214 L14 -214 L18 -190 L60 -190 C64 -100 44 -30 0 4 C-44 -30 -64 -100 -60 -190 Z',
            slanted([-60, -200], [60, 0], [0, '#ffffff'], [0.4, steel], [1, '#69707a']),
          ),
          path('M-8 -180 L8 -180 L4 -30 L-4 -30 Z', shade('33')),
        ],
        -0.08,
      ),
      stem('M350 690 C346 560 330 440 350 330'),
      stem('M340 690 C320 600 270 520 236 470'),
      stem('M360 690 C390 600 440 540 480 500'),
      sprig(348, 600, 1.1, leaf, -0.5),
      sprig(352, 560, 1, leaf, 0.7),
      sprig(330, 660, 1, leaf, -1),
      sprig(376, 666, 1.06, deeper(leaf, 0.1), 0.9),
      sprig(352, 450, 0.7, leaf, 0.2),
      bloom(350, 290, 1.3, main),
      bloom(226, 452, 0.96, accent),
      bloom(490, 478, 1, lighter(main, 0.34)),
      pot(350, 874, 1.12, '#c46a42'),
      path(
        'M540 700 C500 690 470 640 430 540 L396 556 C420 680 470 760 544 780 Z',
        slanted([400, 540], [544, 780], [0, lighter(accent, 0.2)], [1, deeper(accent, 0.26)]),
      ),
      path(
        'M372 544 L446 508 L456 530 L386 566 Z',
        slanted([372, 508], [456, 566], [0, lighter(accent, 0.5)], [1, accent]),
      ),
      path(
        'M826 640 C930 620 960 760 848 812 L846 780 C910 750 900 664 828 676 Z',
        slanted([826, 620], [930, 812], [0, lighter(accent, 0.2)], [1, deeper(accent, 0.34)]),
      ),
      path(
        'M592 606 C596 520 790 520 794 606 L764 606 C760 556 626 556 622 606 Z',
        slanted([592, 530], [794, 606], [0, lighter(accent, 0.36)], [1, deeper(accent, 0.2)]),
      ),
      path(can, tube(540, 846, accent)),
      path('M560 606 C620 594 766 594 826 606 L828 632 C766 620 620 620 558 632 Z', lighter(accent, 0.36)),
      path('M552 780 L840 780 L842 812 L548 812 Z', shade('26')),
      path('M588 640 L612 638 L600 850 L576 850 Z', shine('73')),
      moved(694, 720, 1, [sprig(0, 40, 0.72, lighter(light, 0.4), 0)]),
      moved(852, 884, 1, [
        path(
          'M-70 0 C-84 -40 -50 -62 -20 -56 C-10 -80 40 -80 50 -50 C80 -50 90 -14 70 0 Z',
          slanted([-70, -70], [80, 0], [0, '#8a5c3e'], [1, '#4a2d1c']),
        ),
        line('M0 -56 C-2 -90 0 -110 4 -130', deeper(leaf, 0.1), 8),
        sprig(4, -110, 0.4, lighter(leaf, 0.2)),
      ]),
      path(
        'M470 884 C470 862 492 852 510 858 C524 848 548 858 546 878 L546 888 L470 888 Z',
        slanted([470, 850], [546, 888], [0, '#8a5c3e'], [1, '#4a2d1c']),
      ),
    ]
  },
}
