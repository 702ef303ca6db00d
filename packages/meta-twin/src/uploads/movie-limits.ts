import type { Failure, MovieFacts } from '../store/publishing-records.ts'
import type { Movie } from './inspect-movie.ts'

export interface MovieLimits {
  seconds: readonly [least: number, most: number]
  bytes: number
  /** Shortest and longest side in pixels at least. */
  smallest?: readonly [short: number, long: number]
  framesPerSecond?: readonly [least: number, most: number]
  /** Width by height. */
  ratio: readonly [least: number, most: number]
  codecs: readonly string[]
}

const h264 = ['avc1', 'avc3']
const h265 = ['hvc1', 'hev1']
const anyCodec = [...h264, ...h265, 'mp4v', 'vp09', 'av01', 'apcn', 'apch', 'jpeg']

/** What ads and Pages alike take as a video. */
export const plainVideo: MovieLimits = {
  seconds: [1, 241 * 60],
  bytes: 4 * 1024 ** 3,
  // Sixteen by nine lying to standing, with what rounding to whole pixels costs.
  ratio: [0.55, 1.8],
  codecs: anyCodec,
}
export const pageReel: MovieLimits = {
  seconds: [3, 90],
  bytes: 4 * 1024 ** 3,
  smallest: [540, 960],
  framesPerSecond: [23.9, 60.1],
  ratio: [0.55, 0.575],
  codecs: [...h264, ...h265, 'vp09', 'av01'],
}
export const pageStory: MovieLimits = { ...pageReel, seconds: [3, 90], ratio: [0.4, 0.8] }
export const instagramReel: MovieLimits = {
  seconds: [3, 15 * 60],
  bytes: 300 * 1024 ** 2,
  framesPerSecond: [22.9, 60.1],
  ratio: [0.01, 10],
  codecs: [...h264, ...h265],
}
export const instagramStory: MovieLimits = {
  ...instagramReel,
  seconds: [3, 60],
  bytes: 100 * 1024 ** 2,
  ratio: [0.1, 10],
}

/** Why a video that can be read still cannot be used in this place. The codes are those of Meta's reel guide. */
function beyond(limits: MovieLimits, facts: MovieFacts, size: number): Failure | undefined {
  const { seconds, width, height, framesPerSecond, codec } = facts
  const outside = (value: number, [least, most]: readonly [number, number]): boolean =>
    value < least || value > most
  if (size > limits.bytes) return failure(1363023, 'The video is too large.')
  if (!limits.codecs.includes(codec)) return { code: 352, message: `Videos in ${codec} are not supported.` }
  if (outside(seconds, limits.seconds)) {
    return failure(
      1363128,
      `The video has a duration that is not supported: ${limits.seconds[0]} to ${limits.seconds[1]} seconds.`,
    )
  }
  if (width === 0 || height === 0 || outside(width / height, limits.ratio)) {
    return failure(1363040, 'The video has an aspect ratio that is not supported.')
  }
  const [short, long] = limits.smallest ?? [1, 1]
  if (Math.min(width, height) < short || Math.max(width, height) < long) {
    return failure(
      1363127,
      `The video has a resolution that is not supported: at least ${short} x ${long} pixels.`,
    )
  }
  if (limits.framesPerSecond && outside(framesPerSecond, limits.framesPerSecond)) {
    return failure(1363129, 'The video has a frame rate that is not supported: 24 to 60 frames a second.')
  }
  return undefined
}

const failure = (subcode: number, message: string): Failure => ({ code: 351, subcode, message })

export const judge = (
  limits: MovieLimits,
  { facts, problem, size }: Pick<Movie, 'facts' | 'problem' | 'size'>,
) => problem ?? (facts && beyond(limits, facts, size))

/** Twin seconds that transcoding takes. */
export const processingSeconds = (seconds: number, size: number): number =>
  Math.min(1800, Math.round(15 + seconds / 4 + size / (8 * 1024 ** 2)))
