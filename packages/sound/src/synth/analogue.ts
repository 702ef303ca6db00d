import { addNoise, addOscillator, cents, hertzOf, shape, struck, vibrato, blown } from './strokes.ts'
import { filter, saturate } from './filters.ts'
import type { Shape } from './tables.ts'
import { blank, middle, type Order, type Sound } from './sound.ts'

/** Both sides are tuned apart and start elsewhere in their period, which is what makes a pad wide. */
function detuned(
  order: Order,
  shape_: Shape,
  spread: readonly number[],
  bend?: (t: number) => number,
): Float32Array {
  const out = blank(order.seconds)
  for (const by of spread) {
    const off = by * (0.85 + 0.3 * order.random())
    const hertz = cents(hertzOf(order.pitch), off)
    addOscillator(out, {
      shape: shape_,
      hertz,
      gain: 1 / spread.length,
      phase: order.random(),
      ...(bend && { bend }),
    })
  }
  return out
}

const pad = (
  edge: (t: number, bright: number) => number,
  attack: number,
  release: number,
  spread: number,
): Sound => ({
  make: (order) => {
    const side = (mirror: number): Float32Array => {
      const out = detuned(order, 'saw', [-spread * mirror, spread * 0.15, spread * 0.9 * mirror])
      filter(out, 'low', (t) => edge(t, order.bright), 0.8)
      shape(out, blown(attack))
      return out
    }
    return { left: side(1), right: side(-1) }
  },
  rings: 'held',
  release,
  takes: 1,
})

export const warmPad = pad((t, b) => 380 + 500 * b + 260 * Math.sin(t * 1.1), 0.45, 0.7, 7)
export const brightPad = pad((t, b) => 700 + 1500 * b + 900 * Math.min(1, t / 2.5), 0.3, 0.6, 11)

/** Keys of an old polyphonic synthesiser: a quick filter, and the tone is gone. */
export const synthPluck: Sound = {
  make: (order) => {
    const out = detuned(order, 'saw', [-6, 5])
    addOscillator(out, { shape: 'square', hertz: hertzOf(order.pitch) / 2, gain: 0.25 })
    filter(out, 'low', (t) => 350 + (1400 + 4200 * order.bright) * Math.exp(-t * 11), 1.3)
    shape(out, struck(0.003, 0.85))
    return middle(out)
  },
  rings: 0.8,
  release: 0.08,
  takes: 1,
}

export const sawLead: Sound = {
  make: (order) => {
    const bend = vibrato(5.4, 14, 0.25)
    const out = detuned(order, 'saw', [-8, 0, 8], bend)
    addOscillator(out, { shape: 'square', hertz: hertzOf(order.pitch), gain: 0.2, bend })
    filter(out, 'low', (t) => 1100 + 1800 * order.bright + 1600 * Math.exp(-t * 6), 1)
    shape(out, blown(0.018, 0.75, 0.4))
    return middle(out)
  },
  rings: 'held',
  release: 0.14,
  takes: 1,
}

/** A breathy flute or whistle: nearly a sine, its breath tuned to the tone. */
export const whistle: Sound = {
  make: (order) => {
    const hertz = hertzOf(order.pitch)
    const scoop = vibrato(5.1, 16, 0.2)
    const bend = (t: number): number => scoop(t) * (1 - 0.012 * Math.exp(-t * 40))
    const out = blank(order.seconds)
    addOscillator(out, { shape: 'sine', hertz, gain: 1, bend })
    addOscillator(out, { shape: 'sine', hertz: hertz * 2, gain: 0.12 + 0.12 * order.bright, bend })
    addOscillator(out, { shape: 'sine', hertz: hertz * 3, gain: 0.05, bend })
    const breath = blank(order.seconds)
    addNoise(breath, order.random, 0.5)
    filter(breath, 'band', hertz * 2, 3)
    shape(breath, (t) => 0.22 + 0.9 * Math.exp(-t * 30))
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + breath[i]!
    shape(out, blown(0.045, 0.85, 0.5))
    return middle(out)
  },
  rings: 'held',
  release: 0.09,
  takes: 1,
}

const bass = (
  wave: (out: Float32Array, hertz: number) => void,
  edge: (t: number, b: number) => number,
  sharp: number,
  drive: number,
): Sound => ({
  make: (order) => {
    const out = blank(order.seconds)
    wave(out, hertzOf(order.pitch))
    filter(out, 'low', (t) => edge(t, order.bright), sharp)
    shape(out, blown(0.006, 0.8, 0.25))
    saturate(out, drive)
    return middle(out)
  },
  rings: 'held',
  release: 0.05,
  takes: 1,
})

/** Small speakers cannot play its lowest octave: overtones let the ear hear it all the same. */
export const subBass = bass(
  (out, hertz) => {
    addOscillator(out, { shape: 'sine', hertz, gain: 0.8 })
    addOscillator(out, { shape: 'triangle', hertz, gain: 0.35 })
    addOscillator(out, { shape: 'sine', hertz: hertz * 2, gain: 0.22 })
  },
  () => 900,
  0.7,
  1.6,
)
export const synthBass = bass(
  (out, hertz) => {
    addOscillator(out, { shape: 'saw', hertz, gain: 0.5 })
    addOscillator(out, { shape: 'square', hertz: cents(hertz, 6), gain: 0.25 })
    addOscillator(out, { shape: 'sine', hertz, gain: 0.5 })
  },
  (t, b) => 190 + (500 + 1300 * b) * Math.exp(-t * 9),
  1.2,
  1.4,
)
