import { addHiss } from './hiss.ts'
import { addMode, addNoise, addOscillator, shape, struck } from './strokes.ts'
import { filter, saturate } from './filters.ts'
import { blank, middle, type Order, type Sound } from './sound.ts'

const drum = (rings: number, takes: number, make: (out: Float32Array, order: Order) => void): Sound => ({
  make: (order) => {
    const out = blank(rings)
    make(out, order)
    // Nothing steps in or out.
    shape(out, (t) => Math.min(1, t / 0.0007) * Math.min(1, Math.max(0, (rings - t) / (rings * 0.2))))
    return middle(out)
  },
  rings,
  release: 0.02,
  takes,
})

type Kick = { from: number; to: number; fall: number; decay: number; click: number; drive: number }

const kick = ({ from, to, fall, decay, click, drive }: Kick): Sound =>
  drum(decay * 1.05, 1, (out, { random, bright }) => {
    addOscillator(out, {
      shape: 'sine',
      hertz: to,
      gain: 1,
      bend: (t) => 1 + ((from - to) / to) * Math.exp(-t * fall),
    })
    shape(out, struck(0.001, decay))
    addHiss(out, random, { pass: 'band', hertz: 2600, decay: 0.018, gain: click * (0.6 + 0.8 * bright) })
    saturate(out, drive)
  })

export const tightKick = kick({ from: 210, to: 52, fall: 38, decay: 0.42, click: 0.5, drive: 1.8 })
export const deepKick = kick({ from: 170, to: 46, fall: 26, decay: 0.6, click: 0.35, drive: 1.6 })
export const softKick = kick({ from: 120, to: 54, fall: 30, decay: 0.38, click: 0.12, drive: 1.2 })
export const dustyKick = kick({ from: 150, to: 58, fall: 34, decay: 0.34, click: 0.22, drive: 2.6 })

export const crispSnare = drum(0.3, 3, (out, { random, bright }) => {
  addMode(out, 188, 0.16, 0.6)
  addMode(out, 332, 0.1, 0.35)
  addHiss(out, random, { pass: 'high', hertz: 1500, decay: 0.24, gain: 0.55 + 0.4 * bright })
  addHiss(out, random, { pass: 'band', hertz: 5200, decay: 0.05, gain: 0.6 * bright })
})
export const dustySnare = drum(0.26, 3, (out, { random, bright }) => {
  addMode(out, 205, 0.13, 0.7)
  addMode(out, 410, 0.06, 0.25)
  addHiss(out, random, { pass: 'band', hertz: 1900, sharp: 0.6, decay: 0.17, gain: 0.9 + 0.4 * bright })
  saturate(out, 2)
})
/** A large room, cut off while it still rings. */
export const gatedSnare = drum(0.36, 3, (out, { random, bright }) => {
  addMode(out, 176, 0.3, 0.7)
  addHiss(out, random, { pass: 'high', hertz: 900, decay: 1.1, gain: 0.5 + 0.3 * bright })
  addHiss(out, random, { pass: 'band', hertz: 3500, decay: 0.06, gain: 0.6 })
  shape(out, (t) => (t < 0.25 ? 1 : Math.max(0, 1 - (t - 0.25) / 0.07)))
})
export const brushSnare = drum(0.22, 3, (out, { random, bright }) => {
  addMode(out, 210, 0.08, 0.2)
  addHiss(out, random, {
    pass: 'band',
    hertz: 3200,
    sharp: 0.5,
    decay: 0.2,
    gain: 0.5 + 0.3 * bright,
    attack: 0.006,
  })
})
export const rim = drum(0.09, 1, (out, { random }) => {
  addMode(out, 480, 0.05, 0.7)
  addMode(out, 1720, 0.035, 0.6)
  addHiss(out, random, { pass: 'band', hertz: 3000, decay: 0.02, gain: 0.4 })
})
/** Several hands, a few thousandths of a second apart. */
export const clap = drum(0.28, 3, (out, { random }) => {
  for (const [at, decay] of [
    [0, 0.03],
    [0.011, 0.03],
    [0.021, 0.03],
    [0.03, 0.2],
  ] as const) {
    addHiss(out.subarray(Math.round(at * 48_000)), random, {
      pass: 'band',
      hertz: 1350 + 250 * random(),
      sharp: 1.1,
      decay,
      gain: 1,
    })
  }
})
export const snap = drum(0.14, 3, (out, { random }) => {
  addHiss(out, random, { pass: 'band', hertz: 2300 + 300 * random(), sharp: 3, decay: 0.07, gain: 1 })
  addHiss(out.subarray(480), random, { pass: 'band', hertz: 2500, sharp: 2, decay: 0.09, gain: 0.6 })
})
export const woodblock = drum(0.14, 1, (out) => {
  addMode(out, 830, 0.09, 1)
  addMode(out, 1490, 0.05, 0.5)
})
export const shaker = drum(0.11, 3, (out, { random, bright }) => {
  addHiss(out, random, {
    pass: 'band',
    hertz: 6200 + 1500 * bright,
    sharp: 0.9,
    decay: 0.1,
    gain: 1,
    attack: 0.014,
  })
})

/** Six square waves that share no harmonic are what cheap machines, and we, take for brass. */
function addMetal(out: Float32Array, gain: number): void {
  for (const hertz of [2053, 3044, 3698, 5219, 5401, 8003])
    addOscillator(out, { shape: 'square', hertz, gain })
}
const cymbal = (rings: number, decay: number, edge: number, metal: number, takes: number): Sound =>
  drum(rings, takes, (out, { random, bright }) => {
    addMetal(out, metal)
    addNoise(out, random, 0.7)
    filter(out, 'high', edge, 0.8)
    filter(out, 'low', 9000 + 7000 * bright, 0.7)
    shape(out, struck(0.001, decay))
  })

export const closedHat = cymbal(0.09, 0.075, 7200, 0.12, 3)
export const openHat = cymbal(0.4, 0.42, 6500, 0.12, 2)
export const tambourine = cymbal(0.16, 0.15, 5200, 0.25, 3)
export const ride = cymbal(0.9, 1.1, 5200, 0.3, 1)

/** Membranes: their modes stand in no simple ratio, and the tone sinks a little as the skin settles. */
export const tom = drum(0.5, 1, (out, { pitch, random }) => {
  const hertz = 440 * 2 ** ((pitch - 69) / 12)
  addOscillator(out, { shape: 'sine', hertz, gain: 1, bend: (t) => 1 + 0.5 * Math.exp(-t * 24) })
  shape(out, struck(0.001, 0.5))
  addMode(out, hertz * 1.59, 0.2, 0.3)
  addHiss(out, random, { pass: 'band', hertz: 1800, decay: 0.03, gain: 0.5 })
})
export const taiko = drum(1.5, 2, (out, { pitch, bright, random }) => {
  const hertz = 440 * 2 ** ((pitch - 69) / 12)
  addOscillator(out, { shape: 'sine', hertz, gain: 1, bend: (t) => 1 + 0.45 * Math.exp(-t * 16) })
  shape(out, struck(0.0015, 1.5))
  for (const [multiple, ring, gain] of [
    [1.59, 0.7, 0.4],
    [2.14, 0.45, 0.26],
    [2.65, 0.3, 0.18],
    [3.5, 0.16, 0.12],
  ] as const) {
    addMode(out, hertz * multiple * (1 + 0.01 * (random() - 0.5)), ring, gain)
  }
  addHiss(out, random, { pass: 'low', hertz: 1100 + 1200 * bright, decay: 0.07, gain: 0.9 })
  saturate(out, 1.5)
})
