import type { Random } from '../random.ts'
import { sampleRate } from '../stereo.ts'

/** One played tone. A sound in the middle has the same array on both sides. */
export type Wave = { left: Float32Array; right: Float32Array }

export type Order = {
  /** MIDI number; drums that have no pitch ignore it. */
  pitch: number
  seconds: number
  /** How hard it is played, 0 to 1: harder is brighter. The loudness itself is the mixer's. */
  bright: number
  random: Random
}

export type Sound = {
  make(order: Order): Wave
  /** How long it rings by itself; `held` sounds as long as it is played. */
  rings: number | 'held'
  /** Seconds of fading after a tone is let go. */
  release: number
  /** So many different takes are made, so that repeated strokes are not one recording. */
  takes: number
}

/** Loudness of a held tone: struck ones reach 1 at their peak, which is about as loud. */
const heldLevel = 0.22

export const middle = (out: Float32Array): Wave => ({ left: out, right: out })
export const blank = (seconds: number): Float32Array => new Float32Array(Math.ceil(seconds * sampleRate))

/** Brings every sound to one level, whatever its recipe, so that a mix is made of plain numbers. */
export function levelled(wave: Wave, held: boolean): Wave {
  const sides = wave.left === wave.right ? [wave.left] : [wave.left, wave.right]
  const level = held ? heldLevel / loudest(sides) : 1 / peakOf(sides)
  for (const side of sides) for (let i = 0; i < side.length; i++) side[i] = side[i]! * level
  return wave
}

function peakOf(sides: Float32Array[]): number {
  let peak = 1e-9
  for (const side of sides) for (let i = 0; i < side.length; i++) peak = Math.max(peak, Math.abs(side[i]!))
  return peak
}

/** The root mean square of the loudest fifth of a second. */
function loudest(sides: Float32Array[]): number {
  const window = sampleRate / 5
  let most = 1e-9
  for (const side of sides) {
    for (let from = 0; from < side.length; from += window) {
      let sum = 0
      const to = Math.min(side.length, from + window)
      for (let i = from; i < to; i++) sum += side[i]! * side[i]!
      most = Math.max(most, Math.sqrt(sum / window))
    }
  }
  return most
}
