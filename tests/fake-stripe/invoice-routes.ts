import { collect, finalizeAndCollect, settle } from './collect.ts'
import { finalizeInvoice, giveUp, subscriptionOf } from './invoice.ts'
import { flag, object, oneOf, text } from './params.ts'
import { previewInvoice, previewShape } from './preview-invoice.ts'
import type { Invoice } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { cardError, invalid } from './stripe-error.ts'

/** Refuses what an invoice's status does not allow. */
function mustBe(invoice: Invoice, allowed: string[], doing: string): void {
  if (allowed.includes(invoice.status ?? '')) return
  if (invoice.status === 'paid') throw invalid('Invoice is already paid')
  throw invalid(`You can't ${doing} an invoice that is ${invoice.status}.`, {
    code: 'status_transition_invalid',
  })
}

export const invoiceRoutes: Route[] = [
  route('POST', '/v1/invoices/create_preview', previewShape, previewInvoice),
  route('GET', '/v1/invoices/:id', {}, (world, _, id) => world.invoices.get(id)),
  listRoute('/v1/invoices/:id/lines', {}, (world, _, id) => world.invoices.get(id).lines.data),
  listRoute(
    '/v1/invoices',
    { customer: text, subscription: text, status: oneOf('draft', 'open', 'paid', 'uncollectible', 'void') },
    (world, { customer, subscription, status }) =>
      world.invoices
        .newest()
        .filter(
          (invoice) =>
            matches(invoice, { customer, status }) &&
            (subscription === undefined || subscriptionOf(invoice) === subscription),
        ),
  ),
  route('POST', '/v1/invoices/:id/pay', { paid_out_of_band: flag, off_session: flag }, (world, input, id) => {
    const invoice = world.invoices.get(id)
    mustBe(invoice, ['draft', 'open', 'uncollectible'], 'pay')
    if (invoice.status === 'draft') finalizeInvoice(world, invoice)
    if (invoice.amount_remaining === 0) return invoice
    if (input.paid_out_of_band) {
      settle(world, invoice)
      return invoice
    }
    const refused = collect(world, invoice, { present: input.off_session === false, manual: true })
    if (refused) throw cardError({ ...refused.failure, payment_intent: refused.intent })
    return invoice
  }),
  route('POST', '/v1/invoices/:id/finalize', { auto_advance: flag }, (world, _, id) => {
    const invoice = world.invoices.get(id)
    mustBe(invoice, ['draft'], 'finalize')
    finalizeAndCollect(world, invoice)
    return invoice
  }),
  route('POST', '/v1/invoices/:id/void', {}, (world, _, id) => {
    const invoice = world.invoices.get(id)
    mustBe(invoice, ['open', 'uncollectible'], 'void')
    giveUp(world, invoice, 'void')
    return invoice
  }),
  route('POST', '/v1/invoices/:id/mark_uncollectible', {}, (world, _, id) => {
    const invoice = world.invoices.get(id)
    mustBe(invoice, ['open'], 'mark as uncollectible')
    giveUp(world, invoice, 'uncollectible')
    return invoice
  }),
  route('GET', '/v1/invoice_payments/:id', {}, (world, _, id) => world.invoicePayments.get(id)),
  listRoute(
    '/v1/invoice_payments',
    {
      invoice: text,
      status: oneOf('canceled', 'open', 'paid'),
      payment: object({ type: oneOf('payment_intent'), payment_intent: text }),
    },
    (world, { invoice, status, payment }) =>
      world.invoicePayments
        .newest()
        .filter(
          (row) =>
            matches(row, { invoice, status }) &&
            (payment === undefined || row.payment.payment_intent === payment.payment_intent),
        ),
  ),
]
