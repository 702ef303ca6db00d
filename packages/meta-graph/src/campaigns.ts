import type { AdAccountPostCampaignsParams, CampaignPostParams } from '@adwright/meta-schema'
import { adObjects, nodesBelow, updateNode, type AdObjects, type ListOptions } from './ad-objects.ts'
import { adSetFields, type AdSet } from './ad-sets.ts'
import { adFields, type Ad } from './ads.ts'
import { flag, listOf, map, shape, text, type Node } from './answer.ts'
import type { BidStrategy } from './bid-strategy.ts'
import { copyNode, type Copied, type CopyOptions } from './copies.ts'
import type { Open } from './open-union.ts'
import type { ParamsOf } from './params-of.ts'
import type { Call } from './graph-call.ts'
import { effectiveStatuses, statusFields, statusFindFields, type ConfiguredStatus } from './statuses.ts'
import { nodeId } from './wire-params.ts'

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

export type { BidStrategy }

/** Money in Meta's minor units (see `toMetaMinor`), times as ISO 8601 or unix seconds. */
export type CampaignParams = ParamsOf<AdAccountPostCampaignsParams, Create>

type Create = {
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
  /** The most it may ever spend; `NO_SPEND_CAP` takes the cap away. */
  spend_cap?: number
  buying_type?: Open<'AUCTION'>
  start_time?: string | number
  stop_time?: string | number
  promoted_object?: { readonly [field: string]: unknown }
  /** For apps on iOS 14 and later. */
  is_skadnetwork_attribution?: boolean
  pacing_type?: readonly string[]
  adlabels?: readonly { readonly id: string }[]
}

/** Meta's way to say that a campaign has no spend cap. */
export const NO_SPEND_CAP = 922_337_203_685_478

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
  special_ad_category_country: listOf(text),
  is_adset_budget_sharing_enabled: flag,
  promoted_object: map,
  advantage_state_info: map,
  adlabels: listOf(shape({ id: text, name: text })),
  start_time: text,
  stop_time: text,
}

export type Campaign = Node<typeof campaignFields>

/** One ad set's budget, or its bid, in Meta's minor units. */
export type AdSetBudget =
  | { adset_id: string; daily_budget: number }
  | { adset_id: string; lifetime_budget: number }

export type Campaigns = AdObjects<CampaignParams, typeof campaignFields> & {
  copy(id: string, options?: CopyOptions & { startTime?: string; endTime?: string }): Promise<Copied>
  adSets(campaignId: string, options?: ListOptions): Promise<AdSet[]>
  ads(campaignId: string, options?: ListOptions): Promise<Ad[]>
  /** Takes the budget off the campaign: every ad set gets its own, all in one call. Frozen above 70 ad sets. */
  useAdSetBudgets(campaignId: string, budgets: readonly AdSetBudget[]): Promise<{ success: true }>
  /** Another strategy for the campaign's budget, with the bid of each ad set where it asks for bids. */
  changeBidStrategy(
    campaignId: string,
    strategy: BidStrategy,
    bidAmounts?: Readonly<Record<string, number>>,
  ): Promise<{ success: true }>
}

export const createCampaigns = (call: Call): Campaigns => ({
  ...adObjects<CampaignParams, typeof campaignFields>(call, {
    name: 'campaigns',
    readers: campaignFields,
    findFields: ['objective', ...statusFindFields],
    statuses: effectiveStatuses.campaigns,
  }),
  copy: (id, { startTime, endTime, ...options } = {}) =>
    copyNode(call, id, options, { start_time: startTime, end_time: endTime }),
  adSets: async (campaignId, { fields = [], statuses } = {}) =>
    nodesBelow(call, `${nodeId(campaignId)}/adsets`, ['name', ...statusFindFields, ...fields], adSetFields, {
      effective_status: statuses,
    }),
  ads: async (campaignId, { fields = [], statuses } = {}) =>
    nodesBelow(
      call,
      `${nodeId(campaignId)}/ads`,
      ['name', 'adset_id', ...statusFindFields, ...fields],
      adFields,
      {
        effective_status: statuses,
      },
    ),
  useAdSetBudgets: (campaignId, budgets) =>
    updateNode(call, campaignId, updateOf({ adset_budgets: budgets })),
  changeBidStrategy: (campaignId, strategy, bidAmounts) =>
    updateNode(call, campaignId, updateOf({ bid_strategy: strategy, adset_bid_amounts: bidAmounts })),
})

// What only an update takes; checked like the creation.
type Update = ParamsOf<
  CampaignPostParams,
  {
    adset_budgets?: readonly AdSetBudget[]
    adset_bid_amounts?: Readonly<Record<string, number>>
    bid_strategy?: BidStrategy
  }
>
const updateOf = (update: Update) => update
