import { change, emit } from './emit.ts'
import { newId } from './ids.ts'
import { finalizeInvoice, markPaid, subscriptionOf } from './invoice.ts'
import { chargeCard, createPaymentIntent, type Failure } from './payments.ts'
import type { Invoice, InvoicePayment, PaymentIntent, PaymentMethod, Subscription } from './records.ts'
import { endSubscription, isOver, updateSubscription } from './subscription.ts'
import type { World } from './world.ts'

/** Days from a failed attempt to the next one; after the last the subscription ends or stays unpaid. */
const retryAfterDays = [3, 5, 7]

export interface Attempt {
  /** A customer at a page, who authenticates when asked; nobody is there at a renewal. */
  present?: boolean
  /** Asked for by someone, so that it is none of the retries. */
  manual?: boolean
  /** Only opened: the customer pays later. */
  held?: boolean
}

/** Charges an open invoice and moves its subscription along. */
export function collect(
  world: World,
  invoice: Invoice,
  { present = false, manual = false }: Attempt = {},
): { failure: Failure; intent: PaymentIntent } | undefined {
  const customer = world.customers.get(invoice.customer ?? '')
  const method = cardFor(world, invoice)
  const card = world.cards.get(customer.id) ?? 'pays'
  const payment = paymentOf(world, invoice)
  const intent = world.paymentIntents.get(payment.payment.payment_intent ?? '')
  intent.amount = payment.amount_requested = invoice.amount_remaining
  const behaviour = !method ? 'declines' : present && card === 'needs_authentication' ? 'pays' : card
  const failure = chargeCard(world, intent, method, behaviour)
  // The first attempt counts whoever made it, later ones only when the schedule did.
  const counts = !manual || invoice.attempt_count === 0
  if (counts) invoice.attempt_count += 1
  if (failure) {
    if (counts) scheduleRetry(world, invoice)
    if (behaviour === 'needs_authentication') emit(world, 'invoice.payment_action_required', invoice)
    emit(world, 'invoice.payment_failed', invoice)
    if (counts) owe(world, invoice)
    return { failure, intent }
  }
  payment.status = 'paid'
  payment.amount_paid = invoice.amount_remaining
  payment.status_transitions = { canceled_at: null, paid_at: world.clock.now() }
  settle(world, invoice)
  return undefined
}

/** Opens a draft and charges what it asks. */
export function finalizeAndCollect(world: World, invoice: Invoice, attempt: Attempt = {}): void {
  finalizeInvoice(world, invoice)
  if (invoice.status === 'paid') activate(world, invoice)
  else if (!attempt.held) collect(world, invoice, attempt)
}

/** The invoice is paid: so is what its subscription owed. */
export function settle(world: World, invoice: Invoice): void {
  markPaid(world, invoice)
  const customer = world.customers.get(invoice.customer ?? '')
  if (customer.delinquent) change(world, 'customer.updated', customer, { delinquent: false })
  activate(world, invoice)
}

/** A subscription that waited for this invoice is active. */
function activate(world: World, invoice: Invoice): void {
  const subscription = owingSubscription(world, invoice)
  if (subscription && ['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) {
    updateSubscription(world, subscription, { status: 'active' })
  }
}

/** The customer's card for an invoice: the subscription's own before the customer's default. */
function cardFor(world: World, invoice: Invoice): PaymentMethod | undefined {
  const subscription = world.subscriptions.find(subscriptionOf(invoice) ?? '')
  const customer = world.customers.get(invoice.customer ?? '')
  const id = subscription?.default_payment_method ?? customer.invoice_settings.default_payment_method
  return id ? world.paymentMethods.find(id) : undefined
}

/** Each invoice is paid by one payment intent, however many attempts it takes. */
function paymentOf(world: World, invoice: Invoice): InvoicePayment {
  const known = world.invoicePayments.oldest().find((payment) => payment.invoice === invoice.id)
  if (known) return known
  const intent = createPaymentIntent(world, {
    amount: invoice.amount_remaining,
    currency: invoice.currency,
    customer: invoice.customer,
    description:
      invoice.billing_reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update',
  })
  return world.invoicePayments.add({
    id: newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: invoice.amount_remaining,
    created: world.clock.now(),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  })
}

const owingSubscription = (world: World, invoice: Invoice): Subscription | undefined => {
  const subscription = world.subscriptions.find(subscriptionOf(invoice) ?? '')
  return subscription && !isOver(subscription) && subscription.latest_invoice === invoice.id
    ? subscription
    : undefined
}

/** The first invoice of a subscription is not tried again: the customer has a day to pay it. */
const isFirst = (invoice: Invoice): boolean => invoice.billing_reason === 'subscription_create'

function scheduleRetry(world: World, invoice: Invoice): void {
  const retries = owingSubscription(world, invoice) !== undefined && !isFirst(invoice)
  const days = retries ? retryAfterDays[invoice.attempt_count - 1] : undefined
  change(world, 'invoice.updated', invoice, {
    attempted: true,
    next_payment_attempt: days === undefined ? null : world.clock.now() + days * 86_400,
  })
}

/** The subscription of an unpaid invoice is past due while it is tried again, and ends after the last retry. */
function owe(world: World, invoice: Invoice): void {
  const subscription = owingSubscription(world, invoice)
  if (!subscription || isFirst(invoice)) return
  const customer = world.customers.get(subscription.customer)
  if (!customer.delinquent) change(world, 'customer.updated', customer, { delinquent: true })
  if (invoice.next_payment_attempt !== null) updateSubscription(world, subscription, { status: 'past_due' })
  else if (world.afterDunning === 'canceled') endSubscription(world, subscription, 'payment_failed')
  else updateSubscription(world, subscription, { status: 'unpaid' })
}
