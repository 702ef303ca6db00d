import { binomial, chanceOf, poisson, type Chance } from '../deterministic.ts'
import { noMeasures, type DeliveryRow, type Measures } from '../store/delivery-store.ts'
import { reachOf } from './audience.ts'
import type { Runner } from './line-up.ts'
import type { Moment } from './pacing.ts'
import { placements, type Placement } from './placements.ts'
import { priceSeason } from './rhythm.ts'
import { weekdayOf } from '../time/time-zone.ts'

const micro = 1_000_000

/** Dearer and duller at first; gone after some ten thousand impressions. */
const learning = (runner: Runner): number => Math.exp(-runner.impressions / 7000)

/** How often the average person reached has seen the ad. */
const frequency = (runner: Runner): number =>
  runner.impressions === 0 ? 1 : runner.impressions / reachOf(runner.impressions, runner.audience)

/** Grows from 1 as people tire of an ad. */
const fatigue = (runner: Runner): number => 1 + 0.09 * Math.max(0, frequency(runner) - 1.4)

const fits = (runner: Runner, { shape }: Placement): number =>
  shape === 'tall' && !runner.quality.tall ? 0.72 : 1

/** What the system believes an ad is worth, sharper the more it has been shown. */
export function strength(runner: Runner): number {
  const known = runner.impressions / (runner.impressions + 2500)
  const worth = (runner.quality.appeal * Math.sqrt(runner.quality.promise)) / fatigue(runner)
  return Math.exp(2.4 * known * (worth - 1))
}

/**
 * Spends `spendMicros` (millionths of a minor unit) of one ad over its placements. What brings no impression, and
 * every fraction of a minor unit, stays in the ad's carry, so nothing is lost or made up.
 */
export function deliver(runner: Runner, spendMicros: number, { from, day, hour }: Moment): DeliveryRow[] {
  const season = priceSeason(day, weekdayOf(day), hour)
  const cells = runner.placements.flatMap((at) => {
    const placement = placements[at]
    if (!placement) return []
    const chance = chanceOf('cell', runner.ad.id, from, at)
    const share = placement.share * fits(runner, placement) ** 2 * (0.82 + 0.36 * chance())
    return [{ at, placement, chance, share }]
  })
  const all = cells.reduce((sum, { share }) => sum + share, 0)
  const rows: DeliveryRow[] = []
  for (const { at, placement, chance, share } of cells) {
    const micros = Math.floor((spendMicros * share) / all)
    const price =
      (runner.price *
        placement.price *
        runner.mix.price *
        season *
        fatigue(runner) *
        (1 + 0.16 * learning(runner))) /
      runner.quality.appeal ** 0.35
    const impressions = poisson((micros / micro / price) * 1000, chance)
    runner.carry += micros
    if (impressions === 0) continue
    const spend = Math.floor(runner.carry / micro)
    runner.carry -= spend * micro
    const measures = { ...follow(runner, placement, impressions, chance), spend }
    runner.impressions += impressions
    rows.push({ ad: runner.ad.id, day, hour, placement: at, ...measures })
  }
  return rows
}

/** From impressions to clicks, visits and sales. */
function follow(runner: Runner, placement: Placement, impressions: number, chance: Chance): Measures {
  const { mix, quality } = runner
  const rate =
    (placement.clickRate *
      mix.clicks *
      quality.appeal *
      fits(runner, placement) *
      (1 - 0.08 * learning(runner))) /
    fatigue(runner)
  const links = Math.min(impressions, poisson(impressions * rate, chance))
  const measures = noMeasures()
  measures.impressions = impressions
  measures.link_clicks = links
  measures.reactions = poisson(impressions * 0.0045 * mix.engagement * quality.appeal, chance)
  measures.comments = poisson(impressions * 0.00035 * mix.engagement, chance)
  measures.shares = poisson(impressions * 0.0003 * mix.engagement * quality.appeal, chance)
  measures.clicks = links + measures.reactions + measures.comments + poisson(impressions * 0.0024, chance)
  if (mix.formLeads > 0) measures.leads = binomial(links, mix.formLeads * quality.promise, chance)
  if (runner.website) visit(runner, measures, chance)
  return measures
}

function visit(runner: Runner, measures: Measures, chance: Chance): void {
  const { mix, quality, campaign } = runner
  measures.landing_views = binomial(measures.link_clicks, 0.79, chance)
  measures.content_views = binomial(measures.landing_views, 0.7, chance)
  const wantsLeads = campaign.objective === 'OUTCOME_LEADS'
  if (wantsLeads && mix.formLeads === 0) {
    measures.leads = binomial(measures.landing_views, 0.085 * mix.conversions * quality.promise, chance)
    return
  }
  const shopping = campaign.objective === 'OUTCOME_SALES' ? 1 : 0.35
  const eager = mix.conversions * quality.promise * shopping
  measures.carts = binomial(measures.landing_views, 0.1 * eager, chance)
  measures.checkouts = binomial(measures.carts, 0.56, chance)
  measures.purchases = binomial(measures.checkouts, 0.62, chance)
  for (let sale = 0; sale < measures.purchases; sale++) measures.purchase_value += basket(runner, chance)
}

/** One purchase in minor units: around sixty dollars, more when the campaign bids for value. */
function basket(runner: Runner, chance: Chance): number {
  const shop = 0.7 + 0.9 * chanceOf('shop', runner.ad.world)()
  const spread = Math.exp(0.45 * (chance() + chance() + chance() - 1.5) * 1.15)
  const value = runner.adSet.optimization_goal === 'VALUE' ? 1.22 : 1
  return Math.max(1, Math.round(runner.basketUnit * 58 * shop * spread * value))
}
