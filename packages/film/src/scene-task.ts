import type { Film } from '@adwright/studio/film'
import type { ClipSource, FilmQuality } from './film-order.ts'

/** What a thread is told once: the film whose scenes it will draw. */
export type SceneWork = {
  film: Film
  clips: Readonly<Record<string, ClipSource>>
  quality: FilmQuality
  ffmpeg: string | undefined
}
export type SceneTask = { index: number; path: string }
export type ToWorker = SceneTask | 'stop'
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'drawn'; index: number; frames: number }
  | { kind: 'done'; index: number }
  | { kind: 'failed'; index: number; message: string }
