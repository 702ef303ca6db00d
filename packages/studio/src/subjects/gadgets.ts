import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, contactShadow, deeper, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { rod, shade, shine, steel, tube } from './material.ts'
import type { Subject } from './subject.ts'

export const headphones: Subject = {
  id: 'headphones',
  frame: { x: 80, y: 90, width: 840, height: 820 },
  draw({ main, accent, dark }) {
    const ink = mix(dark, '#17161c', 0.5)
    const cup = (flip: boolean): Layer[] => [
      path(
        'M-20 -150 C40 -160 96 -96 96 0 C96 96 40 160 -20 150 C-48 140 -60 80 -60 0 C-60 -80 -48 -140 -20 -150 Z',
        slanted([-60, -140], [90, 150], [0, '#4e4d58'], [0.4, ink], [1, '#0f0e13']),
      ),
      path(
        'M34 -136 C80 -116 108 -62 108 0 C108 62 80 116 34 136 C58 96 66 50 66 0 C66 -50 58 -96 34 -136 Z',
        slanted([40, -130], [110, 130], [0, '#65636f'], [0.5, '#2b2a32'], [1, '#17161c']),
      ),
      path(
        'M-20 -150 C-86 -146 -124 -84 -124 0 C-124 84 -86 146 -20 150 C14 140 30 80 30 0 C30 -80 14 -140 -20 -150 Z',
        slanted(
          flip ? [30, -140] : [-124, -140],
          flip ? [-124, 150] : [30, 150],
          [0, lighter(main, 0.42)],
          [0.45, main],
          [1, deeper(main, 0.36)],
        ),
      ),
      path(
        'M-34 -124 C-78 -112 -102 -62 -102 0 C-102 62 -78 112 -34 124 C-10 112 0 62 0 0 C0 -62 -10 -112 -34 -124 Z',
        slanted([-100, -120], [0, 120], [0, deeper(main, 0.2)], [1, lighter(main, 0.2)]),
      ),
      path(
        'M-42 -66 C-66 -58 -80 -32 -80 0 C-80 32 -66 58 -42 66 C-28 58 -22 32 -22 0 C-22 -32 -28 -58 -42 -66 Z',
        slanted([-80, -60], [-20, 60], [0, lighter(accent, 0.44)], [0.5, accent], [1, deeper(accent, 0.3)]),
      ),
      path(
        'M-92 -76 C-84 -104 -66 -124 -44 -132 C-62 -112 -74 -86 -80 -52 C-92 -56 -96 -64 -92 -76 Z',
        shine(flip ? '33' : '99'),
      ),
    ]
    const arm = 'M206 620 C196 540 200 450 226 372 L264 384 C244 456 240 536 250 616 Z'
    return [
      contactShadow(500, 884, 360, 28),
      path(
        'M170 560 C150 300 290 110 500 110 C710 110 850 300 830 560 L772 566 C784 350 668 196 500 196 C332 196 216 350 228 566 Z',
        slanted([180, 120], [820, 520], [0, '#5a5964'], [0.4, ink], [1, '#0f0e13']),
      ),
      path(
        'M182 420 C200 236 326 110 500 110 C674 110 800 236 818 420 C760 262 650 158 500 158 C350 158 240 262 182 420 Z',
        slanted([200, 110], [800, 420], [0, lighter(main, 0.42)], [0.4, main], [1, deeper(main, 0.34)]),
      ),
      path(
        'M262 258 C320 172 404 126 500 124 C428 140 350 184 296 264 C276 274 256 272 262 258 Z',
        shine('80'),
      ),
      line('M244 330 C300 232 394 178 500 178 C606 178 700 232 756 330', '#8a8894', 4, {
        dash: [12, 11],
        opacity: 0.9,
      }),
      path(arm, slanted([200, 380], [264, 620], [0, '#ffffff'], [0.5, steel], [1, '#6d747e'])),
      {
        kind: 'group',
        transform: [-1, 0, 0, 1, 1000, 0],
        children: [
          path(arm, slanted([200, 380], [264, 620], [0, '#e8ecf0'], [0.5, '#9aa1ab'], [1, '#565c66'])),
        ],
      },
      moved(236, 690, 1.22, cup(false), 0.08),
      { kind: 'group', transform: [-1.22, 0, 0, 1.22, 764, 690], children: cup(true) },
    ]
  },
}

