import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  bar,
  clipped,
  contactShadow,
  deeper,
  down,
  glow,
  lighter,
  line,
  moved,
  oval,
  path,
  slanted,
} from './draw.ts'
import type { Subject } from './subject.ts'

function steam(x: number, y: number, height: number): Layer[] {
  const strand = (dx: number, h: number, strength: string) =>
    line(
      `M${x + dx} ${y} C${x + dx - 55} ${y - h * 0.3} ${x + dx + 55} ${y - h * 0.62} ${x + dx - 8} ${y - h}`,
      down(y, y - h, [0, '#ffffff00'], [0.3, `#ffffff${strength}`], [1, '#ffffff00']),
      24,
    )
  return [strand(-78, height * 0.78, '80'), strand(0, height, 'b8'), strand(82, height * 0.72, '80')]
}

export const cup: Subject = {
  id: 'cup',
  frame: { x: 60, y: 90, width: 880, height: 850 },
  draw({ main, accent, light }) {
    const body = 'M210 420 C214 640 290 806 372 820 L588 820 C670 806 746 640 750 420 Z'
    return [
      contactShadow(480, 892, 470, 52),
      oval(480, 860, 420, 74, deeper(light, 0.1)),
      oval(480, 848, 420, 72, down(776, 920, [0, lighter(light, 0.6)], [1, mix(light, main, 0.12)])),
      oval(480, 836, 250, 38, deeper(light, 0.16), { opacity: 0.7 }),
      line('M742 490 C880 462 912 560 870 636 C836 700 770 716 694 706', deeper(light, 0.12), 58),
      line('M742 490 C880 462 912 560 870 636 C836 700 770 716 694 706', lighter(light, 0.45), 42),
      path(
        body,
        across(210, 750, [0, lighter(light, 0.5)], [0.5, lighter(light, 0.25)], [1, deeper(light, 0.14)]),
      ),
      clipped(body, [
        bar(180, 560, 620, 112, main),
        bar(180, 684, 620, 16, accent),
        path('M560 400 C600 600 560 760 470 840 L780 840 L780 400 Z', '#2a12101f'),
        path('M246 450 C252 560 276 660 306 730 L340 730 C306 650 288 560 282 450 Z', '#ffffff8c'),
      ]),
      oval(480, 420, 270, 62, lighter(light, 0.75)),
      oval(480, 426, 240, 47, '#3d2116'),
      oval(480, 431, 232, 40, glow(430, 420, 240, [0, '#7a4a2c'], [0.6, '#55301d'], [1, '#3a1f14'])),
      path(
        'M330 428 C380 404 500 400 570 418 C520 424 470 432 430 446 C390 446 346 440 330 428 Z',
        '#e8c79a',
        { opacity: 0.75 },
      ),
      ...steam(480, 372, 270),
    ]
  },
}

