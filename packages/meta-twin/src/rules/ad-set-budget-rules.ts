import { GraphError } from '../errors/graph-error.ts'
import { badParam, refused } from '../errors/invalid.ts'
import { minimumDaily } from '../money/minimum-budgets.ts'
import type { AdSet, Campaign } from '../store/records.ts'
import { bothLevels } from './campaign-rules.ts'

const day = 86_400
const hour = 3600
const changesPerHour = 4

export const hasCampaignBudget = (campaign: Campaign): boolean =>
  (campaign.daily_budget ?? campaign.lifetime_budget) !== undefined

export function checkAdSetBudget(adSet: AdSet, campaign: Campaign, currency: string): void {
  const { daily_budget: daily, lifetime_budget: lifetime } = adSet
  if (hasCampaignBudget(campaign)) {
    if (daily !== undefined || lifetime !== undefined) {
      throw bothLevels(daily === undefined ? 'lifetime_budget' : 'daily_budget')
    }
    return
  }
  if (daily !== undefined && lifetime !== undefined) {
    throw badParam(
      'Only one of daily_budget and lifetime_budget may be set.',
      'daily_budget',
      'lifetime_budget',
    )
  }
  if (daily === undefined && lifetime === undefined) {
    throw badParam('Must specify either daily_budget or lifetime_budget.', 'daily_budget')
  }
  if (lifetime !== undefined && adSet.end_time === undefined) {
    throw badParam('end_time is required with a lifetime_budget.', 'end_time')
  }
  if (daily !== undefined && adSet.end_time !== undefined && adSet.end_time - adSet.start_time <= day) {
    throw badParam('A daily budget needs more than 24 hours between start_time and end_time.', 'end_time')
  }
  const smallest = minimumDaily(currency, adSet.billing_event)
  const days = adSet.end_time === undefined ? 1 : Math.ceil((adSet.end_time - adSet.start_time) / day)
  const least = lifetime === undefined ? smallest : smallest * Math.max(1, days)
  if ((lifetime ?? daily ?? 0) < least) {
    throw refused(
      lifetime === undefined ? 1885272 : 1885650,
      'Your budget is too low',
      `The budget must be at least ${least} (minor units of ${currency}).`,
      lifetime === undefined ? 'daily_budget' : 'lifetime_budget',
    )
  }
  checkSharing(adSet, campaign)
}

function checkSharing(adSet: AdSet, campaign: Campaign): void {
  if (!campaign.is_adset_budget_sharing_enabled) return
  if (adSet.lifetime_budget !== undefined) {
    throw refused(
      4834009,
      'Ad sets that share budget must be alike',
      'Budget sharing works with daily budgets only.',
      'lifetime_budget',
    )
  }
  if (adSet.bid_strategy !== undefined && adSet.bid_strategy !== campaign.bid_strategy) {
    throw refused(
      4834009,
      'Ad sets that share budget must be alike',
      'Every ad set that shares budget must use the bid strategy of its campaign.',
      'bid_strategy',
    )
  }
}

/** Meta takes four budget changes an hour for one ad set; returns the changes to remember. */
export function countBudgetChange(adSet: AdSet, now: number): number[] {
  const recent = adSet.budget_changes.filter((at) => at > now - hour)
  if (recent.length >= changesPerHour) {
    throw new GraphError({
      code: 613,
      subcode: 1487632,
      message: '(#613) Calls to this api have exceeded the rate limit.',
      userTitle: 'Too many budget changes',
      userMessage: 'The budget of an ad set can be changed four times an hour. Please wait and try again.',
      blame: [['daily_budget']],
    })
  }
  return [...recent, now]
}
