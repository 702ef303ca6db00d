import type { AdAccountPostAdsParams } from '@adwright/meta-schema'
import { adObjects, updateNode, type AdObjects } from './ad-objects.ts'
import { listOf, map, shape, text, type Node } from './answer.ts'
import { copyNode, type Copied, type CopyOptions } from './copies.ts'
import type { CreativeParams } from './creatives.ts'
import type { ParamsOf } from './params-of.ts'
import {
  previewEverywhere,
  readPreviews,
  type AdFormat,
  type AdPreview,
  type FormatPreview,
} from './previews.ts'
import type { Call } from './graph-call.ts'
import { effectiveStatuses, statusFields, statusFindFields, type ConfiguredStatus } from './statuses.ts'
import { nodeId } from './wire-params.ts'

export type AdParams = ParamsOf<AdAccountPostAdsParams, Create>

type Create = {
  name: string
  adset_id: string
  creative: { readonly creative_id: string } | Omit<CreativeParams, 'name'>
  status?: ConfiguredStatus
  tracking_specs?: readonly { readonly [key: string]: readonly string[] }[]
  conversion_domain?: string
  adlabels?: readonly { readonly id: string }[]
}

export const adFields = {
  ...statusFields,
  account_id: text,
  campaign_id: text,
  adset_id: text,
  creative: shape({ id: text }),
  /** Why it was refused: policy to reason, for all placements (`global`) or by placement. */
  ad_review_feedback: shape({ global: map, placement_specific: map }),
  tracking_specs: listOf(map),
  conversion_domain: text,
  adlabels: listOf(shape({ id: text, name: text })),
  preview_shareable_link: text,
}

export type Ad = Node<typeof adFields>

export type Ads = AdObjects<AdParams, typeof adFields> & {
  /** Into its own ad set, or into another. */
  copy(id: string, options?: Omit<CopyOptions, 'deep'> & { adSetId?: string }): Promise<Copied>
  /** A creative cannot be changed, an ad's can: reviewed anew, and the old one's likes and comments stay behind. */
  replaceCreative(adId: string, creativeId: string): Promise<{ success: true }>
  /** What review and delivery have against the ad. */
  reviewOf(adId: string): Promise<Pick<Ad, 'id' | 'effective_status' | 'ad_review_feedback' | 'issues_info'>>
  previews(adId: string, format: AdFormat): Promise<AdPreview[]>
  /** In every given format; a format that does not suit the ad comes without a preview. */
  previewsIn(adId: string, formats: readonly AdFormat[]): Promise<FormatPreview[]>
}

export const createAds = (call: Call): Ads => {
  const objects = adObjects<AdParams, typeof adFields>(call, {
    name: 'ads',
    readers: adFields,
    findFields: ['adset_id', 'campaign_id', ...statusFindFields],
    statuses: effectiveStatuses.ads,
  })
  const previews: Ads['previews'] = async (adId, format) =>
    call({ method: 'GET', path: `${nodeId(adId)}/previews`, params: { ad_format: format } }, readPreviews)
  return {
    ...objects,
    copy: (id, { adSetId, ...options } = {}) => copyNode(call, id, options, { adset_id: adSetId }),
    replaceCreative: (adId, creativeId) => updateNode(call, adId, { creative: { creative_id: creativeId } }),
    reviewOf: (adId) => objects.get(adId, ['effective_status', 'ad_review_feedback', 'issues_info']),
    previews,
    previewsIn: (adId, formats) => previewEverywhere(formats, (format) => previews(adId, format)),
  }
}
