import type { Layer } from '../layout.ts'
import { bar, clipped, contactShadow, deeper, lighter, line, moved, oval, path, slanted } from './draw.ts'
import { gold, shade, shine, steel, wood } from './material.ts'
import type { Subject } from './subject.ts'

export const shirt: Subject = {
  id: 'shirt',
  frame: { x: 96, y: 60, width: 808, height: 850 },
  draw({ main, accent, light, dark }) {
    const cloth =
      'M378 232 C410 296 590 296 622 232 L668 246 C740 270 800 310 838 372 L896 520 C902 536 896 548 880 556 L774 600 C760 606 748 600 742 588 L716 530 C710 640 718 760 730 850 C732 866 722 876 706 876 L294 876 C278 876 268 866 270 850 C282 760 290 640 284 530 L258 588 C252 600 240 606 226 600 L120 556 C104 548 98 536 104 520 L162 372 C200 310 260 270 332 246 Z'
    const fold = (d: string, strength: string) => path(d, shade(strength))
    return [
      contactShadow(500, 894, 260, 18, 0.26),
      line(
        'M500 190 C500 150 542 152 542 116 C542 82 500 74 482 100',
        slanted([480, 70], [545, 190], [0, '#ffffff'], [0.5, steel], [1, '#707781']),
        12,
      ),
      path(
        'M500 176 C512 176 700 258 716 274 C722 286 712 292 700 290 L300 290 C288 292 278 286 284 274 C300 258 488 176 500 176 Z M500 206 L364 268 L636 268 Z',
        slanted([290, 180], [710, 290], [0, '#d8a46c'], [0.5, wood], [1, '#7d5230']),
      ),
      path(
        'M378 232 C386 216 614 216 622 232 C632 262 610 300 500 306 C390 300 368 262 378 232 Z',
        deeper(main, 0.5),
      ),
      path(
        cloth,
        slanted([180, 260], [820, 876], [0, lighter(main, 0.3)], [0.45, main], [1, deeper(main, 0.26)]),
      ),
      clipped(cloth, [
        fold('M284 530 C300 470 320 420 356 390 C330 470 320 560 330 660 C306 640 292 590 284 530 Z', '2e'),
        fold('M716 530 C700 470 680 420 644 390 C670 470 676 560 650 690 C690 650 708 590 716 530 Z', '33'),
        fold('M620 876 C650 760 640 700 600 620 C660 690 720 780 734 876 Z', '26'),
        path(
          'M162 372 C200 310 260 270 332 246 C280 300 230 380 196 470 C170 470 150 430 162 372 Z',
          shine('38'),
        ),
        path(
          'M92 552 L116 492 L250 552 L232 608 L100 572 Z M908 552 L884 492 L750 552 L768 608 L900 572 Z',
          accent,
        ),
        line('M118 486 L252 546 M882 486 L748 546', shine('8c'), 4, { dash: [11, 9] }),
      ]),
      path(
        'M378 232 C410 296 590 296 622 232 L646 240 C620 336 380 336 354 240 Z',
        slanted([354, 232], [646, 330], [0, lighter(accent, 0.3)], [0.5, accent], [1, deeper(accent, 0.2)]),
      ),
      line('M366 248 C396 318 604 318 634 248', shine('80'), 4, { dash: [10, 8] }),
      path(
        'M574 430 h96 v88 C670 540 640 552 622 560 C604 552 574 540 574 518 Z',
        slanted([574, 430], [670, 560], [0, lighter(main, 0.22)], [1, deeper(main, 0.12)]),
      ),
      line(
        'M582 446 H662 M582 440 V516 C584 534 606 542 622 550 C638 542 660 534 662 516 V440',
        shine('73'),
        4,
        { dash: [9, 8] },
      ),
      line('M700 600 L762 690', lighter(light, 0.2), 4),
      moved(790, 740, 1, [
        path(
          'M-46 -40 L-14 -66 L18 -62 L52 34 L0 56 Z',
          slanted([-46, -60], [40, 50], [0, lighter(light, 0.6)], [1, deeper(light, 0.16)]),
        ),
        oval(-10, -44, 8, 8, dark),
        path('M-16 -10 L22 -24 L26 -14 L-12 0 Z M-8 14 L16 4 L20 14 L-4 24 Z', accent),
      ]),
    ]
  },
}

