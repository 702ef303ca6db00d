import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, clipped, contactShadow, deeper, glow, lighter, moved, oval, path, slanted } from './draw.ts'
import { ring, roundSide } from './forms.ts'
import { steam } from './steam.ts'
import type { Subject } from './subject.ts'

export const cup: Subject = {
  id: 'cup',
  frame: { x: 40, y: 90, width: 920, height: 850 },
  draw({ main, accent, light }) {
    const body =
      'M196 430 C198 600 250 740 350 806 C420 832 540 832 610 806 C710 740 762 600 764 430 A284 66 0 0 1 196 430 Z'
    const china = lighter(light, 0.3)
    const side = across(
      196,
      764,
      [0, deeper(china, 0.06)],
      [0.2, '#ffffff'],
      [0.5, china],
      [0.86, deeper(china, 0.24)],
      [1, deeper(china, 0.1)],
    )
    const bean = (x: number, y: number, turn: number): Layer =>
      moved(
        x,
        y,
        1,
        [
          oval(0, 0, 36, 25, {
            kind: 'radial',
            centre: [0, 0],
            focus: [-14, -11],
            radius: 40,
            stops: [
              [0, '#a8704a'],
              [0.5, '#6b3d22'],
              [1, '#3a1d0e'],
            ],
          }),
          path('M-34 2 C-14 -8 10 12 34 -2 C12 20 -12 0 -34 2 Z', '#2c150a'),
        ],
        turn,
      )
    const handle =
      'M744 476 C850 436 920 500 900 590 C884 668 800 706 706 704 L716 650 C784 648 838 624 848 576 C858 528 816 506 752 528 Z'
    return [
      contactShadow(480, 890, 450, 46),
      path(
        'M50 836 A430 76 0 0 0 910 836 L904 856 A424 78 0 0 1 56 856 Z',
        deeper(mix(china, main, 0.16), 0.26),
      ),
      oval(
        480,
        834,
        430,
        78,
        slanted([80, 770], [880, 900], [0, '#ffffff'], [0.5, china], [1, mix(china, main, 0.28)]),
      ),
      ring(480, 834, 396, 68, main, 9),
      oval(480, 828, 262, 40, deeper(china, 0.22)),
      path(handle, slanted([744, 460], [900, 700], [0, '#ffffff'], [0.5, china], [1, deeper(china, 0.28)])),
      path('M752 486 C836 458 888 500 884 566 C872 520 830 492 758 510 Z', '#ffffff'),
      path(body, side),
      clipped(body, [
        path(
          'M190 560 C330 650 630 650 770 560 L762 668 C640 752 320 752 198 668 Z',
          roundSide(196, 764, main),
        ),
        path(
          'M198 682 C320 766 640 766 762 682 L758 700 C640 782 320 782 202 700 Z',
          roundSide(196, 764, accent),
        ),
        path('M650 430 C690 600 650 740 520 830 L800 830 L800 430 Z', '#2a12101a'),
        path('M236 480 C240 590 274 700 330 756 L364 776 C312 700 286 600 284 490 Z', '#ffffffa6'),
      ]),
      oval(
        480,
        430,
        284,
        66,
        slanted([200, 380], [740, 490], [0, '#ffffff'], [0.5, lighter(china, 0.4)], [1, deeper(china, 0.1)]),
      ),
      oval(480, 435, 258, 54, '#3d2116'),
      oval(480, 441, 250, 46, glow(410, 426, 270, [0, '#a9683a'], [0.5, '#6d3f22'], [1, '#3f2213'])),
      path(
        'M480 484 C400 470 330 452 336 430 C344 410 420 412 470 426 C530 410 620 410 628 430 C634 452 560 470 480 484 Z',
        '#f0d4a8',
      ),
      path(
        'M480 468 C430 460 386 446 392 434 C400 424 446 430 474 440 C514 428 566 424 572 434 C578 446 530 460 480 468 Z',
        '#b9793f',
      ),
      path(
        'M480 456 C456 452 434 446 440 440 C448 436 466 440 478 444 C496 438 520 436 524 440 C528 446 504 452 480 456 Z',
        '#f0d4a8',
      ),
      ...steam(480, 372, 280),
      // a spoon on the saucer's rim, a few beans before it
      path(
        'M596 868 C650 850 720 852 736 868 C744 884 700 896 650 892 C610 888 580 880 596 868 Z',
        slanted([590, 850], [740, 890], [0, '#ffffff'], [0.5, '#c3ccd4'], [1, '#7c8791']),
      ),
      path(
        'M726 864 L900 800 C914 796 920 808 908 816 L738 878 Z',
        slanted([730, 800], [900, 870], [0, '#8e99a3'], [0.5, '#dfe5ea'], [1, '#aeb8c0']),
      ),
      bean(196, 884, 0.3),
      bean(268, 904, -0.5),
      bean(128, 872, -0.2),
    ]
  },
}
