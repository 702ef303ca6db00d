import { binomial, chanceOf, normal, poisson, type Chance } from '../deterministic.ts'
import type { DeliveryRow } from '../store/delivery-store.ts'
import { land, refund, view, type Following } from './after-click.ts'
import type { Expectation } from './bidding.ts'
import type { Outcome } from './outcome.ts'
import { valueOf } from './parameters.ts'
import type { Moment } from './pacing.ts'
import type { Placement } from './placements.ts'
import type { Market } from './rhythm.ts'
import type { Runner } from './runner.ts'

const micro = 1_000_000

const p = {
  relevanceDiscount: valueOf('relevanceDiscount'),
  specialPrice: valueOf('specialPrice'),
  specialClicks: valueOf('specialClicks'),
  learningPrice: valueOf('learningPrice'),
  learningRates: valueOf('learningRates'),
  learningNoise: valueOf('learningNoise'),
  fatiguePrice: valueOf('fatiguePrice'),
  forgetting: valueOf('forgetting'),
  reactions: valueOf('reactions'),
  comments: valueOf('comments'),
  shares: valueOf('shares'),
  otherClicks: valueOf('otherClicks'),
  landing: valueOf('landing'),
  valueBidding: valueOf('valueBidding'),
  elsewhere: valueOf('shoppingElsewhere'),
}

/** What the system believes an ad is worth, sharper the more it has been shown. */
export function strength(runner: Runner, day: number): number {
  const known = runner.shown / (runner.shown + 2500)
  const worth = runner.quality.appeal * Math.sqrt(runner.quality.promise) * runner.suits.clicks
  return Math.exp(2.4 * known * (worth * (1 + exposureOf(runner, day)) ** -runner.quality.tires - 1))
}

/** Impressions per reachable person that are still remembered. */
function exposureOf(runner: Runner, day: number): number {
  if (runner.remembered.day !== day) {
    let past = 0
    // Whole days in their order, so that the sum is the same to the last bit however often time was stopped.
    for (const [at, impressions] of runner.shownByDay) {
      if (at < day) past += impressions * 0.5 ** ((day - at) / p.forgetting)
    }
    runner.remembered = { day, past }
  }
  return (runner.remembered.past + (runner.shownByDay.get(day) ?? 0)) / runner.crew.pool
}

/** What an hour is like for one ad. */
export interface Conditions extends Following {
  /** Minor units per thousand impressions, before the placement. */
  price: number
  /** Multiplies a placement's click rate. */
  clicks: number
  /** Leads per click on an instant form. */
  formLeads: number
}

export function conditionsOf(runner: Runner, market: Market, day: number): Conditions {
  const { quality, mix, industry, crew, campaign, suits, special } = runner
  const exposure = exposureOf(runner, day)
  const untaught = 1 - crew.progress
  const slow = 1 - p.learningRates * untaught
  const kind = campaign.objective === 'OUTCOME_LEADS' ? 'lead' : 'purchase'
  const base =
    kind === 'lead'
      ? industry.leads
      : industry.sales * (campaign.objective === 'OUTCOME_SALES' ? 1 : p.elsewhere)
  return {
    price:
      (runner.price *
        mix.price *
        market.price *
        (1 + p.learningPrice * untaught) *
        (1 + exposure) ** p.fatiguePrice *
        (special ? p.specialPrice : 1)) /
      quality.appeal ** p.relevanceDiscount,
    clicks:
      industry.clicks *
      mix.clicks *
      quality.appeal *
      suits.clicks *
      market.clicks *
      slow *
      (special ? p.specialClicks : 1) *
      (1 + exposure) ** -quality.tires,
    conversions:
      mix.formLeads > 0 || !runner.website
        ? 0
        : Math.min(
            0.6,
            base * mix.conversions * quality.promise * suits.conversions * market.conversions * slow,
          ),
    kind,
    formLeads: Math.min(0.8, mix.formLeads * quality.promise * (industry.leads / 0.1) ** 0.6),
  }
}

