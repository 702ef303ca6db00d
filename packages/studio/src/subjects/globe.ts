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
import { metalSide, roundSide, ring, gold } from './forms.ts'
import type { Subject } from './subject.ts'

export const globe: Subject = {
  id: 'globe',
  frame: { x: 110, y: 60, width: 780, height: 860 },
  draw({ main, accent, light, leaf }) {
    const sea = '#3f9bd0'
    const land = mix(leaf, '#8cc152', 0.4)
    const sphere = 'M180 400 A290 290 0 0 1 760 400 A290 290 0 0 1 180 400 Z'
    const continents = [
      'M250 230 C300 170 380 140 440 160 C450 190 410 200 420 230 C440 250 420 280 390 290 C380 320 350 330 340 370 C330 400 300 380 280 350 C250 330 230 280 250 230 Z',
      'M356 420 C390 400 440 420 452 456 C480 470 470 510 444 540 C430 580 410 630 386 640 C370 610 376 560 360 520 C340 490 330 440 356 420 Z',
      'M540 190 C590 160 660 180 700 230 C740 280 750 330 740 360 C710 350 690 380 660 370 C640 400 610 390 600 350 C570 340 560 310 580 290 C550 280 520 220 540 190 Z',
      'M560 400 C600 384 660 400 676 436 C690 470 660 500 650 540 C640 580 610 600 594 570 C580 530 560 510 550 470 C540 440 540 410 560 400 Z',
      'M420 112 C450 104 490 110 500 124 C490 140 450 140 430 132 Z',
    ]
    return [
      contactShadow(480, 884, 330, 40),
      path(
        'M300 830 C330 800 420 790 470 790 C530 790 620 800 650 830 C676 858 650 884 610 884 L340 884 C296 884 274 858 300 830 Z',
        roundSide(280, 670, main),
      ),
      path('M306 838 C360 816 590 816 644 838 C600 828 350 828 306 838 Z', '#ffffff66'),
      path(
        'M440 700 L500 700 C500 750 512 780 540 804 L400 804 C428 780 440 750 440 700 Z',
        metalSide(400, 540, gold),
      ),
      // the meridian, open to the left
      path(
        'M640 92 C780 176 850 310 826 460 C800 620 660 726 500 736 L496 700 C640 690 764 596 790 456 C812 326 750 204 620 124 Z',
        slanted(
          [620, 90],
          [800, 720],
          [0, lighter(gold, 0.7)],
          [0.3, lighter(gold, 0.1)],
          [0.5, gold],
          [0.7, lighter(gold, 0.3)],
          [1, deeper(gold, 0.4)],
        ),
      ),
      path('M500 736 C420 736 330 706 270 656 L290 626 C350 674 420 700 496 700 Z', deeper(gold, 0.22)),
      path(sphere, {
        kind: 'radial',
        centre: [470, 400],
        focus: [360, 270],
        radius: 296,
        stops: [
          [0, lighter(sea, 0.55)],
          [0.22, lighter(sea, 0.26)],
          [0.5, sea],
          [0.86, deeper(sea, 0.4)],
          [1, deeper(sea, 0.22)],
        ],
      }),
      clipped(sphere, [
        moved(
          470,
          400,
          1,
          [
            ...[0.34, 0.7].map((k) => ring(0, 0, 290 * k, 290, '#ffffff40', 3.5)),
            line(
              'M-290 0 C-150 60 150 60 290 0 M-260 -130 C-140 -86 140 -86 260 -130 M-260 130 C-140 196 140 196 260 130',
              '#ffffff40',
              3.5,
            ),
          ],
          0.4,
        ),
        moved(
          470,
          400,
          1,
          [
            {
              kind: 'group',
              transform: [1, 0, 0, 1, -480, -390],
              children: continents.flatMap((d) => [
                moved(6, 8, 1, [path(d, deeper(sea, 0.4), { opacity: 0.4 })]),
                path(
                  d,
                  slanted(
                    [250, 150],
                    [720, 620],
                    [0, lighter(land, 0.44)],
                    [0.5, land],
                    [1, deeper(land, 0.36)],
                  ),
                ),
              ]),
            },
          ],
          0.3,
        ),
        path(
          'M180 400 C170 230 300 110 470 110 C330 150 250 250 246 400 C250 520 300 620 380 680 C260 640 184 530 180 400 Z',
          '#ffffff1f',
        ),
        oval(330, 250, 92, 52, '#ffffff66', { turn: -0.7 }),
        path('M700 580 C760 500 770 380 730 270 C790 400 780 560 660 650 Z', '#ffffff3d'),
      ]),
      moved(
        636,
        118,
        1,
        [
          bar(-22, -34, 44, 50, metalSide(-22, 22, gold), { radius: 12 }),
          oval(0, -40, 17, 17, metalSide(-17, 17, gold)),
        ],
        0.5,
      ),
      moved(284, 648, 1, [bar(-16, -20, 32, 38, metalSide(-16, 16, gold), { radius: 10 })], 0.5),
      // a small stack of books beside it
      path(
        'M640 820 L874 812 L874 852 L640 862 Z',
        across(640, 874, [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.2)]),
      ),
      path(
        'M640 862 L874 852 L878 884 L640 888 Z',
        across(640, 874, [0, lighter(main, 0.2)], [0.5, main], [1, deeper(main, 0.24)]),
      ),
      path('M664 826 L874 819 L874 844 L664 852 Z', lighter(light, 0.6)),
      line('M670 836 L872 829 M672 844 L872 837', deeper(light, 0.24), 3),
    ]
  },
}
