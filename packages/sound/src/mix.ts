import { duck, duckingUnder } from './measure/ducking.ts'
import { limited } from './measure/limiter.ts'
import { integratedOf } from './measure/loudness.ts'
import { fromDecibels, sampleRate, silence, type Stereo } from './stereo.ts'

/** Something said, mono at 48 kHz, and when. */
export type Spoken = { atSeconds: number; samples: Float32Array }
export type Parts = { music: Stereo | null; spoken: Spoken[]; seconds: number }

const wanted = -14
/** Under -1 dBTP by what our AAC encoder adds to peaks afterwards: up to 1.6 dB was seen. */
const ceiling = fromDecibels(-3)
/** Speech and music alone, before they meet. */
const partLoudness = -16
/** More than this would turn a room's noise into the programme. */
const mostGain = 36

const longestSeconds = 600

/**
 * Speech over music as one programme: the music makes way, the whole is at -14 LUFS and under -1 dBTP, with a short
 * fade at both ends. What lies outside `seconds` is not heard; silence stays silence. Throws a RangeError for a
 * length that no film has.
 */
export function mix({ music, spoken, seconds }: Parts): Stereo {
  if (!(seconds > 0 && seconds <= longestSeconds)) throw new RangeError(`A mix of ${seconds} seconds`)
  const length = Math.round(seconds * sampleRate)
  const whole = silence(length)
  const voice = voiceOf(spoken, length)
  if (music) layMusic(whole, music, spoken.length > 0 ? duckingUnder(voice) : null)
  for (const side of [whole.left, whole.right])
    for (let i = 0; i < length; i++) side[i] = side[i]! + voice[i]!
  for (const side of [whole.left, whole.right]) fadeEnds(side)
  return mastered(whole)
}

function voiceOf(spoken: readonly Spoken[], length: number): Float32Array {
  const voice = new Float32Array(length)
  for (const { atSeconds, samples } of spoken) {
    const gain = gainTo(partLoudness, { left: samples, right: samples, sampleRate })
    const from = Math.round(atSeconds * sampleRate)
    for (let i = Math.max(0, -from); i < samples.length && from + i < length; i++) {
      voice[from + i] = voice[from + i]! + gain * samples[i]!
    }
  }
  return voice
}

function layMusic(whole: Stereo, music: Stereo, curve: Float32Array | null): void {
  const gain = gainTo(partLoudness, music)
  for (const side of ['left', 'right'] as const) {
    const into = whole[side]
    const from = music[side]
    const length = Math.min(into.length, from.length)
    for (let i = 0; i < length; i++) into[i] = gain * from[i]!
    if (curve) duck(into, curve)
  }
}

function gainTo(target: number, sound: Stereo): number {
  const now = integratedOf(sound)
  return now === null ? 1 : fromDecibels(Math.min(mostGain, target - now))
}

/** Starts within 4 ms, which keeps the first beat sharp, and ends within a tenth of a second. */
function fadeEnds(side: Float32Array): void {
  const rise = Math.min(side.length, Math.round(0.004 * sampleRate))
  const fall = Math.min(side.length, Math.round(0.1 * sampleRate))
  for (let i = 0; i < rise; i++) side[i] = side[i]! * (i / rise)
  for (let i = 0; i < fall; i++) {
    const place = side.length - 1 - i
    side[place] = side[place]! * Math.sin(((Math.PI / 2) * i) / fall) ** 2
  }
}

/** Limiting takes a little loudness away, so the gain is found in a few rounds. */
function mastered(whole: Stereo): Stereo {
  const first = integratedOf(whole)
  if (first === null) return whole
  let gain = Math.min(mostGain, wanted - first)
  let out = limited(whole, fromDecibels(gain), ceiling)
  for (let round = 0; round < 4; round++) {
    const off = wanted - (integratedOf(out) ?? wanted)
    const next = Math.min(mostGain, gain + off)
    if (Math.abs(off) < 0.05 || next === gain) break
    gain = next
    out = limited(whole, fromDecibels(gain), ceiling)
  }
  return out
}
