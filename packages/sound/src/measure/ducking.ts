import { fromDecibels, sampleRate } from '../stereo.ts'

/** Samples of one step of the curve: 10 ms. */
const frame = sampleRate / 100
const under = fromDecibels(-12)
/** Speech this far below its own loudest frames is a pause. */
const pause = fromDecibels(-32)

/** In frames: turning down begins before a word and is done when it starts; breaths between words keep it down. */
const lookAhead = 20
const hold = 35
const rise = 60

/**
 * The gain of the music beside speech, one value each 10 ms from the start: 1 alone, 12 dB less under words, and
 * between them curves that nobody hears as a step.
 */
export function duckingUnder(speech: Float32Array): Float32Array {
  const frames = Math.ceil(speech.length / frame) + 1
  const spoken = spokenFrames(speech, frames)
  const depth = new Float32Array(frames)
  let last = -Infinity
  for (let i = 0; i < frames; i++) {
    if (spoken[i]) last = i
    const since = i - last - hold
    depth[i] = since <= 0 ? 1 : Math.max(0, 1 - since / rise)
  }
  let next = Infinity
  for (let i = frames - 1; i >= 0; i--) {
    if (spoken[i]) next = i
    depth[i] = Math.max(depth[i]!, Math.max(0, 1 - (next - i) / lookAhead))
  }
  // Even in decibels, and rounded at both ends.
  return depth.map((share) => under ** (share * share * (3 - 2 * share)))
}

function spokenFrames(speech: Float32Array, frames: number): Uint8Array {
  const levels = new Float32Array(frames)
  let most = 0
  for (let i = 0; i < frames; i++) {
    let sum = 0
    for (let k = i * frame; k < Math.min(speech.length, (i + 1) * frame); k++) sum += speech[k]! * speech[k]!
    levels[i] = Math.sqrt(sum / frame)
    most = Math.max(most, levels[i]!)
  }
  return Uint8Array.from(levels, (level) => (most > 1e-6 && level > pause * most ? 1 : 0))
}

/** Applies the curve, straight between its values. */
export function duck(samples: Float32Array, curve: Float32Array): void {
  for (let i = 0; i < samples.length; i++) {
    const at = i / frame
    const cell = Math.min(curve.length - 2, at | 0)
    const low = curve[cell]!
    samples[i] = samples[i]! * (low + (curve[cell + 1]! - low) * (at - cell))
  }
}
