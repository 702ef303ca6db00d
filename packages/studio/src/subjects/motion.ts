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

export const kettlebell: Subject = {
  id: 'kettlebell',
  frame: { x: 40, y: 150, width: 920, height: 770 },
  draw({ main, accent, light, dark }) {
    const ball =
      'M500 400 C660 400 760 520 760 650 C760 760 700 850 640 872 L360 872 C300 850 240 760 240 650 C240 520 340 400 500 400 Z'
    const plate = (x: number, h: number, w: number, colour: string) =>
      bar(
        x,
        800 - h / 2,
        w,
        h,
        across(x, x + w, [0, lighter(colour, 0.14)], [0.5, colour], [1, deeper(colour, 0.3)]),
        { radius: 16 },
      )
    return [
      contactShadow(500, 880, 460, 40),
      bar(90, 786, 820, 28, across(90, 910, [0, lighter(light, 0.2)], [1, deeper(light, 0.3)]), {
        radius: 14,
      }),
      plate(118, 150, 44, accent),
      plate(168, 200, 50, deeper(accent, 0.14)),
      plate(782, 200, 50, deeper(accent, 0.14)),
      plate(838, 150, 44, accent),
      line('M364 470 C330 250 390 196 500 196 C610 196 670 250 636 470', dark, 84),
      line('M350 450 C324 256 392 178 500 178 C560 178 610 196 636 236', lighter(dark, 0.28), 16),
      path(
        ball,
        slanted([300, 420], [720, 872], [0, lighter(main, 0.22)], [0.45, main], [1, deeper(main, 0.36)]),
      ),
      clipped(ball, [
        path(
          'M292 640 C290 540 356 452 450 430 C380 490 344 570 350 670 C352 716 300 706 292 640 Z',
          '#ffffff59',
        ),
        bar(230, 820, 540, 60, '#1a0a1030'),
      ]),
      oval(500, 640, 128, 128, lighter(light, 0.6)),
      oval(500, 640, 104, 104, 'rgba(0,0,0,0)', { stroke: { paint: main, width: 8 } }),
      path('M520 560 L452 656 L496 656 L478 724 L552 622 L506 622 Z', accent),
    ]
  },
}

export const car: Subject = {
  id: 'car',
  frame: { x: 20, y: 330, width: 960, height: 560 },
  draw({ main, accent, light, dark }) {
    const body =
      'M60 700 C56 620 84 590 150 574 L256 548 C330 450 400 404 520 400 L600 400 C700 404 770 470 822 560 C900 570 946 600 948 690 L948 746 C948 768 934 780 912 780 L100 780 C74 780 60 766 60 740 Z'
    const wheel = (x: number) => [
      oval(x, 780, 108, 108, deeper(main, 0.62)),
      oval(x, 784, 92, 92, '#24222a'),
      oval(x, 784, 58, 58, lighter(light, 0.3)),
      ...[0, 1, 2, 3, 4].map((i) =>
        moved(x, 784, 1, [bar(-7, -54, 14, 54, deeper(light, 0.4), { radius: 6 })], (i * Math.PI * 2) / 5),
      ),
      oval(x, 784, 18, 18, accent),
      oval(x, 784, 92, 92, 'rgba(0,0,0,0)', { stroke: { paint: '#0f0e13', width: 10 } }),
    ]
    return [
      contactShadow(500, 872, 480, 34, 0.42),
      path(body, down(400, 780, [0, lighter(main, 0.24)], [0.48, main], [1, deeper(main, 0.3)])),
      clipped(body, [
        path('M40 660 C300 636 700 636 980 660 L980 790 L40 790 Z', '#1a0a1024'),
        path('M256 552 C420 530 640 530 824 564 L824 572 C640 544 420 544 200 572 Z', '#ffffff66'),
      ]),
      path(
        'M312 548 C370 470 430 440 510 438 L512 548 Z',
        slanted([312, 438], [512, 548], [0, '#d9eef5'], [1, '#7fb0c4']),
      ),
      path(
        'M536 438 L600 438 C670 442 720 490 760 552 L536 548 Z',
        slanted([536, 438], [760, 548], [0, '#cfe8f1'], [1, '#73a6bb']),
      ),
      path('M350 548 L440 452 L476 444 L396 548 Z', '#ffffff73'),
      path('M574 548 L640 446 L664 454 L612 549 Z', '#ffffff59'),
      line('M524 440 L524 770', deeper(main, 0.3), 5, { opacity: 0.6 }),
      bar(560, 596, 62, 13, deeper(main, 0.4), { radius: 6 }),
      bar(330, 596, 62, 13, deeper(main, 0.4), { radius: 6 }),
      path('M66 640 C70 612 96 596 140 592 L150 634 Z', '#fff2c4'),
      path('M946 636 C936 606 910 590 876 586 L884 636 Z', mix(accent, '#ff3b2f', 0.7)),
      bar(40, 742, 130, 30, dark, { radius: 15 }),
      bar(852, 742, 116, 30, dark, { radius: 15 }),
      ...wheel(268),
      ...wheel(740),
    ]
  },
}

export const toolbox: Subject = {
  id: 'toolbox',
  frame: { x: 90, y: 120, width: 820, height: 800 },
  draw({ main, accent, light, dark }) {
    return [
      contactShadow(500, 884, 430, 40),
      moved(
        330,
        560,
        1,
        [
          bar(-26, -330, 52, 380, across(-26, 26, [0, lighter(light, 0.3)], [1, deeper(light, 0.3)]), {
            radius: 26,
          }),
          path(
            'M-74 -392 C-74 -346 -44 -306 0 -306 C44 -306 74 -346 74 -392 C74 -416 64 -436 48 -448 L48 -378 L0 -350 L-48 -378 L-48 -448 C-64 -436 -74 -416 -74 -392 Z',
            across(-74, 74, [0, lighter(light, 0.4)], [1, deeper(light, 0.24)]),
          ),
        ],
        -0.2,
      ),
      moved(
        640,
        560,
        1,
        [
          bar(-20, -220, 40, 260, '#b98250', { radius: 14 }),
          path(
            'M-120 -300 C-90 -330 -40 -334 70 -334 L104 -334 L104 -236 L-60 -236 C-70 -270 -96 -290 -120 -300 Z',
            down(-334, -236, [0, lighter(dark, 0.3)], [1, dark]),
          ),
        ],
        0.22,
      ),
      line(
        'M360 500 L360 430 C360 400 380 384 410 384 L590 384 C620 384 640 400 640 430 L640 500',
        deeper(main, 0.4),
        34,
      ),
      bar(130, 490, 740, 384, down(490, 874, [0, lighter(main, 0.12)], [1, deeper(main, 0.2)]), {
        radius: 34,
      }),
      bar(110, 470, 780, 110, main, { radius: 30 }),
      bar(110, 470, 780, 34, '#ffffff30', { radius: 17 }),
      bar(110, 560, 780, 26, deeper(main, 0.3)),
      bar(
        440,
        530,
        120,
        90,
        across(440, 560, [0, deeper(accent, 0.1)], [0.4, lighter(accent, 0.4)], [1, deeper(accent, 0.16)]),
        { radius: 16 },
      ),
      bar(220, 660, 560, 12, '#ffffff3d', { radius: 6 }),
      bar(220, 700, 400, 12, '#ffffff29', { radius: 6 }),
    ]
  },
}
