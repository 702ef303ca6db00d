import { bar, clipped, contactShadow, deeper, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { gold, shade, shine, sprig } from './material.ts'
import { gift, ribbon } from './gifts.ts'
import type { Subject } from './subject.ts'

export const shoppingBag: Subject = {
  id: 'shopping_bag',
  frame: { x: 90, y: 200, width: 830, height: 710 },
  draw({ main, accent, light, leaf }) {
    const front = 'M180 384 L600 384 L632 882 L150 882 Z'
    const paper = lighter(light, 0.5)
    return [
      contactShadow(500, 884, 430, 30),
      line('M300 400 C296 170 524 170 524 400', deeper(main, 0.4), 20),
      path(
        'M196 392 L250 316 L292 360 L350 292 L392 352 L454 288 L500 356 L556 306 L604 384 L700 420 L600 420 L196 420 Z',
        slanted([200, 290], [660, 420], [0, '#ffffff'], [0.5, paper], [1, deeper(light, 0.24)]),
      ),
      path(
        'M250 316 L292 360 L276 400 L236 400 Z M350 292 L392 352 L370 400 L330 400 Z M454 288 L500 356 L470 400 L430 400 Z',
        shade('1a'),
      ),
      path(
        'M600 384 L712 424 L764 852 L632 882 Z',
        slanted([600, 384], [764, 882], [0, deeper(main, 0.24)], [1, deeper(main, 0.44)]),
      ),
      path('M656 404 L700 640 L690 868 L632 882 Z', shade('26')),
      path(
        front,
        slanted([170, 384], [632, 882], [0, lighter(main, 0.32)], [0.45, main], [1, deeper(main, 0.24)]),
      ),
      clipped(front, [
        path('M176 384 H604 V424 H172 Z', shine('38')),
        path('M200 424 L262 424 L236 882 L168 882 Z', shine('33')),
        path('M560 424 L604 424 L634 882 L580 882 Z', shade('1f')),
        path('M150 850 L632 850 L632 882 L150 882 Z', shade('2e')),
      ]),
      line(
        'M268 448 C266 228 498 228 496 448',
        slanted([268, 240], [496, 448], [0, lighter(main, 0.6)], [0.5, lighter(main, 0.3)], [1, main]),
        20,
      ),
      path(
        'M252 444 a16 16 0 1 0 32 0 a16 16 0 1 0 -32 0 Z M480 444 a16 16 0 1 0 32 0 a16 16 0 1 0 -32 0 Z',
        gold,
      ),
      oval(388, 650, 112, 112, shine('2e')),
      path(
        'M388 728 C282 658 300 570 348 570 C370 570 382 586 388 602 C394 586 406 570 428 570 C476 570 494 658 388 728 Z',
        slanted([300, 570], [476, 728], [0, '#ffffff'], [1, deeper(light, 0.06)]),
      ),
      ...gift(596, 884, 216, 176, accent, paper),
      ribbon(690, 662, 0.78, paper),
      ...gift(792, 886, 92, 92, lighter(main, 0.3), accent),
      sprig(168, 884, 0.9, leaf, 0),
      path(
        'M742 300 L754 332 L788 336 L762 358 L770 392 L742 374 L714 392 L722 358 L696 336 L730 332 Z',
        slanted([696, 300], [788, 392], [0, lighter(accent, 0.4)], [1, accent]),
      ),
      path('M148 300 L155 322 L176 330 L155 338 L148 360 L141 338 L120 330 L141 322 Z', lighter(main, 0.3)),
    ]
  },
}

export const handbag: Subject = {
  id: 'handbag',
  frame: { x: 110, y: 100, width: 780, height: 810 },
  draw({ main, accent, light }) {
    const body =
      'M220 470 C224 440 246 424 276 424 L724 424 C754 424 776 440 780 470 L838 806 C846 856 820 884 780 884 L220 884 C180 884 154 856 162 806 Z'
    const flap =
      'M216 462 C220 436 246 420 276 420 L724 420 C754 420 780 436 784 462 L806 606 C710 700 570 716 500 716 C430 716 290 700 194 606 Z'
    const brass = (x: number, y: number, r: number) =>
      oval(x, y, r, r, slanted([x - r, y - r], [x + r, y + r], [0, '#fff3c8'], [0.5, gold], [1, '#8f6520']))
    return [
      contactShadow(500, 886, 390, 30),
      path(
        'M312 446 C300 170 380 104 500 104 C620 104 700 170 688 446 L648 446 C658 200 600 146 500 146 C400 146 342 200 352 446 Z',
        slanted(
          [310, 110],
          [690, 446],
          [0, lighter(main, 0.26)],
          [0.5, deeper(main, 0.16)],
          [1, deeper(main, 0.46)],
        ),
      ),
      line('M332 420 C326 190 396 124 500 124 C604 124 674 190 668 420', lighter(main, 0.44), 4, {
        dash: [13, 11],
        opacity: 0.8,
      }),
      path('M326 330 C334 200 400 128 480 118 C400 144 356 214 346 330 Z', shine('4d')),
      path(
        body,
        slanted([170, 424], [830, 884], [0, lighter(main, 0.26)], [0.45, main], [1, deeper(main, 0.38)]),
      ),
      clipped(body, [
        path(
          'M196 600 C300 720 430 746 500 746 C570 746 700 720 804 600 L812 640 C700 750 560 776 500 776 C440 776 300 750 190 640 Z',
          shade('3d'),
        ),
        path('M160 820 C400 866 600 866 840 820 L840 884 L160 884 Z', shade('33')),
        path(
          'M198 700 C200 640 208 600 220 560 L250 570 C232 640 228 740 236 850 C206 850 194 780 198 700 Z',
          shine('33'),
        ),
        path('M780 560 L812 700 L826 860 L760 870 C786 780 790 660 780 560 Z', shade('33')),
      ]),
      line('M180 836 C400 872 600 872 820 836', lighter(main, 0.4), 4, { dash: [13, 11], opacity: 0.8 }),
      path(
        flap,
        slanted(
          [216, 420],
          [760, 716],
          [0, lighter(main, 0.4)],
          [0.5, lighter(main, 0.04)],
          [1, deeper(main, 0.16)],
        ),
      ),
      line('M216 594 C316 680 434 694 500 694 C566 694 684 680 784 594', lighter(main, 0.5), 4, {
        dash: [13, 11],
        opacity: 0.9,
      }),
      path(
        'M240 500 C250 464 290 446 344 444 C296 480 276 530 272 590 C250 576 234 540 240 500 Z',
        shine('59'),
      ),
      bar(
        440,
        656,
        120,
        104,
        slanted([440, 656], [560, 760], [0, '#fff3c8'], [0.35, gold], [0.7, '#a97a30'], [1, '#e6c477']),
        { radius: 24 },
      ),
      bar(452, 668, 96, 80, '#00000000', { radius: 16, stroke: { paint: '#8f652080', width: 4 } }),
      bar(476, 692, 48, 34, deeper(main, 0.4), { radius: 14 }),
      bar(494, 684, 12, 50, gold, { radius: 6 }),
      ...[332, 668].flatMap((x) => [
        path(
          `M${x - 34} 470 L${x - 26} 410 L${x + 26} 410 L${x + 34} 470 C${x + 20} 486 ${x - 20} 486 ${x - 34} 470 Z`,
          slanted([x - 30, 410], [x + 30, 480], [0, lighter(main, 0.3)], [1, deeper(main, 0.3)]),
        ),
        brass(x, 448, 20),
      ]),
      ...[230, 770].map((x) => brass(x, 856, 15)),
      line(
        'M700 470 C736 520 748 560 740 620',
        slanted([700, 470], [740, 620], [0, lighter(accent, 0.3)], [1, accent]),
        10,
      ),
      moved(
        738,
        618,
        1,
        [
          bar(
            -46,
            0,
            96,
            132,
            slanted(
              [-46, 0],
              [50, 132],
              [0, lighter(accent, 0.36)],
              [0.5, accent],
              [1, deeper(accent, 0.24)],
            ),
            { radius: 18 },
          ),
          line('M-34 14 H38 V118 H-34 Z', lighter(accent, 0.6), 3, { dash: [9, 8] }),
          path(
            'M2 98 C-30 78 -26 50 -10 50 C-4 50 0 54 2 60 C4 54 8 50 14 50 C30 50 34 78 2 98 Z',
            lighter(light, 0.4),
          ),
          oval(2, 20, 8, 8, '#8f6520'),
        ],
        0.08,
      ),
    ]
  },
}
