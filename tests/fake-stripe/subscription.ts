import { change, emit } from './emit.ts'
import { newId } from './ids.ts'
import { stopCollecting } from './invoice.ts'
import { listOf } from './paging.ts'
import type { Sold } from './proration.ts'
import type { Period, Price, Subscription, SubscriptionItem } from './records.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

export interface SubscriptionTerms extends Sold {
  customer: string
  metadata: Record<string, string>
  description: string | null
  trialEnd: number | undefined
  defaultPaymentMethod: string | null
}

export function subscriptionRecord(world: World, terms: SubscriptionTerms, period: Period): Subscription {
  const now = world.clock.now()
  const id = newId('sub')
  const { trialEnd } = terms
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: trialEnd ?? now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible', updated_at: now },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: 'charge_automatically',
    created: now,
    currency: terms.price.currency,
    customer: terms.customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: terms.defaultPaymentMethod,
    default_source: null,
    default_tax_rates: [],
    description: terms.description,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: listOf(
      [itemRecord(newId('si'), id, terms, period, now)],
      `/v1/subscription_items?subscription=${id}`,
    ),
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: terms.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: now,
    status: trialEnd === undefined ? 'incomplete' : 'trialing',
    test_clock: null,
    transfer_data: null,
    trial_end: trialEnd ?? null,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' },
    },
    trial_start: trialEnd === undefined ? null : now,
  }
}

function itemRecord(
  id: string,
  subscription: string,
  sold: Sold,
  period: Period,
  created: number,
): SubscriptionItem {
  return {
    id,
    object: 'subscription_item',
    billing_thresholds: null,
    created,
    current_period_end: period.end,
    current_period_start: period.start,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planOf(sold.price),
    price: sold.price,
    quantity: sold.quantity,
    subscription,
    tax_rates: [],
  }
}

/** The price in the words that came before prices; items still carry both. */
const planOf = (price: Sold['price']): SubscriptionItem['plan'] => ({
  id: price.id,
  object: 'plan',
  active: price.active,
  amount: price.unit_amount,
  amount_decimal: price.unit_amount_decimal,
  billing_scheme: 'per_unit',
  created: price.created,
  currency: price.currency,
  interval: price.recurring.interval,
  interval_count: price.recurring.interval_count,
  livemode: false,
  metadata: price.metadata,
  meter: null,
  nickname: price.nickname,
  product: price.product,
  tiers_mode: null,
  transform_usage: null,
  trial_period_days: null,
  usage_type: 'licensed',
})

/** The one item that a subscription of the fake has. */
export function itemOf(subscription: Subscription): SubscriptionItem {
  const [item] = subscription.items.data
  if (!item) throw new Error(`${subscription.id} has no item`)
  return item
}

export function soldIn(subscription: Subscription): Sold {
  const { price, quantity = 1 } = itemOf(subscription)
  return { price: withRecurring(price), quantity }
}

function withRecurring(price: Price): Sold['price'] {
  if (!price.recurring) throw invalid(`The price specified is not recurring: ${price.id}`, { param: 'price' })
  return { ...price, recurring: price.recurring }
}

export const periodOf = (subscription: Subscription): Period => {
  const { current_period_start: start, current_period_end: end } = itemOf(subscription)
  return { start, end }
}

/** The subscription's items with another price or period. */
export function itemsWith(subscription: Subscription, sold: Sold, period: Period): Subscription['items'] {
  const { id, created } = itemOf(subscription)
  return { ...subscription.items, data: [itemRecord(id, subscription.id, sold, period, created)] }
}

export const productName = (world: World, price: Price): string => world.products.get(price.product).name

export const isOver = ({ status }: Subscription): boolean =>
  status === 'canceled' || status === 'incomplete_expired'

/** Ends a subscription now. */
export function endSubscription(
  world: World,
  subscription: Subscription,
  reason: 'cancellation_requested' | 'payment_failed',
  details: { comment?: string; feedback?: string } = {},
): void {
  const now = world.clock.now()
  Object.assign(subscription, {
    status: 'canceled',
    ended_at: now,
    canceled_at: subscription.canceled_at ?? now,
    cancellation_details: {
      comment: details.comment ?? subscription.cancellation_details?.comment ?? null,
      feedback: details.feedback ?? subscription.cancellation_details?.feedback ?? null,
      feedback_option: null,
      reason,
    },
  } satisfies Partial<Subscription>)
  emit(world, 'customer.subscription.deleted', subscription)
  stopCollecting(world, subscription.id)
}

export const updateSubscription = (
  world: World,
  subscription: Subscription,
  patch: Partial<Subscription>,
): void => change(world, 'customer.subscription.updated', subscription, patch)
