import type { Random } from '../random.ts'
import { sampleRate } from '../stereo.ts'
import { tableFor, tableSize, type Shape } from './tables.ts'

/** Envelopes and sweeps are worked out once for so many samples (0.7 ms) and drawn straight between. */
export const step = 32

export const hertzOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12)
export const cents = (hertz: number, by: number): number => hertz * 2 ** (by / 1200)

export type Oscillator = {
  shape: Shape
  hertz: number
  gain: number
  /** Where in its period it starts, 0 to 1. */
  phase?: number
  /** Frequency as a multiple of `hertz`, by seconds: vibrato, scoops, falls. */
  bend?: (seconds: number) => number
}

/** Adds a wave from a table to what is there. */
export function addOscillator(out: Float32Array, { shape, hertz, gain, phase = 0, bend }: Oscillator): void {
  const table = tableFor(shape, hertz * (bend ? Math.max(1, bend(0)) : 1))
  const plain = (hertz * tableSize) / sampleRate
  let at = (phase - Math.floor(phase)) * tableSize
  for (let from = 0; from < out.length; from += step) {
    const to = Math.min(out.length, from + step)
    const rise = bend ? plain * bend(from / sampleRate) : plain
    for (let i = from; i < to; i++) {
      const cell = at | 0
      const low = table[cell]!
      out[i] = out[i]! + gain * (low + (table[cell + 1]! - low) * (at - cell))
      at += rise
      if (at >= tableSize) at -= tableSize
    }
  }
}

export function addNoise(out: Float32Array, random: Random, gain: number): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i]! + gain * (random() * 2 - 1)
}

/** Adds one ringing mode of a struck body: a sine that loses 60 dB in `seconds`. */
export function addMode(out: Float32Array, hertz: number, seconds: number, gain: number): void {
  if (hertz > 0.45 * sampleRate) return
  const turn = (2 * Math.PI * hertz) / sampleRate
  const decay = 10 ** (-3 / (seconds * sampleRate))
  const length = Math.min(out.length, Math.ceil(1.1 * seconds * sampleRate))
  const again = 2 * decay * Math.cos(turn)
  const loss = decay * decay
  let before = (-gain * Math.sin(turn)) / decay
  let now = 0
  for (let i = 0; i < length; i++) {
    out[i] = out[i]! + now
    const next = again * now - loss * before
    before = now
    now = next
  }
}

/** Multiplies by an envelope given in seconds. */
export function shape(out: Float32Array, envelope: (seconds: number) => number): void {
  let gain = envelope(0)
  for (let from = 0; from < out.length; from += step) {
    const to = Math.min(out.length, from + step)
    const rise = (envelope((from + step) / sampleRate) - gain) / step
    for (let i = from; i < to; i++) {
      out[i] = out[i]! * gain
      gain += rise
    }
  }
}

/** Rises in `attack`, then falls by 60 dB in `decay` seconds. */
export const struck =
  (attack: number, decay: number) =>
  (t: number): number =>
    t < attack ? t / attack : 10 ** ((-3 * (t - attack)) / decay)

/** Rises smoothly in `attack` and settles at `level` within about `settle` seconds. */
export const blown =
  (attack: number, level = 1, settle = 0.3) =>
  (t: number): number =>
    t < attack
      ? 0.5 - 0.5 * Math.cos((Math.PI * t) / attack)
      : level + (1 - level) * Math.exp((attack - t) / settle)

/** A player's vibrato: it starts late and grows. Depth in cents. */
export const vibrato =
  (hertz: number, depth: number, after: number, phase = 0) =>
  (t: number): number =>
    1 +
    Math.min(1, Math.max(0, (t - after) * 3)) * depth * 0.000578 * Math.sin(2 * Math.PI * (hertz * t + phase))
