import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
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
import { rod, shade, shine, spokes, steel } from './material.ts'
import type { Subject, SubjectColours } from './subject.ts'

const smallWheel = (x: number, y: number): Layer =>
  moved(x, y, 1, [
    oval(0, 0, 96, 96, slanted([-70, -70], [70, 70], [0, '#403f48'], [0.5, '#222128'], [1, '#131218'])),
    line('M-76 -34 A83 83 0 0 1 -20 -80', shine('47'), 5),
    oval(0, 0, 58, 58, slanted([-50, -50], [50, 50], [0, '#e9edf1'], [0.5, steel], [1, '#767d87'])),
    path(spokes(6, 22, 50, 5, 10), '#4a4d57'),
    oval(0, 0, 18, 18, slanted([-12, -12], [12, 12], [0, '#ffffff'], [1, '#868d96'])),
  ])

/** A scooter seen from its left, what it carries behind the rider's seat. */
function moped({ main, accent, light, dark }: SubjectColours, load: Layer[]): Layer[] {
  const cowl =
    'M548 724 C536 640 566 560 650 536 C730 514 812 508 868 524 C924 544 946 610 936 688 C930 724 904 736 868 732 C860 664 806 634 752 640 C694 646 664 690 664 742 L572 742 C556 742 550 736 548 724 Z'
  const shield =
    'M300 372 C320 356 360 354 384 366 C372 470 392 600 470 690 L548 690 L552 742 L424 742 C392 740 372 722 356 694 C336 654 320 612 312 566 C292 596 262 620 236 634 C226 560 252 450 300 372 Z'
  const fender =
    'M92 726 C96 660 150 620 214 622 C284 626 332 672 338 738 C340 756 326 762 312 752 C290 716 250 694 206 696 C164 698 136 722 116 744 C102 756 90 746 92 726 Z'
  const skin = (y0: number, y1: number) =>
    down(
      y0,
      y1,
      [0, lighter(main, 0.36)],
      [0.34, lighter(main, 0.06)],
      [0.72, deeper(main, 0.12)],
      [1, deeper(main, 0.36)],
    )
  return [
    contactShadow(500, 884, 450, 24, 0.48),
    line('M592 742 L560 868 L536 876', deeper(dark, 0.3), 15),
    line('M236 620 L218 790', rod(620, 790, steel), 30),
    smallWheel(216, 788),
    smallWheel(764, 788),
    path('M664 742 C664 690 694 646 752 640 C806 634 860 664 868 732 L840 752 L690 770 Z', '#1b1a20'),
    path('M690 752 L900 770 C924 774 928 806 904 808 L706 800 Z', rod(752, 808, steel)),
    path('M884 772 L912 774 C924 780 924 802 908 806 L888 806 Z', '#3a3c44'),
    ...load,
    path(
      shield,
      slanted([250, 380], [520, 742], [0, lighter(main, 0.3)], [0.4, main], [1, deeper(main, 0.32)]),
    ),
    clipped(shield, [
      path(
        'M340 362 C334 470 350 600 436 706 L470 742 L424 742 C372 716 316 620 312 566 C316 500 314 430 330 362 Z',
        shade('2e'),
      ),
      path('M296 388 C262 460 242 540 240 606 L254 596 C258 520 278 450 312 384 Z', shine('8c')),
    ]),
    path(
      'M416 698 L548 690 L552 742 L424 742 C404 740 396 714 416 698 Z',
      rod(690, 742, mix(dark, '#1d1c22', 0.5)),
    ),
    path(fender, skin(620, 756)),
    path('M120 680 C140 646 176 634 216 636 C176 646 150 664 134 692 Z', shine('99')),
    path(cowl, skin(510, 742)),
    clipped(cowl, [
      path(
        'M590 640 C610 580 660 560 740 548 C680 580 640 620 620 690 C600 690 588 670 590 640 Z',
        shine('59'),
      ),
      path('M560 742 C560 720 600 700 664 700 L664 742 Z', shade('33')),
    ]),
    path('M760 576 L850 566 M760 596 L858 586 M764 616 L862 606', '#00000000', {
      stroke: { paint: deeper(main, 0.42), width: 8, cap: 'round' },
    }),
    path(
      'M914 596 C932 610 940 636 938 662 L918 656 C906 634 906 612 914 596 Z',
      slanted([906, 596], [940, 662], [0, '#ff6a55'], [1, '#a3140f']),
    ),
    path(
      'M536 530 C540 492 580 476 632 484 C668 490 690 488 720 478 C776 464 850 470 882 498 C896 514 888 530 866 530 L560 546 C544 546 536 540 536 530 Z',
      down(470, 546, [0, '#8a5a3c'], [0.5, '#6b412a'], [1, '#3f2416']),
    ),
    line('M556 524 C620 508 700 520 870 508', '#d8a67c', 4, { dash: [12, 10] }),
    path(
      'M282 316 C290 286 330 272 366 286 C392 298 398 340 386 368 L300 376 C282 362 276 338 282 316 Z',
      slanted([282, 280], [390, 376], [0, lighter(main, 0.36)], [0.5, main], [1, deeper(main, 0.3)]),
    ),
    oval(288, 330, 30, 40, slanted([262, 290], [312, 370], [0, '#ffffff'], [1, '#8f98a2'])),
    oval(284, 330, 22, 31, slanted([266, 300], [300, 362], [0, '#fffbe6'], [1, '#f4d58a'])),
    line('M366 300 C372 262 380 236 396 216', rod(216, 300, steel), 9),
    path(
      'M372 190 C384 168 420 160 440 174 C450 196 430 222 402 226 C380 226 366 210 372 190 Z',
      slanted([372, 168], [440, 226], [0, '#eef3f6'], [0.5, '#9fb3c0'], [1, '#54636f']),
    ),
    path(
      'M370 306 L470 296 C486 296 488 322 472 326 L376 334 Z',
      down(296, 334, [0, '#4a4954'], [1, '#1a191f']),
    ),
    line('M386 344 L458 352', steel, 8),
    path('M330 430 L352 426 L360 492 L336 498 Z', lighter(light, 0.4)),
    oval(226, 704, 14, 18, accent),
  ]
}

