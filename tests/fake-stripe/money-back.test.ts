import type Stripe from 'stripe'
import { afterEach, expect, test } from 'vitest'
import { buy, eventTypes, openShop, type Shop } from './test-shop.ts'

const open: Shop[] = []
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close()
})

/** A shop whose customer has paid 31.00. */
async function begin() {
  const shop = await openShop()
  open.push(shop)
  const subscription = await buy(shop)
  const invoice = await shop.stripe.invoices.retrieve(String(subscription.latest_invoice), {
    expand: ['payments'],
  })
  return { shop, subscription, invoice, intent: String(invoice.payments?.data[0]?.payment.payment_intent) }
}

test('a payment is refunded in parts, and not more than once', async () => {
  const { shop, intent } = await begin()
  const refund = await shop.stripe.refunds.create({ payment_intent: intent, amount: 1000 })
  expect(refund).toMatchObject({ amount: 1000, status: 'succeeded', payment_intent: intent })
  await expect(shop.stripe.refunds.create({ payment_intent: intent, amount: 2101 })).rejects.toMatchObject({
    param: 'amount',
  })
  const charge = String((await shop.stripe.paymentIntents.retrieve(intent)).latest_charge)
  await shop.stripe.refunds.create({ charge, reason: 'requested_by_customer' })
  expect(await shop.stripe.charges.retrieve(charge, { expand: ['refunds'] })).toMatchObject({
    refunded: true,
    amount_refunded: 3100,
    refunds: { data: [{ amount: 2100 }, { amount: 1000 }] },
  })
  await expect(shop.stripe.refunds.create({ charge })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  })
  expect((await shop.stripe.refunds.list({ payment_intent: intent })).data).toHaveLength(2)
  const told = shop.fake.events.filter(({ type }) => type === 'charge.refunded')
  expect(told.map(({ data }) => data.previous_attributes)).toEqual([
    { amount_refunded: 0 },
    { amount_refunded: 1000, refunded: false },
  ])
})

test('a credit note gives back by refund and by credit, and must say how', async () => {
  const { shop, invoice, intent } = await begin()
  await expect(shop.stripe.creditNotes.create({ invoice: invoice.id, amount: 2000 })).rejects.toMatchObject({
    message: expect.stringContaining('must equal the post payment amount (2000)'),
  })
  const note = await shop.stripe.creditNotes.create({
    invoice: invoice.id,
    lines: [{ type: 'invoice_line_item', invoice_line_item: invoice.lines.data[0]?.id ?? '', amount: 2000 }],
    refund_amount: 1500,
    credit_amount: 500,
    reason: 'order_change',
  })
  expect(note).toMatchObject({
    number: `${invoice.number}-CN-01`,
    total: 2000,
    type: 'post_payment',
    post_payment_amount: 2000,
    refunds: [{ amount_refunded: 1500 }],
  })
  expect(await shop.stripe.invoices.retrieve(invoice.id)).toMatchObject({
    status: 'paid',
    amount_paid: 3100,
    post_payment_credit_notes_amount: 2000,
  })
  expect((await shop.stripe.refunds.list({ payment_intent: intent })).data[0]?.amount).toBe(1500)
  expect(await shop.stripe.customers.retrieve(shop.customer.id)).toMatchObject({ balance: -500 })
  expect(eventTypes(shop.fake)).toContain('credit_note.created')
  await expect(
    shop.stripe.creditNotes.create({ invoice: invoice.id, amount: 1200, credit_amount: 1200 }),
  ).rejects.toMatchObject({ param: 'amount' })
})

test('a credit note takes off what an open invoice still asks', async () => {
  const { shop, subscription } = await begin()
  shop.fake.setCard(shop.customer.id, 'declines')
  await shop.fake.advance({ days: 32 })
  const { latest_invoice } = await shop.stripe.subscriptions.retrieve(subscription.id)
  const invoice = String(latest_invoice)
  expect(await shop.stripe.creditNotes.create({ invoice, amount: 1100 })).toMatchObject({
    type: 'pre_payment',
  })
  expect(await shop.stripe.invoices.retrieve(invoice)).toMatchObject({
    status: 'open',
    amount_due: 2000,
    amount_remaining: 2000,
    pre_payment_credit_notes_amount: 1100,
  })
  shop.fake.setCard(shop.customer.id, 'pays')
  expect(await shop.stripe.invoices.pay(invoice)).toMatchObject({ status: 'paid', amount_paid: 2000 })
})

test('credit of a customer is used by the next invoices until it is gone', async () => {
  const { shop, subscription } = await begin()
  await shop.stripe.customers.createBalanceTransaction(shop.customer.id, {
    amount: -4000,
    currency: 'usd',
    description: 'Sorry',
  })
  const latest = async () =>
    (await shop.stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] }))
      .latest_invoice as Stripe.Invoice
  await shop.fake.advance({ days: 32 })
  expect(await latest()).toMatchObject({
    status: 'paid',
    total: 3100,
    amount_due: 0,
    amount_paid: 0,
    starting_balance: -4000,
    ending_balance: -900,
  })
  await shop.fake.advance({ days: 28 })
  expect(await latest()).toMatchObject({
    amount_due: 2200,
    amount_paid: 2200,
    starting_balance: -900,
    ending_balance: 0,
  })
  const { data } = await shop.stripe.customers.listBalanceTransactions(shop.customer.id)
  expect(data.map(({ amount, type, ending_balance }) => [amount, type, ending_balance])).toEqual([
    [900, 'applied_to_invoice', 0],
    [3100, 'applied_to_invoice', -900],
    [-4000, 'adjustment', -4000],
  ])
})

test('credit that covers an invoice brings a subscription back that was past due', async () => {
  const { shop, subscription } = await begin()
  shop.fake.setCard(shop.customer.id, 'declines')
  await shop.fake.advance({ days: 32 })
  const read = () => shop.stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] })
  const owing = await read()
  expect(owing.status).toBe('past_due')
  const { id: invoice } = owing.latest_invoice as Stripe.Invoice
  expect(await shop.stripe.creditNotes.create({ invoice, amount: 3100 })).toMatchObject({
    type: 'pre_payment',
  })
  expect(await read()).toMatchObject({ status: 'active', latest_invoice: { status: 'paid', amount_paid: 0 } })
})

test('a voided invoice gives back the credit that it used', async () => {
  const { shop, subscription } = await begin()
  await shop.stripe.customers.createBalanceTransaction(shop.customer.id, { amount: -1000, currency: 'usd' })
  shop.fake.setCard(shop.customer.id, 'declines')
  await shop.fake.advance({ days: 32 })
  const { latest_invoice } = await shop.stripe.subscriptions.retrieve(subscription.id)
  expect(await shop.stripe.customers.retrieve(shop.customer.id)).toMatchObject({ balance: 0 })
  expect(await shop.stripe.invoices.voidInvoice(String(latest_invoice))).toMatchObject({ status: 'void' })
  expect(await shop.stripe.customers.retrieve(shop.customer.id)).toMatchObject({ balance: -1000 })
  await expect(shop.stripe.invoices.pay(String(latest_invoice))).rejects.toMatchObject({ statusCode: 400 })
})
