import type { Finding, MediaId, VideoPlacement } from '@adwright/contract'
import type { z } from 'zod'
import { isShown } from './launch-steps.ts'
import type { LaunchVideo, Material } from './material.ts'
import { keptOutOf, placesOf, refusedEverywhere } from './video-limits.ts'
import { ratioOf, shapeOf } from './video-placements.ts'

type Found = z.infer<typeof Finding>
const ok = (code: string, message: string): Found => ({ level: 'ok', code, message })
const warning = (code: string, message: string): Found => ({
  level: 'warning',
  code,
  message,
  field: 'videos',
})
const problem = (code: string, message: string): Found => ({
  level: 'problem',
  code,
  message,
  field: 'videos',
})

/** The ads of a campaign that show a video, with what people call them in the middle of a sentence. */
export const videoAdsOf = ({ creatives, videos }: Material) =>
  creatives.flatMap(({ id }, index) => {
    const own = videos.filter(({ creativeId }) => creativeId === id)
    return own.length === 0
      ? []
      : [{ id, name: creatives.length === 1 ? 'the ad' : `ad ${index + 1}`, videos: own }]
  })

/** What is to be said about the ads that show a video. `broken`: files that a look at every picture found damaged. */
export function videoFindings(
  material: Material,
  { withInstagram, broken }: { withInstagram: boolean; broken: ReadonlySet<MediaId> },
): Found[] {
  const ads = videoAdsOf(material)
  const files = ads.flatMap(({ name, videos }) =>
    videos.filter(isShown).flatMap((video) => fileFindings(video, videos, name, withInstagram, broken)),
  )
  // A file that two ads show is spoken of once.
  const findings = [...new Map(files.map((one) => [one.message, one])).values()]
  const isFine = ads.length > 0 && findings.every(({ level }) => level !== 'problem')
  return [
    ...(isFine ? [ok('videos', 'Every video is there, and Meta takes it.')] : []),
    ...findings,
    ...ads.flatMap(({ name, videos }) => shapeFindings(videos, name)),
  ]
}

function fileFindings(
  { media, shownIn }: LaunchVideo,
  all: readonly LaunchVideo[],
  name: string,
  withInstagram: boolean,
  broken: ReadonlySet<MediaId>,
): Found[] {
  if (!media)
    return [
      problem(
        'video_missing',
        `A video of ${name} is gone from the library. Choose another one, or show its pictures.`,
      ),
    ]
  if (broken.has(media.id))
    return [
      problem(
        'video_broken',
        `“${media.name}” is damaged: some of its pictures or its sound cannot be read. Choose another file.`,
      ),
    ]
  const refused = refusedEverywhere(media)
  if (refused.length > 0) return refused.map((message) => problem('video_refused', message))
  const places = placesOf(
    shownIn,
    all.flatMap((video) => video.shownIn),
    withInstagram,
  )
  return keptOutOf(media, places).map(({ sentence, ofAll }) =>
    (ofAll ? problem : warning)('video_limits', sentence),
  )
}

function shapeFindings(videos: readonly LaunchVideo[], name: string): Found[] {
  const has = (placement: VideoPlacement) => videos.find(({ shownIn }) => shownIn.includes(placement))
  const elsewhere = has('elsewhere')?.media
  const findings: Found[] = []
  if (!has('story_9x16'))
    findings.push(
      warning(
        'video_no_upright',
        `There is no upright video (9:16) for ${name}: Stories and Reels will show it with bars. Make that shape in the video studio and choose it as well.`,
      ),
    )
  if (elsewhere && shapeOf(elsewhere) === 'upright')
    findings.push(
      warning(
        'video_no_feed',
        `There is only an upright video (9:16) for ${name}: feeds will cut it or show it with bars. Make it in 4:5 in the video studio as well.`,
      ),
    )
  for (const { media, shownIn } of videos)
    if (media && elsewhere && !isShown({ shownIn }))
      findings.push(
        ok(
          'video_unused',
          `The ${ratioOf[shapeOf(media)]} video of ${name} is not needed: the ${ratioOf[shapeOf(elsewhere)]} one is shown in its places.`,
        ),
      )
  return findings
}

const placeNames: Readonly<Record<VideoPlacement, string>> = {
  story_9x16: 'Stories and Reels',
  feed_4x5: 'feeds',
  elsewhere: 'all other places',
}

/** `9:16 in Stories and Reels, 1:1 in all other places`: a line of the summary for each video ad. */
export const videoLines = (material: Material): { label: string; value: string }[] =>
  videoAdsOf(material).map(({ name, videos }) => {
    const files = videos.filter(isShown).flatMap(({ media, shownIn }) => (media ? [{ media, shownIn }] : []))
    const [only, ...others] = files
    const ratio = ({ media }: (typeof files)[number]) => ratioOf[shapeOf(media)]
    const value =
      only && others.length === 0
        ? `${ratio(only)} wherever videos are shown`
        : files
            .map((file) => `${ratio(file)} in ${file.shownIn.map((one) => placeNames[one]).join(' and ')}`)
            .join(', ')
    return { label: name === 'the ad' ? 'Video' : `Video of ${name}`, value }
  })
