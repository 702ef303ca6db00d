import type { Layer } from '../layout.ts'
import { bar, contactShadow, deeper, down, lighter, line, moved, path, slanted } from './draw.ts'
import { shade, shine, shrub, steel } from './material.ts'
import type { Subject } from './subject.ts'

export const tent: Subject = {
  id: 'tent',
  frame: { x: 30, y: 190, width: 940, height: 720 },
  draw({ main, accent, light, leaf }) {
    const pine = (x: number, y: number, s: number): Layer =>
      moved(x, y, s, [
        bar(-12, -60, 24, 60, '#6b452e'),
        path(
          'M0 -420 L74 -286 L44 -290 L104 -176 L62 -182 L132 -50 L-132 -50 L-62 -182 L-104 -176 L-44 -290 L-74 -286 Z',
          slanted([-100, -400], [100, -50], [0, lighter(leaf, 0.16)], [1, deeper(leaf, 0.34)]),
        ),
        path(
          'M0 -420 L74 -286 L44 -290 L104 -176 L62 -182 L132 -50 L30 -50 C50 -160 40 -300 0 -420 Z',
          deeper(leaf, 0.36),
          { opacity: 0.6 },
        ),
      ])
    const flame = (s: number, colour: string) =>
      moved(190, 850, s, [
        path(
          'M0 0 C-60 -14 -64 -70 -30 -106 C-22 -122 -18 -140 -22 -160 C14 -136 30 -110 28 -84 C36 -92 40 -102 40 -112 C66 -76 62 -14 0 0 Z',
          colour,
        ),
      ])
    return [
      contactShadow(500, 880, 460, 28),
      pine(792, 866, 1.36),
      pine(140, 800, 0.86),
      pine(930, 870, 0.26),
      path(
        'M640 270 L892 846 L470 870 Z',
        slanted([640, 270], [892, 860], [0, deeper(main, 0.14)], [1, deeper(main, 0.42)]),
      ),
      path('M640 270 L700 420 L520 866 L470 870 Z', shade('26')),
      path(
        'M420 330 L640 270 L892 846 L700 862 Z',
        slanted(
          [420, 280],
          [860, 860],
          [0, lighter(main, 0.14)],
          [0.5, deeper(main, 0.06)],
          [1, deeper(main, 0.36)],
        ),
      ),
      line('M640 270 L930 860 M420 330 L200 862', deeper(light, 0.24), 5),
      path(
        'M420 330 L700 862 L250 872 Z',
        slanted([420, 330], [480, 870], [0, '#3c2a2e'], [0.5, '#5a3a2a'], [1, '#8a5a32']),
      ),
      path('M420 470 L560 866 L360 870 Z', down(470, 870, [0, '#ffdf94'], [1, '#f0a848'])),
      path(
        'M330 870 C340 820 400 806 440 812 C500 800 580 810 600 864 Z',
        slanted([330, 806], [600, 870], [0, lighter(accent, 0.3)], [1, deeper(accent, 0.2)]),
      ),
      path('M352 838 C372 816 412 812 432 826 C432 848 380 860 352 856 Z', lighter(light, 0.3)),
      path(
        'M420 330 L250 872 L180 868 L404 336 Z',
        slanted([200, 330], [420, 870], [0, lighter(main, 0.5)], [1, lighter(main, 0.06)]),
      ),
      path(
        'M420 330 C390 480 350 640 250 872 C330 840 400 700 424 520 Z',
        slanted([250, 330], [424, 870], [0, lighter(main, 0.36)], [0.6, main], [1, deeper(main, 0.2)]),
      ),
      path(
        'M420 330 C470 480 560 640 700 862 C600 830 480 720 430 520 Z',
        slanted(
          [420, 330],
          [700, 862],
          [0, lighter(main, 0.2)],
          [0.6, deeper(main, 0.04)],
          [1, deeper(main, 0.3)],
        ),
      ),
      path(
        'M330 690 C350 684 366 690 372 704 L352 742 C330 742 318 726 322 708 Z M540 700 C526 690 508 694 502 706 L522 746 C544 744 552 724 540 700 Z',
        accent,
      ),
      path(
        'M404 316 L640 256 L652 282 L424 344 Z',
        slanted([404, 256], [652, 344], [0, lighter(main, 0.6)], [1, lighter(main, 0.1)]),
      ),
      path('M640 256 L652 204 L708 220 L650 240 Z', accent),
      path('M520 470 L600 448 L650 560 L566 580 Z', deeper(main, 0.5)),
      path(
        'M534 482 L594 466 L634 552 L572 568 Z',
        slanted([534, 466], [634, 568], [0, '#a9cbd8'], [1, '#3f6072']),
      ),
      line('M726 500 C760 580 800 680 826 770', shine('40'), 5, { dash: [14, 11] }),
      path(
        'M184 850 l60 22 l-8 18 l-62 -22 Z',
        slanted([170, 850], [240, 890], [0, '#a8754a'], [1, '#5c3a22']),
      ),
      path(
        'M206 850 l-66 22 l8 18 l66 -22 Z',
        slanted([140, 850], [206, 890], [0, '#8f6038'], [1, '#4a2d18']),
      ),
      flame(0.9, '#f4772c'),
      flame(0.62, '#ffb53a'),
      flame(0.34, '#fff0a8'),
      ...[90, 128, 256, 296].map((x, i) =>
        path(
          `M${x - 26} 888 C${x - 30} 866 ${x - 8} ${858 + (i % 2) * 6} ${x + 8} 862 C${x + 28} 866 ${x + 30} 884 ${x + 24} 890 Z`,
          slanted([x - 26, 860], [x + 26, 890], [0, '#b9b4b0'], [1, '#6d6864']),
        ),
      ),
      moved(772, 880, 1, [
        path('M-40 -96 C-40 -150 40 -150 40 -96', '#00000000', { stroke: { paint: steel, width: 7 } }),
        bar(-30, -96, 60, 72, down(-96, -24, [0, '#fff3c4'], [1, '#ffc04d']), { radius: 10 }),
        path('M-44 -104 L44 -104 L30 -84 L-30 -84 Z M-34 -24 L34 -24 L44 0 L-44 0 Z', accent),
        line('M-12 -84 V-24 M12 -84 V-24', deeper(accent, 0.3), 5),
      ]),
      shrub(664, 888, 0.36, leaf),
      shrub(900, 890, 0.4, leaf),
    ]
  },
}
