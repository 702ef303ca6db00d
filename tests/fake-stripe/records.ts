import type { Stripe } from 'stripe'
import type { Stored } from './stored.ts'

export type Customer = Stored<Stripe.Customer>
export type BalanceTransaction = Stored<Stripe.CustomerBalanceTransaction>
export type Product = Stored<Stripe.Product>
export type Price = Stored<Stripe.Price>
export type PaymentMethod = Stored<Stripe.PaymentMethod>
export type PaymentIntent = Stored<Stripe.PaymentIntent>
export type Charge = Stored<Stripe.Charge>
export type Refund = Stored<Stripe.Refund>
export type Subscription = Stored<Stripe.Subscription>
export type SubscriptionItem = Stored<Stripe.SubscriptionItem>
export type Invoice = Stored<Stripe.Invoice>
export type InvoiceLine = Stored<Stripe.InvoiceLineItem>
export type InvoicePayment = Stored<Stripe.InvoicePayment>
export type CreditNote = Stored<Stripe.CreditNote>
export type CreditNoteLine = Stored<Stripe.CreditNoteLineItem>
export type CheckoutSession = Stored<Stripe.Checkout.Session>
export type PortalSession = Stored<Stripe.BillingPortal.Session>
export type PortalConfiguration = Stored<Stripe.BillingPortal.Configuration>

/** Seconds since 1970, the second at `end` not included. */
export interface Period {
  start: number
  end: number
}

/** A line of an invoice to be. `amount` is minor units of the price's currency, negative for a credit. */
export interface LineDraft {
  amount: number
  description: string
  period: Period
  price: Price
  quantity: number
  subscription: string
  item: string
  proration: boolean
  /** The pending item that it was before it came onto an invoice. */
  invoiceItem?: string
}

/** A proration that waits for the next invoice of its subscription. */
export interface PendingItem {
  id: string
  line: LineDraft
}

/** What the next charges of a customer's card end with. */
export type CardBehaviour = 'pays' | 'declines' | 'needs_authentication'

/** An event as it is listed and delivered; `data.object` is a copy of that moment. */
export interface Event {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: { id: string; object: string }; previous_attributes?: Record<string, unknown> }
  livemode: false
  pending_webhooks: number
  /** The call that caused it; null when time did, or a person at a page. */
  request: { id: string; idempotency_key: string | null } | null
  type: EventType
}

export type EventType =
  | 'customer.created'
  | 'customer.updated'
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'customer.subscription.created'
  | 'customer.subscription.updated'
  | 'customer.subscription.deleted'
  | 'customer.subscription.trial_will_end'
  | 'invoice.created'
  | 'invoice.finalized'
  | 'invoice.updated'
  | 'invoice.paid'
  | 'invoice.payment_succeeded'
  | 'invoice.payment_failed'
  | 'invoice.payment_action_required'
  | 'invoice.voided'
  | 'invoice.marked_uncollectible'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'charge.succeeded'
  | 'charge.failed'
  | 'charge.refunded'
  | 'refund.created'
  | 'credit_note.created'
  | 'payment_method.attached'
