import type { Brief, CreativeId, Finding, Format, MediaId, VideoPlacement, Words } from '@adwright/contract'
import type { z } from 'zod'
import type { LaunchTarget } from '#modules/connections'
import type { MediaFile } from '#modules/media'
import type { StoredCampaign } from './campaign.ts'
import type { PlannedAd } from './launch-steps.ts'

/** What of a brief a campaign needs. */
export type LaunchBrief = Pick<
  Brief,
  | 'id'
  | 'business'
  | 'product'
  | 'offer'
  | 'url'
  | 'language'
  | 'objective'
  | 'dailyBudgetMinor'
  | 'currency'
  | 'country'
>
type LaunchRendition = {
  placement: Format
  media: MediaFile
  fitted: { cut: string[] }
  findings: z.infer<typeof Finding>[]
}
export type LaunchCreative = { id: CreativeId; briefId: string; words: Words; renditions: LaunchRendition[] }

/** One of the videos of an ad, as it was chosen when the campaign was planned. */
export type StoredVideo = {
  creativeId: CreativeId
  /** From 1, in each ad. */
  nth: number
  /** Null once the file is gone from the library. */
  mediaId: MediaId | null
  /** Empty where another of the ad's files stands in everywhere. */
  shownIn: VideoPlacement[]
}
export type LaunchVideo = StoredVideo & { media: MediaFile | null }

/** Everything that goes into a launch. */
export type Material = {
  campaign: StoredCampaign
  brief: LaunchBrief
  creatives: LaunchCreative[]
  /** Of the ads that show a video. */
  videos: LaunchVideo[]
}
export type TargetedMaterial = Material & { target: LaunchTarget }

/** The ads as they are planned, one for each creative. */
export const adsOf = ({
  creatives,
  videos,
}: {
  creatives: readonly { id: CreativeId }[]
  videos: readonly StoredVideo[]
}): PlannedAd[] =>
  creatives.map(({ id }) => ({ id, videos: videos.filter((video) => video.creativeId === id) }))
