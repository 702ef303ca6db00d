import { settle } from './collect.ts'
import { addToBalance } from './customers.ts'
import { change, emit } from './emit.ts'
import { newId } from './ids.ts'
import {
  integer,
  list,
  mergeMetadata,
  metadata,
  object,
  oneOf,
  required,
  text,
  type Fields,
} from './params.ts'
import { listOf } from './paging.ts'
import type { CreditNote, CreditNoteLine, Invoice } from './records.ts'
import { chargeOf, refundCharge } from './refunds.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

const createShape = {
  invoice: text,
  amount: integer,
  lines: list(
    object({
      type: oneOf('custom_line_item', 'invoice_line_item'),
      invoice_line_item: text,
      amount: integer,
      quantity: integer,
      unit_amount: integer,
      description: text,
    }),
  ),
  refund_amount: integer,
  credit_amount: integer,
  out_of_band_amount: integer,
  reason: oneOf('duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'),
  memo: text,
  email_type: oneOf('credit_note', 'none'),
  metadata,
}

type Input = Fields<typeof createShape>

/** Takes something off an invoice: first off what is still to be paid, the rest goes back as refund or balance. */
function createCreditNote(world: World, input: Input): CreditNote {
  const invoice = world.invoices.get(required(input.invoice, 'invoice'), 'invoice')
  if (invoice.status === 'draft' || invoice.status === 'void') {
    throw invalid(`You cannot issue a credit note for an invoice that is ${invoice.status}.`, {
      param: 'invoice',
    })
  }
  const id = newId('cn')
  const lines = linesOf(input, invoice)
  const amount = lines.reduce((sum, line) => sum + line.amount, 0)
  const creditable =
    invoice.total - invoice.pre_payment_credit_notes_amount - invoice.post_payment_credit_notes_amount
  if (amount < 1 || amount > creditable) {
    throw invalid(
      `The credit note's amount (${amount}) must be from 1 to what can be credited (${creditable}).`,
      {
        param: 'amount',
      },
    )
  }
  const pre = Math.min(amount, invoice.amount_remaining)
  const post = amount - pre
  const { refund_amount: refunded = 0, credit_amount: credited = 0, out_of_band_amount: outside = 0 } = input
  if (refunded + credited + outside !== post) {
    throw invalid(
      `The sum of credit amount, refund amount and out of band amount (${refunded + credited + outside}) must equal the post payment amount (${post}).`,
    )
  }
  const refund =
    refunded > 0 ? refundCharge(world, chargeFor(world, invoice), { amount: refunded }) : undefined
  const customer = world.customers.get(invoice.customer ?? '')
  const balance =
    credited > 0
      ? addToBalance(world, customer, {
          amount: -credited,
          type: 'credit_note',
          credit_note: id,
          invoice: invoice.id,
        })
      : undefined
  const before = world.creditNotes.oldest().filter((note) => note.invoice === invoice.id).length
  const note = world.creditNotes.add({
    id,
    object: 'credit_note',
    amount,
    amount_shipping: 0,
    created: world.clock.now(),
    currency: invoice.currency,
    customer: customer.id,
    customer_account: null,
    customer_balance_transaction: balance?.id ?? null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: world.clock.now(),
    invoice: invoice.id,
    lines: listOf(lines, `/v1/credit_notes/${id}/lines`),
    livemode: false,
    memo: input.memo ?? null,
    metadata: mergeMetadata({}, input.metadata),
    number: `${invoice.number}-CN-${String(before + 1).padStart(2, '0')}`,
    out_of_band_amount: outside > 0 ? outside : null,
    pdf: `${world.origin}/credit-notes/${id}/pdf`,
    post_payment_amount: post,
    pre_payment_amount: pre,
    pretax_credit_amounts: [],
    reason: input.reason ?? null,
    refunds: refund
      ? [{ amount_refunded: refunded, payment_record_refund: null, refund: refund.id, type: 'refund' }]
      : [],
    shipping_cost: null,
    status: 'issued',
    subtotal: amount,
    subtotal_excluding_tax: amount,
    total: amount,
    total_excluding_tax: amount,
    total_taxes: [],
    type: pre === 0 ? 'post_payment' : post === 0 ? 'pre_payment' : 'mixed',
    voided_at: null,
  })
  emit(world, 'credit_note.created', note)
  takeOff(world, invoice, pre, post)
  return note
}

function takeOff(world: World, invoice: Invoice, pre: number, post: number): void {
  change(world, 'invoice.updated', invoice, {
    amount_due: invoice.amount_due - pre,
    amount_remaining: invoice.amount_remaining - pre,
    pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + pre,
    post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount + post,
  })
  if (invoice.status === 'open' && invoice.amount_remaining === 0) settle(world, invoice)
}

function linesOf(input: Input, invoice: Invoice): CreditNoteLine[] {
  if (!input.lines)
    return [lineRecord({ amount: required(input.amount, 'amount'), type: 'custom_line_item' })]
  return input.lines.map((line, index) => {
    const type = required(line.type, `lines[${index}][type]`)
    if (type === 'custom_line_item') {
      const { quantity = 1, unit_amount, description } = line
      const unit = required(unit_amount, `lines[${index}][unit_amount]`)
      return lineRecord({
        amount: unit * quantity,
        type,
        quantity,
        unit_amount: unit,
        description: description ?? null,
      })
    }
    const id = required(line.invoice_line_item, `lines[${index}][invoice_line_item]`)
    const credited = invoice.lines.data.find((one) => one.id === id)
    if (!credited)
      throw invalid(`No such invoice line: '${id}'`, {
        code: 'resource_missing',
        param: `lines[${index}][invoice_line_item]`,
      })
    return lineRecord({
      amount: line.amount ?? credited.amount,
      type,
      invoice_line_item: id,
      description: credited.description,
    })
  })
}

const lineRecord = (
  given: Pick<CreditNoteLine, 'amount' | 'type'> & Partial<CreditNoteLine>,
): CreditNoteLine => ({
  id: newId('cnli'),
  object: 'credit_note_line_item',
  description: null,
  discount_amount: 0,
  discount_amounts: [],
  livemode: false,
  metadata: {},
  pretax_credit_amounts: [],
  quantity: null,
  tax_rates: [],
  taxes: [],
  unit_amount: null,
  unit_amount_decimal: given.unit_amount === undefined ? null : String(given.unit_amount),
  ...given,
})

function chargeFor(world: World, invoice: Invoice) {
  const payment = world.invoicePayments
    .oldest()
    .find((one) => one.invoice === invoice.id && one.status === 'paid')
  if (!payment?.payment.payment_intent) {
    throw invalid('The invoice was not paid by a card, so nothing can be refunded.', {
      param: 'refund_amount',
    })
  }
  return chargeOf(world, payment.payment.payment_intent)
}

export const creditNoteRoutes: Route[] = [
  route('POST', '/v1/credit_notes', createShape, createCreditNote),
  route('GET', '/v1/credit_notes/:id', {}, (world, _, id) => world.creditNotes.get(id)),
  listRoute('/v1/credit_notes/:id/lines', {}, (world, _, id) => world.creditNotes.get(id).lines.data),
  listRoute('/v1/credit_notes', { invoice: text, customer: text }, (world, { invoice, customer }) =>
    world.creditNotes.newest().filter((note) => matches(note, { invoice, customer })),
  ),
]
