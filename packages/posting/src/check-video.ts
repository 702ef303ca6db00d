import { checkCoding, type Subject } from './check-coding.ts'
import { reshape } from './check-image.ts'
import { problem, warning, type Fix, type PostFinding } from './finding.ts'
import { fitsRatio, nearestRatio, sameRatio } from './fit.ts'
import { videoLimits, type VideoLimits } from './limits.ts'
import type { Format, Network, PostVariant, Shape } from './post.ts'
import { count, durations, nameOf, networkName, ratioName, sizes } from './wording.ts'

/** What is wrong with the videos of a post. What is not known of a file is not guessed. */
export const checkVideos = ({ network, items }: PostVariant, shape: Shape): PostFinding[] => {
  const taken = videoLimits(network, shape)
  if (!taken) return []
  return items.flatMap(({ media }, item) => {
    if (media.kind !== 'video') return []
    const subject: Subject = {
      video: media,
      item,
      name: nameOf(items, item),
      place: placeName(network, shape),
    }
    return [
      ...lengthFindings(subject, taken, network, shape),
      ...shapeFindings(subject, taken, shape),
      ...sizeFindings(subject, taken, network, shape),
      ...checkCoding(subject, taken),
    ]
  })
}

const placeName = (network: Network, shape: Shape): string => {
  if (shape === 'reel') return `a Reel on ${networkName[network]}`
  if (shape === 'story_video') return `a story on ${networkName[network]}`
  return networkName[network]
}

function lengthFindings(
  { video: { durationMs }, item, name, place }: Subject,
  { durationMs: { least, most } }: VideoLimits,
  network: Network,
  shape: Shape,
): PostFinding[] {
  if (durationMs > most) {
    const [lasts, taken] = durations(durationMs, most)
    const message = `${name} lasts ${lasts}, and ${place} takes ${taken} at most: cut it.`
    const fixes: Fix[] = [
      ...otherFormats(network, shape, durationMs),
      { kind: 'transcode', item, trimToMs: most },
    ]
    return [problem('video.too_long', message, { item, fixes })]
  }
  if (durationMs < least) {
    const [lasts, taken] = durations(durationMs, least)
    const message = `${name} lasts ${lasts}, and ${place} takes ${taken} at least: use a longer one.`
    return [problem('video.too_short', message, { item, fixes: otherFormats(network, shape, durationMs) })]
  }
  return []
}

/** Formats of the same network that take a video this long. A single video in Instagram's feed is a Reel again. */
function otherFormats(network: Network, shape: Shape, durationMs: number): Fix[] {
  if (shape !== 'reel' && shape !== 'story_video') return []
  const others: [Format, Shape][] = [
    ['reel', 'reel'],
    ['feed', 'video'],
  ]
  return others.flatMap(([format, other]): Fix[] => {
    const range = videoLimits(network, other)?.durationMs
    const fits = range && durationMs >= range.least && durationMs <= range.most
    return fits && other !== shape ? [{ kind: 'format', format }] : []
  })
}

function shapeFindings(
  { video: { width, height }, item, name, place }: Subject,
  { ratio, best }: VideoLimits,
  shape: Shape,
): PostFinding[] {
  const own = width / height
  if (!fitsRatio(width, height, ratio)) {
    const message =
      best === null
        ? `${name} is too ${own < ratio.least ? 'tall' : 'wide'} for ${place}, which takes ${ratioName(ratio.least)} (tall) to ${ratioName(ratio.most)} (wide): crop it or add a border.`
        : `${name} has the wrong shape for ${place}, which is ${ratioName(best)}: crop it or add a border.`
    const fixes = reshape(width, height, item, best ?? nearestRatio(own, ratio))
    // In the feed a video need not fill a screen.
    if (shape === 'reel') fixes.push({ kind: 'format', format: 'feed' })
    return [problem('video.ratio', message, { item, fixes })]
  }
  if (best !== null && !sameRatio(own, best) && ratio.most > 1) {
    const message = `${name} does not fill the screen in ${place}, which is ${ratioName(best)}: crop it or add a border.`
    return [warning('video.not_full_screen', message, { item, fixes: reshape(width, height, item, best) })]
  }
  return []
}

function sizeFindings(
  { video: { width, height, bytes }, item, name, place }: Subject,
  { bytes: most, ratio, leastWidth, leastHeight, mostWidth }: VideoLimits,
  network: Network,
  shape: Shape,
): PostFinding[] {
  const found: PostFinding[] = []
  const shrink: Fix = { kind: 'shrink', item }
  if (bytes > most) {
    const [has, taken] = sizes(bytes, most)
    const message = `${name} has ${has}, and ${place} takes ${taken}: make it smaller.`
    found.push(problem('video.too_large', message, { item, fixes: [shrink] }))
  }
  if (mostWidth !== null && width > mostWidth) {
    const message = `${name} is ${count(width)} pixels wide, and ${place} takes ${count(mostWidth)}: make it smaller.`
    found.push(problem('video.too_wide', message, { item, fixes: [shrink] }))
  }
  // One of the wrong shape gets its size when it is cut.
  const measured = leastWidth !== null && leastHeight !== null && fitsRatio(width, height, ratio)
  if (measured && (width < leastWidth || height < leastHeight)) {
    const message = `${name} has ${width} × ${height} pixels, and ${place} needs ${leastWidth} × ${leastHeight}: use a larger one.`
    const fixes: Fix[] =
      network === 'facebook' && shape === 'reel' ? [{ kind: 'format', format: 'feed' }] : []
    found.push(problem('video.too_small', message, { item, fixes }))
  }
  return found
}
