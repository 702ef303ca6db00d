import { desk, toms } from './desk.ts'
import type { Style } from './style.ts'

export const corporate: Style = {
  tonics: [58, 60, 62, 65],
  mode: 'major',
  main: [
    ['Iadd9', 'V/7', 'vi7', 'IVadd9'],
    ['IVadd9', 'V', 'vi7', 'I/3'],
    ['Iadd9', 'IVmaj7', 'vi7', 'V7sus4'],
    ['vi7', 'IVadd9', 'Iadd9', 'V'],
  ],
  contrast: [
    ['ii7', 'IVmaj7', 'Iadd9', 'V7sus4'],
    ['IVmaj7', 'iii7', 'ii7', 'V7sus4'],
  ],
  turn: 'V7sus4',
  cadence: 'IVadd9 V',
  home: 'Iadd9',
  swing: [0.5, 0.25],
  loose: 0.006,
  kit: {
    kick: { sound: 'softKick', level: 0 },
    snare: { sound: 'snap', level: -7 },
    clap: { sound: 'clap', level: -10 },
    hat: { sound: 'closedHat', level: -6 },
    open: { sound: 'openHat', level: -9 },
    shake: { sound: 'shaker', level: -2, pan: -0.35 },
    ...toms(-7),
  },
  grooves: [
    [],
    [
      { kick: 'x...............', shake: 'o.x.o.x.o.x.o.x.' },
      { kick: 'x.........x.....', shake: 'oox.oox.oox.oox.' },
    ],
    [
      { kick: 'X.......x.......', snare: '....x.......x...', shake: 'oxoxoxoxoxoxoxox' },
      { kick: 'X.........x.....', snare: '....x.......x...', hat: 'o.x.o.x.o.x.o.xo' },
    ],
    [
      {
        kick: 'X...x...X...x...',
        snare: '....x.......x...',
        clap: '....x.......x...',
        shake: 'oxoxoxoxoxoxoxox',
        open: '......o.......o.',
      },
      {
        kick: 'X...x...X...x.x.',
        snare: '....x.......x...',
        clap: '....x.......x..o',
        hat: 'xoxoxoxoxoxoxoxo',
        shake: 'o.x.o.x.o.x.o.x.',
      },
    ],
  ],
  fills: [
    { high: '..........x.x...', mid: '............xx..', low: '..............xx' },
    { snare: '........o.x.o.xx', clap: '............x.xx' },
    { mid: '........o...o.x.', low: '..........o...xX' },
  ],
  bass: {
    sound: 'fingerBass',
    lowest: 31,
    bars: [
      [],
      ['1---------------', '1-------1-------'],
      ['1-----1-1-----a-', '1-------1---5-a-'],
      ['1-1-1-1-1-1-1-a-', '1--1--1-1--1--a-'],
    ],
  },
  chords: {
    sound: 'feltPiano',
    range: [53, 74],
    bars: [
      ['x-------x-------', 'x---------------'],
      ['x-------x-------', 'x-----x---------'],
      ['x-----x-x-----x-', 'x---x---x---x---'],
      ['X--x--x-X--x--x-', 'X-----x-x-----x-'],
    ],
  },
  pad: {
    sound: 'warmPad',
    range: [55, 74],
    bars: [['x---------------'], ['x---------------'], ['x---------------'], ['X---------------']],
  },
  pulse: {
    sound: 'mutedGuitar',
    range: [57, 74],
    bars: [
      [],
      ['0.1.2.1.0.1.2.1.', '0.2.1.2.3.2.1.2.'],
      ['0.1.2.1.3.1.2.1.', '0.2.1.2.3.2.1.2.'],
      ['0120312031203120', '0213021302130213', '0.2.3.2.4.2.3.2.'],
    ],
  },
  theme: {
    sound: 'softBell',
    quiet: 'feltPiano',
    range: [65, 84],
    motifs: ['x---x-x-x-------', 'x-x-x---x-x-....', 'x-----x-x-x-x---', '....x-x-x---x---'],
    answers: ['x---x---x-x-x-x-', 'x-x-x-x-x-------', 'x--x--x-x---x---'],
    closings: ['x---x-----------', 'x-x-x-----------', 'x-----x---------'],
    calm: ['x-------x-------', 'x---x---x-------'],
    counter: 'kalimba',
  },
  accent: { large: ['softCymbal'], small: 'softCymbal', lead: 'reverse' },
  ending: 'held',
  tracks: desk({ effects: { level: -18 }, lead: { echo: 0.24 } }),
  hall: { seconds: 1.7, dark: 0.35, level: 0.55 },
  echo: 0.75,
  opens: true,
}