export const watch: Subject = {
  id: 'watch',
  frame: { x: 246, y: 50, width: 520, height: 860 },
  draw({ main, accent, light, dark, leaf }) {
    const strap = (d: string) =>
      path(
        d,
        across(
          330,
          670,
          [0, deeper(main, 0.12)],
          [0.22, lighter(main, 0.36)],
          [0.6, main],
          [1, deeper(main, 0.36)],
        ),
      )
    const arc = (r: number, turn: number) => {
      const [x, y] = [500 + r * Math.sin(turn), 462 - r * Math.cos(turn)]
      return `M500 ${462 - r} A${r} ${r} 0 ${turn > Math.PI ? 1 : 0} 1 ${Math.round(x)} ${Math.round(y)}`
    }
    const rings: readonly (readonly [number, number, string])[] = [
      [126, 4.9, main],
      [96, 3.9, accent],
      [66, 2.7, mix(leaf, '#5af0b0', 0.5)],
    ]
    return [
      contactShadow(500, 884, 280, 28),
      strap(
        'M358 300 C362 200 376 120 392 76 C400 60 420 54 500 54 C580 54 600 60 608 76 C624 120 638 200 642 300 Z',
      ),
      strap(
        'M358 620 C362 720 376 800 390 852 C398 872 420 880 500 880 C580 880 602 872 610 852 C624 800 638 720 642 620 Z',
      ),
      path('M392 96 C430 86 570 86 608 96 L614 118 C570 106 430 106 386 118 Z', deeper(main, 0.36)),
      path('M426 72 h60 v22 h-60 Z M514 72 h60 v22 h-60 Z', rod(72, 94, steel)),
      path(
        [730, 772, 814].map((y) => `M486 ${y} a14 14 0 1 0 28 0 a14 14 0 1 0 -28 0 Z`).join(' '),
        deeper(main, 0.56),
      ),
      path(
        'M384 640 C388 730 396 800 408 846 L432 846 C420 800 412 730 410 640 Z M384 280 C388 210 396 150 408 118 L432 118 C420 160 412 220 410 280 Z',
        shine('4d'),
      ),
      path('M366 606 L634 606 L634 640 C560 664 440 664 366 640 Z', shade('4d')),
      bar(700, 392, 34, 74, rod(392, 466, steel), { radius: 14 }),
      bar(700, 500, 20, 92, across(700, 720, [0, '#5d636d'], [1, '#a7aeb8']), { radius: 9 }),
      bar(
        282,
        250,
        436,
        424,
        slanted([282, 250], [718, 674], [0, '#f7f9fb'], [0.3, steel], [0.62, '#7b828c'], [1, '#c4cbd3']),
        { radius: 118 },
      ),
      bar(300, 268, 400, 388, '#0d0d12', { radius: 104 }),
      bar(
        314,
        282,
        372,
        360,
        slanted([314, 282], [686, 642], [0, lighter(mix(dark, '#000000', 0.5), 0.14)], [1, '#08080c']),
        { radius: 92 },
      ),
      ...rings.flatMap(([r, turn, colour]) => [
        oval(500, 462, r, r, '#00000000', { stroke: { paint: mix(colour, '#0a0a0f', 0.74), width: 22 } }),
        line(arc(r, turn), slanted([400, 340], [600, 590], [0, lighter(colour, 0.44)], [1, colour]), 22),
      ]),
      path(
        'M500 486 C466 464 470 436 486 436 C494 436 498 440 500 446 C502 440 506 436 514 436 C530 436 534 464 500 486 Z',
        lighter(accent, 0.3),
      ),
      bar(348, 312, 64, 12, shine('b3'), { radius: 6 }),
      path('M616 306 h38 v20 h-38 Z M656 312 h5 v8 h-5 Z', shine('8c')),
      line('M340 604 L372 604 L386 580 L404 622 L420 604 L446 604', mix(leaf, '#5af0b0', 0.5), 6),
      bar(590, 598, 62, 12, shine('59'), { radius: 6 }),
      path('M406 282 C340 284 314 330 314 376 L314 560 L560 282 Z', shine('1c')),
      path('M330 300 C352 276 384 264 420 262 L430 268 C392 272 360 286 340 310 Z', light),
    ]
  },
}

