import type { AdAccountPostAdsetsParams } from '@adwright/meta-schema'
import { adObjects, nodesBelow, type AdObjects, type ListOptions } from './ad-objects.ts'
import { adFields, type Ad } from './ads.ts'
import { flag, listOf, map, number, shape, text, type Node } from './answer.ts'
import type { BidStrategy } from './bid-strategy.ts'
import { copyNode, type Copied, type CopyOptions } from './copies.ts'
import type { DayPart } from './design/day-parting.ts'
import type { ParamsOf } from './params-of.ts'
import type { Open } from './open-union.ts'
import type { Call } from './graph-call.ts'
import { effectiveStatuses, statusFields, statusFindFields, type ConfiguredStatus } from './statuses.ts'
import type { Targeting } from './targeting.ts'
import { nodeId } from './wire-params.ts'

export type OptimizationGoal = Open<
  | 'REACH'
  | 'IMPRESSIONS'
  | 'AD_RECALL_LIFT'
  | 'THRUPLAY'
  | 'LANDING_PAGE_VIEWS'
  | 'LINK_CLICKS'
  | 'POST_ENGAGEMENT'
  | 'PAGE_LIKES'
  | 'CONVERSATIONS'
  | 'EVENT_RESPONSES'
  | 'LEAD_GENERATION'
  | 'QUALITY_LEAD'
  | 'OFFSITE_CONVERSIONS'
  | 'VALUE'
  | 'APP_INSTALLS'
>

export type DestinationType = Open<
  | 'WEBSITE'
  | 'APP'
  | 'MESSENGER'
  | 'WHATSAPP'
  | 'INSTAGRAM_DIRECT'
  | 'ON_AD'
  | 'ON_POST'
  | 'ON_VIDEO'
  | 'ON_PAGE'
  | 'ON_EVENT'
  | 'MESSAGING_INSTAGRAM_DIRECT_MESSENGER'
  | 'MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP'
  | 'MESSAGING_INSTAGRAM_DIRECT_WHATSAPP'
  | 'MESSAGING_MESSENGER_WHATSAPP'
>

export type PromotedObject = {
  readonly page_id?: string
  readonly pixel_id?: string
  readonly custom_event_type?: string
  readonly application_id?: string
  readonly object_store_url?: string
  readonly product_catalog_id?: string
  readonly product_set_id?: string
  readonly event_id?: string
  readonly custom_conversion_id?: string
  readonly whatsapp_phone_number?: string
}

/** Money in Meta's minor units (see `toMetaMinor`), times as ISO 8601 or unix seconds. */
export type AdSetParams = ParamsOf<AdAccountPostAdsetsParams, Create>

type Create = {
  name: string
  campaign_id: string
  optimization_goal: OptimizationGoal
  billing_event: Open<'IMPRESSIONS' | 'LINK_CLICKS' | 'THRUPLAY'>
  targeting: Targeting
  status?: ConfiguredStatus
  daily_budget?: number
  lifetime_budget?: number
  bid_strategy?: BidStrategy
  bid_amount?: number
  bid_constraints?: { readonly roas_average_floor: number }
  start_time?: string | number
  /** 0 leaves it open. */
  end_time?: string | number
  promoted_object?: PromotedObject
  destination_type?: DestinationType
  attribution_spec?: readonly { event_type: string; window_days: number }[]
  frequency_control_specs?: readonly { event: 'IMPRESSIONS'; interval_days: number; max_frequency: number }[]
  dsa_beneficiary?: string
  dsa_payor?: string
  is_dynamic_creative?: boolean
  /** Under a campaign budget: what this ad set shall spend at least and may spend at most. */
  daily_min_spend_target?: number
  daily_spend_cap?: number
  lifetime_min_spend_target?: number
  lifetime_spend_cap?: number
  /** Needs a lifetime budget and `pacing_type: ['day_parting']`. */
  adset_schedule?: readonly DayPart[]
  pacing_type?: readonly string[]
  /** Placements left out that may still get up to 5 % of the spend. */
  placement_soft_opt_out?: { readonly [positions: string]: readonly string[] }
  /** For Taiwan, Singapore, Australia, India. */
  regional_regulated_categories?: readonly string[]
  regional_regulation_identities?: { readonly [role: string]: string }
  adlabels?: readonly { readonly id: string }[]
}

export const adSetFields = {
  ...statusFields,
  account_id: text,
  campaign_id: text,
  optimization_goal: text<OptimizationGoal>,
  billing_event: text,
  bid_strategy: text<BidStrategy>,
  bid_amount: number,
  daily_budget: text,
  lifetime_budget: text,
  budget_remaining: text,
  start_time: text,
  end_time: text,
  destination_type: text<DestinationType>,
  targeting: map,
  promoted_object: map,
  attribution_spec: listOf(shape({ event_type: text, window_days: number })),
  frequency_control_specs: listOf(shape({ event: text, interval_days: number, max_frequency: number })),
  adset_schedule: listOf(map),
  pacing_type: listOf(text),
  daily_min_spend_target: text,
  daily_spend_cap: text,
  dsa_beneficiary: text,
  dsa_payor: text,
  adlabels: listOf(shape({ id: text, name: text })),
  is_dynamic_creative: flag,
  learning_stage_info: shape({ status: text<Open<'LEARNING' | 'SUCCESS' | 'FAIL'>> }),
}

export type AdSet = Node<typeof adSetFields>

export type AdSets = AdObjects<AdSetParams, typeof adSetFields> & {
  /** Into its own campaign, or into another. */
  copy(
    id: string,
    options?: CopyOptions & { campaignId?: string; startTime?: string; endTime?: string },
  ): Promise<Copied>
  ads(adSetId: string, options?: ListOptions): Promise<Ad[]>
}

export const createAdSets = (call: Call): AdSets => ({
  ...adObjects<AdSetParams, typeof adSetFields>(call, {
    name: 'adsets',
    readers: adSetFields,
    findFields: ['campaign_id', ...statusFindFields],
    statuses: effectiveStatuses.adSets,
  }),
  copy: (id, { campaignId, startTime, endTime, ...options } = {}) =>
    copyNode(call, id, options, { campaign_id: campaignId, start_time: startTime, end_time: endTime }),
  ads: async (adSetId, { fields = [], statuses } = {}) =>
    nodesBelow(call, `${nodeId(adSetId)}/ads`, ['name', ...statusFindFields, ...fields], adFields, {
      effective_status: statuses,
    }),
})
