import type { AdSetParams } from '../ad-sets.ts'
import { ownBudgetProblems, sharedBudgetProblems, type CampaignAbove } from './ad-set-budget-problems.ts'
import { audienceProblems } from './audience-problems.ts'
import { bidProblems } from './bidding.ts'
import { needsAdvertiserNamed } from './countries.ts'
import { dayPartingProblems } from './day-parting.ts'
import { goalProblems } from './goal-problems.ts'
import type { Problem } from './problem.ts'
import { restrictedAudienceProblems } from './special-ads.ts'

export type { CampaignAbove }

export type AdSetFacts = {
  /** The ad account names beneficiary and payor for all its ad sets. */
  accountNamesAdvertiser?: boolean
  lookalikeIds?: readonly string[]
}

const at = (field: string, message: string, subcode?: number): Problem => ({
  field: [field],
  message,
  subcode,
})

/** What Meta would refuse about a new ad set, known without asking. Amounts against minimums are not checked here. */
export function adSetProblems(
  adSet: AdSetParams,
  campaign: CampaignAbove,
  facts: AdSetFacts = {},
): Problem[] {
  const ownBudget = campaign.daily_budget === undefined && campaign.lifetime_budget === undefined
  const special = {
    categories: campaign.special_ad_categories,
    countries: campaign.special_ad_category_country ?? [],
  }
  return [
    ...(adSet.name.trim() === '' || adSet.name.length > 400
      ? [at('name', 'a name has 1 to 400 characters')]
      : []),
    ...goalProblems(adSet, campaign.objective),
    ...(ownBudget ? ownBudgetProblems(adSet, campaign) : sharedBudgetProblems(adSet, campaign)),
    ...bidProblems(ownBudget ? adSet.bid_strategy : campaign.bid_strategy, adSet),
    ...frequencyProblems(adSet),
    ...dayPartingProblems({
      adset_schedule: adSet.adset_schedule,
      pacing_type: adSet.pacing_type,
      hasLifetimeBudget: (adSet.lifetime_budget ?? campaign.lifetime_budget) !== undefined,
    }),
    ...audienceProblems(adSet.targeting),
    ...restrictedAudienceProblems(special, adSet.targeting, facts.lookalikeIds),
    ...advertiserProblems(adSet, facts),
  ]
}

function frequencyProblems({
  frequency_control_specs: specs,
  optimization_goal: goal,
}: AdSetParams): Problem[] {
  if (!specs?.length) return []
  const inRange = (n: number) => Number.isInteger(n) && n >= 1 && n <= 90
  return [
    ...(goal === 'REACH' || goal === 'THRUPLAY'
      ? []
      : [at('frequency_control_specs', 'a frequency cap is for REACH and THRUPLAY')]),
    ...specs
      .filter((spec) => !inRange(spec.interval_days) || !inRange(spec.max_frequency))
      .map(() => at('frequency_control_specs', 'a frequency cap counts 1 to 90 views in 1 to 90 days')),
  ]
}

function advertiserProblems(adSet: AdSetParams, facts: AdSetFacts): Problem[] {
  const countries = adSet.targeting.geo_locations.countries ?? []
  if (facts.accountNamesAdvertiser || !countries.some(needsAdvertiserNamed)) return []
  return (['dsa_beneficiary', 'dsa_payor'] as const)
    .filter((field) => !adSet[field])
    .map((field) => at(field, 'ads shown in the EU name who profits and who pays', 3858152))
}
