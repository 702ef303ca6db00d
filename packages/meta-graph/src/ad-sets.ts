import { adObjects, type AdObjects } from './ad-objects.ts'
import { flag, map, number, shape, text, type Node } from './answer.ts'
import type { BidStrategy } from './campaigns.ts'
import type { Open } from './open-union.ts'
import type { Call } from './graph-call.ts'
import { statusFields, statusFindFields, type ConfiguredStatus } from './statuses.ts'
import type { Targeting } from './targeting.ts'

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
>

export type PromotedObject = {
  readonly page_id?: string
  readonly pixel_id?: string
  readonly custom_event_type?: string
  readonly application_id?: string
  readonly object_store_url?: string
  readonly product_set_id?: string
}

/** Money in Meta's minor units (see `toMetaMinor`), times as ISO 8601 or unix seconds. */
export type AdSetParams = {
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
}

const adSetFields = {
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
  is_dynamic_creative: flag,
  learning_stage_info: shape({ status: text<Open<'LEARNING' | 'SUCCESS' | 'FAIL'>> }),
}

export type AdSet = Node<typeof adSetFields>

export const createAdSets = (call: Call): AdObjects<AdSetParams, typeof adSetFields> =>
  adObjects(call, { name: 'adsets', readers: adSetFields, findFields: ['campaign_id', ...statusFindFields] })
