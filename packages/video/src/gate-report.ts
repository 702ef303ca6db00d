import type { VideoFacts } from './video-facts.ts'
import type { VideoMeasures } from './gate-measures.ts'

/** One thing looked at. */
export type VideoCheck = {
  /** A stable name for programs, such as `index_last`. */
  code: string
  /** An `error` makes the video unfit, a `warning` makes it worse than it could be. */
  level: 'error' | 'warning' | 'fine'
  /** What was found, with its numbers: a sentence for a person. */
  message: string
  /** What to do about it; a `fine` check has none. */
  fix?: string
  /** The numbers in the message, for programs: pixels, seconds, bytes, LUFS, dBTP. */
  data?: VideoCheckData
}
export type VideoCheckData = Record<string, number | string | boolean | null>

/** Whether Meta takes the video as an ad in one place. */
export type PlacementVerdict = {
  placement: string
  ok: boolean
  /** Why not, in plain words; empty when it is taken. */
  reasons: string[]
  /** What would look better there, though it is taken as it is. */
  advice: string[]
}

export type VideoReport = {
  /** No check is an `error`. Placements count only when the caller named them. */
  ok: boolean
  /** False when there was no file to look at: missing, a folder, not allowed. */
  opened: boolean
  /** From the headers; `null` for a file no video can be read from. */
  facts: VideoFacts | null
  /** In the order they were made. A file that cannot be read has one, which says why. */
  checks: VideoCheck[]
  /** The places asked for, else all that are known; empty for a file that cannot be read. */
  placements: PlacementVerdict[]
  /** The day Meta's limits were looked up, as `2026-11-26`. */
  limitsCheckedOn: string
  /** From decoding every picture; `null` at depth `tables`, and when nothing here can decode. */
  measured: VideoMeasures | null
  /** How long the look took. */
  seconds: number
}

/** What the video was meant to be; what is left out is not compared. */
export type VideoExpectation = {
  /** Pixels, as shown. */
  width?: number
  height?: number
  /** Length, within a picture and a packet of sound. */
  seconds?: number
  /** Exactly so many pictures. */
  frames?: number
  /** Whether it is to have sound. */
  audio?: boolean
  /** The longest still that is meant, such as an end card, in seconds; 3 when left out. */
  stillSeconds?: number
}

export type VideoGateOptions = {
  /** `tables` reads headers and decodes nothing; `full` decodes every picture and all sound. */
  depth: 'tables' | 'full'
  expect?: VideoExpectation
  /** Places or groups by name (`instagram_reels`, `stories`); named ones must be taken for the report to be `ok`. */
  placements?: readonly string[]
  signal?: AbortSignal
  /** Hears shares from 0 to 1 while decoding. */
  onProgress?: (share: number) => void
}

const check =
  (level: VideoCheck['level']) =>
  (code: string, message: string, fix?: string, data?: VideoCheckData): VideoCheck => ({
    code,
    level,
    message,
    ...(fix === undefined ? {} : { fix }),
    ...(data === undefined ? {} : { data }),
  })

export const error = check('error')
export const warning = check('warning')
export const fine = (code: string, message: string, data?: VideoCheckData): VideoCheck =>
  check('fine')(code, message, undefined, data)
