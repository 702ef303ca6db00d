import { across, clipped, contactShadow, deeper, down, lighter, line, oval, path, slanted } from './draw.ts'
import type { Subject } from './subject.ts'

export const runningShoe: Subject = {
  id: 'running_shoe',
  frame: { x: 20, y: 280, width: 970, height: 640 },
  draw({ main, accent, light, dark }) {
    const upper =
      'M92 690 C76 600 84 480 116 410 C130 378 166 372 190 398 C226 436 282 446 336 428 C372 416 392 396 410 372 C424 354 446 352 462 366 C520 414 566 480 640 530 C720 586 840 600 904 656 C938 690 950 730 948 780 L92 780 Z'
    const mid =
      'M68 742 C66 716 84 706 108 710 C260 738 420 758 560 750 C700 742 820 734 948 732 C972 732 982 748 976 770 C964 816 920 842 860 846 C640 864 340 864 150 852 C96 848 74 812 68 742 Z'
    const tread =
      'M92 816 C120 850 150 852 200 854 C400 866 640 864 860 846 C910 840 948 812 966 784 C974 820 950 864 890 874 C660 890 340 892 160 882 C120 878 96 852 92 816 Z'
    const hole = (x: number, y: number) => [
      oval(x, y, 12, 9, deeper(main, 0.5)),
      oval(x - 1, y - 1, 6, 4, lighter(light, 0.3)),
    ]
    const lace = (x: number, y: number, w: number, lift: number) => {
      const d = `M${x} ${y} C${x + w * 0.3} ${y - lift} ${x + w * 0.8} ${y - lift * 0.9} ${x + w} ${y - lift * 0.3} L${x + w + 6} ${y - lift * 0.3 + 22} C${x + w * 0.8} ${y - lift * 0.6 + 16} ${x + w * 0.34} ${y - lift * 0.6 + 20} ${x + 8} ${y + 22} Z`
      return path(
        d,
        slanted(
          [x, y - lift],
          [x + w, y + 20],
          [0, '#ffffff'],
          [0.5, lighter(light, 0.4)],
          [1, deeper(light, 0.2)],
        ),
      )
    }
    return [
      contactShadow(510, 880, 470, 36, 0.42),
      path(
        'M128 396 C160 340 240 372 300 372 C350 372 400 350 430 320 L450 400 C400 470 240 470 190 430 Z',
        down(340, 450, [0, lighter(dark, 0.26)], [0.5, lighter(dark, 0.1)], [1, deeper(dark, 0.2)]),
      ),
      path(
        'M386 428 C384 372 404 310 440 300 C476 296 520 332 556 388 L640 520 L560 560 Z',
        slanted([390, 300], [600, 540], [0, lighter(accent, 0.4)], [0.5, accent], [1, deeper(accent, 0.28)]),
      ),
      path(
        upper,
        slanted([140, 400], [760, 800], [0, lighter(main, 0.3)], [0.5, main], [1, deeper(main, 0.22)]),
      ),
      clipped(upper, [
        // mesh: rows of small holes
        ...[0, 1, 2].flatMap((row) =>
          [0, 1, 2, 3, 4, 5].map((i) =>
            oval(660 + i * 40 + row * 14, 584 + row * 30 + i * 8, 8, 4.5, deeper(main, 0.34), { turn: 0.3 }),
          ),
        ),
        path(
          'M80 560 C120 540 190 548 226 590 C258 630 258 690 250 750 L60 750 Z',
          slanted(
            [80, 540],
            [250, 750],
            [0, deeper(main, 0.1)],
            [0.5, deeper(main, 0.34)],
            [1, deeper(main, 0.5)],
          ),
        ),
        path(
          'M778 760 C780 690 820 630 900 626 L980 640 L980 760 Z',
          slanted(
            [780, 630],
            [960, 740],
            [0, lighter(main, 0.02)],
            [0.5, deeper(main, 0.16)],
            [1, deeper(main, 0.36)],
          ),
        ),
        path(
          'M210 800 C330 770 440 690 486 560 C500 520 520 500 540 496 C600 560 580 700 440 800 Z',
          slanted(
            [480, 500],
            [360, 800],
            [0, lighter(light, 0.7)],
            [0.5, lighter(light, 0.4)],
            [1, deeper(light, 0.14)],
          ),
        ),
        path('M300 800 C400 760 500 690 540 590 C556 640 520 740 440 800 Z', accent, { opacity: 0.9 }),
        path('M100 640 C106 540 112 470 136 420 C150 440 156 520 142 640 Z', '#ffffff4d'),
        path('M60 660 C300 720 700 740 980 680 L980 760 L60 760 Z', deeper(main, 0.5), { opacity: 0.28 }),
      ]),
      path(
        'M394 392 C412 356 446 352 462 366 C520 414 566 480 640 530 C612 552 584 560 560 556 C506 510 450 450 394 392 Z',
        slanted(
          [400, 360],
          [620, 560],
          [0, lighter(main, 0.2)],
          [0.5, deeper(main, 0.1)],
          [1, deeper(main, 0.3)],
        ),
      ),
      line(
        'M116 410 C130 378 166 372 190 398 C226 436 282 446 336 428 C372 416 392 396 410 372',
        lighter(main, 0.45),
        9,
        { opacity: 0.8 },
      ),
      line('M236 606 C262 650 260 700 250 724', lighter(light, 0.3), 4, { dash: [10, 9] }),
      line('M790 732 C800 690 834 656 896 648', lighter(light, 0.3), 4, { dash: [10, 9] }),
      ...[
        [430, 400],
        [472, 436],
        [514, 474],
        [556, 512],
      ].flatMap(([x = 0, y = 0], i) => [lace(x - 10, y + 14, 118 - i * 4, 62), ...hole(x, y + 20)]),
      path('M424 322 C420 296 470 282 486 304 L476 330 C466 318 446 322 442 340 Z', lighter(light, 0.5)),
      path(
        'M98 424 C70 400 72 360 104 356 C128 356 140 384 132 410 C128 440 116 470 112 500 L94 500 Z',
        across(80, 140, [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.2)]),
      ),
      path(mid, down(668, 860, [0, '#ffffff'], [0.5, lighter(light, 0.4)], [1, deeper(light, 0.24)])),
      clipped(mid, [
        path(
          'M60 740 C90 790 240 812 420 810 C560 806 700 772 860 772 L990 744 L990 780 C880 800 720 806 600 826 C420 848 160 846 60 792 Z',
          across(70, 970, [0, lighter(accent, 0.2)], [0.5, accent], [1, deeper(accent, 0.22)]),
        ),
        path('M70 730 C72 770 84 806 110 830 L136 834 C108 800 102 760 104 720 Z', '#ffffffa6'),
      ]),
      path(tread, down(770, 885, [0, lighter(dark, 0.3)], [0.5, lighter(dark, 0.1)], [1, deeper(dark, 0.2)])),
      ...[180, 270, 360, 450, 540, 630, 720, 810].map((x) =>
        path(`M${x} 858 L${x + 26} 859 L${x + 16} 884 L${x - 8} 883 Z`, deeper(dark, 0.44)),
      ),
    ]
  },
}
