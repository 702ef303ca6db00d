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
import { roundSide } from './forms.ts'
import type { Subject } from './subject.ts'
import { crossGreen } from './pharmacy.ts'

export const careKit: Subject = {
  id: 'care_kit',
  frame: { x: 60, y: 110, width: 880, height: 810 },
  draw({ main, light, dark }) {
    const steel = '#b4bec6'
    const plaster = (x: number, y: number, turn: number) =>
      moved(
        x,
        y,
        1,
        [
          bar(-92, -30, 184, 60, across(-92, 92, [0, '#f4cfa8'], [0.5, '#e9b584'], [1, '#c98f5e']), {
            radius: 30,
          }),
          bar(-34, -30, 68, 60, '#f8e3c8'),
          ...[-14, 0, 14].flatMap((dx) => [
            oval(dx, -12, 3.5, 3.5, '#c98f5e'),
            oval(dx, 8, 3.5, 3.5, '#c98f5e'),
          ]),
        ],
        turn,
      )
    return [
      contactShadow(500, 884, 440, 42),
      path(
        'M318 330 C318 200 350 150 420 146 L580 146 C650 150 682 200 682 330 L620 330 C620 240 604 206 570 204 L430 204 C396 206 380 240 380 330 Z',
        across(
          318,
          682,
          [0, lighter(dark, 0.3)],
          [0.2, lighter(dark, 0.4)],
          [0.5, lighter(dark, 0.1)],
          [1, deeper(dark, 0.2)],
        ),
      ),
      path(
        'M350 190 C370 164 396 158 430 158 L570 158 C600 158 620 166 636 182 C600 172 400 172 350 190 Z',
        '#ffffff66',
      ),
      bar(
        100,
        318,
        800,
        556,
        down(
          318,
          874,
          [0, lighter(main, 0.3)],
          [0.12, lighter(main, 0.14)],
          [0.5, main],
          [0.9, deeper(main, 0.3)],
          [1, deeper(main, 0.18)],
        ),
        { radius: 84 },
      ),
      path('M100 500 L900 500 L900 530 L100 530 Z', deeper(main, 0.42)),
      path('M100 526 L900 526 L900 536 L100 536 Z', lighter(main, 0.34)),
      path(
        'M100 402 C100 350 140 318 184 318 L816 318 C860 318 900 350 900 402 L900 430 C880 370 850 346 800 342 L200 342 C150 346 120 370 100 430 Z',
        '#ffffff66',
      ),
      ...[220, 690].flatMap((x) => [
        bar(
          x,
          470,
          90,
          96,
          across(
            x,
            x + 90,
            [0, deeper(steel, 0.2)],
            [0.3, '#ffffff'],
            [0.5, steel],
            [1, deeper(steel, 0.34)],
          ),
          { radius: 16 },
        ),
        bar(x + 16, 520, 58, 32, deeper(steel, 0.3), { radius: 8 }),
      ]),
      oval(506, 626, 186, 186, deeper(main, 0.4)),
      oval(
        500,
        618,
        186,
        186,
        slanted([370, 480], [640, 760], [0, '#ffffff'], [0.5, lighter(light, 0.6)], [1, deeper(light, 0.14)]),
      ),
      path(
        'M452 500 C452 490 458 484 468 484 L532 484 C542 484 548 490 548 500 L548 570 L618 570 C628 570 634 576 634 586 L634 650 C634 660 628 666 618 666 L548 666 L548 736 C548 746 542 752 532 752 L468 752 C458 752 452 746 452 736 L452 666 L382 666 C372 666 366 660 366 650 L366 586 C366 576 372 570 382 570 L452 570 Z',
        slanted(
          [380, 490],
          [620, 750],
          [0, lighter(crossGreen, 0.3)],
          [0.5, crossGreen],
          [1, deeper(crossGreen, 0.26)],
        ),
      ),
      path('M136 560 C134 680 140 790 190 846 L226 856 C180 780 174 680 176 560 Z', '#ffffff4d'),
      // gauze and plasters before it
      path(
        'M700 786 A86 30 0 0 1 872 786 L872 864 A86 30 0 0 1 700 864 Z',
        roundSide(700, 872, lighter(light, 0.5)),
      ),
      oval(786, 786, 86, 30, '#ffffff'),
      oval(786, 787, 56, 18, deeper(light, 0.16)),
      oval(786, 788, 30, 10, deeper(light, 0.4)),
      line('M704 812 C750 846 824 846 868 812 M704 838 C750 872 824 872 868 838', deeper(light, 0.2), 4, {
        dash: [10, 8],
      }),
      plaster(230, 858, -0.2),
      plaster(340, 880, 0.12),
    ]
  },
}
