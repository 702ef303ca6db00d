import type Stripe from 'stripe'
import { afterEach, describe, expect, test } from 'vitest'
import type { FakeStripeOptions } from './index.ts'
import { buy, eventTypes, goodCard, laterDeclined, openShop, postForm, type Shop } from './test-shop.ts'

const open: Shop[] = []
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close()
})

async function begin(options: FakeStripeOptions = {}): Promise<Shop> {
  const shop = await openShop(options)
  open.push(shop)
  return shop
}

const itemOf = (subscription: Stripe.Subscription): string => subscription.items.data[0]?.id ?? ''
const read = (shop: Shop, id: string) =>
  shop.stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] })
const second = (...date: [number, number, number]): number => Date.UTC(...date) / 1000
const linesOf = (invoice: Stripe.Invoice) =>
  invoice.lines.data.map(({ amount, parent, period }) => ({
    amount,
    proration: parent?.subscription_item_details?.proration,
    period: { start: period.start, end: period.end },
  }))

describe('renewals', () => {
  test('make a draft at the end of the period and charge it an hour later', async () => {
    const shop = await begin()
    const { id } = await buy(shop)
    await shop.fake.advance({ days: 31 })
    expect(await read(shop, id)).toMatchObject({
      status: 'active',
      latest_invoice: {
        status: 'draft',
        amount_due: 3100,
        billing_reason: 'subscription_cycle',
        number: null,
      },
      items: { data: [{ current_period_start: second(2027, 1, 1), current_period_end: second(2027, 2, 1) }] },
    })
    await shop.fake.advance({ hours: 1 })
    const { latest_invoice } = await read(shop, id)
    expect(latest_invoice).toMatchObject({
      status: 'paid',
      amount_paid: 3100,
      number: expect.stringMatching(/-0002$/),
    })
    const pdf = await fetch((latest_invoice as Stripe.Invoice).invoice_pdf ?? '')
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-')
  })

  test('come month by month, and return to the 31st after a short month', async () => {
    const shop = await begin({ now: new Date('2027-01-31T12:00:00Z') })
    const { id } = await buy(shop)
    await shop.fake.advance({ days: 65 })
    const { data } = await shop.stripe.invoices.list({ subscription: id })
    const starts = data.map((invoice) =>
      new Date((invoice.lines.data[0]?.period.start ?? 0) * 1000).toISOString(),
    )
    expect(starts).toEqual([
      '2027-03-31T12:00:00.000Z',
      '2027-02-28T12:00:00.000Z',
      '2027-01-31T12:00:00.000Z',
    ])
    expect(data.map(({ status }) => status)).toEqual(['paid', 'paid', 'paid'])
  })

  test('end with a period that was cancelled, unless that was taken back', async () => {
    const shop = await begin()
    const { id } = await buy(shop)
    await shop.stripe.subscriptions.update(id, { cancel_at_period_end: true })
    await shop.stripe.subscriptions.update(id, { cancel_at_period_end: false })
    await shop.fake.advance({ days: 32 })
    expect(await read(shop, id)).toMatchObject({ status: 'active', latest_invoice: { status: 'paid' } })

    await shop.stripe.subscriptions.update(id, { cancel_at_period_end: true })
    await shop.fake.advance({ days: 26 })
    expect((await read(shop, id)).status).toBe('active')
    await shop.fake.advance({ days: 1 })
    expect(await read(shop, id)).toMatchObject({ status: 'canceled', ended_at: second(2027, 2, 1) })
    expect(eventTypes(shop.fake).at(-1)).toBe('customer.subscription.deleted')
    expect((await shop.stripe.invoices.list({ subscription: id })).data).toHaveLength(2)
  })
})

