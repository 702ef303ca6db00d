import { mix } from '../colour/oklch.ts'
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
} from './draw.ts'
import { ballShade, metalSide, ring } from './forms.ts'
import type { Subject } from './subject.ts'

export const guitar: Subject = {
  id: 'guitar',
  frame: { x: 120, y: 40, width: 700, height: 880 },
  draw({ main, accent, light, dark }) {
    const body =
      'M0 -300 C70 -310 130 -286 140 -226 C150 -176 110 -150 112 -106 C114 -60 196 -30 200 70 C204 180 110 236 0 236 C-110 236 -204 180 -200 70 C-196 -30 -114 -60 -112 -106 C-110 -150 -150 -176 -140 -226 C-130 -286 -70 -310 0 -300 Z'
    const varnish = '#b9622a'
    const neck = deeper('#6b3f22', 0.2)
    return [
      contactShadow(480, 884, 300, 40),
      // the stand
      line('M330 890 L430 640', lighter(dark, 0.1), 18),
      line('M640 890 L520 640', lighter(dark, 0.04), 18),
      moved(
        474,
        640,
        1,
        [
          moved(20, 14, 1, [path(body, deeper(varnish, 0.5))]),
          path(body, deeper(varnish, 0.3)),
          moved(-3, -4, 0.955, [
            path(body, {
              kind: 'radial',
              centre: [-10, 10],
              focus: [-60, -60],
              radius: 320,
              stops: [
                [0, '#ffd99a'],
                [0.3, '#f3b458'],
                [0.5, mix('#e39a3c', varnish, 0.4)],
                [0.8, varnish],
                [1, deeper(varnish, 0.4)],
              ],
            }),
            clipped(body, [
              path(
                'M-176 70 C-170 0 -110 -30 -96 -90 C-84 -140 -130 -180 -120 -230 C-112 -262 -80 -276 -50 -280 C-84 -240 -70 -200 -64 -150 C-56 -80 -130 0 -124 110 C-130 150 -176 130 -176 70 Z',
                '#ffffff40',
              ),
              path(
                'M60 30 C120 30 160 70 150 130 C120 150 80 130 70 90 C66 70 60 50 60 30 Z',
                deeper(dark, 0.1),
                { opacity: 0.85 },
              ),
            ]),
          ]),
          oval(0, -46, 74, 74, lighter(light, 0.3)),
          oval(0, -46, 66, 66, deeper(varnish, 0.4)),
          ring(0, -46, 62, 62, accent, 6, { dash: [8, 7] }),
          oval(0, -46, 54, 54, glow(10, -30, 64, [0, '#4a2614'], [0.5, '#2c150b'], [1, '#170a05'])),
          bar(-82, 116, 164, 34, down(116, 150, [0, '#7a4a2a'], [0.5, neck], [1, deeper(neck, 0.4)]), {
            radius: 12,
          }),
          bar(-60, 112, 120, 10, lighter(light, 0.5), { radius: 4 }),
          path(
            'M-27 -112 L-22 -480 L22 -480 L27 -112 Z',
            across(-27, 27, [0, lighter(neck, 0.26)], [0.5, neck], [1, deeper(neck, 0.3)]),
          ),
          ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) =>
            bar(-26, -462 + i * 34 + i * i * 0.2, 52, 4, '#d8c9a0'),
          ),
          ...[2, 4, 6].map((i) => oval(0, -444 + i * 35, 6, 6, lighter(light, 0.5))),
          path(
            'M-22 -480 L-40 -500 L-46 -586 C-30 -600 -14 -592 0 -600 C14 -592 30 -600 46 -586 L40 -500 L22 -480 Z',
            across(-46, 46, [0, lighter(varnish, 0.2)], [0.5, varnish], [1, deeper(varnish, 0.36)]),
          ),
          bar(-25, -486, 50, 9, lighter(light, 0.5), { radius: 3 }),
          ...[0, 1, 2].flatMap((i) => [
            bar(-66, -574 + i * 27, 24, 14, metalSide(-66, -42, '#c3ccd4'), { radius: 6 }),
            bar(42, -574 + i * 27, 24, 14, metalSide(42, 66, '#c3ccd4'), { radius: 6 }),
            oval(-26, -566 + i * 27, 6, 6, '#e6ebef'),
            oval(26, -566 + i * 27, 6, 6, '#c3ccd4'),
          ]),
          ...[-17, -10, -3, 4, 11, 18].map((x) => line(`M${x * 0.8} -484 L${x} 118`, '#fbf6e6', 2.4)),
        ],
        0.1,
      ),
      // the stand's arms before the body, sheet music with no notes to read
      path(
        'M312 858 L676 858 C688 858 694 866 692 876 C690 886 684 890 674 890 L314 890 C302 890 298 880 300 872 C302 864 306 858 312 858 Z',
        down(858, 890, [0, lighter(dark, 0.4)], [0.5, lighter(dark, 0.12)], [1, deeper(dark, 0.2)]),
      ),
      ...[354, 634].map((x) =>
        bar(
          x - 14,
          812,
          28,
          60,
          across(x - 14, x + 14, [0, lighter(dark, 0.5)], [0.5, lighter(dark, 0.2)], [1, dark]),
          { radius: 14 },
        ),
      ),
      moved(
        246,
        400,
        1,
        [
          oval(-20, 96, 40, 30, ballShade(-20, 96, 40, accent), { turn: -0.4 }),
          path('M12 84 L14 -60 C30 -30 70 -20 66 40 C60 16 40 6 26 4 L24 90 Z', deeper(accent, 0.1)),
        ],
        0.06,
      ),
      moved(
        724,
        300,
        0.8,
        [
          oval(-36, 100, 36, 27, ballShade(-36, 100, 36, main), { turn: -0.4 }),
          oval(70, 80, 36, 27, ballShade(70, 80, 36, main), { turn: -0.4 }),
          path('M-8 94 L-8 -54 L104 -78 L104 74 L92 76 L92 -24 L4 -4 L4 94 Z', main),
        ],
        0.04,
      ),
    ]
  },
}
