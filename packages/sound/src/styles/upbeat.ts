import { desk, toms } from './desk.ts'
import type { Style } from './style.ts'

export const upbeat: Style = {
  tonics: [57, 59, 60, 62, 64],
  mode: 'major',
  main: [
    ['I', 'V', 'vi', 'IV'],
    ['vi', 'IV', 'I', 'V'],
    ['IV', 'I', 'V', 'vi'],
    ['I', 'IVadd9', 'vi', 'V'],
  ],
  contrast: [
    ['IVmaj7', 'I/3', 'ii7', 'V7sus4'],
    ['vi', 'iii', 'IV', 'V'],
  ],
  turn: 'V',
  cadence: 'IV V',
  home: 'I',
  swing: [0.5, 0.25],
  loose: 0.004,
  kit: {
    kick: { sound: 'tightKick', level: 0 },
    snare: { sound: 'crispSnare', level: -5 },
    clap: { sound: 'clap', level: -6, pan: 0.1 },
    hat: { sound: 'closedHat', level: -3 },
    open: { sound: 'openHat', level: -4 },
    shake: { sound: 'tambourine', level: -4, pan: -0.4 },
    ...toms(-5),
  },
  grooves: [
    [{ shake: '..o...o...o...o.' }],
    [
      { kick: 'x.......x.......', clap: '....o.......o...', shake: 'o.x.o.x.o.x.o.x.' },
      { kick: 'x.....x.x.......', clap: '....o.......o...', hat: 'x.o.x.o.x.o.x.o.' },
    ],
    [
      { kick: 'X...x...X...x...', snare: '....x.......x...', hat: 'x.o.x.o.x.o.x.oo' },
      {
        kick: 'X...x...X..xx...',
        snare: '....x.......x..o',
        shake: 'o.x.o.x.o.x.o.x.',
        hat: '..x...x...x...x.',
      },
    ],
    [
      {
        kick: 'X...X...X...X...',
        snare: '....X.......X...',
        clap: '....x.......x...',
        hat: 'xoxoxoxoxoxoxoxo',
        open: '..o...o...o...o.',
      },
      {
        kick: 'X...X...X..xX...',
        snare: '....X..o....X..o',
        clap: '....x.......x...',
        shake: 'xoxoxoxoxoxoxoxo',
        open: '..x...x...x...x.',
      },
    ],
  ],
  fills: [
    { snare: '........o.x.xxXX', clap: '............x...' },
    { high: '........x.x.....', mid: '..........xxx...', low: '............xxXX' },
    { clap: '........x..x..xX', snare: '............xxXX' },
  ],
  bass: {
    sound: 'synthBass',
    lowest: 33,
    bars: [
      [],
      ['1-------1-----a-', '1-----1-----5---'],
      ['1-..1-..1-..1-a.', '1-.11-..1-.11-a-'],
      ['1.11..8.1.11.5a-', '1-.18-.11-.15-a.', '1.8.1.8.1.8.1.a.'],
    ],
  },
  chords: {
    sound: 'feltPiano',
    range: [54, 76],
    bars: [
      ['x-------o-------'],
      ['x-----x-----x---', 'x---x---x---x---'],
      ['x--x--x-x--x--x-', '..x-..x-..x-..x-'],
      ['X--x--x-..x-x-x-', 'X-.x-.x-X-.x-.x-'],
    ],
  },
  pad: {
    sound: 'brightPad',
    range: [55, 76],
    bars: [['x---------------'], ['x---------------'], ['x---------------'], ['x---------------']],
  },
  pulse: {
    sound: 'mutedGuitar',
    range: [57, 76],
    bars: [
      ['0.2.1.2.0.2.1.2.'],
      ['0.2.1.2.0.2.1.2.', '0.0.1.0.2.0.1.0.'],
      ['0.212.120.212.13', '02132.1302132.13'],
      ['0213201302132413', '0.324.230.324.23'],
    ],
  },
  theme: {
    sound: 'synthPluck',
    quiet: 'softBell',
    range: [67, 86],
    motifs: ['x.x.x--x--x-x---', 'x--x--x-x-x-....', 'x-x-x.x.x---x-..', '..x.x.x.x--x--x-'],
    answers: ['x--x--x-x--x--x-', 'x.xxx-x-x.xxx-x-', 'x-x-x-x-x---x-x-'],
    closings: ['x-x-x-----------', 'x--x--x---------', 'x---x-x---------'],
    calm: ['x-------x---x---', 'x-----x-----x---'],
    counter: 'glockenspiel',
  },
  accent: { large: ['crash'], small: 'softCymbal', lead: 'riser' },
  ending: 'button',
  tracks: desk({}),
  hall: { seconds: 1.3, dark: 0.3, level: 0.5 },
  echo: 0.75,
  opens: true,
}
