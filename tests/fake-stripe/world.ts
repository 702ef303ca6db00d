import { createClock, type Clock } from './clock.ts'
import type * as Records from './records.ts'
import { createTable, type Table } from './table.ts'

/** The API version whose shapes the fake answers with: the one that the SDK pins. */
export const apiVersion = '2026-10-28.endive'

/** Everything that this Stripe knows. */
export interface World {
  /** `http://host:port`, where the API and the pages are. */
  readonly origin: string
  readonly clock: Clock
  readonly afterDunning: 'canceled' | 'unpaid'
  readonly customers: Table<Records.Customer>
  readonly balanceTransactions: Table<Records.BalanceTransaction>
  readonly products: Table<Records.Product>
  readonly prices: Table<Records.Price>
  readonly paymentMethods: Table<Records.PaymentMethod>
  readonly paymentIntents: Table<Records.PaymentIntent>
  readonly charges: Table<Records.Charge>
  readonly refunds: Table<Records.Refund>
  readonly subscriptions: Table<Records.Subscription>
  readonly pendingItems: Table<Records.PendingItem>
  readonly invoices: Table<Records.Invoice>
  readonly invoicePayments: Table<Records.InvoicePayment>
  readonly creditNotes: Table<Records.CreditNote>
  readonly checkoutSessions: Table<Records.CheckoutSession>
  readonly portalSessions: Table<Records.PortalSession>
  readonly portalConfigurations: Table<Records.PortalConfiguration>
  readonly events: Table<Records.Event>
  /** By customer; a customer who is not in it pays. */
  readonly cards: Map<string, Records.CardBehaviour>
  /** What a checkout asks of its subscription once it is paid, by session. */
  readonly checkouts: Map<string, CheckoutTerms>
  /** Subscriptions whose customers were told that the trial ends soon. */
  readonly trialsAnnounced: Set<string>
  /** The call that is being answered, for the events that it makes. */
  request: Records.Event['request']
  /** Hears of each event as it is made. */
  onEvent: (event: Records.Event) => void
}

export interface CheckoutTerms {
  lines: { price: string; quantity: number }[]
  metadata: Record<string, string>
  description: string | null
  trialEnd: number | undefined
}

export function createWorld(options: {
  origin: string
  now: Date
  afterDunning: 'canceled' | 'unpaid'
}): World {
  return {
    origin: options.origin,
    clock: createClock(options.now),
    afterDunning: options.afterDunning,
    customers: createTable('customer'),
    balanceTransactions: createTable('customer balance transaction'),
    products: createTable('product'),
    prices: createTable('price'),
    paymentMethods: createTable('PaymentMethod'),
    paymentIntents: createTable('payment_intent'),
    charges: createTable('charge'),
    refunds: createTable('refund'),
    subscriptions: createTable('subscription'),
    pendingItems: createTable('invoiceitem'),
    invoices: createTable('invoice'),
    invoicePayments: createTable('invoice_payment'),
    creditNotes: createTable('credit note'),
    checkoutSessions: createTable('checkout.session'),
    portalSessions: createTable('billing_portal.session'),
    portalConfigurations: createTable('billing portal configuration'),
    events: createTable('event'),
    cards: new Map(),
    checkouts: new Map(),
    trialsAnnounced: new Set(),
    request: null,
    onEvent: () => undefined,
  }
}