export const jacket: Subject = {
  id: 'jacket',
  frame: { x: 130, y: 50, width: 740, height: 860 },
  draw({ main, accent, light, dark }) {
    const paper = lighter(light, 0.6)
    const half = (flip: boolean): Layer => {
      const front =
        'M500 560 L384 230 C340 246 290 268 262 300 C244 420 250 620 236 846 C234 862 244 870 258 872 C340 884 430 880 486 858 C500 850 506 840 506 820 Z'
      const sleeve =
        'M268 296 C214 316 186 372 178 440 C164 560 150 700 148 800 C148 816 156 824 170 826 L232 832 C246 832 252 824 254 810 C262 680 272 560 300 440 Z'
      const lapel =
        'M384 230 L404 214 L504 556 L496 566 C430 520 380 450 350 380 L396 360 L342 322 C346 290 362 254 384 230 Z'
      const lit = flip ? ([620, 230] as const) : ([240, 240] as const)
      const far = flip ? ([300, 860] as const) : ([500, 860] as const)
      return {
        kind: 'group',
        ...(flip ? { transform: [-1, 0, 0, 1, 1000, 0] as const } : {}),
        children: [
          path(
            sleeve,
            slanted(
              flip ? [290, 300] : [150, 320],
              flip ? [150, 820] : [300, 800],
              [0, lighter(main, flip ? 0.06 : 0.26)],
              [0.5, flip ? deeper(main, 0.14) : main],
              [1, deeper(main, 0.34)],
            ),
          ),
          path(front, slanted(lit, far, [0, lighter(main, 0.28)], [0.5, main], [1, deeper(main, 0.28)])),
          path('M300 440 C282 560 266 690 258 812 L268 820 C280 690 296 560 312 470 Z', shade('40')),
          path('M440 520 C420 600 400 740 398 876 L350 880 C360 740 390 600 440 520 Z', shade('1a')),
          path(
            lapel,
            slanted(
              [350, 220],
              [500, 560],
              [0, lighter(main, flip ? 0.16 : 0.4)],
              [0.6, lighter(main, 0.04)],
              [1, deeper(main, 0.2)],
            ),
          ),
          path('M350 380 L396 360 L342 322 L338 336 L376 358 L344 372 Z', deeper(main, 0.44)),
          path(
            'M282 640 L400 656 L398 700 L280 684 Z',
            slanted([280, 640], [400, 700], [0, lighter(main, 0.16)], [1, deeper(main, 0.14)]),
          ),
          line('M282 682 L398 698', deeper(main, 0.4), 4),
          ...[0, 1, 2].map((i) => oval(236, 780 - i * 22, 7, 7, gold)),
        ],
      }
    }
    return [
      contactShadow(500, 894, 310, 18, 0.26),
      line(
        'M500 168 C500 134 540 134 540 102 C540 70 500 62 484 88',
        slanted([480, 60], [545, 170], [0, '#ffffff'], [0.5, steel], [1, '#707781']),
        12,
      ),
      path(
        'M500 150 C512 150 632 204 662 244 C670 260 660 270 644 264 C600 246 550 238 500 238 C450 238 400 246 356 264 C340 270 330 260 338 244 C368 204 488 150 500 150 Z',
        slanted([290, 160], [710, 280], [0, '#d8a46c'], [0.5, wood], [1, '#7d5230']),
      ),
      path('M400 214 C440 190 560 190 600 214 L620 300 L560 640 L440 640 L380 300 Z', deeper(main, 0.52)),
      path(
        'M404 222 L500 250 L596 222 L584 420 L506 580 L494 580 L416 420 Z',
        slanted([404, 222], [596, 560], [0, paper], [1, deeper(light, 0.16)]),
      ),
      path(
        'M404 222 C430 204 570 204 596 222 L560 300 L500 252 L440 300 Z',
        slanted([404, 210], [596, 300], [0, '#ffffff'], [1, deeper(light, 0.1)]),
      ),
      line('M500 252 L440 300 M500 252 L560 300', deeper(light, 0.34), 4),
      path(
        'M478 262 L522 262 L532 296 L514 312 L548 500 L500 572 L452 500 L486 312 L468 296 Z',
        slanted([452, 262], [548, 560], [0, lighter(accent, 0.34)], [0.5, accent], [1, deeper(accent, 0.26)]),
      ),
      path('M468 296 L532 296 L514 312 L486 312 Z', deeper(accent, 0.3)),
      path(
        'M478 360 L518 336 L522 356 L476 384 Z M470 420 L528 388 L532 410 L466 446 Z M464 476 L540 438 L543 460 L460 500 Z',
        deeper(accent, 0.22),
      ),
      half(true),
      half(false),
      oval(500, 640, 13, 13, slanted([490, 630], [510, 650], [0, lighter(dark, 0.6)], [1, dark])),
      oval(500, 740, 13, 13, slanted([490, 730], [510, 750], [0, lighter(dark, 0.6)], [1, dark])),
      path('M604 436 L690 424 L692 442 L606 454 Z', deeper(main, 0.36)),
      path(
        'M610 436 L624 388 L648 420 L662 380 L684 426 Z',
        slanted([610, 380], [684, 436], [0, paper], [1, lighter(accent, 0.3)]),
      ),
    ]
  },
}

