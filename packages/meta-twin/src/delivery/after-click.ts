import { binomial, normal, poisson, type Chance } from '../deterministic.ts'
import { cartValue, drawCart, writeCart } from '../shop/catalogue.ts'
import type { DeliveryRow } from '../store/delivery-store.ts'
import { delayAfterClick, delayAfterView, pixelShare, seenBy, type Outcome } from './outcome.ts'
import { valueOf } from './parameters.ts'
import type { Runner } from './runner.ts'

const daySeconds = 86_400

const p = {
  landing: valueOf('landing'),
  content: valueOf('content'),
  carts: valueOf('browsingCarts'),
  checkouts: valueOf('browsingCheckouts'),
  viewThrough: valueOf('viewThrough'),
  basketSpread: valueOf('basketSpread'),
  valueBidding: valueOf('valueBidding'),
  invalidClicks: valueOf('invalidClicks'),
  refundSoonest: valueOf('refundSoonest'),
  refundLatest: valueOf('refundLatest'),
}

/** What landings of an ad lead to. */
export interface Following {
  /** Purchases or leads per landing that will ever follow. */
  conversions: number
  kind: 'purchase' | 'lead'
}

/** The part of an hour in which an ad ran. */
export interface Span {
  from: number
  to: number
  runner: Runner
}

/** What happens on the landing page at once, and what will follow the click later. */
export function land(
  row: DeliveryRow,
  { conversions, kind }: Following,
  span: Span,
  outcomes: Outcome[],
  chance: Chance,
): void {
  const landings = binomial(row.link_clicks, p.landing, chance)
  row.landing_views = landings
  const buyers = landings > 0 && conversions > 0 ? binomial(landings, conversions, chance) : 0
  for (let buyer = 0; buyer < buyers; buyer++) {
    const delay = delayAfterClick(kind, chance)
    const outcome = outcomeOf(row, kind, 'click', span, chance)
    // Whoever comes back only after the longest window is nobody's result.
    if (delay !== undefined) outcomes.push({ ...outcome, at: outcome.from + delay })
  }
  // The pixel sees its share of those who only look around; buyers are seen when they buy.
  const others = landings - buyers
  if (others === 0) return
  const rate = kind === 'purchase' ? conversions * p.carts * pixelShare : 0
  row.carts = rate > 0 ? binomial(others, rate, chance) : 0
  row.checkouts = row.carts > 0 ? binomial(row.carts, p.checkouts, chance) : 0
  row.content_views = row.carts + binomial(others - row.carts, p.content * pixelShare, chance)
}

/** Those who saw the ad, did not click, and convert within a day all the same. */
export function view(
  row: DeliveryRow,
  { conversions, kind }: Following,
  span: Span,
  outcomes: Outcome[],
  chance: Chance,
): void {
  const viewers = poisson(expectedViewers(span.runner, row.impressions, conversions), chance)
  for (let viewer = 0; viewer < viewers; viewer++) {
    const outcome = outcomeOf(row, kind, 'view', span, chance)
    outcomes.push({ ...outcome, at: outcome.from + delayAfterView(chance) })
  }
}

function outcomeOf(
  { ad, day, hour, placement }: DeliveryRow,
  kind: Following['kind'],
  via: Outcome['via'],
  { from, to, runner }: Span,
  chance: Chance,
): Outcome {
  const at = from + Math.floor((to - from) * chance())
  const bought = kind === 'purchase' ? basket(runner, chance) : { value: 0 }
  return { kind, ad, day, hour, placement, count: 1, ...bought, from: at, at, via, ...seenBy(via, chance) }
}

const expectedViewers = (runner: Runner, impressions: number, conversions: number): number =>
  impressions * runner.meanClicks * p.landing * conversions * p.viewThrough

/** Clicks found invalid days later are given back with half their price. */
export function refund(row: DeliveryRow, from: number, outcomes: Outcome[], chance: Chance): void {
  const { ad, day, hour, placement, link_clicks: links } = row
  const invalid = binomial(links, p.invalidClicks, chance)
  if (invalid === 0) return
  const days = p.refundSoonest + (p.refundLatest - p.refundSoonest) * chance()
  outcomes.push({
    kind: 'refund',
    ad,
    day,
    hour,
    placement,
    count: -invalid,
    value: -Math.floor((row.spend * invalid) / links / 2),
    from,
    at: from + Math.round(days * daySeconds),
    via: 'click',
    pixel: true,
    site: false,
  })
}

/** One purchase in minor units, more when the campaign bids for value; on the demo shop, what it really costs there. */
function basket(
  { basket: mean, demoShop, currency, crew }: Runner,
  chance: Chance,
): Pick<Outcome, 'value' | 'cart'> {
  if (demoShop) {
    const lines = drawCart(chance)
    return { value: cartValue(lines, currency), cart: writeCart(lines) }
  }
  const spread = Math.exp(p.basketSpread * normal(chance) - p.basketSpread ** 2 / 2)
  const value = crew.adSet.optimization_goal === 'VALUE' ? p.valueBidding : 1
  return { value: Math.max(1, Math.round(mean * spread * value)) }
}
