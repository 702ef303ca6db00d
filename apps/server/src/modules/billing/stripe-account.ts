import type { Currency } from '@adwright/contract'
import type { Stripe } from 'stripe'
import type { Account, Bought, InvoiceCopy } from './account.ts'
import { planOfPrice } from './stripe-prices.ts'

export type Fetched = {
  customer: Stripe.Customer | Stripe.DeletedCustomer
  subscriptions: Stripe.Subscription[]
  /** Each with its payments. */
  invoices: Stripe.Invoice[]
  charges: Stripe.Charge[]
}

/** Stripe's words → ours. */
export function accountFrom({ customer, subscriptions, invoices, charges }: Fetched): Account {
  const counting = countingOf(subscriptions)
  return {
    customerId: customer.id,
    organisationId: customer.deleted ? null : (customer.metadata['organisation_id'] ?? null),
    // Stripe's balance is what a customer owes.
    creditMinor: customer.deleted ? 0 : Math.max(0, -customer.balance),
    bought: counting ? boughtFrom(counting, invoices) : null,
    invoices: invoices.map((invoice) => invoiceFrom(invoice, charges)),
  }
}

const statuses: Readonly<Record<string, Bought['status']>> = {
  active: 'active',
  trialing: 'active',
  past_due: 'past_due',
  paused: 'paused',
  unpaid: 'ended',
  canceled: 'ended',
}

/** One that was never paid (incomplete) was never bought. */
function countingOf(subscriptions: Stripe.Subscription[]): Stripe.Subscription | undefined {
  const bought = subscriptions
    .filter(({ status }) => status in statuses)
    .toSorted((a, b) => b.created - a.created)
  return bought.find(({ status }) => statuses[status] !== 'ended') ?? bought[0]
}

function boughtFrom(subscription: Stripe.Subscription, invoices: Stripe.Invoice[]): Bought {
  const [item] = subscription.items.data
  if (!item) throw new Error(`The subscription ${subscription.id} has no item.`)
  const { price, quantity } = item
  const status = statuses[subscription.status] ?? 'ended'
  const amountMinor = (price.unit_amount ?? 0) * (quantity ?? 1)
  const unpaid = invoices
    .filter((one) => subscriptionOf(one) === subscription.id && one.status === 'open' && one.attempted)
    .toSorted((a, b) => a.created - b.created)[0]
  const { interval, interval_count: count } = price.recurring ?? { interval: 'month', interval_count: 1 }
  return {
    id: subscription.id,
    status,
    plan: planOfPrice(price),
    price: {
      amountMinor,
      currency: currencyOf(price.currency),
      interval: interval === 'year' ? 'year' : 'month',
    },
    monthlyMinor: Math.round(amountMinor / ((interval === 'year' ? 12 : 1) * count)),
    startedAt: at(subscription.created),
    periodStart: at(item.current_period_start),
    periodEnd: at(item.current_period_end),
    cancelAt: atOrNull(subscription.cancel_at),
    endedAt: atOrNull(subscription.ended_at),
    pastDueSince:
      status === 'past_due'
        ? at(unpaid?.status_transitions.finalized_at ?? unpaid?.created ?? item.current_period_start)
        : null,
    nextPaymentAt: atOrNull(unpaid?.next_payment_attempt ?? null),
    paymentUrl: unpaid?.hosted_invoice_url ?? null,
  }
}

function invoiceFrom(invoice: Stripe.Invoice, charges: Stripe.Charge[]): InvoiceCopy {
  const payments = (invoice.payments?.data ?? []).map(({ payment }) => idOf(payment.payment_intent))
  const refunded = charges
    .filter(({ payment_intent }) => payment_intent !== null && payments.includes(idOf(payment_intent)))
    .reduce((sum, { amount_refunded }) => sum + amount_refunded, 0)
  // An invoice carries the period before it; what it is for stands in its lines.
  const spans = invoice.lines.data.map(({ period }) => period)
  return {
    id: invoice.id,
    number: invoice.number,
    status: statusOf(invoice.status),
    totalMinor: invoice.total,
    paidMinor: invoice.amount_paid,
    refundedMinor: refunded,
    currency: currencyOf(invoice.currency),
    createdAt: at(invoice.created),
    paidAt: atOrNull(invoice.status_transitions.paid_at),
    periodStart: at(Math.min(invoice.period_start, ...spans.map(({ start }) => start))),
    periodEnd: at(Math.max(invoice.period_end, ...spans.map(({ end }) => end))),
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
  }
}

const statusOf = (status: string | null): InvoiceCopy['status'] =>
  (['open', 'paid', 'void', 'uncollectible'] as const).find((known) => known === status) ?? 'draft'

const subscriptionOf = ({ parent }: Stripe.Invoice): string | undefined =>
  idOf(parent?.subscription_details?.subscription)

export const idOf = (one: string | { id: string } | null | undefined): string | undefined =>
  typeof one === 'string' ? one : one?.id
/** Seconds since 1970. */
export const at = (seconds: number): Date => new Date(seconds * 1000)
const atOrNull = (seconds: number | null): Date | null => (seconds === null ? null : at(seconds))
// Our prices are in currencies that we know, and so is what is invoiced for them.
export const currencyOf = (code: string) => code.toUpperCase() as Currency
