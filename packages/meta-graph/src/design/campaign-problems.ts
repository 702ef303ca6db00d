import type { CampaignParams } from '../campaigns.ts'
import { objectiveRows, type ObjectiveRow } from './objectives.ts'
import type { Problem } from './problem.ts'
import { declarationProblems } from './special-ads.ts'

const OUTCOMES = new Set<string>(Object.values(objectiveRows).map(({ outcome }: ObjectiveRow) => outcome))

/** What Meta would refuse about a new campaign, known without asking. */
export function campaignProblems(campaign: CampaignParams): Problem[] {
  const at = (field: string, message: string, subcode?: number): Problem => ({
    field: [field],
    message,
    subcode,
  })
  const { daily_budget: daily, lifetime_budget: lifetime, bid_strategy: strategy } = campaign
  const ownBudget = daily !== undefined || lifetime !== undefined
  const sharing = campaign.is_adset_budget_sharing_enabled
  return [
    ...(campaign.name.trim() === '' ? [at('name', 'a campaign needs a name')] : []),
    ...(OUTCOMES.has(campaign.objective)
      ? []
      : [at('objective', `${campaign.objective} is no objective any more`)]),
    ...declarationProblems({
      categories: campaign.special_ad_categories,
      countries: campaign.special_ad_category_country ?? [],
    }),
    ...(daily !== undefined && lifetime !== undefined
      ? [at('lifetime_budget', 'a budget is daily or lifetime, not both')]
      : []),
    ...[daily, lifetime].flatMap((amount) =>
      amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0)
        ? [at(amount === daily ? 'daily_budget' : 'lifetime_budget', 'a budget is a whole amount above zero')]
        : [],
    ),
    ...(ownBudget && strategy === undefined
      ? [at('bid_strategy', 'a campaign budget needs a bid strategy', 1815857)]
      : []),
    ...(ownBudget && sharing !== undefined
      ? [at('is_adset_budget_sharing_enabled', 'budget sharing is for budgets on ad sets', 4834002)]
      : []),
    ...(!ownBudget && sharing === undefined
      ? [at('is_adset_budget_sharing_enabled', 'without a campaign budget it has to be said', 4834011)]
      : []),
    ...(sharing && strategy === undefined
      ? [at('bid_strategy', 'ad sets that share budget need one strategy', 4834005)]
      : []),
  ]
}
