import type { CreativeId, LaunchStep, MediaId, Placement, VideoPlacement } from '@adwright/contract'

/** The order in which pictures go up and in which a creative lists them. */
export const placementOrder = [
  'square_1x1',
  'feed_4x5',
  'story_9x16',
  'link_1.91x1',
] as const satisfies Placement[]

/** One of an ad's videos; without `shownIn` another stands in for it everywhere, and nothing is done with it. */
export type PlannedVideo = { nth: number; mediaId: MediaId | null; shownIn: readonly VideoPlacement[] }
/** One of the campaign's creatives, and the videos that it shows in place of its pictures. */
export type PlannedAd = { id: CreativeId; videos: readonly PlannedVideo[] }

export type PlannedStep = {
  key: string
  kind: LaunchStep['kind']
  label: string
  /** Which creative it is for, from 0; absent for what they share. */
  index?: number
  creativeId?: CreativeId
  placement?: Placement
  /** Of a video, or of a picture out of one: which of the ad's files. */
  nth?: number
  /** What is activated. */
  of?: 'campaign' | 'ad_set' | 'ad'
}

const shapeNames: Readonly<Record<Placement, string>> = {
  square_1x1: 'square',
  feed_4x5: 'feed',
  story_9x16: 'story and reel',
  'link_1.91x1': 'wide',
}
const videoNames: Readonly<Record<VideoPlacement, string>> = {
  story_9x16: 'story and reel',
  feed_4x5: 'feed',
  elsewhere: 'main',
}

/**
 * Every object of a launch in the order it is made: all of it paused, and switched on from the bottom up, so that
 * nothing can spend before everything is there. The campaign is the last switch.
 */
export function planSteps(ads: readonly PlannedAd[]): PlannedStep[] {
  const name = (index: number) => (ads.length === 1 ? 'the ad' : `ad ${index + 1}`)
  const perAd = ads.flatMap((ad, index): PlannedStep[] => [
    ...(ad.videos.length > 0 ? videoSteps(ads, index, name(index)) : pictureSteps(ad, index, name(index))),
    {
      key: `creative:${index + 1}`,
      kind: 'creative',
      label: `Put ${name(index)} together`,
      index,
      creativeId: ad.id,
    },
    { key: `ad:${index + 1}`, kind: 'ad', label: `Make ${name(index)}, paused`, index, creativeId: ad.id },
  ])
  const switches = ads.map(({ id: creativeId }, index): PlannedStep => ({
    key: `activate:ad:${index + 1}`,
    kind: 'activate',
    label: `Switch on ${name(index)}`,
    index,
    creativeId,
    of: 'ad',
  }))
  return [
    { key: 'campaign', kind: 'campaign', label: 'Make the campaign, paused' },
    { key: 'ad_set', kind: 'ad_set', label: 'Set budget, country and goal' },
    ...perAd,
    ...switches,
    { key: 'activate:ad_set', kind: 'activate', label: 'Switch on budget and delivery', of: 'ad_set' },
    { key: 'activate:campaign', kind: 'activate', label: 'Switch on the campaign', of: 'campaign' },
  ]
}

const pictureSteps = ({ id: creativeId }: PlannedAd, index: number, name: string): PlannedStep[] =>
  placementOrder.map((placement) => ({
    key: `image:${index + 1}:${placement}`,
    kind: 'image',
    label: `Upload the ${shapeNames[placement]} picture of ${name}`,
    index,
    creativeId,
    placement,
  }))

/** A file that several ads show goes up once, with the first of them. */
function videoSteps(ads: readonly PlannedAd[], index: number, name: string): PlannedStep[] {
  const creativeId = ads[index]?.id
  const shown = shownVideos(ads[index])
  const own = shown.filter((video) => videoKeys(ads, index, video).video === videoKey(index, video.nth))
  return own.flatMap((video): PlannedStep[] => {
    const keys = videoKeys(ads, index, video)
    const which = shown.length === 1 ? 'video' : `${videoNames[video.shownIn[0] ?? 'elsewhere']} video`
    const of = { index, nth: video.nth, ...(creativeId && { creativeId }) }
    return [
      { key: keys.video, kind: 'video', label: `Upload the ${which} of ${name}`, ...of },
      { key: keys.still, kind: 'image', label: `Upload the cover of the ${which} of ${name}`, ...of },
    ]
  })
}

/** The files of an ad that are shown somewhere. */
export const shownVideos = (ad: PlannedAd | undefined): PlannedVideo[] => (ad?.videos ?? []).filter(isShown)
export const isShown = ({ shownIn }: Pick<PlannedVideo, 'shownIn'>): boolean => shownIn.length > 0

const videoKey = (index: number, nth: number) => `video:${index + 1}:${nth}`

/** Which steps bring a video of an ad, and the picture that stands for it before it plays. */
export function videoKeys(
  ads: readonly PlannedAd[],
  index: number,
  { nth, mediaId }: PlannedVideo,
): { video: string; still: string } {
  const [first] = ads.slice(0, index).flatMap((ad, at) => {
    const same = shownVideos(ad).find((video) => mediaId !== null && video.mediaId === mediaId)
    return same ? [{ at, nth: same.nth }] : []
  })
  const { at, nth: number } = first ?? { at: index, nth }
  return { video: videoKey(at, number), still: `image:${at + 1}:still:${number}` }
}

/** Taking something back that a cancelled launch made. The campaign first: with it, all that could spend is gone. */
export const undoSteps = (steps: readonly { key: string; kind: string }[]): string[] =>
  ['campaign', 'creative'].flatMap((kind) =>
    steps.flatMap((step) => (step.kind === kind ? [`${UNDO}${step.key}`] : [])),
  )
const UNDO = 'undo:'
export const isUndo = (key: string): boolean => key.startsWith(UNDO)
export const undoneKey = (key: string): string => key.slice(UNDO.length)
