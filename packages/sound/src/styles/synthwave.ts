import { desk, toms } from './desk.ts'
import type { Style } from './style.ts'

export const synthwave: Style = {
  tonics: [57, 59, 62, 64],
  mode: 'minor',
  main: [
    ['i', 'bVI', 'bIII', 'bVII'],
    ['i', 'bVII', 'bVI', 'bVII'],
    ['bVI', 'bVII', 'i', 'i'],
    ['i', 'iv', 'bVI', 'bVII'],
  ],
  contrast: [
    ['bVImaj7', 'bIII', 'iv7', 'v7'],
    ['iv', 'bVI', 'bIII', 'bVII'],
  ],
  turn: 'bVII',
  cadence: 'bVI bVII',
  home: 'i',
  swing: [0.5, 0.25],
  loose: 0,
  kit: {
    kick: { sound: 'tightKick', level: 0 },
    snare: { sound: 'gatedSnare', level: -3 },
    clap: { sound: 'clap', level: -10 },
    hat: { sound: 'closedHat', level: -4 },
    open: { sound: 'openHat', level: -7 },
    ...toms(-2),
  },
  grooves: [
    [],
    [
      { kick: 'x.......x.......', hat: 'x.o.x.o.x.o.x.o.' },
      { kick: 'x...x...x...x...', hat: '..x...x...x...x.' },
    ],
    [
      { kick: 'X...x...X...x...', snare: '....x.......x...', hat: 'x.o.x.o.x.o.x.o.' },
      { kick: 'X.....x.X.......', snare: '....x.......x...', hat: 'xoxoxoxoxoxoxoxo' },
    ],
    [
      {
        kick: 'X...X...X...X...',
        snare: '....X.......X...',
        hat: 'xoxoxoxoxoxoxoxo',
        open: '..o...o...o...o.',
      },
      {
        kick: 'X...X...X...X.x.',
        snare: '....X.......X...',
        clap: '....x.......x...',
        hat: 'xoxoxoxoxoxoxoxo',
        open: '..x...x...x...x.',
      },
    ],
  ],
  fills: [
    { high: '........x.xx....', mid: '..........x.xx..', low: '............x.xX' },
    { snare: '........x..x..xX', low: '..........x..x..' },
    { high: '........xx......', mid: '..........xx....', low: '............xxXX' },
  ],
  bass: {
    sound: 'synthBass',
    lowest: 33,
    bars: [
      [],
      ['1-.1-.1-1-.1-.1-', '1---1---1---1---'],
      ['1.1.1.1.1.1.1.1.', '1.11.1111.11.111'],
      ['1.8.1.8.1.8.1.8.', '1118111811181118'],
    ],
  },
  chords: {
    sound: 'brightPad',
    range: [52, 74],
    bars: [
      ['x---------------'],
      ['x-------x-------'],
      ['X-------x-------', 'X---------------'],
      ['X-----x-X-----x-', 'X-------X-------'],
    ],
  },
  pad: {
    sound: 'warmPad',
    range: [57, 76],
    bars: [['x---------------'], ['x---------------'], ['x---------------'], ['X---------------']],
  },
  pulse: {
    sound: 'synthPluck',
    range: [62, 79],
    bars: [
      ['0.1.2.3.2.1.0.1.', '0...2...1...3...'],
      ['0123210101232101', '0.1.2.3.2.1.0.1.'],
      ['0123210101232101', '0213021302130213'],
      ['0123432101234321', '0241024102413241', '0314031403140314'],
    ],
  },
  theme: {
    sound: 'sawLead',
    quiet: 'softBell',
    range: [64, 83],
    motifs: ['x---x-x-x-------', 'x-----x-----x---', 'x-x-x---x---....', 'x---x---x-x-x---'],
    answers: ['x---x---x---x-x-', 'x-x-x-x-x-------', 'x-----x-x-------'],
    closings: ['x---x-----------', 'x-----x---------', 'x-x-x-----------'],
    calm: ['x-------x-------', 'x-----------x---'],
    counter: 'synthPluck',
  },
  accent: { large: ['crash', 'boom'], small: 'softCymbal', lead: 'riser' },
  ending: 'held',
  tracks: desk({
    drums: { hall: 0.1, level: -9 },
    bass: { level: -8, duck: 0.55 },
    chords: { level: -19, duck: 0.5 },
    pad: { level: -20, duck: 0.6 },
    pulse: { level: -13, duck: 0.4, echo: 0.25, hall: 0.25 },
    lead: { level: -11, echo: 0.35, hall: 0.35 },
    effects: { level: -17 },
  }),
  hall: { seconds: 2.2, dark: 0.3, level: 0.55 },
  echo: 0.75,
  opens: true,
}