describe('changing the price', () => {
  test('charges the difference for the rest of the period at once, as the preview said', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await shop.fake.advance({ days: 10 })
    const items = [{ id: itemOf(subscription), price: shop.prices.pro }]
    const proration_date = second(2027, 0, 11)
    const preview = await shop.stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: { items, proration_behavior: 'always_invoice', proration_date },
    })
    // 21 of 31 days are left: 21.00 back of the 31.00, 42.00 of the 62.00.
    const rest = { start: proration_date, end: second(2027, 1, 1) }
    expect(linesOf(preview)).toEqual([
      { amount: -2100, proration: true, period: rest },
      { amount: 4200, proration: true, period: rest },
    ])
    expect(preview.amount_due).toBe(2100)
    expect((await read(shop, subscription.id)).items.data[0]?.price.id).toBe(shop.prices.basic)

    const changed = await shop.stripe.subscriptions.update(subscription.id, {
      items,
      proration_behavior: 'always_invoice',
      proration_date,
      expand: ['latest_invoice'],
    })
    const invoice = changed.latest_invoice as Stripe.Invoice
    expect(linesOf(invoice)).toEqual(linesOf(preview))
    expect(invoice).toMatchObject({
      status: 'paid',
      total: preview.total,
      billing_reason: 'subscription_update',
    })
    expect(changed.items.data[0]).toMatchObject({
      price: { id: shop.prices.pro },
      current_period_end: rest.end,
    })
    const told = shop.fake.events.findLast(({ type }) => type === 'customer.subscription.updated')
    expect(told?.data.previous_attributes).toMatchObject({
      items: { data: [{ price: { id: shop.prices.basic } }] },
    })
  })

  test('to the second: the share is rounded to a cent', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    const preview = await shop.stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: {
        items: [{ id: itemOf(subscription), price: shop.prices.pro }],
        proration_behavior: 'always_invoice',
        proration_date: second(2027, 0, 1) + 1000,
      },
    })
    // 3100 × (2678400 − 1000) / 2678400 = 3098.84…
    expect(linesOf(preview).map(({ amount }) => amount)).toEqual([-3099, 6198])
  })

  test('waits for the next invoice when that is asked for, as the preview said', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await shop.fake.advance({ days: 10 })
    const items = [{ id: itemOf(subscription), price: shop.prices.pro }]
    const preview = await shop.stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: { items, proration_behavior: 'create_prorations' },
    })
    expect(preview.amount_due).toBe(2100 + 6200)
    await shop.stripe.subscriptions.update(subscription.id, {
      items,
      proration_behavior: 'create_prorations',
    })
    expect((await shop.stripe.invoices.list({ subscription: subscription.id })).data).toHaveLength(1)
    const upcoming = await shop.stripe.invoices.createPreview({ subscription: subscription.id })
    expect(linesOf(upcoming)).toEqual(linesOf(preview))

    await shop.fake.advance({ days: 22 })
    const invoice = (await read(shop, subscription.id)).latest_invoice as Stripe.Invoice
    expect(invoice).toMatchObject({ status: 'paid', amount_paid: 8300 })
    expect(linesOf(invoice)).toEqual(linesOf(preview))
    await shop.fake.advance({ days: 31 })
    expect((await read(shop, subscription.id)).latest_invoice).toMatchObject({ amount_paid: 6200 })
  })

  test('without prorations costs nothing until the renewal', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await shop.fake.advance({ days: 10 })
    const items = [{ id: itemOf(subscription), price: shop.prices.pro }]
    await shop.stripe.subscriptions.update(subscription.id, { items, proration_behavior: 'none' })
    await shop.fake.advance({ days: 22 })
    expect((await read(shop, subscription.id)).latest_invoice).toMatchObject({ amount_paid: 6200 })
  })

  test('to a cheaper price leaves credit, which the next invoice uses', async () => {
    const shop = await begin()
    const subscription = await buy(shop, { line_items: [{ price: shop.prices.pro, quantity: 1 }] })
    await shop.fake.advance({ days: 10 })
    const changed = await shop.stripe.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: shop.prices.basic }],
      proration_behavior: 'always_invoice',
      expand: ['latest_invoice', 'customer'],
    })
    expect(changed).toMatchObject({
      latest_invoice: {
        status: 'paid',
        total: -2100,
        amount_due: 0,
        starting_balance: 0,
        ending_balance: -2100,
      },
      customer: { balance: -2100 },
    })
    await shop.fake.advance({ days: 22 })
    expect((await read(shop, subscription.id)).latest_invoice).toMatchObject({
      total: 3100,
      amount_due: 1000,
      amount_paid: 1000,
      starting_balance: -2100,
      ending_balance: 0,
    })
  })

  test('is still paid for when the subscription then ends with its period', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await shop.fake.advance({ days: 10 })
    await shop.stripe.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: shop.prices.pro }],
      cancel_at_period_end: true,
    })
    expect(await shop.stripe.invoices.createPreview({ subscription: subscription.id })).toMatchObject({
      total: 2100,
    })
    await shop.fake.advance({ days: 22 })
    expect(await read(shop, subscription.id)).toMatchObject({
      status: 'canceled',
      latest_invoice: { status: 'paid', amount_paid: 2100 },
    })
  })

  test('ends a trial when that is asked for, and charges the new price', async () => {
    const shop = await begin()
    const subscription = await buy(shop, { subscription_data: { trial_period_days: 14 } })
    await shop.fake.advance({ days: 5 })
    const changed = await shop.stripe.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: shop.prices.pro, quantity: 2 }],
      trial_end: 'now',
      expand: ['latest_invoice'],
    })
    expect(changed).toMatchObject({
      status: 'active',
      trial_end: second(2027, 0, 6),
      items: { data: [{ quantity: 2, current_period_end: second(2027, 1, 6) }] },
      latest_invoice: { status: 'paid', amount_paid: 12_400 },
    })
  })

  test('to a yearly price begins a new cycle at once', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await shop.fake.advance({ days: 10 })
    const changed = await shop.stripe.subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: shop.prices.yearly }],
      expand: ['latest_invoice'],
    })
    expect(changed).toMatchObject({
      billing_cycle_anchor: second(2027, 0, 11),
      items: {
        data: [{ current_period_start: second(2027, 0, 11), current_period_end: second(2028, 0, 11) }],
      },
      latest_invoice: { status: 'paid', amount_paid: 31_000 - 2100 },
    })
  })

  test('by a declined card leaves the subscription past due, or is refused before it', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await shop.fake.advance({ days: 10 })
    shop.fake.setCard(shop.customer.id, 'declines')
    const change: Stripe.SubscriptionUpdateParams = {
      items: [{ id: itemOf(subscription), price: shop.prices.pro }],
      proration_behavior: 'always_invoice',
    }
    await expect(
      shop.stripe.subscriptions.update(subscription.id, {
        ...change,
        payment_behavior: 'error_if_incomplete',
      }),
    ).rejects.toMatchObject({ statusCode: 402, code: 'card_declined' })
    expect((await read(shop, subscription.id)).items.data[0]?.price.id).toBe(shop.prices.basic)
    const changed = await shop.stripe.subscriptions.update(subscription.id, change)
    expect(changed).toMatchObject({
      status: 'past_due',
      items: { data: [{ price: { id: shop.prices.pro } }] },
    })
  })

  test('needs the id of the item', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    await expect(
      shop.stripe.subscriptions.update(subscription.id, { items: [{ price: shop.prices.pro }] }),
    ).rejects.toMatchObject({ statusCode: 400, param: 'items[0][id]' })
  })
})

