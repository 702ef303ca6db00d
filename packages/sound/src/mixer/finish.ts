import { loudness } from '../measure/loudness.ts'
import { fromDecibels, sampleRate, type Stereo } from '../stereo.ts'

/** What a piece alone is brought to: as loud as most recorded music is played, with room above. */
const wantedLoudness = -16
const highestPeak = fromDecibels(-1)

/** Fades the last beat (at most a second) out, so that the last chord rings off within the length, and sets the level. */
export function finish(sound: Stereo, beat: number): Stereo {
  const { left, right } = sound
  const fade = Math.min(left.length, Math.round(Math.min(beat, sampleRate)))
  const rise = Math.min(48, left.length)
  const { integrated, truePeak } = loudness(sound)
  const gain =
    integrated === null
      ? 1
      : Math.min(fromDecibels(wantedLoudness - integrated), highestPeak / fromDecibels(truePeak))
  for (const side of [left, right]) {
    for (let i = 0; i < side.length; i++) side[i] = side[i]! * gain
    for (let i = 0; i < rise; i++) side[i] = side[i]! * (i / rise)
    for (let i = 0; i < fade; i++) {
      const rest = (i + 0.5) / fade
      const place = side.length - 1 - i
      side[place] = side[place]! * Math.sin((Math.PI / 2) * Math.min(1, rest * 1.25)) ** 2
    }
  }
  return sound
}
