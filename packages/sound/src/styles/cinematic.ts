import { desk } from './desk.ts'
import type { Style } from './style.ts'

export const cinematic: Style = {
  tonics: [57, 60, 62, 64],
  mode: 'minor',
  main: [
    ['i', 'bVI', 'bIII', 'bVII'],
    ['i', 'bVImaj7', 'iv', 'v'],
    ['i', 'bIII', 'bVII', 'iv'],
    ['bVImaj7', 'bVII', 'i', 'bIII'],
  ],
  contrast: [
    ['bVImaj7', 'iv7', 'bIIImaj7', 'v7'],
    ['iv7', 'i', 'bVImaj7', 'bVII'],
  ],
  turn: 'bVII',
  cadence: 'bVI bVII',
  home: 'iadd9',
  swing: [0.5, 0.25],
  loose: 0.012,
  kit: {
    low: { sound: 'taiko', pitch: 37, level: 0 },
    mid: { sound: 'taiko', pitch: 43, level: -4, pan: -0.3 },
    high: { sound: 'taiko', pitch: 50, level: -7, pan: 0.35 },
    shake: { sound: 'shaker', level: -8, pan: 0.4 },
    open: { sound: 'ride', level: -10 },
  },
  grooves: [
    [],
    [{ low: 'o...............' }, { low: 'o.........o.....' }],
    [
      { low: 'x.....o...x.....', mid: '............o.o.' },
      { low: 'x.........x...o.', high: '......o.....o...' },
    ],
    [
      {
        low: 'X.....x.X.......',
        mid: '...o........x.xx',
        high: '....o.....o.....',
        open: 'o...o...o...o...',
      },
      {
        low: 'X..x..x.X..x....',
        mid: '........o...x.x.',
        high: '....x.......x...',
        open: 'o.......o.......',
      },
    ],
  ],
  fills: [
    { low: '........x...x.x.', mid: '..........x..xxX' },
    { high: '........o.o.x.x.', mid: '............xxxX' },
  ],
  bass: {
    sound: 'lowStrings',
    lowest: 33,
    bars: [
      [],
      ['1---------------'],
      ['1-------1-------', '1---------------'],
      ['1-----1-1-----5-', '1-------1---5---'],
    ],
  },
  chords: {
    sound: 'feltPiano',
    range: [50, 72],
    bars: [
      ['x---------------', 'x-------o-------'],
      ['x-------x-------', 'x-----x-----x---'],
      ['x-----x-x-----x-', 'x---x---x---x---'],
      ['X-----x-X-----x-', 'X---x---X---x---'],
    ],
  },
  pad: {
    sound: 'strings',
    range: [52, 76],
    bars: [['o---------------'], ['x---------------'], ['x---------------'], ['X---------------']],
  },
  pulse: {
    sound: 'harp',
    range: [57, 76],
    bars: [
      ['0---2---1---3---', '0-------2-------'],
      ['0-1-2-3-4-3-2-1-', '0-2-1-3-2-4-3-1-'],
      ['0-1-2-3-4-3-2-1-', '0-2-3-2-4-2-3-2-'],
      ['0123432101234321', '0213243502132435'],
    ],
  },
  theme: {
    sound: 'solo',
    quiet: 'feltPiano',
    range: [62, 81],
    motifs: ['x-------x---x---', 'x-----x-x-------', 'x---x---x-------', 'x-----x---x-x---'],
    answers: ['x---x---x---x---', 'x-------x-x-x-x-', 'x---x-x-x-------'],
    closings: ['x---x-----------', 'x-------x-------', 'x---------------'],
    calm: ['x---------x-----', 'x-----x---------'],
    counter: 'frenchHorn',
  },
  accent: { large: ['boom', 'softCymbal'], small: 'whoosh', lead: 'reverse' },
  ending: 'held',
  tracks: desk({
    drums: { hall: 0.3, level: -12 },
    percussion: { level: -3 },
    bass: { level: -10, hall: 0.15, duck: 0 },
    pad: { level: -15, duck: 0 },
    lead: { level: -8, hall: 0.45, echo: 0.1 },
    chords: { hall: 0.4 },
    pulse: { hall: 0.4, level: -14 },
    effects: { level: -16, hall: 0.35 },
  }),
  hall: { seconds: 2.8, dark: 0.4, level: 0.6 },
  echo: 1,
}
