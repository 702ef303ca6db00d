import type { SoundName } from '../synth/sounds.ts'

export const trackNames = [
  'drums',
  'percussion',
  'bass',
  'chords',
  'pad',
  'lead',
  'counter',
  'pulse',
  'effects',
] as const
/** The players of a piece. `pulse` is what keeps moving in small values: an arpeggio, a picked guitar, short strings. */
export type TrackName = (typeof trackNames)[number]

/** A tone on the score. Times in beats; `late` moves it by seconds, as a player would. */
export type Note = {
  track: TrackName
  sound: SoundName
  at: number
  hold: number
  pitch: number
  /** 0 to 1. */
  velocity: number
  late?: number
  /** -1 left to 1 right, added to the track's place. */
  pan?: number
}
