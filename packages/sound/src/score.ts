import { sampleRate } from './stereo.ts'

export const musicStyles = [
  'upbeat',
  'corporate',
  'cinematic',
  'lofi',
  'synthwave',
  'acoustic',
  'playful',
  'epic',
] as const
export type MusicStyle = (typeof musicStyles)[number]

export type Score = {
  style: MusicStyle
  /** Beats a minute, 20 to 400. */
  bpm: number
  beats: number
  seed: number
  /** Beats at which a scene begins: the music marks them. Those outside the piece are not heard. */
  cuts: number[]
}

/** Ten minutes: far above any film, and the point at which memory would become a question. */
const longestSeconds = 600

/** A score's time: bars of four beats, the last one cut short where the beats say so. */
export type Grid = { bpm: number; beats: number; bars: number; length: number; cuts: readonly number[] }

/** Throws a RangeError for a tempo or a length that no film has. */
export function gridOf({ bpm, beats, cuts }: Score): Grid {
  if (!(bpm >= 20 && bpm <= 400)) throw new RangeError(`A tempo of ${bpm} beats a minute`)
  if (!(beats > 0 && (beats * 60) / bpm <= longestSeconds)) throw new RangeError(`A piece of ${beats} beats`)
  const heard = cuts.filter((beat) => beat > 0 && beat < beats)
  return {
    bpm,
    beats,
    bars: Math.max(1, Math.ceil(beats / 4)),
    length: sampleAt(beats, bpm),
    cuts: [...new Set(heard)].sort((a, b) => a - b),
  }
}

export const sampleAt = (beat: number, bpm: number): number => Math.round((beat * 60 * sampleRate) / bpm)
