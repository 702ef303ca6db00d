import { GraphError } from '../errors/graph-error.ts'
import { badParam, refused } from '../errors/invalid.ts'
import { minimumDaily, minimumSpendCap, noSpendCap } from '../money/minimum-budgets.ts'
import type { AdSet, Campaign } from '../store/records.ts'
import { transparencyCountries } from '../world/countries.ts'
import { outcomeObjectives } from './goal-table.ts'

// The order is Meta's own in the message it gives for the objectives of before 2022.
const objectiveWords =
  'OUTCOME_LEADS, OUTCOME_SALES, OUTCOME_ENGAGEMENT, OUTCOME_AWARENESS, OUTCOME_TRAFFIC, OUTCOME_APP_PROMOTION'

export function checkObjective(objective: string): void {
  if (outcomeObjectives.includes(objective)) return
  throw badParam(`Objective ${objective} is invalid. Use one of: ${objectiveWords}.`, 'objective')
}

export function checkSpecialCategories(
  campaign: Pick<Campaign, 'special_ad_categories' | 'special_ad_category_country'>,
  politicalAllowed: boolean,
): void {
  const real = campaign.special_ad_categories.filter((category) => category !== 'NONE')
  if (real.length === 0) return
  if (campaign.special_ad_categories.includes('NONE')) {
    throw badParam(
      'special_ad_categories cannot hold NONE together with another category.',
      'special_ad_categories',
    )
  }
  if (!campaign.special_ad_category_country?.length) {
    throw badParam(
      'special_ad_category_country is required when a special ad category is declared.',
      'special_ad_category_country',
    )
  }
  if (!real.includes('ISSUES_ELECTIONS_POLITICS')) return
  if (campaign.special_ad_category_country.some((code) => transparencyCountries.has(code))) {
    throw badParam(
      'Ads about social issues, elections or politics are not shown in the European Union.',
      'special_ad_category_country',
    )
  }
  if (!politicalAllowed) {
    throw new GraphError({
      code: 100,
      subcode: 2708008,
      message: 'Invalid parameter',
      userTitle: 'Authorisation needed',
      userMessage: 'This person is not authorised to run ads about social issues, elections or politics.',
      blame: [['special_ad_categories']],
    })
  }
}

/** The two budget designs: on the campaign, or on each ad set with the sharing question answered. */
export function checkCampaignBudget(campaign: Campaign, currency: string): void {
  const onCampaign = campaign.daily_budget ?? campaign.lifetime_budget
  if (campaign.daily_budget !== undefined && campaign.lifetime_budget !== undefined) {
    throw badParam(
      'Only one of daily_budget and lifetime_budget may be set.',
      'daily_budget',
      'lifetime_budget',
    )
  }
  if (onCampaign !== undefined && onCampaign < minimumDaily(currency, 'IMPRESSIONS')) {
    throw refused(
      1885650,
      'Your budget is too low',
      `The campaign budget must be at least ${minimumDaily(currency, 'IMPRESSIONS')} (minor units of ${currency}).`,
      campaign.daily_budget === undefined ? 'lifetime_budget' : 'daily_budget',
    )
  }
  const sharing = campaign.is_adset_budget_sharing_enabled
  if (onCampaign === undefined && sharing === undefined) {
    throw refused(
      4834011,
      'Choose whether ad sets share budget',
      'is_adset_budget_sharing_enabled must be true or false when the campaign has no budget of its own.',
      'is_adset_budget_sharing_enabled',
    )
  }
  if (onCampaign !== undefined && sharing) {
    throw refused(
      4834002,
      'Budget sharing needs ad set budgets',
      'is_adset_budget_sharing_enabled cannot be true while the campaign has a budget.',
      'is_adset_budget_sharing_enabled',
    )
  }
  if (sharing && campaign.bid_strategy === undefined) {
    throw refused(
      4834005,
      'Bid strategy is required',
      'Budget sharing between ad sets needs a bid strategy on the campaign.',
      'bid_strategy',
    )
  }
  if (onCampaign === undefined && campaign.bid_strategy !== undefined && !sharing) {
    throw refused(
      1815857,
      'Bid strategy belongs to the ad set',
      'A campaign without a budget cannot carry a bid strategy: set it on each ad set.',
      'bid_strategy',
    )
  }
}

export function checkSpendCap(spendCap: number | undefined, currency: string): void {
  if (spendCap === undefined || spendCap === noSpendCap) return
  const smallest = minimumSpendCap(currency)
  if (spendCap < smallest) {
    throw badParam(`The campaign spending limit must be at least ${smallest} minor units.`, 'spend_cap')
  }
}

/** What may no longer change once ad sets hang from the campaign. */
export function checkCampaignChange(before: Campaign, after: Campaign, adSets: readonly AdSet[]): void {
  if (after.objective !== before.objective && adSets.length > 0) {
    throw badParam('The objective cannot be changed once the campaign has ad sets.', 'objective')
  }
  if (after.is_adset_budget_sharing_enabled && !before.is_adset_budget_sharing_enabled && adSets.length > 0) {
    throw refused(
      3858418,
      'Budget sharing cannot be turned on',
      'Budget sharing can only be turned on before the campaign has ad sets.',
      'is_adset_budget_sharing_enabled',
    )
  }
  const gainedBudget =
    (after.daily_budget ?? after.lifetime_budget) !== undefined &&
    (before.daily_budget ?? before.lifetime_budget) === undefined
  if (gainedBudget && adSets.some((adSet) => (adSet.daily_budget ?? adSet.lifetime_budget) !== undefined)) {
    throw bothLevels('daily_budget')
  }
}

export const bothLevels = (blame: string): GraphError =>
  refused(
    1885621,
    'Budget set on two levels',
    'A budget can be set on the campaign or on its ad sets, not on both.',
    blame,
  )
