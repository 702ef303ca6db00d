import type { AdSet, Campaign } from '../store/records.ts'
import { objects, text, whole } from '../wire/pick.ts'
import type { GoalMix } from './goal-mix.ts'
import { pixelShare } from './outcome.ts'
import { valueOf } from './parameters.ts'

const spread = valueOf('bidSpread')
const viewThrough = valueOf('viewThrough')
const reactions = valueOf('reactions')
const reach = valueOf('bidReach')
const discount = valueOf('bidDiscount')
const floor = valueOf('costFloor')

/** What a bid, a cost or a return control leaves of an hour: parts of the spend wished for and of the price. */
export interface Restraint {
  spend: number
  price: number
}
const free: Restraint = { spend: 1, price: 1 }

/** What one impression of an ad is expected to bring, as far as it is known beforehand. */
export interface Expectation {
  /** Minor units per thousand impressions. */
  price: number
  clicks: number
  landings: number
  /** Purchases or leads after all delays, seen or not. */
  conversions: number
  formLeads: number
  /** Minor units of an average purchase. */
  basket: number
}

/** Results of the ad set's goal per impression; undefined where a thousand impressions are what is bid for. */
function resultRate(adSet: AdSet, mix: GoalMix, expected: Expectation): number | undefined {
  switch (adSet.optimization_goal) {
    case 'OFFSITE_CONVERSIONS':
    case 'VALUE':
      return expected.conversions * pixelShare * (1 + viewThrough)
    case 'LEAD_GENERATION':
    case 'QUALITY_LEAD':
      return expected.formLeads
    case 'LANDING_PAGE_VIEWS':
      return expected.landings
    case 'LINK_CLICKS':
      return expected.clicks
    case 'POST_ENGAGEMENT':
      return expected.clicks + reactions * mix.engagement
    default:
      return undefined
  }
}

const strategyOf = (adSet: AdSet, campaign: Campaign): string =>
  campaign.bid_strategy ??
  adSet.bid_strategy ??
  (adSet.bid_amount === undefined ? 'LOWEST_COST_WITHOUT_CAP' : 'LOWEST_COST_WITH_BID_CAP')

/** How the ad set's bid strategy restrains an hour whose market offers `expected`. */
export function restraintOf(
  adSet: AdSet,
  campaign: Campaign,
  mix: GoalMix,
  expected: Expectation,
): Restraint {
  const rate = resultRate(adSet, mix, expected)
  /** Minor units per result at the market's price. */
  const cost = expected.price / 1000 / (rate ?? 1 / 1000)
  switch (strategyOf(adSet, campaign)) {
    case 'LOWEST_COST_WITH_BID_CAP':
      return adSet.bid_amount === undefined ? free : bidCap(adSet.bid_amount / cost)
    case 'COST_CAP':
      return adSet.bid_amount === undefined ? free : costCap(adSet.bid_amount / cost)
    case 'LOWEST_COST_WITH_MIN_ROAS': {
      const wanted = (whole(adSet.bid_constraints, 'roas_average_floor') ?? 0) / 10_000
      const earned = ((rate ?? 0) * expected.basket * 1000) / expected.price
      return wanted <= 0 ? free : costCap(earned / wanted)
    }
    default:
      return free
  }
}

/** A cap on each bid wins only auctions below it: fewer of them, and the cheaper ones. */
function bidCap(ratio: number): Restraint {
  const won = normalShare(Math.log(ratio) / spread)
  return { spend: Math.min(1, won * reach), price: 1 - discount * (1 - won) }
}

/** A cap on the average gives spend up sooner than it pays more; at half the market's cost it buys nothing. */
function costCap(ratio: number): Restraint {
  if (ratio >= 1) return free
  if (ratio <= floor) return { spend: 0, price: ratio }
  return { spend: (ratio - floor) / (1 - floor), price: ratio }
}

/** Part of a standard normal distribution below `z` (Abramowitz and Stegun 26.2.17, to seven digits). */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    Math.exp((-z * z) / 2) *
    0.3989422804 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z >= 0 ? 1 - tail : tail
}

/** Most impressions per person, within the given number of days. */
export interface FrequencyCap {
  days: number
  most: number
}

export function frequencyCapsOf(adSet: Pick<AdSet, 'extra'>): FrequencyCap[] {
  return objects(adSet.extra, 'frequency_control_specs').flatMap((control) => {
    const days = whole(control, 'interval_days') ?? 0
    const most = whole(control, 'max_frequency') ?? 0
    return days > 0 && most > 0 ? [{ days, most }] : []
  })
}

/** Amounts an ad set may or must spend of its campaign's budget, in minor units; absent ones are undefined. */
export interface Share {
  least: number | undefined
  mostADay: number | undefined
  mostEver: number | undefined
}

const amount = (adSet: AdSet, name: string): number | undefined => {
  const value = Number(text(adSet.extra, name) ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : undefined
}

export const shareOf = (adSet: AdSet): Share => ({
  least: amount(adSet, 'daily_min_spend_target'),
  mostADay: amount(adSet, 'daily_spend_cap'),
  mostEver: amount(adSet, 'lifetime_spend_cap'),
})
