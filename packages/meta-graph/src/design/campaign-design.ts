import { adSetProblems, type AdSetFacts, type CampaignAbove } from './ad-set-problems.ts'
import type { AdSetParams } from '../ad-sets.ts'
import { bidParams, LOWEST_COST, type Bidding } from './bidding.ts'
import { campaignProblems } from './campaign-problems.ts'
import type { CampaignParams } from '../campaigns.ts'
import type { DayPart } from './day-parting.ts'
import type { DeliveryGoal } from './delivery-goals.ts'
import { refuseAny } from './problem.ts'
import type { SpecialAds } from './special-ads.ts'
import type { Targeting } from '../targeting.ts'

type Time = string | number
/** Meta's minor units, see `toMetaMinor`. */
type Budget = { daily: number; lifetime?: never } | { lifetime: number; daily?: never }

export type CampaignDesign = {
  name: string
  goal: DeliveryGoal
  /** On the campaign (Meta spreads it over the ad sets), or on each ad set, a fifth of which Meta may share. */
  budget: ({ on: 'campaign' } & Budget) | { on: 'ad_sets'; shared: boolean }
  bidding?: Bidding
  special?: SpecialAds
  /** The most the campaign may ever spend, in Meta's minor units. */
  spendCap?: number
  startTime?: Time
  stopTime?: Time
}

/** Parameters of a new, paused campaign that Meta takes. Throws MetaError (`invalid`) when there are none. */
export function designCampaign(design: CampaignDesign): CampaignParams {
  const { goal, budget, special, bidding = LOWEST_COST } = design
  const campaign: CampaignParams = {
    name: design.name,
    ...goal.campaign,
    special_ad_categories: special?.categories ?? [],
    ...(special?.countries.length && { special_ad_category_country: special.countries }),
    buying_type: 'AUCTION',
    status: 'PAUSED',
    ...(budget.on === 'campaign'
      ? { ...budgetParams(budget), bid_strategy: bidding.strategy }
      : {
          is_adset_budget_sharing_enabled: budget.shared,
          // Ad sets that share must all bid alike, and the campaign is where that is said.
          ...(budget.shared && { bid_strategy: bidding.strategy }),
        }),
    ...(design.spendCap !== undefined && { spend_cap: design.spendCap }),
    ...(design.startTime !== undefined && { start_time: design.startTime }),
    ...(design.stopTime !== undefined && { stop_time: design.stopTime }),
  }
  refuseAny(campaignProblems(campaign), 'the campaign')
  return campaign
}

export type AdSetDesign = {
  name: string
  campaignId: string
  goal: DeliveryGoal
  targeting: Targeting
  /** Its own, or the part of the campaign's it must and may spend. */
  budget:
    | ({ from: 'ad_set' } & Budget)
    | { from: 'campaign'; least?: number; most?: number; per?: 'day' | 'life' }
  bidding?: Bidding
  startTime?: Time
  /** 0 leaves it open. */
  endTime?: Time
  dayParts?: readonly DayPart[]
  /** At most so many views per person in so many days; for the goals REACH and THRUPLAY. */
  frequencyCap?: { views: number; days: number }
  /** Who profits and who pays, by name: needed in the EU. */
  advertiser?: { beneficiary: string; payor: string }
  attribution?: AdSetParams['attribution_spec']
  dynamicCreative?: boolean
}

/** Parameters of a new, paused ad set under a campaign. Throws MetaError (`invalid`) with all that is wrong. */
export function designAdSet(
  design: AdSetDesign,
  campaign: CampaignAbove,
  facts: AdSetFacts = {},
): AdSetParams {
  const { budget, goal, bidding = LOWEST_COST, frequencyCap: cap } = design
  const adSet: AdSetParams = {
    name: design.name,
    campaign_id: design.campaignId,
    ...goal.adSet,
    targeting: design.targeting,
    status: 'PAUSED',
    ...(budget.from === 'ad_set'
      ? { ...budgetParams(budget), bid_strategy: bidding.strategy }
      : spendLimits(budget)),
    ...bidParams(bidding),
    ...(design.startTime !== undefined && { start_time: design.startTime }),
    ...(design.endTime !== undefined && { end_time: design.endTime }),
    ...(design.dayParts && { adset_schedule: design.dayParts, pacing_type: ['day_parting'] }),
    ...(cap && {
      frequency_control_specs: [{ event: 'IMPRESSIONS', interval_days: cap.days, max_frequency: cap.views }],
    }),
    ...(design.advertiser && {
      dsa_beneficiary: design.advertiser.beneficiary,
      dsa_payor: design.advertiser.payor,
    }),
    ...(design.attribution && { attribution_spec: design.attribution }),
    ...(design.dynamicCreative && { is_dynamic_creative: true }),
  }
  refuseAny(adSetProblems(adSet, campaign, facts), 'the ad set')
  return adSet
}

const budgetParams = ({ daily, lifetime }: Budget) =>
  daily === undefined ? { lifetime_budget: lifetime } : { daily_budget: daily }

function spendLimits({ least, most, per = 'day' }: { least?: number; most?: number; per?: 'day' | 'life' }) {
  const period = per === 'day' ? 'daily' : 'lifetime'
  return {
    ...(least !== undefined && { [`${period}_min_spend_target`]: least }),
    ...(most !== undefined && { [`${period}_spend_cap`]: most }),
  }
}
