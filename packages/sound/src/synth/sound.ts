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

/** Root mean square of a held tone. A struck one is about as loud when its peak is 1. */
const heldLevel = 0.22

export const middle = (out: Float32Array): Wave => ({ left: out, right: out })
export const blank = (seconds: number): Float32Array => new Float32Array(Math.ceil(seconds * sampleRate))

/** What brings a sound to the one level that all have, whatever its recipe, so that a mix is made of plain numbers. */
export function levelOf(wave: Wave, held: boolean): number {
  const sides = wave.left === wave.right ? [wave.left] : [wave.left, wave.right]
  return held ? heldLevel / Math.max(...sides.map(loudest)) : 1 / Math.max(...sides.map(peakOf))
}

function peakOf(side: Float32Array): number {
  let high = 1e-9
  let low = -1e-9
  for (let i = 0; i < side.length; i++) {
    const x = side[i]!
    if (x > high) high = x
    else if (x < low) low = x
  }
  return Math.max(high, -low)
}

/** The root mean square of the loudest fifth of a second. */
function loudest(side: Float32Array): number {
  const window = sampleRate / 5
  let most = 1e-9
  for (let from = 0; from < side.length; from += window) {
    let sum = 0
    const to = Math.min(side.length, from + window)
    for (let i = from; i < to; i++) sum += side[i]! * side[i]!
    most = Math.max(most, Math.sqrt(sum / window))
  }
  return most
}
