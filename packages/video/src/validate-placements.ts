import type { PlacementVerdict } from './gate-report.ts'
import { bytesInWords, codecInWords, rounded, secondsInWords } from './gate-words.ts'
import {
  adVideoLimits,
  adVideoPlacementGroups,
  adVideoPlacements,
  type AdVideoLimits,
  type AdVideoPlacement,
} from './placement-limits.ts'
import type { VideoFacts } from './video-facts.ts'

/** The places a name stands for: one, or a group such as `reels`. Throws `RangeError` for a name unknown here. */
export function adPlacementsNamed(names: readonly string[] | undefined): AdVideoPlacement[] {
  if (names === undefined) return adVideoPlacements
  const found = names.flatMap((given) => {
    const name = given.trim().toLowerCase().replaceAll('-', '_')
    const one = adVideoPlacements.filter((placement) => placement === name)
    const group = Object.hasOwn(adVideoPlacementGroups, name) ? adVideoPlacementGroups[name] : undefined
    if (group) return group
    if (one.length > 0) return one
    throw new RangeError(
      `There is no placement ${JSON.stringify(given)}: choose ${[...adVideoPlacements, ...Object.keys(adVideoPlacementGroups)].join(', ')}.`,
    )
  })
  return adVideoPlacements.filter((placement) => found.includes(placement))
}

export function judgePlacement(facts: VideoFacts, placement: AdVideoPlacement): PlacementVerdict {
  const limits: AdVideoLimits = adVideoLimits[placement]
  const reasons = [...fileReasons(facts, limits), ...pictureReasons(facts, limits)]
  return {
    placement,
    ok: reasons.length === 0,
    reasons,
    advice: reasons.length === 0 ? adviceFor(facts, limits) : [],
  }
}

function fileReasons(
  { container, videoCodec, bytes, durationMs }: VideoFacts,
  { name, containers, videoCodecs, seconds, bytes: mostBytes }: AdVideoLimits,
): string[] {
  const length = durationMs / 1000
  const reasons: string[] = []
  if (!containers.includes(container))
    reasons.push(`${name} takes MP4 and MOV, not ${container.toUpperCase()}.`)
  if (videoCodec !== null && !videoCodecs.includes(videoCodec))
    reasons.push(`${name} does not take pictures in ${codecInWords(videoCodec)}.`)
  if (bytes > mostBytes)
    reasons.push(`${name} takes up to ${bytesInWords(mostBytes)}; this file has ${bytesInWords(bytes)}.`)
  // A header counts whole pictures: a few milliseconds over are none.
  if (length < seconds.least - 0.02)
    reasons.push(
      `${name} takes videos from ${secondsInWords(seconds.least)} on; this one lasts ${secondsInWords(length)}.`,
    )
  if (length > seconds.most + 0.05)
    reasons.push(
      `${name} takes videos up to ${secondsInWords(seconds.most)}; this one lasts ${secondsInWords(length)}.`,
    )
  return reasons
}

function pictureReasons({ width, height }: VideoFacts, limits: AdVideoLimits): string[] {
  const { name, ratio, leastWidth, leastHeight } = limits
  const reasons: string[] = []
  const shape = width / height
  if (width < leastWidth)
    reasons.push(`${name} wants at least ${leastWidth} pixels across; this video has ${width}.`)
  if (height < leastHeight)
    reasons.push(`${name} wants a height of at least ${leastHeight} pixels; this video has ${height}.`)
  if (shape < ratio.least * (1 - ratio.tolerance) || shape > ratio.most * (1 + ratio.tolerance))
    reasons.push(
      `${name} takes shapes from ${ratioInWords(ratio.least)} to ${ratioInWords(ratio.most)}; this one is ${ratioInWords(shape)}.`,
    )
  return reasons
}

function adviceFor({ width, height, durationMs }: VideoFacts, limits: AdVideoLimits): string[] {
  const advice: string[] = []
  const shape = width / height
  if (!limits.best.some((best) => Math.abs(shape / best - 1) <= limits.ratio.tolerance))
    advice.push(`${limits.best.map(ratioInWords).join(' or ')} fills ${limits.name} better.`)
  if (limits.bestSeconds !== null && durationMs / 1000 > limits.bestSeconds + 0.5)
    advice.push(`Guides recommend up to ${limits.bestSeconds} s in ${limits.name}.`)
  return advice
}

const usualRatios: readonly [number, string][] = [
  [9 / 16, '9:16'],
  [4 / 5, '4:5'],
  [1, '1:1'],
  [4 / 3, '4:3'],
  [16 / 9, '16:9'],
  [1.91, '1.91:1'],
]
const ratioInWords = (ratio: number): string =>
  usualRatios.find(([usual]) => Math.abs(ratio / usual - 1) < 0.01)?.[1] ?? `${rounded(ratio, 2)}:1`