export const camera: Subject = {
  id: 'camera',
  frame: { x: 50, y: 214, width: 896, height: 696 },
  draw({ main, accent, light, dark }) {
    const ink = mix(dark, '#17161c', 0.5)
    const ring = (r: number, a: string, b: string) =>
      oval(
        480,
        570,
        r,
        r,
        slanted([480 - r * 0.7, 570 - r * 0.7], [480 + r * 0.7, 570 + r * 0.7], [0, a], [1, b]),
      )
    return [
      contactShadow(490, 872, 430, 30),
      path('M112 420 C60 470 70 620 90 700 C100 760 84 820 66 850', '#00000000', {
        stroke: {
          paint: slanted([60, 420], [120, 850], [0, lighter(accent, 0.2)], [1, deeper(accent, 0.3)]),
          width: 28,
          cap: 'round',
        },
      }),
      path(
        'M330 320 C340 262 352 236 392 228 L568 228 C608 236 620 262 630 320 Z',
        slanted([330, 228], [630, 320], [0, '#f2f4f6'], [0.4, steel], [1, '#6d747e']),
      ),
      path(
        'M352 246 C362 236 376 232 394 230 L470 230 L440 316 L340 316 C344 286 346 262 352 246 Z',
        shine('66'),
      ),
      bar(140, 268, 96, 54, tube(140, 236, steel), { radius: [16, 16, 4, 4] }),
      bar(700, 248, 116, 70, tube(700, 816, '#5a5964'), { radius: [12, 12, 4, 4] }),
      line(
        'M716 258 V312 M732 258 V312 M748 258 V312 M764 258 V312 M780 258 V312 M796 258 V312',
        '#2a2930',
        4,
        { cap: 'butt' },
      ),
      bar(836, 280, 54, 40, rod(280, 320, accent), { radius: [14, 14, 4, 4] }),
      bar(
        90,
        312,
        820,
        556,
        slanted([90, 312], [910, 868], [0, '#f7f8fa'], [0.3, '#ccd2d9'], [0.7, '#8d949e'], [1, '#b7bec7']),
        { radius: 70 },
      ),
      path(
        'M90 430 L910 430 L910 780 L90 780 Z',
        slanted([90, 430], [910, 780], [0, lighter(main, 0.26)], [0.45, main], [1, deeper(main, 0.36)]),
      ),
      path('M90 430 H910 V440 H90 Z M90 770 H910 V780 H90 Z', deeper(main, 0.4)),
      line('M110 458 H900 M110 752 H900', lighter(main, 0.4), 4, { dash: [14, 12], opacity: 0.7 }),
      path('M160 326 L700 326 C500 340 300 350 108 380 C112 350 130 328 160 326 Z', shine('80')),
      path('M860 430 C892 430 910 440 910 450 L910 780 L840 780 C856 680 860 550 860 430 Z', shade('26')),
      bar(716, 352, 130, 54, '#15141a', { radius: 14 }),
      bar(724, 360, 114, 38, slanted([724, 360], [838, 398], [0, '#b8d5e0'], [1, '#2b4252']), { radius: 8 }),
      bar(140, 356, 116, 44, '#fdf4d8', { radius: 10 }),
      path('M140 356 h116 v10 h-116 Z M160 366 v34 M184 366 v34', shine('99')),
      oval(326, 378, 15, 15, '#e0392d'),
      oval(492, 590, 250, 250, shade('40')),
      ring(244, '#fafbfc', '#747b85'),
      ring(222, '#35343c', '#0d0c11'),
      oval(480, 570, 206, 206, '#00000000', { stroke: { paint: '#4c4b55', width: 16, dash: [7, 7] } }),
      ring(184, '#5a5964', '#17161c'),
      ring(160, '#08080c', '#26252d'),
      ring(134, mix(main, '#1c2c50', 0.6), '#0a0d18'),
      ring(94, mix(accent, '#3a2c70', 0.7), '#10142a'),
      ring(50, '#0a0b14', mix(main, '#2a3a6a', 0.6)),
      path(
        'M372 500 C388 462 420 440 456 436 C436 458 424 484 420 512 C404 522 384 520 372 500 Z',
        shine('a6'),
      ),
      oval(548, 640, 26, 17, shine('4d'), { turn: -0.7 }),
      path('M340 700 C400 752 480 760 550 734 C480 790 390 776 340 700 Z', shine('2e')),
      path('M84 380 h36 v62 h-36 C76 430 76 392 84 380 Z', tube(80, 120, steel)),
      path('M880 380 h36 C924 392 924 430 916 442 h-36 Z', tube(880, 920, steel)),
      bar(760, 806, 96, 20, light, { radius: 10 }),
      path(`M160 868 h120 v12 h-120 Z M720 868 h120 v12 h-120 Z`, ink),
    ]
  },
}
