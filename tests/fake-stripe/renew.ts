import { periodEnd } from './billing-period.ts'
import { finalizeAndCollect } from './collect.ts'
import { invoicePending } from './final-invoice.ts'
import { newId } from './ids.ts'
import { draftInvoice, draftTime, takePending } from './invoice.ts'
import { fullDescription } from './proration.ts'
import type { Invoice, LineDraft, Period, Subscription } from './records.ts'
import {
  endSubscription,
  itemOf,
  itemsWith,
  periodOf,
  productName,
  soldIn,
  updateSubscription,
} from './subscription.ts'
import type { World } from './world.ts'

/** The line that a subscription pays for a whole period. */
export function wholePeriod(
  world: World,
  subscription: Subscription,
  period: Period,
  sold = soldIn(subscription),
): LineDraft {
  return {
    amount: (sold.price.unit_amount ?? 0) * sold.quantity,
    description: fullDescription(sold, productName(world, sold.price)),
    period,
    price: sold.price,
    quantity: sold.quantity,
    subscription: subscription.id,
    item: itemOf(subscription).id,
    proration: false,
  }
}

/** A period has ended: the subscription ends with it, or the next one begins and is invoiced. */
export function renew(world: World, subscription: Subscription): void {
  if (subscription.cancel_at_period_end) {
    endSubscription(world, subscription, 'cancellation_requested')
    invoicePending(world, subscription)
    return
  }
  const before = periodOf(subscription)
  const sold = soldIn(subscription)
  const period = {
    start: before.end,
    end: periodEnd(subscription.billing_cycle_anchor, sold.price.recurring, before.end),
  }
  beginPeriod(world, subscription, period, before)
}

/** Ends a trial before its time: the first paid period begins now and is charged at once. */
export function endTrialNow(world: World, subscription: Subscription): void {
  const now = world.clock.now()
  const { recurring } = soldIn(subscription).price
  const before = { start: periodOf(subscription).start, end: now }
  const invoice = beginPeriod(
    world,
    subscription,
    { start: now, end: periodEnd(now, recurring, now) },
    before,
    { billing_cycle_anchor: now, trial_end: now },
  )
  finalizeAndCollect(world, invoice)
}

function beginPeriod(
  world: World,
  subscription: Subscription,
  period: Period,
  before: Period,
  more: Partial<Subscription> = {},
): Invoice {
  const sold = soldIn(subscription)
  const id = newId('in')
  updateSubscription(world, subscription, {
    ...more,
    items: itemsWith(subscription, sold, period),
    latest_invoice: id,
    status: subscription.status === 'trialing' ? 'active' : subscription.status,
  })
  // An invoice of a renewal carries the period that ended; the new one stands on its lines.
  const invoice = draftInvoice(
    world,
    {
      customer: world.customers.get(subscription.customer),
      subscription,
      reason: 'subscription_cycle',
      lines: [...takePending(world, subscription.id), wholePeriod(world, subscription, period)],
      period: before,
    },
    id,
  )
  // Whoever stopped paying is still invoiced, but the drafts are left to the shop.
  if (subscription.status === 'unpaid') invoice.auto_advance = false
  else invoice.automatically_finalizes_at = invoice.next_payment_attempt = world.clock.now() + draftTime
  return invoice
}
