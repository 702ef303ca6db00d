import { desk } from './desk.ts'
import type { Style } from './style.ts'

export const lofi: Style = {
  tonics: [56, 58, 60, 61, 63],
  mode: 'major',
  main: [
    ['ii9', 'V13', 'Imaj9', 'vi9'],
    ['IVmaj9', 'iii7', 'ii9', 'Imaj9'],
    ['Imaj9', 'vi9', 'ii9', 'V13'],
    ['IVmaj9', 'iv9', 'iii7', 'vi9'],
  ],
  contrast: [
    ['vi9', 'IVmaj9', 'ii9', 'V7sus4'],
    ['ii9', 'iii7', 'IVmaj9', 'V13'],
  ],
  turn: 'V13',
  cadence: 'ii9 V13',
  home: 'Imaj9',
  swing: [0.59, 0.25],
  loose: 0.011,
  kit: {
    kick: { sound: 'dustyKick', level: 0 },
    snare: { sound: 'dustySnare', level: -4 },
    clap: { sound: 'rim', level: -8, pan: -0.2 },
    hat: { sound: 'closedHat', level: -6 },
    open: { sound: 'openHat', level: -12 },
    shake: { sound: 'shaker', level: -5, pan: -0.4 },
  },
  grooves: [
    [{ hat: 'o...o...o...o...' }],
    [{ kick: 'x.....o...x.....', clap: '....x.......x...', hat: 'x.o.x.o.x.o.x.o.' }],
    [
      { kick: 'X......xx.......', snare: '....x.......x...', hat: 'x.o.x.oox.o.x.o.' },
      { kick: 'X..o....x.x.....', snare: '....x.......x..o', hat: 'x.o.x.o.x.oox.o.' },
    ],
    [
      {
        kick: 'X......xx.x.....',
        snare: '....X..o....X...',
        hat: 'xox.xoxoxox.xoxo',
        shake: '..o...o...o...o.',
      },
      {
        kick: 'X..x...ox.......',
        snare: '....X....o..X.o.',
        hat: 'x.oox.o.x.oox.o.',
        open: '..............o.',
      },
    ],
  ],
  fills: [
    { snare: '..........o.x.ox' },
    { clap: '........x..x..x.', snare: '............x..x' },
    { hat: '............oxox', snare: '.............o.x' },
  ],
  bass: {
    sound: 'subBass',
    lowest: 32,
    bars: [
      [],
      ['1-----------....', '1-------......a-'],
      ['1-----..1---..a-', '1---..1-..1-..a.'],
      ['1--..1-.1---5-a-', '1-.1--..1-.8-.a-'],
    ],
  },
  chords: {
    sound: 'electricPiano',
    range: [52, 73],
    strum: true,
    bars: [
      ['x---------------', 'x-------o-------'],
      ['x-------x-------', 'x-----o---------'],
      ['x-----x-----x---', 'x---..x-x-----..'],
      ['x-----x---x-x---', 'x--x----x--x----'],
    ],
  },
  pad: {
    sound: 'warmPad',
    range: [55, 74],
    bars: [['o---------------'], [], ['o---------------'], ['x---------------']],
  },
  pulse: {
    sound: 'nylonGuitar',
    range: [57, 76],
    bars: [
      [],
      ['....2...3...1...', '..2.....3.......'],
      ['..2...3...1.2...', '....3.2.....1.3.'],
      ['..2.3.1...3.2.1.', '0..2..3...1.2.3.'],
    ],
  },
  theme: {
    sound: 'kalimba',
    quiet: 'electricPiano',
    range: [65, 84],
    motifs: ['..x.x-x-x---....', 'x--x--x-....x-x-', '....x.x-x---x-..', 'x-x--x----......'],
    answers: ['x-x-x--x----x-..', '..x-x-x-x--x----', 'x---..x.x-x-....'],
    closings: ['x--x------------', '..x-x-----------', 'x-----x---------'],
    calm: ['x-------..x-x---', '....x---x-------'],
    counter: 'nylonGuitar',
  },
  accent: { large: ['softCymbal'], small: 'rim', lead: 'reverse' },
  ending: 'held',
  tracks: desk({
    drums: { level: -8, highCut: 7500, hall: 0.08 },
    percussion: { level: -5, highCut: 12_000 },
    bass: { level: -8, duck: 0.25, highCut: 1500 },
    chords: { level: -17, duck: 0.3, highCut: 4200 },
    lead: { level: -8, highCut: 6000, echo: 0.25 },
    effects: { level: -20 },
  }),
  hall: { seconds: 1.5, dark: 0.55, level: 0.5 },
  echo: 0.75,
  tape: 0.6,
  opens: true,
}
