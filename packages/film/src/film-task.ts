import type { Score } from '@adwright/sound'
import type { Film } from '@adwright/studio/film'
import type { ClipSource, FilmQuality, Voice } from './film-order.ts'

/** What a hand is told once: the film whose scenes it will draw. */
export type SceneWork = {
  film: Film
  clips: Readonly<Record<string, ClipSource>>
  quality: FilmQuality
  ffmpeg: string | undefined
}
export type SceneTask = { kind: 'scene'; index: number; path: string }
/** Music composed and speech laid over it, as a WAV file. */
export type SoundTask = {
  kind: 'sound'
  score: Score | null
  seconds: number
  voice: readonly Voice[]
  path: string
}
export type FilmTask = SceneTask | SoundTask
/** `rest`: the film is over, and nothing of it need be kept. */
export type ToWorker = { kind: 'film'; work: SceneWork } | FilmTask | { kind: 'rest' } | { kind: 'stop' }
export type FromWorker =
  | { kind: 'drawn'; frames: number }
  | { kind: 'done' }
  | { kind: 'failed'; message: string }
