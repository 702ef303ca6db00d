import { attachCard, makeDefault, testCard } from './cards.ts'
import { collect } from './collect.ts'
import {
  actionForm,
  alertOf,
  cardField,
  dateOf,
  escapeHtml,
  goTo,
  htmlPage,
  linkTo,
  money,
  type PageAnswer,
} from './html.ts'
import { subscriptionOf } from './invoice.ts'
import { pdf } from './pdf.ts'
import type { CreditNote, Invoice } from './records.ts'
import { isOver, updateSubscription } from './subscription.ts'
import type { World } from './world.ts'

export function showInvoice(invoice: Invoice, problem?: string): PageAnswer {
  const lines = invoice.lines.data.map(
    ({ description, amount, currency }) =>
      `<li>${escapeHtml(description ?? '')}: ${money(amount, currency)}</li>`,
  )
  const pay = invoice.status === 'open' ? actionForm('pay', 'Pay invoice', cardField) : ''
  return htmlPage(
    `Invoice ${invoice.number}`,
    `<p>Status: ${invoice.status}</p><ul>${lines.join('')}</ul>
<p>Total: ${money(invoice.total, invoice.currency)}</p><p>Due: ${money(invoice.amount_remaining, invoice.currency)}</p>
${alertOf(problem)}${pay}${linkTo(invoice.invoice_pdf ?? '', 'Download')}`,
    problem === undefined ? 200 : 402,
  )
}

/** Pays an open invoice at its page, where the customer can authenticate. */
export function payInvoice(world: World, invoice: Invoice, form: Record<string, string>): PageAnswer {
  if (invoice.status !== 'open') return showInvoice(invoice)
  const number = form['card_number'] ?? ''
  const card = testCard(number)
  if (!card) return showInvoice(invoice, 'Your card number is invalid.')
  const customer = invoice.customer ?? ''
  if (card.atOnce === 'pays') {
    const method = attachCard(world, customer, number)
    makeDefault(world, method)
    const subscription = world.subscriptions.find(subscriptionOf(invoice) ?? '')
    if (subscription && !isOver(subscription)) {
      updateSubscription(world, subscription, { default_payment_method: method.id })
    }
  }
  world.cards.set(customer, card.atOnce)
  const refused = collect(world, invoice, { present: true, manual: true })
  world.cards.set(customer, card.later)
  return refused ? showInvoice(invoice, refused.failure.message) : goTo(invoice.hosted_invoice_url ?? '')
}

const file = (lines: string[]): PageAnswer => ({ status: 200, type: 'application/pdf', body: pdf(lines) })

export const invoiceFile = (invoice: Invoice): PageAnswer =>
  file([
    `Invoice ${invoice.number}`,
    `Date ${dateOf(invoice.created)}`,
    ...invoice.lines.data.map(
      ({ description, amount, currency }) => `${description}: ${money(amount, currency)}`,
    ),
    `Total ${money(invoice.total, invoice.currency)}`,
  ])

export const creditNoteFile = (note: CreditNote): PageAnswer =>
  file([
    `Credit note ${note.number}`,
    `Date ${dateOf(note.created)}`,
    `Total ${money(note.total, note.currency)}`,
  ])
