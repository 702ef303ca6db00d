import { sampleRate } from '../stereo.ts'
import { step } from './strokes.ts'

export type Pass = 'low' | 'band' | 'high' | 'bell'
type Hertz = number | ((seconds: number) => number)

/**
 * A state variable filter of 12 dB an octave, in the form that keeps its place when swept.
 * `sharp` is Q: 0.7 is flat, more rings at the edge. The peak of a band pass is 1; a bell adds `boost` times that.
 */
export function filter(out: Float32Array, pass: Pass, hertz: Hertz, sharp = 0.707, boost = 0): void {
  const k = 1 / sharp
  // What is heard is a sum of the three in other shares for each kind.
  const dry = pass === 'high' || pass === 'bell' ? 1 : 0
  const middle = pass === 'band' ? k : pass === 'high' ? -k : pass === 'bell' ? boost * k : 0
  const deep = pass === 'low' ? 1 : pass === 'high' ? -1 : 0
  let one = 0
  let two = 0
  let a1 = 0
  let a2 = 0
  let a3 = 0
  for (let from = 0; from < out.length; from += step) {
    if (from === 0 || typeof hertz === 'function') {
      const edge = typeof hertz === 'function' ? hertz(from / sampleRate) : hertz
      const g = Math.tan((Math.PI * Math.min(edge, 0.45 * sampleRate)) / sampleRate)
      a1 = 1 / (1 + g * (g + k))
      a2 = g * a1
      a3 = g * a2
    }
    const to = Math.min(out.length, from + step)
    for (let i = from; i < to; i++) {
      const input = out[i]!
      const v3 = input - two
      const band = a1 * one + a2 * v3
      const low = two + a2 * one + a3 * v3
      one = 2 * band - one
      two = 2 * low - two
      out[i] = input * dry + band * middle + low * deep
    }
  }
}

/** Adds a resonance of a body: what rings at `hertz` becomes louder by `gain`. */
export const resonate = (out: Float32Array, hertz: number, gain: number, sharp: number): void =>
  filter(out, 'bell', hertz, sharp, gain)

/** Overtones by bending the wave: `drive` 1 is gentle, 4 is dirty. */
export function saturate(out: Float32Array, drive: number): void {
  const back = 1 / Math.tanh(drive)
  for (let i = 0; i < out.length; i++) out[i] = Math.tanh(out[i]! * drive) * back
}