export const loaf: Subject = {
  id: 'loaf',
  frame: { x: 40, y: 230, width: 920, height: 650 },
  draw({ main, light, leaf }) {
    const crust = '#c67b35'
    const body =
      'M90 640 C70 440 250 330 500 330 C750 330 930 440 910 640 C904 742 850 770 780 772 L220 772 C150 770 96 742 90 640 Z'
    const score = (x: number) => [
      path(
        `M${x} 636 C${x - 6} 520 ${x + 30} 430 ${x + 108} 372 C${x + 130} 392 ${x + 122} 420 ${x + 104} 446 C${x + 60} 506 ${x + 44} 570 ${x + 46} 640 Z`,
        deeper(crust, 0.3),
        { opacity: 0.5 },
      ),
      path(
        `M${x + 12} 630 C${x + 8} 524 ${x + 44} 440 ${x + 112} 384 C${x + 122} 398 ${x + 116} 420 ${x + 100} 442 C${x + 58} 500 ${x + 42} 566 ${x + 44} 632 Z`,
        '#f6dba4',
      ),
    ]
    const wheat = (x: number, y: number, turn: number) =>
      moved(
        x,
        y,
        1,
        [
          line('M0 0 C10 -90 6 -180 0 -270', '#b98a34', 9),
          ...[0, 1, 2, 3, 4].flatMap((i) => [
            oval(-22, -130 - i * 34, 13, 30, i % 2 ? '#e2b44f' : '#eac365', { turn: -0.5 }),
            oval(24, -130 - i * 34, 13, 30, i % 2 ? '#eac365' : '#d9a741', { turn: 0.5 }),
          ]),
          oval(0, -306, 13, 34, '#eac365'),
        ],
        turn,
      )
    return [
      contactShadow(500, 844, 480, 44),
      wheat(770, 600, 0.42),
      wheat(842, 640, 0.72),
      bar(
        60,
        768,
        880,
        78,
        down(768, 846, [0, mix(light, '#a8743f', 0.55)], [1, mix('#8a5a30', main, 0.1)]),
        { radius: 34 },
      ),
      bar(60, 768, 880, 22, '#ffffff2e', { radius: 11 }),
      path(body, down(330, 772, [0, '#e9a95a'], [0.45, crust], [1, '#93501f'])),
      clipped(body, [
        ...score(196),
        ...score(400),
        ...score(604),
        path('M90 700 C300 770 700 770 910 690 L910 800 L90 800 Z', '#5a2a0e3d'),
        path('M150 520 C180 430 300 372 420 356 C330 400 240 450 204 540 Z', '#ffe9c480'),
      ]),
      moved(180, 800, 1, [
        path('M0 0 C-60 -30 -96 -90 -84 -150 C-30 -130 10 -70 0 0 Z', leaf),
        path('M0 0 C-20 -66 -4 -130 50 -160 C72 -104 52 -40 0 0 Z', deeper(leaf, 0.16)),
      ]),
    ]
  },
}

export const burger: Subject = {
  id: 'burger',
  frame: { x: 60, y: 190, width: 880, height: 730 },
  draw({ main, leaf }) {
    const bun = '#e39a45'
    const top =
      'M120 500 C120 300 290 210 500 210 C710 210 880 300 880 500 C880 524 862 536 840 536 L160 536 C138 536 120 524 120 500 Z'
    const seed = (x: number, y: number, t: number) => oval(x, y, 21, 12, '#fdeccb', { turn: t })
    return [
      contactShadow(500, 880, 450, 46),
      path(
        'M140 760 L860 760 C868 838 820 872 760 872 L240 872 C180 872 132 838 140 760 Z',
        down(760, 872, [0, '#e8a552'], [1, '#b76d28']),
      ),
      bar(112, 664, 776, 104, down(664, 768, [0, '#6b3a22'], [1, '#44220f']), { radius: 50 }),
      path('M150 640 L850 640 L760 700 L700 664 L610 742 L520 664 L300 664 L240 700 Z', '#ffc83d'),
      bar(130, 596, 740, 56, mix(main, '#e5432f', 0.6), { radius: 28 }),
      bar(150, 604, 700, 14, '#ffffff40', { radius: 7 }),
      path(
        'M96 566 C120 520 880 520 904 566 C912 600 870 606 850 588 C820 620 780 620 752 590 C720 624 676 622 650 592 C616 626 570 622 546 592 C512 626 470 622 444 592 C412 624 366 622 342 590 C312 620 272 622 244 590 C212 618 170 614 150 588 C128 606 88 600 96 566 Z',
        down(530, 622, [0, lighter(leaf, 0.2)], [1, leaf]),
      ),
      path(top, down(210, 536, [0, '#f6bd6b'], [0.6, bun], [1, '#c27a2e'])),
      clipped(top, [
        path('M170 470 C180 340 300 262 430 246 C320 300 250 370 236 480 Z', '#fff0d27a'),
        path('M640 230 C800 280 880 400 860 560 L760 560 C800 420 760 310 640 230 Z', '#7a3d1026'),
      ]),
      seed(360, 300, -0.4),
      seed(470, 262, 0.1),
      seed(590, 290, 0.5),
      seed(520, 346, -0.2),
      seed(400, 388, 0.3),
      seed(650, 372, -0.3),
      seed(716, 330, 0.6),
      seed(300, 390, -0.6),
      seed(590, 420, 0.2),
      seed(760, 430, 0.4),
    ]
  },
}