describe('cancelling now', () => {
  test('can give back what is left, as credit', async () => {
    const shop = await begin()
    const { id } = await buy(shop)
    await shop.fake.advance({ days: 10 })
    const ended = await shop.stripe.subscriptions.cancel(id, { prorate: true, invoice_now: true })
    expect(ended).toMatchObject({ status: 'canceled', ended_at: second(2027, 0, 11) })
    expect(await shop.stripe.customers.retrieve(shop.customer.id)).toMatchObject({ balance: -2100 })
    expect((await shop.stripe.subscriptions.list({ customer: shop.customer.id })).data).toEqual([])
    const { data } = await shop.stripe.subscriptions.list({ customer: shop.customer.id, status: 'all' })
    expect(data).toHaveLength(1)
    await expect(shop.stripe.subscriptions.cancel(id)).rejects.toMatchObject({ statusCode: 404 })
    await expect(shop.stripe.invoices.createPreview({ subscription: id })).rejects.toMatchObject({
      code: 'invoice_upcoming_none',
    })
  })
})

describe('dunning', () => {
  const attempts = (shop: Shop): number =>
    eventTypes(shop.fake).filter((type) => type === 'invoice.payment_failed').length

  test('tries after 3, 5 and 7 days, then cancels', async () => {
    const shop = await begin()
    const { id } = await buy(shop, { card: laterDeclined })
    await shop.fake.advance({ days: 31, hours: 1 })
    const first = second(2027, 1, 1) + 3600
    expect(await read(shop, id)).toMatchObject({
      status: 'past_due',
      latest_invoice: { status: 'open', attempt_count: 1, next_payment_attempt: first + 3 * 86_400 },
    })
    expect(await shop.stripe.customers.retrieve(shop.customer.id)).toMatchObject({ delinquent: true })
    const nextAttempt = async () =>
      ((await read(shop, id)).latest_invoice as Stripe.Invoice).next_payment_attempt
    await shop.fake.advance({ days: 3 })
    expect([attempts(shop), await nextAttempt()]).toEqual([2, first + (3 + 5) * 86_400])
    await shop.fake.advance({ days: 5 })
    expect([attempts(shop), await nextAttempt()]).toEqual([3, first + (3 + 5 + 7) * 86_400])
    expect((await read(shop, id)).status).toBe('past_due')
    await shop.fake.advance({ days: 7 })
    expect(attempts(shop)).toBe(4)
    expect(await read(shop, id)).toMatchObject({
      status: 'canceled',
      cancellation_details: { reason: 'payment_failed' },
      latest_invoice: { status: 'open', next_payment_attempt: null },
    })
    await shop.fake.advance({ days: 60 })
    expect((await shop.stripe.invoices.list({ subscription: id })).data).toHaveLength(2)
  })

  test('ends well when a retry is paid', async () => {
    const shop = await begin()
    const { id } = await buy(shop)
    shop.fake.setCard(shop.customer.id, 'declines')
    await shop.fake.advance({ days: 32 })
    expect((await read(shop, id)).status).toBe('past_due')
    // What is tried by hand is none of the retries.
    const invoice = (await read(shop, id)).latest_invoice as Stripe.Invoice
    await expect(shop.stripe.invoices.pay(invoice.id)).rejects.toMatchObject({ statusCode: 402 })
    shop.fake.setCard(shop.customer.id, 'pays')
    await shop.fake.advance({ days: 3 })
    expect(await read(shop, id)).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'paid', attempt_count: 2 },
    })
    expect(await shop.stripe.customers.retrieve(shop.customer.id)).toMatchObject({ delinquent: false })
  })

  test('leaves the subscription unpaid when the shop wants that; paying brings it back', async () => {
    const shop = await begin({ afterDunning: 'unpaid' })
    const { id } = await buy(shop, { card: laterDeclined })
    await shop.fake.advance({ days: 31 + 16 })
    const unpaid = await read(shop, id)
    expect(unpaid.status).toBe('unpaid')
    const invoice = (unpaid.latest_invoice as Stripe.Invoice).id
    await expect(shop.stripe.invoices.pay(invoice)).rejects.toMatchObject({
      statusCode: 402,
      code: 'card_declined',
      decline_code: 'generic_decline',
    })
    shop.fake.setCard(shop.customer.id, 'pays')
    await shop.stripe.invoices.pay(invoice)
    expect((await read(shop, id)).status).toBe('active')
    await expect(shop.stripe.invoices.pay(invoice)).rejects.toMatchObject({
      message: 'Invoice is already paid',
    })
  })

  test('a card that must be authenticated is paid at the page of the invoice', async () => {
    const shop = await begin()
    const { id } = await buy(shop)
    shop.fake.setCard(shop.customer.id, 'needs_authentication')
    await shop.fake.advance({ days: 32 })
    expect(eventTypes(shop.fake)).toContain('invoice.payment_action_required')
    const invoice = (await read(shop, id)).latest_invoice as Stripe.Invoice
    await postForm(invoice.hosted_invoice_url ?? '', { action: 'pay', card_number: goodCard })
    expect(await read(shop, id)).toMatchObject({ status: 'active', latest_invoice: { status: 'paid' } })
  })
})

