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
import { gold, rod, rosette, shade, shine, sprig, steel, tube } from './material.ts'
import { gift, ribbon } from './gifts.ts'
import type { Subject } from './subject.ts'

const card = '#c99a63'
export const parcel: Subject = {
  id: 'parcel',
  frame: { x: 60, y: 110, width: 880, height: 800 },
  draw({ main, accent, light, leaf }) {
    const front = 'M140 500 L560 560 L560 884 L140 806 Z'
    const side = 'M560 560 L842 484 L842 780 L560 884 Z'
    const paper = lighter(light, 0.5)
    return [
      contactShadow(510, 862, 430, 44),
      path('M140 500 L424 430 L842 484 L560 560 Z', deeper(card, 0.6)),
      path('M424 430 L842 484 L842 560 L424 500 Z', deeper(card, 0.36)),
      path(
        'M424 430 L842 484 L926 372 L512 318 Z',
        slanted([424, 320], [926, 484], [0, lighter(card, 0.34)], [1, card]),
      ),
      path(
        'M140 500 L424 430 L342 330 L66 408 Z',
        slanted([66, 330], [424, 500], [0, lighter(card, 0.12)], [1, deeper(card, 0.2)]),
      ),
      path(
        'M540 470 C520 350 560 230 620 210 C650 200 690 208 702 240 C720 300 700 420 690 520 L560 520 Z',
        slanted([540, 210], [710, 500], [0, lighter(main, 0.4)], [0.5, main], [1, deeper(main, 0.3)]),
      ),
      path('M560 460 C552 360 578 262 622 228 C604 300 596 380 600 480 L566 480 Z', shine('59')),
      path('M600 216 L616 150 L668 150 L676 222 C650 208 624 206 600 216 Z', tube(600, 676, light)),
      bar(606, 118, 70, 46, tube(606, 676, gold), { radius: 8 }),
      path('M556 360 C600 374 660 374 710 360 L708 436 C660 450 600 450 552 436 Z', paper),
      oval(632, 404, 22, 22, accent),
      ...gift(300, 560, 176, 190, accent, paper),
      ribbon(394, 320, 0.76, paper),
      sprig(498, 500, 1.15, leaf, -0.16),
      sprig(520, 500, 0.9, leaf, 0.3),
      path(
        'M214 500 C196 452 244 420 286 440 C310 410 366 420 372 462 C420 450 456 486 440 520 L520 540 C560 500 620 520 620 552 C660 520 716 510 730 540 L700 560 L560 590 L190 530 Z',
        slanted([200, 420], [700, 590], [0, paper], [1, deeper(light, 0.14)]),
      ),
      line(
        'M250 486 C270 466 300 470 306 500 M350 480 C376 470 396 490 392 520 M470 534 C490 516 520 520 530 552 M600 556 C624 538 650 540 664 560',
        deeper(light, 0.3),
        5,
      ),
      path(
        front,
        slanted([140, 500], [560, 884], [0, lighter(card, 0.3)], [0.55, card], [1, deeper(card, 0.16)]),
      ),
      path(side, across(560, 842, [0, deeper(card, 0.26)], [1, deeper(card, 0.42)])),
      path('M308 524 L392 536 L392 853 L308 837 Z', main),
      path('M308 524 L330 527 L330 841 L308 837 Z', lighter(main, 0.3)),
      path('M140 500 L560 560 L560 584 L140 522 Z', shade('33')),
      path('M560 560 L842 484 L842 506 L560 584 Z', shade('40')),
      path(
        'M140 500 L560 560 L502 668 L78 596 Z',
        slanted([78, 500], [540, 668], [0, lighter(card, 0.52)], [1, lighter(card, 0.12)]),
      ),
      path('M308 524 L392 536 L334 640 L250 626 Z', lighter(main, 0.22)),
      path(
        'M560 560 L842 484 L930 576 L650 664 Z',
        slanted([560, 484], [930, 664], [0, lighter(card, 0.18)], [1, deeper(card, 0.16)]),
      ),
      path('M78 596 L502 668 L502 674 L78 602 Z M650 664 L930 576 L930 582 L650 670 Z', deeper(card, 0.3)),
      path('M176 716 L282 735 L282 800 L176 780 Z', paper),
      path(
        'M190 736 L268 750 L268 758 L190 744 Z M190 754 L244 764 L244 772 L190 762 Z',
        mix(card, '#000000', 0.4),
        { opacity: 0.5 },
      ),
      path('M760 684 L796 670 L796 720 L814 714 L778 760 L742 738 L760 732 Z', deeper(card, 0.62), {
        opacity: 0.7,
      }),
    ]
  },
}