export const dress: Subject = {
  id: 'dress',
  frame: { x: 150, y: 60, width: 700, height: 850 },
  draw({ main, accent, light }) {
    const cloth =
      'M396 214 C410 280 452 306 500 306 C548 306 590 280 604 214 L646 230 C652 320 634 384 618 440 C706 548 790 716 822 850 C826 866 820 872 808 876 C700 906 300 906 192 876 C180 872 174 866 178 850 C210 716 294 548 382 440 C366 384 348 320 354 230 Z'
    return [
      contactShadow(500, 894, 320, 16, 0.26),
      line(
        'M500 176 C500 140 540 140 540 108 C540 76 500 68 484 94',
        slanted([480, 66], [545, 176], [0, '#ffffff'], [0.5, steel], [1, '#707781']),
        12,
      ),
      path(
        'M500 160 C512 160 640 214 668 244 C676 260 664 270 650 262 L500 192 L350 262 C336 270 324 260 332 244 C360 214 488 160 500 160 Z',
        slanted([330, 160], [668, 262], [0, '#d8a46c'], [0.5, wood], [1, '#7d5230']),
      ),
      path(
        'M396 214 C420 236 580 236 604 214 C600 280 548 306 500 306 C452 306 400 280 396 214 Z',
        deeper(main, 0.5),
      ),
      path(
        cloth,
        slanted([240, 230], [780, 880], [0, lighter(main, 0.36)], [0.45, main], [1, deeper(main, 0.3)]),
      ),
      clipped(cloth, [
        path('M404 470 C340 580 270 740 240 890 L300 896 C320 760 370 600 430 470 Z', shine('33')),
        path('M452 470 C430 600 410 760 404 900 L456 902 C456 760 466 600 480 470 Z', shine('26')),
        path('M366 470 C300 590 240 730 206 870 L180 860 C210 720 290 560 366 470 Z', shade('1f')),
        path('M432 470 C390 600 350 760 330 898 L384 902 C394 760 420 600 450 470 Z', shade('1f')),
        path('M520 470 C540 600 556 760 560 902 L620 898 C606 760 570 600 540 470 Z', shade('2e')),
        path('M572 470 C630 590 690 740 720 886 L790 874 C750 720 680 570 606 470 Z', shade('33')),
        path(
          'M560 306 C600 300 630 260 646 230 C652 320 634 384 618 440 L590 440 C600 390 590 340 560 306 Z',
          shade('2e'),
        ),
        path('M366 250 C372 330 384 390 400 440 L384 440 C366 384 350 320 354 236 Z', shine('59')),
        path(
          'M186 822 C400 880 600 880 814 822 L820 846 C600 904 400 904 180 846 Z',
          slanted([180, 822], [820, 900], [0, lighter(light, 0.5)], [1, deeper(light, 0.2)]),
        ),
      ]),
      path(
        'M378 416 C440 430 560 430 622 416 L622 466 C560 480 440 480 378 466 Z',
        slanted([378, 416], [622, 480], [0, lighter(accent, 0.36)], [0.5, accent], [1, deeper(accent, 0.24)]),
      ),
      path(
        'M500 450 C470 420 410 412 400 442 C396 478 460 484 500 454 Z',
        slanted([400, 420], [500, 480], [0, lighter(accent, 0.44)], [1, accent]),
      ),
      path(
        'M500 450 C530 420 590 412 600 442 C604 478 540 484 500 454 Z',
        slanted([500, 420], [600, 480], [0, lighter(accent, 0.2)], [1, deeper(accent, 0.2)]),
      ),
      path(
        'M492 458 L452 596 L476 584 L492 606 L504 470 Z M508 458 L548 586 L524 580 L512 602 L500 470 Z',
        deeper(accent, 0.14),
      ),
      bar(
        480,
        430,
        40,
        42,
        slanted([480, 430], [520, 472], [0, lighter(accent, 0.5)], [1, deeper(accent, 0.1)]),
        { radius: 14 },
      ),
      path(
        'M396 214 C410 280 452 306 500 306 C548 306 590 280 604 214 L622 221 C608 296 556 326 500 326 C444 326 392 296 378 221 Z',
        slanted(
          [378, 214],
          [622, 326],
          [0, lighter(main, 0.5)],
          [0.5, lighter(main, 0.14)],
          [1, deeper(main, 0.2)],
        ),
      ),
      path(
        [340, 362, 384].map((y) => `M491 ${y} a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0 Z`).join(' '),
        lighter(light, 0.5),
      ),
    ]
  },
}