describe('a subscription made by call', () => {
  test('can wait for its first payment, which makes it active', async () => {
    const shop = await begin()
    const { id, latest_invoice } = await shop.stripe.subscriptions.create({
      customer: shop.customer.id,
      items: [{ price: shop.prices.basic }],
      payment_behavior: 'default_incomplete',
    })
    expect((await read(shop, id)).status).toBe('incomplete')
    shop.fake.setCard(shop.customer.id, 'pays')
    await shop.stripe.invoices.pay(String(latest_invoice))
    expect((await read(shop, id)).status).toBe('active')
  })

  test('needs a card, or waits a day for its first payment', async () => {
    const shop = await begin()
    const items = [{ price: shop.prices.basic }]
    await expect(
      shop.stripe.subscriptions.create({ customer: shop.customer.id, items }),
    ).rejects.toMatchObject({
      code: 'resource_missing',
    })
    shop.fake.setCard(shop.customer.id, 'declines')
    const { id } = await shop.stripe.subscriptions.create({ customer: shop.customer.id, items })
    expect(await read(shop, id)).toMatchObject({ status: 'incomplete', latest_invoice: { status: 'open' } })
    await shop.fake.advance({ days: 1 })
    expect(await read(shop, id)).toMatchObject({
      status: 'incomplete_expired',
      latest_invoice: { status: 'void' },
    })
  })
})
