import { periodEnd } from './billing-period.ts'
import type { LineDraft, Period, Price, Subscription } from './records.ts'

export type ProrationBehavior = 'create_prorations' | 'always_invoice' | 'none'

/** What a subscription's one item is sold at. */
export interface Sold {
  price: Price & { recurring: NonNullable<Price['recurring']> }
  quantity: number
}

export interface PlanChange {
  lines: LineDraft[]
  /** The period from now on; begins at the change when the cycle starts anew. */
  period: Period
  /** Whether the billing cycle starts anew at the change. */
  restarts: boolean
  invoiceNow: boolean
}

const amountOf = ({ price, quantity }: Sold): number => (price.unit_amount ?? 0) * quantity

/** The part of an amount that the rest of a period is worth, to the second, in whole minor units. */
const shareOf = (amount: number, at: number, { start, end }: Period): number =>
  Math.round((amount * (end - at)) / (end - start))

const sameInterval = (a: Sold, b: Sold): boolean =>
  a.price.recurring.interval === b.price.recurring.interval &&
  a.price.recurring.interval_count === b.price.recurring.interval_count

/** What a change from one price to another costs: Stripe's rules, as a value. `at` is what the shares are counted from. */
export function planChange(
  subscription: Subscription,
  { from, to, names }: { from: Sold; to: Sold; names: { from: string; to: string } },
  behaviour: ProrationBehavior,
  { at, now }: { at: number; now: number },
): PlanChange {
  const [item] = subscription.items.data
  if (!item) throw new Error('a subscription has an item')
  const period = { start: item.current_period_start, end: item.current_period_end }
  const unchanged = from.price.id === to.price.id && from.quantity === to.quantity
  // A trial costs nothing, so there is nothing to give back and nothing to charge yet.
  if (subscription.status === 'trialing' || unchanged) {
    return { lines: [], period, restarts: false, invoiceNow: false }
  }
  const line = { price: to.price, quantity: to.quantity, subscription: subscription.id, item: item.id }
  const unused = behaviour === 'none' ? undefined : unusedTime(subscription, from, names.from, at)
  const credit = unused ? [unused] : []
  const restarts = !sameInterval(from, to) || (amountOf(from) === 0 && amountOf(to) > 0)
  if (restarts) {
    const fresh = { start: now, end: periodEnd(now, to.price.recurring, now) }
    const whole = { ...line, amount: amountOf(to), description: fullDescription(to, names.to) }
    const lines = [...credit, { ...whole, period: fresh, proration: false }]
    return { lines, period: fresh, restarts, invoiceNow: true }
  }
  if (behaviour === 'none') return { lines: [], period, restarts, invoiceNow: false }
  const remaining = {
    ...line,
    amount: shareOf(amountOf(to), at, period),
    description: `Remaining time on ${names.to} after ${day(at)}`,
    period: { start: at, end: period.end },
    proration: true,
  }
  return { lines: [...credit, remaining], period, restarts, invoiceNow: behaviour === 'always_invoice' }
}

/** The credit for what is left of a period when a subscription ends inside it. */
export function unusedTime(
  subscription: Subscription,
  sold: Sold,
  name: string,
  at: number,
): LineDraft | undefined {
  const [item] = subscription.items.data
  if (!item || subscription.status === 'trialing') return undefined
  const period = { start: item.current_period_start, end: item.current_period_end }
  const amount = shareOf(amountOf(sold), at, period)
  if (amount === 0) return undefined
  return {
    amount: -amount,
    description: `Unused time on ${name} after ${day(at)}`,
    period: { start: at, end: period.end },
    price: sold.price,
    quantity: sold.quantity,
    subscription: subscription.id,
    item: item.id,
    proration: true,
  }
}

export function fullDescription({ price, quantity }: Sold, name: string): string {
  const amount = ((price.unit_amount ?? 0) / 100).toFixed(2)
  return `${quantity} × ${name} (at ${amount} ${price.currency.toUpperCase()} / ${price.recurring.interval})`
}

const day = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at * 1000)
