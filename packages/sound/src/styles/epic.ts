import { desk } from './desk.ts'
import type { Style } from './style.ts'

export const epic: Style = {
  tonics: [57, 60, 62, 55],
  mode: 'minor',
  main: [
    ['i', 'bVI', 'bVII', 'i'],
    ['i', 'bVII', 'bVI', 'V'],
    ['bVI', 'bVII', 'i', 'bIII'],
    ['i', 'bIII', 'bVI', 'bVII'],
  ],
  contrast: [
    ['iv', 'bVI', 'i', 'bVII'],
    ['bVI', 'iv', 'bIII', 'V'],
  ],
  turn: 'V',
  cadence: 'iv V',
  home: 'i5',
  swing: [0.5, 0.25],
  loose: 0.007,
  kit: {
    low: { sound: 'taiko', pitch: 36, level: 0 },
    mid: { sound: 'taiko', pitch: 42, level: -3, pan: -0.35 },
    high: { sound: 'taiko', pitch: 49, level: -6, pan: 0.4 },
    snare: { sound: 'crispSnare', level: -12 },
    open: { sound: 'ride', level: -10 },
  },
  grooves: [
    [{ low: 'o...............' }],
    [
      { low: 'x.......o.......', high: '......o.......o.' },
      { low: 'x.....o.........', mid: '............o.o.' },
    ],
    [
      { low: 'X.....x.x.......', mid: '..oo....oo..x.x.', high: '....x.......x...' },
      { low: 'X..x....X..x....', mid: '......oo......oo', high: '....x.o.....x.o.' },
    ],
    [
      {
        low: 'X..x..x.X..x..x.',
        mid: '.oo.oo.o.oo.oo.x',
        high: '....x.......x.xx',
        snare: '....x.......x...',
        open: 'x...x...x...x...',
      },
      {
        low: 'X..x..X.X..x..X.',
        mid: 'oxoxoxoxoxoxoxox',
        high: '....X...x...X.x.',
        snare: '....x.......x.oo',
        open: 'x.x.x.x.x.x.x.x.',
      },
    ],
  ],
  fills: [
    { low: '........X..X..X.', mid: '........xxxxxxxX', snare: '............oxxX' },
    { high: '........x.x.xxxx', mid: '..........x.xxXX' },
    { snare: '........ooooxxXX', low: '............X.X.' },
  ],
  bass: {
    sound: 'lowStrings',
    lowest: 31,
    bars: [
      ['1---------------'],
      ['1-------1-------'],
      ['1-----1-1-----1-', '1-------1-----1-'],
      ['1--1--1-1--1--1-', '1-1-1-1-1-1-1-1-'],
    ],
  },
  chords: {
    sound: 'brass',
    range: [48, 69],
    bars: [
      [],
      ['o---------------'],
      ['x-------x-------', 'x-----x-x-------'],
      ['X-----x-X-----x-', 'X--x--x-X-------'],
    ],
  },
  pad: {
    sound: 'choir',
    range: [53, 74],
    bars: [['x---------------'], ['o---------------'], ['x---------------'], ['X---------------']],
  },
  pulse: {
    sound: 'spiccato',
    range: [50, 69],
    bars: [
      ['0.0.0.0.0.0.0.0.', '0.0.1.0.0.0.1.0.'],
      ['0.001.000.001.00', '0.000.000.010.02'],
      ['0010020000100200', '0001000200010002'],
      ['0012001300120013', '0102010301020103'],
    ],
  },
  theme: {
    sound: 'frenchHorn',
    quiet: 'solo',
    range: [57, 76],
    motifs: ['x-------x---x---', 'x---x-x-x-------', 'x-----x-x---x---', 'x-----xxx-------'],
    answers: ['x---x---x---x---', 'x-----x-x-----x-', 'x---x-x-x---x-x-'],
    closings: ['x---x-----------', 'x-------x-------', 'x-----x---------'],
    calm: ['x---------------', 'x-------x-------'],
    counter: 'strings',
  },
  accent: { large: ['boom', 'crash'], small: 'taiko', lead: 'riser' },
  ending: 'held',
  tracks: desk({
    drums: { level: -10, hall: 0.22 },
    bass: { level: -10, duck: 0, hall: 0.12 },
    chords: { level: -13, duck: 0, hall: 0.3, pan: 0.15 },
    pad: { level: -16, duck: 0, hall: 0.5 },
    pulse: { level: -10, duck: 0, hall: 0.25, echo: 0, pan: -0.2 },
    lead: { level: -8, echo: 0, hall: 0.4 },
    counter: { level: -13, echo: 0 },
    effects: { level: -15, hall: 0.35 },
  }),
  hall: { seconds: 2.6, dark: 0.35, level: 0.6 },
  echo: 1,
}
