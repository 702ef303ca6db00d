import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import {
  across,
  bar,
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
import { ballShade } from './forms.ts'
import type { Subject } from './subject.ts'

export const conversation: Subject = {
  id: 'conversation',
  frame: { x: 70, y: 70, width: 870, height: 850 },
  draw({ main, accent, light, leaf }) {
    const bubble =
      'M-270 -210 C-270 -250 -240 -276 -200 -276 L220 -276 C260 -276 290 -250 290 -210 L290 30 C290 70 260 96 220 96 L-60 96 C-90 130 -130 160 -186 170 C-160 140 -150 118 -150 96 L-200 96 C-240 96 -270 70 -270 30 Z'
    const said = (colour: string): Layer[] => [
      moved(10, 16, 1, [path(bubble, deeper(colour, 0.46))]),
      path(
        bubble,
        slanted(
          [-260, -270],
          [280, 120],
          [0, lighter(colour, 0.42)],
          [0.5, colour],
          [1, deeper(colour, 0.2)],
        ),
      ),
      path(
        'M-244 -200 C-244 -232 -222 -250 -190 -250 L120 -250 C40 -236 -140 -230 -190 -214 C-216 -204 -222 -180 -224 -140 C-226 -120 -244 -124 -244 -150 Z',
        '#ffffff73',
      ),
    ]
    const speaker = mix(light, '#ffffff', 0.5)
    return [
      contactShadow(500, 884, 430, 40),
      // what is said back
      { kind: 'group', transform: [-0.94, 0, 0, 0.94, 640, 560], children: said(accent) },
      ...[0, 1, 2].map((i) => oval(536 + i * 96, 568, 31, 31, ballShade(536 + i * 96, 568, 31, speaker))),
      // what is said: sound, as waves
      moved(380, 376, 1.04, said(main)),
      ...[70, 130, 200, 120, 170, 90, 140, 60].map((h, i) =>
        bar(
          176 + i * 54,
          286 - h / 2,
          26,
          h,
          down(286 - h / 2, 286 + h / 2, [0, '#ffffff'], [0.5, speaker], [1, deeper(light, 0.12)]),
          { radius: 13 },
        ),
      ),
      // books and a cup below
      bar(150, 824, 620, 60, down(824, 884, [0, lighter(leaf, 0.24)], [0.5, leaf], [1, deeper(leaf, 0.3)]), {
        radius: [26, 8, 8, 26],
      }),
      bar(182, 836, 588, 36, across(182, 770, [0, '#fffaf0'], [0.5, '#f4ead8'], [1, '#dccfb6']), {
        radius: [16, 2, 2, 16],
      }),
      line('M194 848 H770 M194 860 H770', '#cdbfa5', 3),
      bar(210, 768, 500, 58, down(768, 826, [0, lighter(main, 0.24)], [0.5, main], [1, deeper(main, 0.3)]), {
        radius: [8, 26, 26, 8],
      }),
      bar(210, 780, 468, 34, across(210, 678, [0, '#fffaf0'], [0.5, '#f4ead8'], [1, '#dccfb6']), {
        radius: [2, 16, 16, 2],
      }),
      line('M210 792 H668 M210 803 H668', '#cdbfa5', 3),
      path('M520 880 L520 900 L534 890 L548 902 L548 880 Z', accent),
    ]
  },
}