export const cart: Subject = {
  id: 'cart',
  frame: { x: 60, y: 120, width: 880, height: 790 },
  draw({ main, accent, light, dark, leaf }) {
    const basket = 'M232 400 L900 400 L826 668 L300 668 Z'
    const paper = lighter(light, 0.5)
    const wheel = (x: number) =>
      moved(x, 832, 1, [
        path('M-26 -46 L26 -46 L16 6 L-16 6 Z', rod(-46, 6, steel)),
        oval(0, 6, 50, 50, slanted([-40, -30], [40, 50], [0, '#4a4953'], [1, '#15141a'])),
        oval(0, 6, 24, 24, slanted([-20, -10], [20, 26], [0, '#f3f5f7'], [1, '#8c939d'])),
        oval(0, 6, 8, 8, main),
      ])
    return [
      contactShadow(540, 884, 380, 26),
      ...gift(330, 560, 200, 250, accent, paper),
      ribbon(416, 240, 0.86, paper),
      path(
        'M560 600 L572 214 L770 226 L784 600 Z',
        slanted([560, 214], [784, 600], [0, lighter(main, 0.34)], [0.5, main], [1, deeper(main, 0.3)]),
      ),
      line('M620 250 C618 130 716 134 722 256', deeper(main, 0.3), 15),
      path('M770 226 L812 250 L820 600 L784 600 Z', deeper(main, 0.42)),
      path(
        'M668 372 C632 346 640 310 660 312 C668 312 674 318 676 326 C680 318 686 314 694 316 C714 318 712 350 668 372 Z',
        paper,
      ),
      path('M578 236 L600 238 L590 600 L566 600 Z', shine('40')),
      path(
        'M776 560 C754 470 784 360 802 330 L820 330 C848 370 854 470 834 560 Z',
        slanted([764, 330], [844, 560], [0, lighter(leaf, 0.34)], [1, deeper(leaf, 0.2)]),
      ),
      bar(796, 290, 30, 48, tube(796, 826, gold), { radius: 6 }),
      bar(
        296,
        420,
        96,
        214,
        slanted([296, 420], [392, 634], [0, lighter(card, 0.4)], [1, deeper(card, 0.16)]),
      ),
      bar(330, 420, 26, 214, lighter(accent, 0.2)),
      line(
        'M84 216 L164 216 C182 216 190 224 194 240 L300 668 C306 692 300 704 290 720 C276 746 288 764 316 764 L850 764',
        rod(216, 764, mix(dark, steel, 0.35)),
        26,
      ),
      bar(62, 200, 112, 34, rod(200, 234, main), { radius: 17 }),
      path(basket, shine('1f')),
      path(
        'M254 440 L262 470 L881 470 L889 440 Z M280 540 L287 568 L853 568 L861 540 Z M302 634 L310 668 L826 668 L836 634 Z',
        slanted([250, 440], [860, 668], [0, '#f4f6f8'], [0.5, steel], [1, '#7d848e']),
      ),
      line(
        'M330 404 L374 664 M426 404 L454 664 M522 404 L534 664 M618 404 L612 664 M714 404 L692 664 M808 404 L770 664',
        slanted([330, 404], [820, 664], [0, '#eef1f4'], [0.5, steel], [1, '#858c96']),
        13,
      ),
      path(
        'M214 386 C214 376 222 370 232 370 L904 370 C916 370 924 380 920 392 L912 412 L222 412 Z',
        rod(370, 412, main),
      ),
      wheel(352),
      wheel(796),
    ]
  },
}

