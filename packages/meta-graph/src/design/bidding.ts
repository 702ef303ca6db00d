import type { AdSetParams } from '../ad-sets.ts'
import type { BidStrategy } from '../bid-strategy.ts'
import type { Problem } from './problem.ts'

/** How to bid. Amounts in Meta's minor units; `roasFloor` is a ratio, 1.5 for 150 % of the spend. */
export type Bidding =
  | { strategy: 'LOWEST_COST_WITHOUT_CAP' }
  | { strategy: 'LOWEST_COST_WITH_BID_CAP' | 'COST_CAP'; bidAmount: number }
  | { strategy: 'LOWEST_COST_WITH_MIN_ROAS'; roasFloor: number }

export const LOWEST_COST: Bidding = { strategy: 'LOWEST_COST_WITHOUT_CAP' }

// Meta counts the floor in ten-thousandths.
const ROAS_UNIT = 10_000
const ROAS_RANGE = { from: 100, to: 10_000_000 }

/** The ad set's own share of a strategy. The strategy itself stands where the budget stands. */
export function bidParams(bidding: Bidding): Pick<AdSetParams, 'bid_amount' | 'bid_constraints'> {
  if (bidding.strategy === 'LOWEST_COST_WITH_MIN_ROAS')
    return { bid_constraints: { roas_average_floor: Math.round(bidding.roasFloor * ROAS_UNIT) } }
  return 'bidAmount' in bidding ? { bid_amount: bidding.bidAmount } : {}
}

type Bid = Pick<
  AdSetParams,
  'bid_amount' | 'bid_constraints' | 'billing_event' | 'optimization_goal' | 'pacing_type'
>

/** What is wrong with an ad set's bid under a strategy, its own or its campaign's. */
export function bidProblems(strategy: BidStrategy | undefined, bid: Bid): Problem[] {
  const problem = (field: string, message: string): Problem => ({ field: [field], message, subcode: 1815857 })
  switch (strategy) {
    case undefined:
      // Left out, Meta assumes a bid cap and then misses the bid.
      return [problem('bid_strategy', 'a bid strategy has to be named')]
    case 'LOWEST_COST_WITHOUT_CAP':
      return bid.bid_amount === undefined
        ? []
        : [problem('bid_amount', 'a bid amount needs a bid cap or a cost cap')]
    case 'LOWEST_COST_WITH_BID_CAP':
    case 'COST_CAP':
      return [
        ...(isPositive(bid.bid_amount) ? [] : [problem('bid_amount', `${strategy} needs a bid amount`)]),
        ...(strategy === 'COST_CAP' && bid.billing_event !== 'IMPRESSIONS'
          ? [problem('billing_event', 'COST_CAP is billed by impressions')]
          : []),
        ...(strategy === 'COST_CAP' && bid.pacing_type?.includes('no_pacing')
          ? [problem('pacing_type', 'COST_CAP needs standard pacing')]
          : []),
      ]
    case 'LOWEST_COST_WITH_MIN_ROAS': {
      const floor = bid.bid_constraints?.roas_average_floor ?? 0
      return [
        ...(bid.optimization_goal === 'VALUE'
          ? []
          : [problem('optimization_goal', 'a minimum ROAS needs the goal VALUE')]),
        ...(floor >= ROAS_RANGE.from && floor <= ROAS_RANGE.to
          ? []
          : [problem('bid_constraints', 'the minimum ROAS must be between 0.01 and 1000')]),
        ...(bid.bid_amount === undefined
          ? []
          : [problem('bid_amount', 'a minimum ROAS takes no bid amount')]),
      ]
    }
    default:
      return [problem('bid_strategy', `${strategy} is no bid strategy`)]
  }
}

const isPositive = (amount: number | undefined) => amount !== undefined && amount > 0