/** What one impression of the ad brings on average under these conditions. */
export function expectationOf(runner: Runner, conditions: Conditions): Expectation {
  const clicks = runner.meanClicks * conditions.clicks
  const landings = runner.website ? clicks * p.landing : 0
  let cost = 0
  let shares = 0
  for (const { share, placement } of runner.cells) {
    // Spend is shared out, so dear placements bring fewer impressions for their share.
    cost += share / placement.price
    shares += share
  }
  return {
    price: (conditions.price * shares) / Math.max(cost, 1e-9),
    clicks,
    landings,
    conversions: landings * conditions.conversions,
    formLeads: clicks * conditions.formLeads,
    basket: runner.basket * (runner.crew.adSet.optimization_goal === 'VALUE' ? p.valueBidding : 1),
  }
}

export interface Delivered {
  rows: DeliveryRow[]
  outcomes: Outcome[]
}

/**
 * Spends `spendMicros` (millionths of a minor unit) of one ad over its placements. What brings no impression, and
 * every fraction of a minor unit, stays in the ad's carry, so nothing is lost or made up.
 */
export function deliver(
  runner: Runner,
  spendMicros: number,
  conditions: Conditions,
  { from, to, day, hour }: Moment,
): Delivered {
  const delivered: Delivered = { rows: [], outcomes: [] }
  const chance = chanceOf('hour', runner.ad.id, from)
  const weights = runner.cells.map(({ share }) => share * (0.82 + 0.36 * chance()))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const unsure = p.learningNoise * (1 - runner.crew.progress)
  const luck = unsure > 0 ? Math.exp(unsure * normal(chance) - (unsure * unsure) / 2) : 1
  runner.cells.forEach(({ at, placement, fit }, index) => {
    const micros = Math.floor((spendMicros * (weights[index] ?? 0)) / all)
    const impressions = poisson((micros / micro / (conditions.price * placement.price)) * 1000, chance)
    runner.carry += micros
    if (impressions === 0) return
    const spend = Math.floor(runner.carry / micro)
    runner.carry -= spend * micro
    const row = engage(runner, placement, impressions, conditions.clicks * fit * luck, chance)
    row.spend = spend
    row.ad = runner.ad.id
    row.day = day
    row.hour = hour
    row.placement = at
    if (conditions.formLeads > 0) row.leads = binomial(row.link_clicks, conditions.formLeads, chance)
    if (row.link_clicks > 0 && runner.website)
      land(row, conditions, { from, to, runner }, delivered.outcomes, chance)
    if (runner.website) view(row, conditions, { from, to, runner }, delivered.outcomes, chance)
    if (row.link_clicks > 0) refund(row, from, delivered.outcomes, chance)
    delivered.rows.push(row)
  })
  return delivered
}

/** A row that knows only what people did with the ad itself; where it belongs is filled in by `deliver`. */
function engage(
  { mix, quality }: Runner,
  placement: Placement,
  impressions: number,
  clicks: number,
  chance: Chance,
): DeliveryRow {
  const links = Math.min(impressions, poisson(impressions * placement.clickRate * clicks, chance))
  const reactions = poisson(impressions * p.reactions * mix.engagement * quality.appeal, chance)
  const comments = poisson(impressions * p.comments * mix.engagement, chance)
  const shares = poisson(impressions * p.shares * mix.engagement * quality.appeal, chance)
  return {
    ad: '',
    day: 0,
    hour: 0,
    placement: 0,
    impressions,
    spend: 0,
    clicks: links + reactions + comments + poisson(impressions * p.otherClicks, chance),
    link_clicks: links,
    landing_views: 0,
    content_views: 0,
    carts: 0,
    checkouts: 0,
    purchases: 0,
    purchase_value: 0,
    leads: 0,
    reactions,
    comments,
    shares,
  }
}
