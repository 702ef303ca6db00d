import type { VideoPlacement } from '@adwright/contract'
import { megabytes } from '@adwright/posting'
import { adVideoLimits } from '@adwright/video'
import type { MediaFile } from '#modules/media'

type Place = keyof typeof adVideoLimits
type Limits = {
  name: string
  containers: readonly string[]
  videoCodecs: readonly string[]
  seconds: { least: number; most: number }
  ratio: { least: number; most: number; tolerance: number }
  leastWidth: number
  leastHeight: number
  bytes: number
}

const own: Readonly<Record<Exclude<VideoPlacement, 'elsewhere'>, Place[]>> = {
  story_9x16: ['facebook_stories', 'instagram_stories', 'facebook_reels', 'instagram_reels'],
  feed_4x5: ['facebook_feed', 'instagram_feed'],
}

/** Meta's places that show a file; `taken` are the placements that another file of the ad was made for. */
export function placesOf(
  shownIn: readonly VideoPlacement[],
  taken: readonly VideoPlacement[],
  withInstagram: boolean,
): Place[] {
  const rest = (['story_9x16', 'feed_4x5'] as const).filter((placement) => !taken.includes(placement))
  const places = shownIn.flatMap((placement): Place[] =>
    placement === 'elsewhere' ? [...rest.flatMap((one) => own[one]), 'marketplace'] : own[placement],
  )
  return [...new Set(places)].filter((place) => withInstagram || !place.startsWith('instagram'))
}

const seconds = (value: number): string =>
  value < 120 ? `${Number(value.toFixed(1))} s` : `${Number((value / 60).toFixed(1))} min`
const codecNames: Readonly<Record<string, string>> = { h264: 'H.264', hevc: 'HEVC', vp9: 'VP9', av1: 'AV1' }
const codec = (name: string) => codecNames[name] ?? name
const containers: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
}
const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** A way to miss a limit: what the file is, what a place takes, and what to do. */
type Rule = {
  misses(file: MediaFile, limits: Limits): boolean
  is(file: MediaFile): string
  takes(limits: Limits): string
  todo: string
}
const codecOf = ({ facts }: MediaFile) => (facts?.kind === 'video' ? facts.videoCodec : null)
const secondsOf = ({ durationMs }: MediaFile) => (durationMs ?? 0) / 1000
const rules: readonly Rule[] = [
  {
    misses: ({ contentType }, limits) => !limits.containers.includes(containers[contentType] ?? contentType),
    is: ({ contentType }) => `is ${(containers[contentType] ?? contentType).toUpperCase()}`,
    takes: () => 'MP4 and MOV only',
    todo: 'Export it as MP4',
  },
  {
    misses: (file, limits) => {
      const name = codecOf(file)
      return name !== null && !limits.videoCodecs.includes(name)
    },
    is: (file) => `has pictures in ${codec(codecOf(file) ?? '')}`,
    takes: (limits) => `${list(limits.videoCodecs.map(codec))} only`,
    todo: 'Export it as MP4 with H.264',
  },
  // A header counts whole pictures: some milliseconds over or under are none.
  {
    misses: (file, limits) => secondsOf(file) < limits.seconds.least - 0.02,
    is: (file) => `lasts ${seconds(secondsOf(file))}`,
    takes: (limits) => `from ${seconds(limits.seconds.least)} on`,
    todo: 'Choose a longer one',
  },
  {
    misses: (file, limits) => secondsOf(file) > limits.seconds.most + 0.05,
    is: (file) => `lasts ${seconds(secondsOf(file))}`,
    takes: (limits) => `${seconds(limits.seconds.most)} at most`,
    todo: 'Cut it',
  },
  {
    misses: ({ bytes }, limits) => bytes > limits.bytes,
    is: ({ bytes }) => `has ${megabytes(bytes)}`,
    takes: (limits) => `${megabytes(limits.bytes)} at most`,
    todo: 'Export it smaller',
  },
  {
    misses: ({ width, height }, limits) => width < limits.leastWidth || height < limits.leastHeight,
    is: ({ width, height }) => `has ${width} × ${height} pixels`,
    takes: (limits) => `a width of ${limits.leastWidth} at least`,
    todo: 'Export it larger',
  },
]

/** Why Meta takes a file for no ad at all, a sentence each. */
export function refusedEverywhere(file: MediaFile): string[] {
  const limits: Limits = adVideoLimits.facebook_feed // what any ad's video has to meet
  const { least, most, tolerance } = limits.ratio
  const aspect = file.width / Math.max(1, file.height)
  const isOddShape = aspect < least * (1 - tolerance) || aspect > most * (1 + tolerance)
  return [
    ...rules
      .filter((rule) => rule.misses(file, limits))
      .map((rule) => `“${file.name}” ${rule.is(file)}; Meta takes ${rule.takes(limits)}. ${rule.todo}.`),
    ...(isOddShape
      ? [
          `“${file.name}” has ${file.width} × ${file.height} pixels; Meta takes shapes from 9:16 to 16:9. Crop it.`,
        ]
      : []),
  ]
}

/** What keeps a file out of some of the places that would show it. The shape keeps it out of none: it gets bars. */
export function keptOutOf(file: MediaFile, places: readonly Place[]): { sentence: string; ofAll: boolean }[] {
  return rules.flatMap((rule) => {
    const missed = places.filter((place) => rule.misses(file, adVideoLimits[place]))
    if (missed.length === 0) return []
    const named = missed.map((place) => `${adVideoLimits[place].name} (${rule.takes(adVideoLimits[place])})`)
    const sentence = `“${file.name}” ${rule.is(file)}, which does not suit ${list(named)}. ${rule.todo}, or it will not run there.`
    return [{ sentence, ofAll: missed.length === places.length }]
  })
}
