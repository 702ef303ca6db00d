import { desk } from './desk.ts'
import type { Style } from './style.ts'

export const playful: Style = {
  tonics: [58, 60, 62, 63, 65],
  mode: 'major',
  main: [
    ['I', 'vi', 'ii7', 'V7'],
    ['I', 'IV', 'I/3', 'V7'],
    ['I6', 'II7', 'V7', 'I6'],
    ['I', 'VI7', 'ii7', 'V7'],
  ],
  contrast: [
    ['IV', 'iv6', 'I/3', 'V7'],
    ['vi', 'II7', 'ii7', 'V7'],
  ],
  turn: 'V7',
  cadence: 'ii7 V7',
  home: 'I6',
  swing: [0.6, 0.5],
  loose: 0.006,
  kit: {
    kick: { sound: 'softKick', level: 0 },
    snare: { sound: 'snap', level: -5, pan: 0.1 },
    clap: { sound: 'clap', level: -8 },
    hat: { sound: 'woodblock', level: -8, pan: -0.35 },
    shake: { sound: 'shaker', level: -2, pan: 0.3 },
    open: { sound: 'tambourine', level: -5 },
    mid: { sound: 'woodblock', level: -6, pan: 0.3 },
    low: { sound: 'tom', pitch: 48, level: -6 },
  },
  grooves: [
    [{ snare: '....x.......x...' }],
    [
      { kick: 'x.......x.......', snare: '....x.......x...' },
      { snare: '....x.......x...', hat: 'x.....x.x...x...' },
    ],
    [
      { kick: 'x.......x.......', snare: '....x.......x...', shake: 'o.x.o.x.o.x.o.x.' },
      { kick: 'x.....x.x.......', snare: '....x.......x...', hat: '..x...x...x.x.x.' },
    ],
    [
      {
        kick: 'X...x...X...x...',
        snare: '....X.......X...',
        clap: '....x.......x...',
        shake: 'x.x.x.x.x.x.x.x.',
        hat: '..o...o...o.o.o.',
      },
      {
        kick: 'X.....x.X...x...',
        snare: '....X.......X.x.',
        clap: '....x.......x...',
        open: '..x...x...x...x.',
        hat: 'x...x.x...x.x...',
      },
    ],
  ],
  fills: [
    { hat: '........x.x.x.x.', mid: '..........x...x.' },
    { clap: '........x.x.x...', snare: '............x.x.' },
    { mid: '........x.......', low: '..........x.x.x.' },
  ],
  bass: {
    sound: 'tuba',
    lowest: 34,
    bars: [
      [],
      ['1-......5-......'],
      ['1-......5-......', '1-..1-..5-..a-..'],
      ['1-..5-..1-..5-a.', '1-..3-..5-..a-..'],
    ],
  },
  chords: {
    sound: 'ukulele',
    range: [58, 77],
    strum: true,
    bars: [
      ['....x.......x...'],
      ['....x.......x.o.', '..x...x...x...x.'],
      ['..x...x...x...x.', '..x.x.x...x.x.x.'],
      ['x.x.x.x.x.x.x.x.', '..x.x.x.x.x.x.x.'],
    ],
  },
  pad: {
    sound: 'strings',
    range: [58, 77],
    bars: [['o---------------'], ['o---------------'], ['o---------------'], ['x---------------']],
  },
  pulse: {
    sound: 'pizzicato',
    range: [55, 74],
    bars: [
      ['0...2...1...2...', '0.....2...1.....'],
      ['0...2...1...2...', '0...2.1.0...2.3.'],
      ['0...2...1...2.3.', '0.2.1.2.0.2.1.3.'],
      ['0.2.1.2.3.2.1.2.', '0.2.3.2.4.3.2.1.'],
    ],
  },
  theme: {
    sound: 'marimba',
    quiet: 'pizzicato',
    range: [65, 84],
    motifs: ['x.x.x.x.x---....', 'x-x.x.x-....x.x.', 'x.x.x---x.x.x---', '..x.x.x.x.x.x---'],
    answers: ['x.x.x.x.x.x.x.x.', 'x-x.x-x.x.x.x---', 'x.x.x---x-x.x-x.'],
    closings: ['x.x.x.....x.....', 'x-x.x---....x...', 'x.x.x---........'],
    calm: ['x---x---x-------', 'x---x.x.x-------'],
    counter: 'glockenspiel',
  },
  accent: { large: ['softCymbal', 'glockenspiel'], small: 'glockenspiel', lead: 'reverse' },
  ending: 'button',
  tracks: desk({
    drums: { level: -10, hall: 0.1 },
    bass: { level: -9, duck: 0, hall: 0.05 },
    chords: { level: -12, pan: -0.4, duck: 0, hall: 0.15 },
    pulse: { level: -11, pan: 0.45, duck: 0, echo: 0 },
    lead: { level: -9, echo: 0.06, hall: 0.2 },
    counter: { level: -14, echo: 0.1 },
    pad: { level: -22, duck: 0 },
    effects: { level: -22 },
  }),
  hall: { seconds: 1, dark: 0.35, level: 0.5 },
  echo: 1,
}
