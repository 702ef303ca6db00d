import type { AdSet, Campaign, Json } from '../store/records.ts'
import { objectIn } from '../wire/pick.ts'

const plus: Readonly<Record<string, string>> = {
  OUTCOME_SALES: 'ADVANTAGE_PLUS_SALES',
  OUTCOME_APP_PROMOTION: 'ADVANTAGE_PLUS_APP',
  OUTCOME_LEADS: 'ADVANTAGE_PLUS_LEADS',
}
const placements = /^(publisher_platforms|device_platforms|\w+_positions)$/

/** How much of a campaign Meta steers by itself: nobody sets it, it follows from budget, audiences and placements. */
export function advantageState(campaign: Campaign, adSets: readonly AdSet[]): Json {
  const living = adSets.filter(({ status }) => status !== 'DELETED')
  const every = (fits: (targeting: Json) => boolean): boolean =>
    living.length > 0 && living.every(({ targeting }) => fits(targeting))
  const budget = campaign.daily_budget !== undefined || campaign.lifetime_budget !== undefined
  const audience = every((one) => objectIn(one, 'targeting_automation')?.['advantage_audience'] === 1)
  // Naming all placements there are is a choice as well.
  const placement = every((one) => !Object.keys(one).some((name) => placements.test(name)))
  const whole = budget && audience && placement ? plus[campaign.objective] : undefined
  const state = (on: boolean): string => (on ? 'ENABLED' : 'DISABLED')
  return {
    advantage_state: whole ?? 'DISABLED',
    advantage_budget_state: state(budget),
    advantage_audience_state: state(audience),
    advantage_placement_state: state(placement),
  }
}
