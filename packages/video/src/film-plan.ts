import type { FramesJob, JoinJob, SoundJob } from './film-jobs.ts'
import { demuxers, pictureFilters, soundRunUp, turnFilters } from './plan.ts'
import { framing, type TranscodeRecipe } from './recipe.ts'
import type { SourceVideo } from './source-video.ts'

/** Samples a second of all sound in films. */
export const filmSampleRate = 48_000

export type FramesWish = {
  path: string
  width: number
  height: number
  frameRate: number
  fromSeconds: number
  frames: number
  crop?: NonNullable<TranscodeRecipe['crop']>
}

/** A start this near is read to without a jump, which not every container manages well. */
const nearSeconds = 1

/** Pictures of a clip from a moment on, cropped to cover the size; a moment past the end is the last picture's. */
export function planFrames(source: SourceVideo, wish: FramesWish, mapsHdr: boolean): FramesJob {
  const { path, width, height, frameRate, frames, crop } = wish
  const hdr = mapsHdr ? source.hdr : null
  const lastSeconds = Math.max(0, source.pictureSeconds - 0.1)
  const fromSeconds = Math.min(Math.max(0, wish.fromSeconds), lastSeconds)
  // Tone mapping settles the matrix by itself.
  const colours = hdr ? '' : `:in_color_matrix=${matrixOf(source)}:out_color_matrix=bt709`
  const shown = framing({ fit: { width, height }, ...(crop && { crop }) }, source.facts)
  return {
    kind: 'frames',
    input: path,
    demuxer: demuxers[source.container],
    fromSeconds,
    // MPEG-TS has no index: a jump lands behind the moment as easily as before it.
    seek: fromSeconds > nearSeconds && source.container !== 'ts',
    turn: turnFilters(source.turn),
    video: [
      // Counted from the moment wanted: of the pictures before it, the one still shown then is kept.
      `fps=${frameRate}:start_time=0`,
      `trim=end_frame=${frames}`,
      pictureFilters(shown, hdr, colours),
      'format=yuv420p',
    ].join(','),
    frames,
  }
}

/** What a decoder assumes of an unmarked file depends on its size, by old custom. */
const matrixOf = ({ matrix, facts }: SourceVideo): string =>
  matrix ?? (Math.max(facts.width, facts.height) >= 1280 ? 'bt709' : 'bt601')

/** The clip's sound from a moment on; `undefined` for a silent film. */
export function planSound(
  source: SourceVideo,
  { path, fromSeconds, seconds }: { path: string; fromSeconds: number; seconds: number },
): SoundJob | undefined {
  if (source.soundTrack === null) return undefined
  return {
    kind: 'sound',
    input: path,
    demuxer: demuxers[source.container],
    track: source.soundTrack,
    fromSeconds: Math.max(0, fromSeconds),
    seconds,
    // Two equal channels become one as loud, not one that clips.
    sound:
      `aresample=${filmSampleRate}:async=1:first_pts=0:rematrix_maxval=1,` +
      `aformat=sample_fmts=flt:sample_rates=${filmSampleRate}:channel_layouts=mono,atrim=end=${seconds.toFixed(6)}`,
  }
}

/**
 * Sound of exactly the length of the pictures: silence fills what is missing.
 * Its first 21 ms make room for the encoder's run-up, as in `soundFilters` of `plan.ts`.
 */
export function joinSound({ segments, frameRate }: JoinJob): string {
  const frames = segments.reduce((sum, segment) => sum + segment.frames, 0)
  const samples = Math.round((frames / frameRate) * filmSampleRate)
  return (
    `aresample=${filmSampleRate},aformat=sample_fmts=fltp:sample_rates=${filmSampleRate}:channel_layouts=stereo,` +
    `apad=whole_len=${samples},atrim=start_sample=${soundRunUp}:end_sample=${samples}`
  )
}
