import type { Film } from '@adwright/studio/film'

/** Where a clip's pictures come from. `crop` is in shares of the shown picture. */
export type ClipSource = {
  path: string
  /** Names what is in the file: the same name is the same clip, wherever it lies. */
  content: string
  fromSeconds: number
  crop?: { x: number; y: number; width: number; height: number }
}

/** What is spoken in a scene, mono at 48 kHz, from `atSeconds` of the film on. */
export type Voice = { atSeconds: number; samples: Float32Array }

export type FilmQuality = 'draft' | 'standard'

/** A film to be made. Plain data, so that it can be handed to a thread. */
export type FilmOrder = {
  film: Film
  /** By the id that scenes name. */
  clips: Readonly<Record<string, ClipSource>>
  voice: readonly Voice[]
  /**
   * A folder of this film's own. Finished scenes lie in it and are taken again when the film is begun anew; whoever
   * made it removes it.
   */
  folder: string
  /** The MP4 to write; it appears when complete. */
  output: string
  quality?: FilmQuality
  title?: string
}

export type SceneState = { id: string; frames: number; drawn: number }

/** True progress: frames drawn, and what is left of the rest. */
export type FilmProgress = {
  stage: 'drawing' | 'joining'
  scenes: readonly SceneState[]
  /** Of all work, 0…1. */
  share: number
  /** By the pace so far; null while nothing is known. */
  secondsLeft: number | null
}

export type MadeFilm = {
  path: string
  width: number
  height: number
  frames: number
  seconds: number
  encoder: 'ffmpeg' | 'node-av'
}
