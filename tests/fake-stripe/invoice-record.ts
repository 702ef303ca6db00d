import { newId } from './ids.ts'
import { listOf } from './paging.ts'
import type { Customer, Invoice, InvoiceLine, LineDraft, Period, Subscription } from './records.ts'
import type { World } from './world.ts'

export interface InvoiceDraft {
  customer: Customer
  subscription: Subscription
  reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update' | 'subscription' | 'upcoming'
  lines: LineDraft[]
  period: Period
  prorationDate?: number | undefined
}

/** Stripe charges no less; what is smaller goes to the customer's balance. Minor units. */
const smallestCharge = 50

/** What is to be paid of a total when a balance (negative is credit) is used, and the balance after it. */
export function useBalance(total: number, balance: number): { due: number; ending: number } {
  const due = total + balance
  return due < smallestCharge ? { due: 0, ending: due } : { due, ending: 0 }
}

/** The invoice as it would be drafted now; nothing is kept, so that a preview can be made of it. */
export function invoiceRecord(world: World, id: string, draft: InvoiceDraft): Invoice {
  const { customer, subscription, lines, period } = draft
  const now = world.clock.now()
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const { due } = useBalance(total, customer.balance)
  return {
    id,
    object: 'invoice',
    account_country: 'US',
    account_name: 'Fake Stripe',
    account_tax_ids: null,
    amount_due: due,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: due,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    billing_reason: draft.reason,
    collection_method: 'charge_automatically',
    created: now,
    currency: subscription.currency,
    custom_fields: null,
    customer: customer.id,
    customer_account: null,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: listOf(
      lines.map((line) => lineRecord(world, id, line, subscription)),
      `/v1/invoices/${id}/lines`,
    ),
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: {
        metadata: subscription.metadata,
        subscription: subscription.id,
        ...(draft.prorationDate !== undefined && { subscription_proration_date: draft.prorationDate }),
      },
      type: 'subscription_details',
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: period.end,
    period_start: period.start,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer.balance,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: null,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: null,
  }
}

function lineRecord(world: World, invoice: string, line: LineDraft, subscription: Subscription): InvoiceLine {
  return {
    id: newId('il'),
    object: 'line_item',
    amount: line.amount,
    currency: line.price.currency,
    description: line.description,
    discount_amounts: [],
    discountable: !line.proration,
    discounts: [],
    invoice,
    livemode: false,
    metadata: subscription.metadata,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: line.proration ? (line.invoiceItem ?? newId('ii')) : null,
        proration: line.proration,
        proration_details: { credited_items: line.amount < 0 ? creditedItems(world, line) : null },
        subscription: line.subscription,
        subscription_item: line.item,
      },
      type: 'subscription_item_details',
    },
    period: line.period,
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: line.price.id, product: line.price.product },
      type: 'price_details',
      unit_amount_decimal: line.price.unit_amount_decimal,
    },
    quantity: line.quantity,
    quantity_decimal: String(line.quantity),
    subscription: line.subscription,
    subtotal: line.amount,
    taxes: [],
  }
}

/** The line that was charged for the time that a credit gives back. */
function creditedItems(world: World, credit: LineDraft) {
  for (const invoice of world.invoices.newest()) {
    const line = invoice.lines.data.find(
      ({ amount, parent, pricing }) =>
        amount > 0 &&
        parent?.subscription_item_details?.subscription_item === credit.item &&
        pricing?.price_details?.price === credit.price.id,
    )
    if (line) return { invoice: invoice.id, invoice_line_items: [line.id] }
  }
  return null
}
