import { adObjects, type AdObjects } from './ad-objects.ts'
import { map, shape, text, type Node } from './answer.ts'
import type { CreativeParams } from './creatives.ts'
import { readPreviews, type AdFormat, type AdPreview } from './previews.ts'
import type { Call } from './graph-call.ts'
import { statusFields, statusFindFields, type ConfiguredStatus } from './statuses.ts'
import { nodeId } from './wire-params.ts'

export type AdParams = {
  name: string
  adset_id: string
  creative: { readonly creative_id: string } | Omit<CreativeParams, 'name'>
  status?: ConfiguredStatus
  tracking_specs?: readonly { readonly [key: string]: readonly string[] }[]
  conversion_domain?: string
}

const adFields = {
  ...statusFields,
  account_id: text,
  campaign_id: text,
  adset_id: text,
  creative: shape({ id: text }),
  ad_review_feedback: map,
  preview_shareable_link: text,
}

export type Ad = Node<typeof adFields>

export type Ads = AdObjects<AdParams, typeof adFields> & {
  previews(adId: string, format: AdFormat): Promise<AdPreview[]>
}

export const createAds = (call: Call): Ads => ({
  ...adObjects<AdParams, typeof adFields>(call, {
    name: 'ads',
    readers: adFields,
    findFields: ['adset_id', 'campaign_id', ...statusFindFields],
  }),
  previews: async (adId, format) =>
    call({ method: 'GET', path: `${nodeId(adId)}/previews`, params: { ad_format: format } }, readPreviews),
})
