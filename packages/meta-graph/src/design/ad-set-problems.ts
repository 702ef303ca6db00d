import type { AdSetParams } from '../ad-sets.ts'
import { attributionFits } from './attribution.ts'
import { audienceProblems } from './audience-problems.ts'
import { bidProblems } from './bidding.ts'
import type { CampaignParams } from '../campaigns.ts'
import { needsAdvertiserNamed } from './countries.ts'
import { dayPartingProblems } from './day-parting.ts'
import { billingEvents, objectiveRows, promotedFields, type ObjectiveKind } from './objectives.ts'
import type { Problem } from './problem.ts'
import { restrictedAudienceProblems } from './special-ads.ts'

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
  const ownBudget = !hasBudget(campaign)
  const special = {
    categories: campaign.special_ad_categories,
    countries: campaign.special_ad_category_country ?? [],
  }
  return [
    ...(adSet.name.trim() === '' || adSet.name.length > 400
      ? [at('name', 'a name has 1 to 400 characters')]
      : []),
    ...goalProblems(adSet, campaign.objective),
    ...(ownBudget ? ownBudgetProblems(adSet, campaign) : sharedBudgetProblems(adSet)),
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

const hasBudget = ({ daily_budget: daily, lifetime_budget: lifetime }: CampaignAbove) =>
  daily !== undefined || lifetime !== undefined

function goalProblems(adSet: AdSetParams, objective: string): Problem[] {
  const { optimization_goal: goal, destination_type: destination, promoted_object: promoted = {} } = adSet
  const rows = (Object.keys(objectiveRows) as ObjectiveKind[])
    .map((kind) => ({ kind, row: objectiveRows[kind] }))
    .filter(
      ({ row }) =>
        row.outcome === objective &&
        (row.goals as readonly string[]).includes(goal) &&
        (destination === undefined || (row.destinations as readonly string[]).includes(destination)),
    )
  if (rows.length === 0)
    return [
      at(
        'optimization_goal',
        `${goal} at ${destination ?? 'no destination'} is not for ${objective}`,
        1815715,
      ),
    ]
  // Several ways may share goal and destination (a website's sales, a catalogue's): one that is complete will do.
  const missing = rows.map(({ row }) => promotedFields(row, goal).filter((field) => !promoted[field]))
  const least = missing.toSorted((a, b) => a.length - b.length)[0] ?? []
  const spec = adSet.attribution_spec
  return [
    ...least.map((field) => ({
      field: ['promoted_object', field],
      message: `${goal} needs ${field}`,
      subcode: 1885154,
    })),
    ...(billingEvents(goal).includes(adSet.billing_event)
      ? []
      : [at('billing_event', `${goal} is not billed by ${adSet.billing_event}`)]),
    ...(spec && !rows.some(({ kind }) => attributionFits(kind, goal, spec))
      ? [at('attribution_spec', `${goal} is not counted in these windows`)]
      : []),
  ]
}

const DAY = 86_400

function ownBudgetProblems(adSet: AdSetParams, campaign: CampaignAbove): Problem[] {
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

function sharedBudgetProblems(adSet: AdSetParams): Problem[] {
  const pairs = [
    ['daily_min_spend_target', 'daily_spend_cap'],
    ['lifetime_min_spend_target', 'lifetime_spend_cap'],
  ] as const
  return [
    ...(['daily_budget', 'lifetime_budget'] as const)
      .filter((field) => adSet[field] !== undefined)
      .map((field) => at(field, 'the campaign has the budget', 1885621)),
    ...(adSet.bid_strategy === undefined ? [] : [at('bid_strategy', 'the campaign has the bid strategy')]),
    ...pairs
      .filter(([least, most]) => (adSet[least] ?? 0) > (adSet[most] ?? Infinity))
      .map(([least]) => at(least, 'the least to spend is above the most')),
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
