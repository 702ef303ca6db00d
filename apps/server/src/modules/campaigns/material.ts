import type { Brief, CreativeId, Finding, Format, Words } from '@adwright/contract'
import type { z } from 'zod'
import type { LaunchTarget } from '#modules/connections'
import type { MediaFile } from '#modules/media'
import type { StoredCampaign } from './campaign.ts'

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

/** Everything that goes into a launch. */
export type Material = { campaign: StoredCampaign; brief: LaunchBrief; creatives: LaunchCreative[] }
export type TargetedMaterial = Material & { target: LaunchTarget }
