import type { TrackName } from '../parts/note.ts'
import type { Piece, Track } from './style.ts'

const usual: Record<TrackName, Track> = {
  drums: { level: -9, hall: 0.06, highCut: 13_000 },
  percussion: { level: -10, pan: 0.22, hall: 0.12 },
  bass: { level: -8, hall: 0, duck: 0.35 },
  chords: { level: -15, pan: -0.15, hall: 0.26, duck: 0.2, lowCut: 150 },
  pad: { level: -18, hall: 0.45, duck: 0.4, lowCut: 180 },
  lead: { level: -8, hall: 0.25, echo: 0.18 },
  counter: { level: -12, pan: 0.4, hall: 0.35, echo: 0.2 },
  pulse: { level: -12, pan: 0.35, hall: 0.2, echo: 0.1, duck: 0.2 },
  effects: { level: -16, hall: 0.3, highCut: 12_000 },
}

/** The usual mix with what a style does otherwise. */
export const desk = (changes: Partial<Record<TrackName, Partial<Track>>>): Record<TrackName, Track> => {
  const tracks = { ...usual }
  for (const name of Object.keys(usual) as TrackName[]) tracks[name] = { ...usual[name], ...changes[name] }
  return tracks
}

/** Three tuned drums from left to right. */
export const toms = (level: number): { low: Piece; mid: Piece; high: Piece } => ({
  low: { sound: 'tom', pitch: 41, level, pan: 0.35 },
  mid: { sound: 'tom', pitch: 46, level, pan: 0 },
  high: { sound: 'tom', pitch: 51, level, pan: -0.35 },
})