export const doorstep: Subject = {
  id: 'doorstep',
  frame: { x: 34, y: 60, width: 800, height: 850 },
  draw({ main, accent, light, leaf }) {
    const box = (x: number, y: number, w: number, h: number): Layer[] => [
      path(
        `M${x} ${y - h} h${w} v${h} h${-w} Z`,
        slanted([x, y - h], [x + w, y], [0, lighter(card, 0.34)], [0.5, card], [1, deeper(card, 0.18)]),
      ),
      path(
        `M${x + w} ${y - h} l${w * 0.24} ${-w * 0.1} v${h} l${-w * 0.24} ${w * 0.1} Z`,
        deeper(card, 0.36),
      ),
      path(`M${x} ${y - h} l${w * 0.24} ${-w * 0.1} h${w} l${-w * 0.24} ${w * 0.1} Z`, lighter(card, 0.5)),
      path(`M${x + w * 0.4} ${y - h} h${w * 0.18} v${h * 0.4} h${-w * 0.18} Z`, main),
      path(
        `M${x + w * 0.4} ${y - h} l${w * 0.24} ${-w * 0.1} h${w * 0.18} l${-w * 0.24} ${w * 0.1} Z`,
        lighter(main, 0.26),
      ),
      path(`M${x + w * 0.07} ${y - h * 0.36} h${w * 0.26} v${h * 0.24} h${-w * 0.26} Z`, lighter(light, 0.6)),
    ]
    const leaflet = [-6, -38, -28, -54, -26, -84, -2, -96, 22, -82, 22, -54, 6, -38]
    const panel = (x: number, y: number, w: number, h: number): Layer[] => [
      bar(x, y, w, h, deeper(main, 0.34), { radius: 8 }),
      bar(
        x + 8,
        y + 9,
        w - 10,
        h - 11,
        slanted([x, y], [x + w, y + h], [0, lighter(main, 0.1)], [1, deeper(main, 0.14)]),
        { radius: 6 },
      ),
    ]
    return [
      contactShadow(500, 888, 420, 26),
      bar(220, 80, 470, 760, across(220, 690, [0, lighter(light, 0.6)], [1, deeper(light, 0.14)]), {
        radius: [14, 14, 0, 0],
      }),
      bar(196, 64, 518, 46, rod(64, 110, lighter(light, 0.4)), { radius: 8 }),
      bar(254, 128, 402, 712, '#231b22'),
      bar(
        262,
        136,
        386,
        704,
        slanted([262, 136], [648, 840], [0, lighter(main, 0.24)], [0.5, main], [1, deeper(main, 0.26)]),
        { radius: 4 },
      ),
      bar(300, 172, 310, 196, deeper(main, 0.4), { radius: [150, 150, 8, 8] }),
      bar(312, 184, 286, 176, down(184, 360, [0, '#fff0c4'], [1, '#f3c274']), { radius: [140, 140, 4, 4] }),
      path('M455 184 V360 M455 360 L344 232 M455 360 L566 232', '#00000000', {
        stroke: { paint: deeper(main, 0.34), width: 9 },
      }),
      path('M340 350 L404 196 L440 188 L372 356 Z', shine('66')),
      ...panel(300, 410, 140, 380),
      ...panel(470, 410, 140, 380),
      oval(600, 560, 22, 22, slanted([580, 540], [620, 580], [0, '#fff1c6'], [0.5, gold], [1, '#8a6220'])),
      moved(455, 438, 1, [
        path(rosette(14, leaflet, 0, 2), deeper(leaf, 0.34)),
        path(rosette(14, leaflet, 1, 2), leaf),
      ]),
      path('M420 498 L455 488 L490 498 L484 540 L455 516 L426 540 Z', accent),
      path('M170 836 L740 836 L780 890 L130 890 Z', rod(836, 890, mix(light, '#8d8792', 0.4))),
      path('M290 846 L620 846 L648 878 L262 878 Z', rod(846, 878, accent)),
      path('M306 854 L604 854 L612 864 L298 864 Z', shine('33')),
      ...box(488, 872, 272, 200),
      ...box(540, 666, 178, 124),
      moved(206, 884, 0.9, [
        ...[-0.7, -0.2, 0.3].map((turn) => moved(0, -80, 1, [sprig(0, 0, 1.15, leaf)], turn)),
        path('M-66 -106 L66 -106 L50 0 L-50 0 Z', tube(-66, 66, accent)),
        bar(-74, -124, 148, 30, rod(-124, -94, accent), { radius: 6 }),
      ]),
    ]
  },
}
