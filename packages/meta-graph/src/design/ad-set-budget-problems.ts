import type { AdSetParams } from '../ad-sets.ts'
import type { CampaignParams } from '../campaigns.ts'
import type { Problem } from './problem.ts'

/** What the campaign above an ad set says, as it was sent or read back. */
export type CampaignAbove = Pick<
  CampaignParams,
  | 'objective'
  | 'special_ad_categories'
  | 'special_ad_category_country'
  | 'daily_budget'
  | 'lifetime_budget'
  | 'bid_strategy'
  | 'is_adset_budget_sharing_enabled'
>

const at = (field: string, message: string, subcode?: number): Problem => ({
  field: [field],
  message,
  subcode,
})

const DAY = 86_400

/** What is wrong with a budget of the ad set's own. */
export function ownBudgetProblems(adSet: AdSetParams, campaign: CampaignAbove): Problem[] {
  const { daily_budget: daily, lifetime_budget: lifetime, end_time: end } = adSet
  const seconds = secondsBetween(adSet.start_time, end)
  return [
    ...((daily === undefined) === (lifetime === undefined)
      ? [at('daily_budget', 'an ad set has either a daily or a lifetime budget')]
      : []),
    ...[daily, lifetime].flatMap((amount) =>
      amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0)
        ? [at(amount === daily ? 'daily_budget' : 'lifetime_budget', 'a budget is a whole amount above zero')]
        : [],
    ),
    ...(lifetime !== undefined && !end ? [at('end_time', 'a lifetime budget needs an end')] : []),
    ...(daily !== undefined && seconds !== undefined && seconds <= DAY
      ? [at('end_time', 'a daily budget needs more than 24 hours')]
      : []),
    ...(
      [
        'daily_min_spend_target',
        'daily_spend_cap',
        'lifetime_min_spend_target',
        'lifetime_spend_cap',
      ] as const
    )
      .filter((field) => adSet[field] !== undefined)
      .map((field) => at(field, `${field} is for ad sets under a campaign budget`)),
    ...(campaign.is_adset_budget_sharing_enabled && lifetime !== undefined
      ? [at('lifetime_budget', 'budget is shared between daily budgets only', 4834009)]
      : []),
    ...(campaign.is_adset_budget_sharing_enabled && adSet.bid_strategy !== campaign.bid_strategy
      ? [at('bid_strategy', 'ad sets that share budget use the strategy of the campaign', 4834009)]
      : []),
  ]
}

/** What is wrong with its part of the campaign's. */
export function sharedBudgetProblems(adSet: AdSetParams, campaign: CampaignAbove): Problem[] {
  const pairs = [
    ['daily_min_spend_target', 'daily_spend_cap'],
    ['lifetime_min_spend_target', 'lifetime_spend_cap'],
  ] as const
  return [
    ...(['daily_budget', 'lifetime_budget'] as const)
      .filter((field) => adSet[field] !== undefined)
      .map((field) => at(field, 'the campaign has the budget', 1885621)),
    ...(adSet.bid_strategy === undefined ? [] : [at('bid_strategy', 'the campaign has the bid strategy')]),
    ...(campaign.lifetime_budget !== undefined && !adSet.end_time
      ? [at('end_time', 'under a lifetime budget an ad set needs an end')]
      : []),
    ...pairs
      .filter(([least, most]) => (adSet[least] ?? 0) > (adSet[most] ?? Infinity))
      .map(([least]) => at(least, 'the least to spend is above the most')),
  ]
}

function secondsBetween(start?: string | number, end?: string | number): number | undefined {
  const from = unixSeconds(start)
  const to = unixSeconds(end)
  return from === undefined || !to ? undefined : to - from
}

function unixSeconds(time?: string | number): number | undefined {
  if (time === undefined || typeof time === 'number') return time
  const parsed = Date.parse(time)
  return Number.isNaN(parsed) ? undefined : parsed / 1000
}
