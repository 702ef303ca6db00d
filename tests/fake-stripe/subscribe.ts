import { periodEnd } from './billing-period.ts'
import { finalizeAndCollect, type Attempt } from './collect.ts'
import { emit } from './emit.ts'
import { newId } from './ids.ts'
import { draftInvoice, giveUp } from './invoice.ts'
import { fullDescription } from './proration.ts'
import type { LineDraft, Subscription } from './records.ts'
import {
  itemOf,
  productName,
  subscriptionRecord,
  updateSubscription,
  type SubscriptionTerms,
} from './subscription.ts'
import type { World } from './world.ts'

/** Makes a subscription with its first invoice and charges it; a trial begins with an invoice over nothing. */
export function subscribe(world: World, terms: SubscriptionTerms, attempt: Attempt): Subscription {
  const now = world.clock.now()
  const customer = world.customers.get(terms.customer, 'customer')
  const period = { start: now, end: terms.trialEnd ?? periodEnd(now, terms.price.recurring, now) }
  const subscription = world.subscriptions.add(subscriptionRecord(world, terms, period))
  const invoiceId = newId('in')
  subscription.latest_invoice = invoiceId
  emit(world, 'customer.subscription.created', subscription)
  if (terms.trialEnd !== undefined && terms.trialEnd - now <= trialNotice) {
    announceTrialEnd(world, subscription)
  }
  const name = productName(world, terms.price)
  const line: LineDraft = {
    amount: terms.trialEnd === undefined ? (terms.price.unit_amount ?? 0) * terms.quantity : 0,
    description: terms.trialEnd === undefined ? fullDescription(terms, name) : `Trial period for ${name}`,
    period,
    price: terms.price,
    quantity: terms.quantity,
    subscription: subscription.id,
    item: itemOf(subscription).id,
    proration: false,
  }
  const invoice = draftInvoice(
    world,
    {
      customer,
      subscription,
      reason: 'subscription_create',
      lines: [line],
      period: { start: now, end: now },
    },
    invoiceId,
  )
  finalizeAndCollect(world, invoice, attempt)
  return subscription
}

/** How long before its end a trial is said to end; at once when it is shorter. Seconds. */
export const trialNotice = 3 * 86_400

export function announceTrialEnd(world: World, subscription: Subscription): void {
  world.trialsAnnounced.add(subscription.id)
  emit(world, 'customer.subscription.trial_will_end', subscription)
}

/** Nobody paid the first invoice within a day. */
export function expireIncomplete(world: World, subscription: Subscription): void {
  updateSubscription(world, subscription, { status: 'incomplete_expired', ended_at: world.clock.now() })
  const invoice = world.invoices.find(subscription.latest_invoice ?? '')
  if (invoice?.status === 'open') giveUp(world, invoice, 'void')
}
