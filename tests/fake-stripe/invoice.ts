import { addToBalance } from './customers.ts'
import { change, emit } from './emit.ts'
import { newId } from './ids.ts'
import { invoiceRecord, useBalance, type InvoiceDraft } from './invoice-record.ts'
import type { Invoice, LineDraft, PendingItem } from './records.ts'
import type { World } from './world.ts'

/** Renewals lie open for changes this long before they are charged. Seconds. */
export const draftTime = 3600

/** Takes the prorations that wait for a subscription's next invoice. */
export function takePending(world: World, subscription: string): LineDraft[] {
  const waiting = pendingOf(world, subscription)
  for (const { id } of waiting) world.pendingItems.remove(id)
  return waiting.map(({ line }) => line)
}

export function addPending(world: World, line: LineDraft): void {
  const id = newId('ii')
  world.pendingItems.add({ id, line: { ...line, invoiceItem: id } })
}

export const pendingOf = (world: World, subscription: string): PendingItem[] =>
  world.pendingItems.oldest().filter(({ line }) => line.subscription === subscription)

export function draftInvoice(world: World, draft: InvoiceDraft, id = newId('in')): Invoice {
  const invoice = world.invoices.add(invoiceRecord(world, id, draft))
  emit(world, 'invoice.created', invoice)
  return invoice
}

/** Numbers an invoice, uses the customer's balance for it and opens it; what costs nothing is paid at once. */
export function finalizeInvoice(world: World, invoice: Invoice): void {
  const customer = world.customers.get(invoice.customer ?? '')
  const now = world.clock.now()
  const starting = customer.balance
  const { due, ending } = useBalance(invoice.total, starting)
  const sequence = customer.next_invoice_sequence ?? 1
  customer.next_invoice_sequence = sequence + 1
  customer.currency ??= invoice.currency
  Object.assign(invoice, {
    number: `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`,
    status: 'open',
    amount_due: due,
    amount_remaining: due,
    starting_balance: starting,
    ending_balance: ending,
    automatically_finalizes_at: null,
    effective_at: now,
    hosted_invoice_url: `${world.origin}/i/${invoice.id}`,
    invoice_pdf: `${world.origin}/i/${invoice.id}/pdf`,
    status_transitions: { ...invoice.status_transitions, finalized_at: now },
  } satisfies Partial<Invoice>)
  emit(world, 'invoice.finalized', invoice)
  if (ending !== starting) {
    const type = due === 0 && ending > 0 ? 'invoice_too_small' : 'applied_to_invoice'
    addToBalance(world, customer, {
      amount: ending - starting,
      type,
      invoice: invoice.id,
      currency: invoice.currency,
    })
  }
  if (due === 0) markPaid(world, invoice)
}

export function markPaid(world: World, invoice: Invoice): void {
  change(world, 'invoice.updated', invoice, {
    status: 'paid',
    attempted: true,
    amount_paid: invoice.amount_remaining,
    amount_remaining: 0,
    next_payment_attempt: null,
    status_transitions: { ...invoice.status_transitions, paid_at: world.clock.now() },
  })
  emit(world, 'invoice.paid', invoice)
  emit(world, 'invoice.payment_succeeded', invoice)
}

/** Ends an open invoice unpaid; a voided one gives back the credit that it used. */
export function giveUp(world: World, invoice: Invoice, status: 'void' | 'uncollectible'): void {
  const now = world.clock.now()
  const moment = status === 'void' ? { voided_at: now } : { marked_uncollectible_at: now }
  Object.assign(invoice, {
    status,
    next_payment_attempt: null,
    auto_advance: false,
    status_transitions: { ...invoice.status_transitions, ...moment },
  } satisfies Partial<Invoice>)
  emit(world, status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', invoice)
  const used = (invoice.ending_balance ?? invoice.starting_balance) - invoice.starting_balance
  if (status === 'void' && used !== 0) {
    const customer = world.customers.get(invoice.customer ?? '')
    addToBalance(world, customer, { amount: -used, type: 'unapplied_from_invoice', invoice: invoice.id })
  }
}

export const subscriptionOf = (invoice: Invoice): string | undefined =>
  invoice.parent?.subscription_details?.subscription

/** Nobody tries to collect for a subscription that has ended; its invoices stay as they are. */
export function stopCollecting(world: World, subscription: string): void {
  for (const invoice of world.invoices.oldest()) {
    if (subscriptionOf(invoice) !== subscription || (invoice.status !== 'open' && invoice.status !== 'draft'))
      continue
    change(world, 'invoice.updated', invoice, {
      auto_advance: false,
      next_payment_attempt: null,
      automatically_finalizes_at: null,
    })
  }
}
