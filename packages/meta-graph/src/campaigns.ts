import { adObjects, type AdObjects } from './ad-objects.ts'
import { listOf, text, type Node } from './answer.ts'
import type { Open } from './open-union.ts'
import type { Call } from './graph-call.ts'
import { statusFields, statusFindFields, type ConfiguredStatus } from './statuses.ts'

export type Objective = Open<
  | 'OUTCOME_AWARENESS'
  | 'OUTCOME_TRAFFIC'
  | 'OUTCOME_ENGAGEMENT'
  | 'OUTCOME_LEADS'
  | 'OUTCOME_SALES'
  | 'OUTCOME_APP_PROMOTION'
>

export type SpecialAdCategory = Open<
  | 'NONE'
  | 'EMPLOYMENT'
  | 'HOUSING'
  | 'FINANCIAL_PRODUCTS_SERVICES'
  | 'ISSUES_ELECTIONS_POLITICS'
  | 'ONLINE_GAMBLING_AND_GAMING'
>

export type BidStrategy = Open<
  'LOWEST_COST_WITHOUT_CAP' | 'LOWEST_COST_WITH_BID_CAP' | 'COST_CAP' | 'LOWEST_COST_WITH_MIN_ROAS'
>

/** Money in Meta's minor units (see `toMetaMinor`), times as ISO 8601 or unix seconds. */
export type CampaignParams = {
  name: string
  objective: Objective
  /** Required even when there is nothing to declare: `[]`. */
  special_ad_categories: readonly SpecialAdCategory[]
  special_ad_category_country?: readonly string[]
  status?: ConfiguredStatus
  daily_budget?: number
  lifetime_budget?: number
  bid_strategy?: BidStrategy
  /** Required when the ad sets carry the budgets. */
  is_adset_budget_sharing_enabled?: boolean
  spend_cap?: number
  buying_type?: Open<'AUCTION'>
  start_time?: string | number
  stop_time?: string | number
  promoted_object?: { readonly [field: string]: unknown }
}

const campaignFields = {
  ...statusFields,
  account_id: text,
  objective: text<Objective>,
  buying_type: text,
  bid_strategy: text<BidStrategy>,
  daily_budget: text,
  lifetime_budget: text,
  budget_remaining: text,
  spend_cap: text,
  special_ad_categories: listOf(text<SpecialAdCategory>),
  start_time: text,
  stop_time: text,
}

export type Campaign = Node<typeof campaignFields>

export const createCampaigns = (call: Call): AdObjects<CampaignParams, typeof campaignFields> =>
  adObjects(call, {
    name: 'campaigns',
    readers: campaignFields,
    findFields: ['objective', ...statusFindFields],
  })
