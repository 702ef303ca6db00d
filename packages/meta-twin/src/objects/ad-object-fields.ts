import { reviewFeedback, reviewIssues } from '../review/review.ts'
import { learningStage } from '../delivery/learning.ts'
import { spentBy } from '../delivery/spent.ts'
import type { Ad, AdSet, Campaign } from '../store/records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import { advantageState } from './advantage-state.ts'
import { adSetStatus, adStatus, campaignStatus } from './effective-status.ts'
import { Link } from './link.ts'

export type Readers<R> = Record<string, (record: R, call: Call) => unknown>

/** Money reads back as text in minor units; an unset amount reads as absent. */
const money = (minor: number | undefined): string | undefined =>
  minor === undefined ? undefined : String(minor)
const time = (at: number | undefined, call: Call): string | undefined =>
  at === undefined ? undefined : wireTime(at, call.account.timezone_name)

const shared: Readers<Campaign | AdSet | Ad> = {
  id: (record) => record.id,
  name: (record) => record.name,
  account_id: (record) => record.account.slice('act_'.length),
  status: (record) => record.status,
  configured_status: (record) => record.status,
  created_time: (record, call) => time(record.created, call),
  updated_time: (record, call) => time(record.updated, call),
}

const adSetsOf = (campaign: Campaign, call: Call): AdSet[] =>
  call.twin.objects.list(call.world.id, 'adset').filter((adSet) => adSet.campaign === campaign.id)

function remaining(record: Campaign | AdSet, call: Call): string | undefined {
  const budget = record.lifetime_budget ?? record.daily_budget
  if (budget === undefined) return '0'
  const since = record.lifetime_budget === undefined ? 'today' : 'ever'
  return String(Math.max(0, budget - spentBy(record, since, call)))
}

export const campaignFields: Readers<Campaign> = {
  ...shared,
  objective: (campaign) => campaign.objective,
  buying_type: (campaign) => campaign.buying_type,
  effective_status: campaignStatus,
  special_ad_categories: (campaign) => campaign.special_ad_categories,
  special_ad_category: (campaign) => campaign.special_ad_categories[0] ?? 'NONE',
  special_ad_category_country: (campaign) => campaign.special_ad_category_country,
  daily_budget: (campaign) => money(campaign.daily_budget),
  lifetime_budget: (campaign) => money(campaign.lifetime_budget),
  budget_remaining: remaining,
  bid_strategy: (campaign) => campaign.bid_strategy,
  spend_cap: (campaign) => money(campaign.spend_cap),
  is_adset_budget_sharing_enabled: (campaign) => campaign.is_adset_budget_sharing_enabled,
  promoted_object: (campaign) => campaign.promoted_object,
  advantage_state_info: (campaign, call) => advantageState(campaign, adSetsOf(campaign, call)),
  start_time: (campaign, call) =>
    time(earliest(adSetsOf(campaign, call).map((adSet) => adSet.start_time)) ?? campaign.created, call),
  stop_time: (campaign, call) => {
    const ends = adSetsOf(campaign, call).map((adSet) => adSet.end_time)
    const known = ends.filter((end) => end !== undefined)
    return known.length > 0 && known.length === ends.length ? time(Math.max(...known), call) : undefined
  },
}

const earliest = (times: readonly number[]): number | undefined =>
  times.length > 0 ? Math.min(...times) : undefined

export const adSetFields: Readers<AdSet> = {
  ...shared,
  campaign_id: (adSet) => adSet.campaign,
  campaign: (adSet, call) => new Link(call.twin.objects.get('campaign', adSet.campaign)),
  effective_status: (adSet, call) => adSetStatus(adSet, call.twin.objects.get('campaign', adSet.campaign)),
  daily_budget: (adSet) => money(adSet.daily_budget) ?? '0',
  lifetime_budget: (adSet) => money(adSet.lifetime_budget) ?? '0',
  budget_remaining: remaining,
  bid_strategy: (adSet, call) =>
    adSet.bid_strategy ??
    call.twin.objects.get('campaign', adSet.campaign).bid_strategy ??
    'LOWEST_COST_WITHOUT_CAP',
  bid_amount: (adSet) => adSet.bid_amount,
  bid_constraints: (adSet) => adSet.bid_constraints,
  billing_event: (adSet) => adSet.billing_event,
  optimization_goal: (adSet) => adSet.optimization_goal,
  destination_type: (adSet) => adSet.destination_type ?? 'UNDEFINED',
  promoted_object: (adSet) => adSet.promoted_object,
  targeting: (adSet) => adSet.targeting,
  attribution_spec: (adSet) => adSet.attribution_spec,
  start_time: (adSet, call) => time(adSet.start_time, call),
  end_time: (adSet, call) => time(adSet.end_time, call),
  is_dynamic_creative: (adSet) => adSet.is_dynamic_creative,
  dsa_beneficiary: (adSet) => adSet.dsa_beneficiary,
  dsa_payor: (adSet) => adSet.dsa_payor,
  adset_schedule: (adSet) => adSet.adset_schedule,
  pacing_type: (adSet) => adSet.pacing_type ?? ['standard'],
  learning_stage_info: learningStage,
}

const linked = (ad: Ad, call: Call) => ({
  adSet: call.twin.objects.get('adset', ad.adset),
  campaign: call.twin.objects.get('campaign', ad.campaign),
  creative: call.twin.objects.get('creative', ad.creative),
})

export function adEffectiveStatus(ad: Ad, call: Call): string {
  const { adSet, campaign, creative } = linked(ad, call)
  return adStatus(ad, adSet, campaign, creative, call.now)
}

const disapproved = (ad: Ad, call: Call): boolean => adEffectiveStatus(ad, call) === 'DISAPPROVED'
const troubled = (ad: Ad, call: Call): boolean =>
  disapproved(ad, call) || adEffectiveStatus(ad, call) === 'WITH_ISSUES'

export const adFields: Readers<Ad> = {
  ...shared,
  adset_id: (ad) => ad.adset,
  campaign_id: (ad) => ad.campaign,
  adset: (ad, call) => new Link(linked(ad, call).adSet),
  campaign: (ad, call) => new Link(linked(ad, call).campaign),
  creative: (ad, call) => new Link(linked(ad, call).creative),
  effective_status: adEffectiveStatus,
  targeting: (ad, call) => linked(ad, call).adSet.targeting,
  tracking_specs: (ad) => ad.tracking_specs,
  ad_review_feedback: (ad, call) =>
    disapproved(ad, call) ? reviewFeedback(ad, linked(ad, call).creative) : undefined,
  issues_info: (ad, call) => (troubled(ad, call) ? reviewIssues(ad, linked(ad, call).creative) : undefined),
}
