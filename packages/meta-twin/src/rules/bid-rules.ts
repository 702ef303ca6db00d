import { badParam, refused } from '../errors/invalid.ts'
import type { AdSet, Campaign } from '../store/records.ts'
import { whole } from '../wire/pick.ts'
import { hasCampaignBudget } from './ad-set-budget-rules.ts'

const mismatch = (message: string, blame: string) =>
  refused(1815857, 'Bid amount and strategy do not fit', message, blame)

/** The strategy an ad set bids with: the campaign's when the budget lives there. `bid_amount` alone means a cap. */
function bidStrategyOf(adSet: AdSet, campaign: Campaign): string | undefined {
  if (hasCampaignBudget(campaign) || campaign.is_adset_budget_sharing_enabled) return campaign.bid_strategy
  if (adSet.bid_strategy) return adSet.bid_strategy
  return adSet.bid_amount === undefined ? undefined : 'LOWEST_COST_WITH_BID_CAP'
}

export function checkBid(adSet: AdSet, campaign: Campaign): void {
  const strategy = bidStrategyOf(adSet, campaign)
  if (hasCampaignBudget(campaign) && adSet.bid_strategy !== undefined && adSet.bid_strategy !== strategy) {
    throw mismatch(
      'The campaign has the budget, so its bid strategy rules: leave bid_strategy out.',
      'bid_strategy',
    )
  }
  switch (strategy) {
    case undefined:
      throw mismatch('Send bid_strategy, or bid_amount for a bid cap.', 'bid_amount')
    case 'LOWEST_COST_WITHOUT_CAP':
      if (adSet.bid_amount !== undefined)
        throw mismatch('LOWEST_COST_WITHOUT_CAP takes no bid_amount.', 'bid_amount')
      return
    case 'LOWEST_COST_WITH_BID_CAP':
    case 'COST_CAP':
      if (adSet.bid_amount === undefined || adSet.bid_amount <= 0) {
        throw mismatch(`bid_amount is required for ${strategy}.`, 'bid_amount')
      }
      if (strategy === 'COST_CAP' && adSet.billing_event !== 'IMPRESSIONS') {
        throw mismatch('COST_CAP needs billing_event IMPRESSIONS.', 'billing_event')
      }
      if (strategy === 'COST_CAP' && adSet.pacing_type && !adSet.pacing_type.includes('standard')) {
        throw mismatch('COST_CAP needs standard pacing.', 'pacing_type')
      }
      return
    case 'LOWEST_COST_WITH_MIN_ROAS':
      checkMinimumReturn(adSet)
  }
}

function checkMinimumReturn(adSet: AdSet): void {
  if (adSet.optimization_goal !== 'VALUE') {
    throw mismatch('LOWEST_COST_WITH_MIN_ROAS needs optimization_goal VALUE.', 'optimization_goal')
  }
  if (adSet.bid_amount !== undefined) throw mismatch('A minimum return takes no bid_amount.', 'bid_amount')
  const floor = whole(adSet.bid_constraints, 'roas_average_floor')
  if (floor === undefined || floor < 100 || floor > 10_000_000) {
    throw badParam('bid_constraints.roas_average_floor must be between 100 and 10000000.', [
      'bid_constraints',
      'roas_average_floor',
    ])
  }
}
