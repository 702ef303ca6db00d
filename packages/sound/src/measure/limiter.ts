import { silence, type Stereo } from '../stereo.ts'
import { suspect, swingAfter } from './true-peak.ts'

/** Samples the limiter sees ahead (2.5 ms): the time in which it turns down before a peak. */
const ahead = 120
/** How much of the way back to full it goes with each sample: about a tenth of a second. */
const recovery = 1 / 4000

/** The sound times `gain`, with every swing, between samples too, held under the ceiling. Both sides are turned down together. */
export function limited(sound: Stereo, gain: number, ceiling: number): Stereo {
  const { length } = sound.left
  const turn = turnOf([sound.left, sound.right], gain, ceiling, length)
  smooth(turn)
  const out = silence(length)
  for (let i = 0; i < length; i++) {
    const by = gain * turn[i]!
    out.left[i] = by * sound.left[i]!
    out.right[i] = by * sound.right[i]!
  }
  return out
}

/** For each sample the least gain that any of the next few asks for. */
function turnOf(sides: readonly Float32Array[], gain: number, ceiling: number, length: number): Float32Array {
  const turn = new Float32Array(length).fill(1)
  const allowed = ceiling / gain
  for (const side of sides) {
    let near = false
    for (let i = 0; i < length; i++) {
      const nearNow = Math.abs(side[i]!) > suspect * allowed
      if ((near || nearNow) && i > 0) {
        const swing = Math.max(swingAfter(side, i - 1), Math.abs(side[i]!))
        if (swing > allowed) lower(turn, i, allowed / swing)
      }
      near = nearNow
    }
  }
  return turn
}

function lower(turn: Float32Array, to: number, gain: number): void {
  for (let k = Math.max(0, to - ahead - 1); k <= to; k++) if (turn[k]! > gain) turn[k] = gain
}

/**
 * Slowly back up, and the mean over the time ahead on the way down: as every value in that window is low enough for
 * the peak, so is their mean.
 */
function smooth(turn: Float32Array): void {
  let gain = 1
  for (let i = 0; i < turn.length; i++) {
    gain = Math.min(turn[i]!, gain + (1 - gain) * recovery)
    turn[i] = gain
  }
  const window = new Float32Array(ahead).fill(1)
  let sum = ahead
  for (let i = 0; i < turn.length; i++) {
    const place = i % ahead
    const value = turn[i]!
    sum += value - window[place]!
    window[place] = value
    turn[i] = Math.min(1, sum / ahead)
  }
}