export const bowl: Subject = {
  id: 'bowl',
  frame: { x: 70, y: 90, width: 860, height: 830 },
  draw({ main, accent, light, leaf }) {
    const body = 'M110 470 C110 690 260 840 400 852 L600 852 C740 840 890 690 890 470 Z'
    const noodle = (x: number, lift: number) =>
      line(`M${x} 500 C${x + 20} ${430 - lift} ${x + 110} ${420 - lift} ${x + 140} 500`, '#f7d98a', 20)
    return [
      contactShadow(500, 884, 420, 44),
      line('M640 470 L880 130', '#8a4b2a', 20),
      line('M690 476 L920 170', '#6f3a20', 20),
      oval(500, 470, 390, 88, deeper(main, 0.22)),
      oval(500, 476, 356, 70, '#f0b65a'),
      noodle(200, 0),
      noodle(270, 26),
      noodle(340, 8),
      noodle(240, 44),
      path('M540 452 C600 396 716 400 740 452 C724 506 566 510 540 452 Z', '#fff8ec'),
      oval(642, 452, 44, 30, '#f4a531'),
      path('M380 440 C398 340 470 322 520 340 C524 404 470 452 400 468 Z', leaf),
      path('M430 446 C470 372 540 366 580 394 C566 446 500 476 440 474 Z', lighter(leaf, 0.22)),
      oval(330, 462, 48, 26, accent, { turn: -0.2 }),
      oval(330, 458, 30, 14, lighter(accent, 0.35), { turn: -0.2 }),
      path(body, across(110, 890, [0, lighter(main, 0.18)], [0.5, main], [1, deeper(main, 0.26)])),
      path(
        'M110 470 C110 500 112 516 116 540 C300 600 700 600 884 540 C888 516 890 500 890 470 C780 566 220 566 110 470 Z',
        deeper(main, 0.14),
      ),
      clipped(body, [
        line('M120 640 C300 720 700 720 880 640', lighter(light, 0.3), 16),
        line('M150 690 C330 764 670 764 850 690', lighter(light, 0.3), 7),
        path('M150 560 C160 690 240 780 330 830 L380 830 C270 760 214 680 204 570 Z', '#ffffff38'),
      ]),
      bar(390, 846, 220, 34, deeper(main, 0.3), { radius: 12 }),
      ...steam(470, 380, 260),
    ]
  },
}

export const bottleOfDrink: Subject = {
  id: 'drink',
  frame: { x: 250, y: 110, width: 500, height: 810 },
  draw({ main, accent, leaf }) {
    const glass = 'M300 300 L700 300 L652 850 C648 876 630 884 606 884 L394 884 C370 884 352 876 348 850 Z'
    return [
      contactShadow(500, 886, 300, 36),
      line('M560 300 L640 110', lighter(accent, 0.1), 26),
      line('M560 300 L640 110', '#ffffff80', 7),
      path(glass, '#ffffff59'),
      clipped(glass, [
        bar(
          280,
          400,
          440,
          500,
          down(400, 884, [0, lighter(main, 0.22)], [0.5, main], [1, deeper(main, 0.1)]),
        ),
        oval(500, 402, 200, 22, lighter(main, 0.45)),
        moved(420, 500, 1, [bar(-70, -60, 124, 116, '#ffffff6e', { radius: 22 })], 0.3),
        moved(580, 590, 1, [bar(-60, -60, 112, 112, '#ffffff59', { radius: 22 })], -0.35),
        moved(450, 720, 1, [bar(-60, -56, 112, 108, '#ffffff4a', { radius: 22 })], 0.6),
        path('M330 330 L380 330 L416 850 L380 850 Z', '#ffffff66'),
      ]),
      line('M300 300 L700 300', '#ffffffd0', 14),
      oval(690, 300, 92, 92, slanted([600, 210], [780, 390], [0, lighter(accent, 0.2)], [1, accent])),
      oval(690, 300, 72, 72, lighter(accent, 0.55)),
      ...[0, 1, 2, 3, 4, 5].map((i) =>
        moved(
          690,
          300,
          1,
          [path('M0 -10 C14 -30 14 -52 0 -64 C-14 -52 -14 -30 0 -10 Z', accent)],
          (i * Math.PI) / 3,
        ),
      ),
      path('M400 300 C330 270 300 210 318 150 C390 170 430 230 400 300 Z', leaf),
      path('M404 300 C380 230 410 170 470 140 C504 206 474 270 404 300 Z', deeper(leaf, 0.14)),
    ]
  },
}
