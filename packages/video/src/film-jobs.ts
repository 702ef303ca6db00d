import type { FilmQuality } from './film-quality.ts'

/** All a program must do for one step of a film; plain JSON, since it becomes the arguments of a process. */
export type FilmJob = SegmentJob | JoinJob | FramesJob | SoundJob | WebmJob

/** Raw I420 frames on the standard input become an MP4 with one H.264 track. */
export type SegmentJob = {
  kind: 'segment'
  output: string
  width: number
  height: number
  frameRate: number
  quality: FilmQuality
}

/** Segments one after the other, not encoded again, beside sound that fills exactly their length. */
export type JoinJob = {
  kind: 'join'
  segments: { path: string; frames: number }[]
  wav: string | null
  output: string
  frameRate: number
  title: string | null
}

/** Pictures of a stranger's clip as raw I420 frames on the standard output. */
export type FramesJob = {
  kind: 'frames'
  input: string
  demuxer: string
  fromSeconds: number
  /** Jump to the key picture before; without, read from the start. */
  seek: boolean
  turn: string
  video: string
  frames: number
}

/** Sound of a stranger's clip as 32 bit floats, mono, 48 kHz, on the standard output. */
export type SoundJob = {
  kind: 'sound'
  input: string
  demuxer: string
  track: number
  fromSeconds: number
  seconds: number
  sound: string
}

/** Our own MP4 as WebM; tells `frame=N` on the standard output. */
export type WebmJob = { kind: 'webm'; input: string; output: string; hasSound: boolean; frameRate: number }