export const scooter: Subject = {
  id: 'scooter',
  frame: { x: 60, y: 156, width: 900, height: 744 },
  draw(colours) {
    const { accent, light, dark } = colours
    const shell =
      'M604 474 C584 380 640 308 728 306 C822 306 872 374 868 452 C866 472 856 480 838 480 L640 490 C618 492 608 488 604 474 Z'
    return moped(colours, [
      path(
        shell,
        slanted([620, 320], [850, 490], [0, lighter(accent, 0.4)], [0.45, accent], [1, deeper(accent, 0.36)]),
      ),
      clipped(shell, [
        path('M700 300 C760 300 820 330 850 400 L830 404 C800 350 752 322 696 320 Z', lighter(light, 0.6)),
        path('M790 470 C816 420 812 370 790 330 C850 350 880 410 868 480 Z', shade('2e')),
      ]),
      path(
        'M604 448 C600 410 616 384 644 374 C690 376 716 398 722 438 C690 452 640 458 604 448 Z',
        slanted([610, 380], [720, 450], [0, '#7f97a5'], [0.5, '#2f4250'], [1, '#16212b']),
      ),
      path('M620 434 C620 408 634 392 652 386 C644 402 640 420 642 440 Z', shine('80')),
      path(
        'M604 474 C660 466 780 460 868 452 C866 472 856 480 838 480 L640 490 C618 492 608 488 604 474 Z',
        deeper(dark, 0.1),
      ),
    ])
  },
}

export const delivery: Subject = {
  id: 'delivery',
  frame: { x: 60, y: 156, width: 900, height: 744 },
  draw(colours) {
    const { main, accent, light, dark } = colours
    return moped(colours, [
      path('M690 470 L910 470 L916 500 L690 504 Z', dark),
      bar(
        648,
        214,
        282,
        262,
        slanted([648, 214], [930, 476], [0, lighter(main, 0.3)], [0.5, main], [1, deeper(main, 0.34)]),
        { radius: 22 },
      ),
      bar(640, 206, 298, 66, down(206, 272, [0, lighter(main, 0.42)], [1, deeper(main, 0.06)]), {
        radius: [26, 26, 8, 8],
      }),
      bar(640, 266, 298, 9, shade('40')),
      bar(670, 218, 150, 11, shine('80'), { radius: 5 }),
      bar(648, 330, 282, 26, accent),
      oval(789, 392, 62, 62, lighter(light, 0.6)),
      path(
        'M789 436 C740 404 746 362 770 362 C780 362 786 368 789 376 C792 368 798 362 808 362 C832 362 838 404 789 436 Z',
        accent,
      ),
      bar(766, 252, 46, 40, across(766, 812, [0, lighter(steel, 0.5)], [1, deeper(steel, 0.3)]), {
        radius: 8,
      }),
      path('M880 276 L930 276 L930 456 C930 468 922 476 908 476 L880 476 Z', shade('1f')),
    ])
  },
}
