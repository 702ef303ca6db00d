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

const sparkle = (x: number, y: number, s: number, colour: string) =>
  moved(x, y, s, [
    path('M0 -60 C6 -18 18 -6 60 0 C18 6 6 18 0 60 C-6 18 -18 6 -60 0 C-18 -6 -6 -18 0 -60 Z', colour),
  ])

export const serum: Subject = {
  id: 'serum',
  frame: { x: 110, y: 80, width: 780, height: 840 },
  draw({ main, accent, light, dark, leaf }) {
    const bottle =
      'M330 430 C330 392 356 372 396 366 L564 366 C604 372 630 392 630 430 L630 830 C630 860 612 876 584 876 L376 876 C348 876 330 860 330 830 Z'
    const jar = 'M640 690 L862 690 L862 832 C862 860 846 876 820 876 L682 876 C656 876 640 860 640 832 Z'
    return [
      contactShadow(500, 880, 410, 40),
      moved(300, 872, 1, [
        path('M0 0 C-150 -70 -210 -230 -150 -380 C-40 -310 20 -150 0 0 Z', leaf),
        line('M-8 -20 C-50 -140 -96 -240 -144 -350', lighter(leaf, 0.4), 6),
      ]),
      moved(300, 872, 1, [
        path('M0 0 C-110 -10 -190 -80 -200 -180 C-100 -180 -10 -100 0 0 Z', deeper(leaf, 0.16)),
      ]),
      path(
        'M430 330 L530 330 L530 250 L430 250 Z',
        across(430, 530, [0, lighter(dark, 0.3)], [0.4, lighter(dark, 0.5)], [1, dark]),
      ),
      bar(
        418,
        286,
        124,
        84,
        across(418, 542, [0, deeper(accent, 0.25)], [0.35, lighter(accent, 0.45)], [1, deeper(accent, 0.3)]),
        { radius: 10 },
      ),
      path(
        'M446 256 C436 190 446 110 480 104 C514 110 524 190 514 256 Z',
        across(440, 520, [0, lighter(dark, 0.25)], [0.4, lighter(dark, 0.45)], [1, dark]),
      ),
      path(
        bottle,
        across(
          330,
          630,
          [0, deeper(main, 0.12)],
          [0.28, lighter(main, 0.3)],
          [0.6, main],
          [1, deeper(main, 0.34)],
        ),
      ),
      clipped(bottle, [
        bar(388, 380, 34, 500, '#ffffff52', { radius: 17 }),
        bar(602, 380, 12, 500, '#ffffff30'),
      ]),
      bar(372, 540, 216, 226, lighter(light, 0.7), { radius: 10 }),
      bar(418, 588, 124, 14, main, { radius: 7 }),
      bar(436, 620, 88, 9, mix(main, light, 0.45), { radius: 4 }),
      line('M426 700 H534', mix(main, light, 0.5), 6),
      oval(480, 668, 20, 20, accent),
      path(
        jar,
        across(640, 862, [0, lighter(light, 0.7)], [0.5, lighter(light, 0.35)], [1, deeper(light, 0.16)]),
      ),
      bar(
        626,
        640,
        250,
        66,
        across(626, 876, [0, deeper(accent, 0.2)], [0.3, lighter(accent, 0.4)], [1, deeper(accent, 0.28)]),
        { radius: 14 },
      ),
      bar(684, 764, 134, 14, main, { radius: 7 }),
      bar(712, 794, 78, 9, mix(main, light, 0.4), { radius: 4 }),
      sparkle(722, 420, 0.9, lighter(accent, 0.5)),
      sparkle(800, 520, 0.5, lighter(main, 0.6)),
    ]
  },
}

export const tooth: Subject = {
  id: 'tooth',
  frame: { x: 130, y: 110, width: 740, height: 800 },
  draw({ main, accent, light }) {
    const body =
      'M240 330 C240 210 340 160 430 186 C480 202 520 202 570 186 C660 160 760 210 760 330 C760 440 716 500 700 590 C684 680 690 860 616 868 C552 872 566 700 540 640 C524 606 476 606 460 640 C434 700 448 872 384 868 C310 860 316 680 300 590 C284 500 240 440 240 330 Z'
    return [
      contactShadow(500, 884, 240, 28),
      oval(500, 510, 352, 352, lighter(main, 0.1), { opacity: 0.18 }),
      path(
        body,
        slanted(
          [260, 180],
          [760, 860],
          [0, '#ffffff'],
          [0.5, lighter(light, 0.72)],
          [1, mix(light, main, 0.35)],
        ),
      ),
      clipped(body, [
        path(
          'M600 150 C700 300 690 460 640 600 C610 720 640 860 600 900 L800 900 L800 150 Z',
          mix(main, '#ffffff', 0.5),
          { opacity: 0.35 },
        ),
        path(
          'M284 340 C284 262 330 222 384 218 C340 262 326 320 330 400 C322 430 296 420 290 390 Z',
          '#ffffff',
        ),
        line('M420 250 C470 276 530 276 580 250', mix(main, '#ffffff', 0.45), 12, { opacity: 0.6 }),
      ]),
      sparkle(790, 236, 1.15, lighter(accent, 0.1)),
      sparkle(838, 356, 0.55, main),
      sparkle(196, 290, 0.7, main),
    ]
  },
}

export const careKit: Subject = {
  id: 'care_kit',
  frame: { x: 100, y: 160, width: 800, height: 760 },
  draw({ main, accent, light }) {
    return [
      contactShadow(500, 884, 420, 42),
      line('M380 400 C380 300 400 270 440 270 L560 270 C600 270 620 300 620 400', deeper(main, 0.34), 42),
      bar(140, 380, 720, 490, down(380, 870, [0, lighter(light, 0.75)], [1, mix(light, main, 0.16)]), {
        radius: 72,
      }),
      path('M140 452 C140 412 172 380 212 380 L788 380 C828 380 860 412 860 452 L860 520 L140 520 Z', main),
      path('M640 380 L788 380 C828 380 860 412 860 452 L860 520 L640 520 Z', deeper(main, 0.12)),
      bar(286, 494, 76, 62, lighter(accent, 0.35), { radius: 14 }),
      bar(638, 494, 76, 62, lighter(accent, 0.35), { radius: 14 }),
      oval(500, 664, 136, 136, lighter(light, 0.9)),
      bar(464, 566, 72, 196, accent, { radius: 18 }),
      bar(402, 628, 196, 72, accent, { radius: 18 }),
      path('M196 560 C190 660 200 770 230 830 L262 830 C232 760 226 660 232 560 Z', '#ffffffa6'),
      sparkle(846, 276, 0.9, lighter(accent, 0.3)),
      sparkle(170, 290, 0.65, lighter(main, 0.3)),
    ]
  },
}
