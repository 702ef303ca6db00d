import Stripe from 'stripe'
import { afterEach, describe, expect, test } from 'vitest'
import {
  buy,
  declinedCard,
  eventTypes,
  goodCard,
  laterDeclined,
  openCheckout,
  openReceiver,
  openShop,
  postForm,
  sdkFor,
  type Shop,
} from './test-shop.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function begin(): Promise<Shop> {
  const shop = await openShop()
  open.push(shop)
  return shop
}

describe('checkout', () => {
  test('paying at the page makes a subscription, an invoice and a payment, and returns to the shop', async () => {
    const shop = await begin()
    const session = await openCheckout(shop, {
      metadata: { workspace: 'w1' },
      subscription_data: { metadata: { workspace: 'w1' } },
    })
    const page = await (await fetch(session.url ?? '')).text()
    expect(page).toContain('Basic')
    expect(page).toContain('31.00 USD')
    expect(page).toContain('href="http://app.test/plans"')

    const paid = await postForm(session.url ?? '', { action: 'pay', card_number: goodCard })
    expect(paid).toMatchObject({ status: 303, location: `http://app.test/done?session=${session.id}` })
    const done = await shop.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['subscription.latest_invoice.payments', 'line_items'],
    })
    expect(done).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      client_reference_id: 'w1',
      customer: shop.customer.id,
      line_items: { data: [{ amount_total: 3100, price: { id: shop.prices.basic } }] },
      subscription: {
        status: 'active',
        metadata: { workspace: 'w1' },
        items: {
          data: [
            {
              price: { id: shop.prices.basic },
              current_period_start: Date.UTC(2027, 0, 1) / 1000,
              current_period_end: Date.UTC(2027, 1, 1) / 1000,
            },
          ],
        },
        latest_invoice: {
          status: 'paid',
          amount_paid: 3100,
          billing_reason: 'subscription_create',
          payments: { data: [{ status: 'paid', amount_paid: 3100 }] },
        },
      },
    })
    expect(eventTypes(shop.fake)).toEqual([
      'customer.created',
      'payment_method.attached',
      'customer.subscription.created',
      'invoice.created',
      'invoice.finalized',
      'charge.succeeded',
      'payment_intent.succeeded',
      'invoice.updated',
      'invoice.paid',
      'invoice.payment_succeeded',
      'customer.subscription.updated',
      'checkout.session.completed',
    ])
    const becameActive = shop.fake.events.find(({ type }) => type === 'customer.subscription.updated')
    expect(becameActive?.data).toMatchObject({
      object: { status: 'active' },
      previous_attributes: { status: 'incomplete' },
    })
    const created = shop.fake.events.find(({ type }) => type === 'customer.subscription.created')
    expect(created?.data.object).toMatchObject({ status: 'incomplete' })
  })

  test('a declined card stays at the page, and the next card pays; paying twice buys once', async () => {
    const shop = await begin()
    const session = await openCheckout(shop)
    const refused = await postForm(session.url ?? '', { action: 'pay', card_number: declinedCard })
    expect(refused).toMatchObject({ status: 402, location: null })
    expect(refused.body).toContain('Your card was declined.')
    expect(eventTypes(shop.fake)).toContain('payment_intent.payment_failed')
    expect((await shop.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')

    for (let click = 0; click < 2; click += 1) {
      expect(await postForm(session.url ?? '', { action: 'pay', card_number: goodCard })).toMatchObject({
        status: 303,
      })
    }
    expect((await shop.stripe.subscriptions.list({ customer: shop.customer.id })).data).toHaveLength(1)
  })

  test('a buyer who is not known yet becomes a customer', async () => {
    const shop = await begin()
    const { data: customers } = await shop.stripe.customers.list({ email: 'leo@example.com' })
    expect(customers).toEqual([])
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'subscription',
      line_items: [{ price: shop.prices.basic, quantity: 2 }],
      success_url: 'http://app.test/done',
    })
    await postForm(session.url ?? '', { action: 'pay', card_number: goodCard, email: 'leo@example.com' })
    const done = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['customer'] })
    expect(done).toMatchObject({ amount_total: 6200, customer: { email: 'leo@example.com' } })
  })

  test('a trial costs nothing today, is announced before its end and then paid', async () => {
    const shop = await begin()
    const trial_end = Date.UTC(2027, 0, 15) / 1000
    const subscription = await buy(shop, { subscription_data: { trial_end } })
    expect(subscription).toMatchObject({ status: 'trialing', trial_end })
    const first = await shop.stripe.invoices.retrieve(String(subscription.latest_invoice))
    expect(first).toMatchObject({ status: 'paid', total: 0 })

    await shop.fake.advance({ days: 11, hours: 1 })
    expect(eventTypes(shop.fake).at(-1)).toBe('customer.subscription.trial_will_end')
    await shop.fake.advance({ days: 4 })
    const after = await shop.stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] })
    expect(after).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'paid', amount_paid: 3100, billing_reason: 'subscription_cycle' },
      items: {
        data: [{ current_period_start: trial_end, current_period_end: Date.UTC(2027, 1, 15) / 1000 }],
      },
    })
  })

  test('refuses a trial that ends too soon', async () => {
    const shop = await begin()
    const tomorrow = Date.UTC(2027, 0, 2) / 1000
    await expect(openCheckout(shop, { subscription_data: { trial_end: tomorrow } })).rejects.toMatchObject({
      statusCode: 400,
      param: 'subscription_data[trial_end]',
    })
  })

  test('expires by call and by time, and then sells nothing', async () => {
    const shop = await begin()
    const [called, forgotten] = [await openCheckout(shop), await openCheckout(shop)]
    await shop.stripe.checkout.sessions.expire(called.id)
    await shop.fake.advance({ days: 1 })
    expect((await shop.stripe.checkout.sessions.retrieve(forgotten.id)).status).toBe('expired')
    expect(eventTypes(shop.fake).filter((type) => type === 'checkout.session.expired')).toHaveLength(2)
    const late = await postForm(forgotten.url ?? '', { action: 'pay', card_number: goodCard })
    expect(late.body).toContain('has expired')
    expect((await shop.stripe.subscriptions.list()).data).toEqual([])
  })
})

describe('the portal', () => {
  async function openPortal(shop: Shop): Promise<string> {
    const session = await shop.stripe.billingPortal.sessions.create({
      customer: shop.customer.id,
      return_url: 'http://app.test/billing',
    })
    return session.url
  }

  test('cancels at the end of the period, resumes, and cancels now', async () => {
    const shop = await begin()
    const { id: subscription } = await buy(shop)
    const url = await openPortal(shop)
    expect(await (await fetch(url)).text()).toContain('Cancel at period end')

    await postForm(url, { action: 'cancel_at_period_end', subscription })
    expect(await shop.stripe.subscriptions.retrieve(subscription)).toMatchObject({
      status: 'active',
      cancel_at_period_end: true,
      cancel_at: Date.UTC(2027, 1, 1) / 1000,
      cancellation_details: { reason: 'cancellation_requested' },
    })
    await postForm(url, { action: 'resume', subscription })
    expect(await shop.stripe.subscriptions.retrieve(subscription)).toMatchObject({
      cancel_at_period_end: false,
      cancel_at: null,
      canceled_at: null,
    })
    await postForm(url, { action: 'cancel_now', subscription })
    expect((await shop.stripe.subscriptions.retrieve(subscription)).status).toBe('canceled')
    expect(eventTypes(shop.fake).at(-1)).toBe('customer.subscription.deleted')
  })

  test('a new card is used by the next renewal, a declined one is not taken', async () => {
    const shop = await begin()
    await buy(shop)
    const url = await openPortal(shop)
    expect(await postForm(url, { action: 'update_card', card_number: declinedCard })).toMatchObject({
      status: 402,
    })
    expect(await postForm(url, { action: 'update_card', card_number: laterDeclined })).toMatchObject({
      status: 303,
    })
    await shop.fake.advance({ days: 32 })
    const [subscription] = (await shop.stripe.subscriptions.list({ customer: shop.customer.id })).data
    expect(subscription?.status).toBe('past_due')
  })

  test('nobody acts on the subscription of another customer', async () => {
    const shop = await begin()
    const { id: subscription } = await buy(shop)
    const other = await shop.stripe.customers.create({ email: 'eve@example.com' })
    const { url } = await shop.stripe.billingPortal.sessions.create({ customer: other.id })
    expect(await postForm(url, { action: 'cancel_now', subscription })).toMatchObject({ status: 402 })
    expect((await shop.stripe.subscriptions.retrieve(subscription)).status).toBe('active')
  })

  test('shows what its configuration allows', async () => {
    const shop = await begin()
    await buy(shop)
    const configuration = await shop.stripe.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true }, subscription_cancel: { enabled: false } },
    })
    const session = await shop.stripe.billingPortal.sessions.create({
      customer: shop.customer.id,
      configuration: configuration.id,
    })
    const page = await (await fetch(session.url)).text()
    expect(page).toContain('-0001')
    expect(page).not.toContain('Cancel')
    expect(page).not.toContain('Update card')
    const { data } = await shop.stripe.billingPortal.configurations.list({ active: true })
    expect(data.map(({ id }) => id)).toEqual([configuration.id])
  })

  test('a flow confirms a change of the price and goes on where the shop says', async () => {
    const shop = await begin()
    const subscription = await buy(shop)
    const { url } = await shop.stripe.billingPortal.sessions.create({
      customer: shop.customer.id,
      flow_data: {
        type: 'subscription_update_confirm',
        subscription_update_confirm: {
          subscription: subscription.id,
          items: [{ id: subscription.items.data[0]?.id ?? '', price: shop.prices.pro }],
        },
        after_completion: { type: 'redirect', redirect: { return_url: 'http://app.test/changed' } },
      },
    })
    expect(await postForm(url, { action: 'confirm_update' })).toMatchObject({
      location: 'http://app.test/changed',
    })
    const after = await shop.stripe.subscriptions.retrieve(subscription.id)
    expect(after.items.data[0]?.price.id).toBe(shop.prices.pro)
  })
})

describe('the wire', () => {
  test('knows one key, its own calls and their parameters only', async () => {
    const shop = await begin()
    const stranger = new Stripe('sk_test_other', {
      host: '127.0.0.1',
      port: shop.fake.port,
      protocol: 'http',
    })
    await expect(stranger.customers.list()).rejects.toMatchObject({ statusCode: 401 })
    await expect(shop.stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      param: 'id',
      message: "No such customer: 'cus_none'",
    })
    await expect(shop.stripe.coupons.create({ percent_off: 10 })).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    })
    await expect(
      shop.stripe.customers.update(shop.customer.id, { metadata: { a: 'b' }, tax_exempt: 'exempt' }),
    ).rejects.toMatchObject({ statusCode: 400, code: 'parameter_unknown', param: 'tax_exempt' })
    await expect(
      openCheckout(shop, { line_items: [{ price: 'price_none', quantity: 1 }] }),
    ).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'line_items[0][price]',
    })
    await expect(
      shop.stripe.customers.retrieve(shop.customer.id, { expand: ['friends'] }),
    ).rejects.toMatchObject({
      statusCode: 400,
    })
  })

  test('answers with a request id and the version that was asked', async () => {
    const shop = await begin()
    const { lastResponse } = await shop.stripe.customers.retrieve(shop.customer.id)
    expect(lastResponse.requestId).toMatch(/^req_/)
    expect(lastResponse.headers['stripe-version']).toBe('2026-10-28.endive')
  })

  test('one key makes one object; with another body it is refused', async () => {
    const shop = await begin()
    const create = (email: string) => shop.stripe.customers.create({ email }, { idempotencyKey: 'once' })
    const [first, again] = [await create('a@example.com'), await create('a@example.com')]
    expect(again.id).toBe(first.id)
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
    await expect(create('b@example.com')).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    await shop.fake.advance({ days: 2 })
    expect((await create('a@example.com')).id).not.toBe(first.id)
  })

  test("a lost answer is found again with the SDK's own key", async () => {
    const shop = await begin()
    const stripe = sdkFor(shop.fake, { maxNetworkRetries: 1 })
    shop.fake.fault({ method: 'POST', path: /customers$/, times: 1, kind: 'lost_answer' })
    const customer = await stripe.customers.create({ email: 'once@example.com' })
    const { data } = await stripe.customers.list({ email: 'once@example.com' })
    expect(data.map(({ id }) => id)).toEqual([customer.id])
  })

  test('errors and rate limits come as often as asked, before anything is done', async () => {
    const shop = await begin()
    shop.fake.fault({ path: /products/, times: 1, kind: 'rate_limit' })
    await expect(shop.stripe.products.create({ name: 'Lost' })).rejects.toBeInstanceOf(
      Stripe.errors.StripeRateLimitError,
    )
    shop.fake.fault({ method: 'POST', times: 1, kind: 'error' })
    await expect(shop.stripe.products.create({ name: 'Lost' })).rejects.toBeInstanceOf(
      Stripe.errors.StripeAPIError,
    )
    expect((await shop.stripe.products.list()).data.map(({ name }) => name)).not.toContain('Lost')
    expect((await shop.stripe.products.create({ name: 'Found' })).name).toBe('Found')
  })

  test('pages through what it lists, and finds prices by their keys', async () => {
    const shop = await begin()
    for (const n of [1, 2, 3]) await shop.stripe.customers.create({ email: `${n}@example.com` })
    const all = await shop.stripe.customers.list({ limit: 2 }).autoPagingToArray({ limit: 100 })
    expect(all.map(({ email }) => email)).toEqual([
      '3@example.com',
      '2@example.com',
      '1@example.com',
      'mia@example.com',
    ])
    const { data: prices } = await shop.stripe.prices.list({ lookup_keys: ['pro', 'none'], active: true })
    expect(prices.map(({ id, unit_amount_decimal }) => [id, String(unit_amount_decimal)])).toEqual([
      [shop.prices.pro, '6200'],
    ])
    await expect(
      shop.stripe.prices.create({
        currency: 'usd',
        unit_amount: 1,
        product_data: { name: 'x' },
        lookup_key: 'pro',
      }),
    ).rejects.toMatchObject({ param: 'lookup_key' })
  })
})

describe('events', () => {
  test('are delivered in order, with signatures that the SDK accepts, and name the call that made them', async () => {
    const shop = await begin()
    const receiver = await openReceiver()
    open.push(receiver)
    shop.fake.deliverTo(receiver.url)
    await shop.stripe.customers.update(shop.customer.id, { name: 'Mia', metadata: { workspace: 'w2' } })
    await shop.stripe.customers.update(shop.customer.id, { metadata: '' })
    await shop.fake.settled()
    const events = receiver.received.map(({ body, signature }) =>
      shop.stripe.webhooks.constructEvent(body, signature, shop.fake.webhookSecret),
    )
    expect(events.map(({ data }) => data.previous_attributes)).toEqual([
      { name: null, metadata: { workspace: 'w1' } },
      { metadata: { workspace: 'w2' } },
    ])
    expect(events[0]?.request?.idempotency_key).toMatch(/^stripe-node-retry-/)
    expect((await shop.stripe.events.retrieve(events[0]?.id ?? '')).type).toBe('customer.updated')
    const { data } = await shop.stripe.events.list({ types: ['customer.updated'], limit: 1 })
    expect(data.map(({ id }) => id)).toEqual([events[1]?.id])
  })

  test('forged, changed and old deliveries are refused', async () => {
    const shop = await begin()
    const [event] = shop.fake.events
    if (!event) throw new Error('the customer made an event')
    const read = ({ body, signature }: { body: string; signature: string }) =>
      shop.stripe.webhooks.constructEvent(body, signature, shop.fake.webhookSecret)
    const good = shop.fake.signed(event)
    expect(read(good).id).toBe(event.id)
    expect(good.signature).toBe(
      shop.stripe.webhooks.generateTestHeaderString({
        payload: good.body,
        secret: shop.fake.webhookSecret,
        timestamp: Number(/t=(\d+)/.exec(good.signature)?.[1]),
      }),
    )
    const refusal = Stripe.errors.StripeSignatureVerificationError
    expect(() => read(shop.fake.signed(event, { secret: 'whsec_other' }))).toThrow(refusal)
    expect(() => read({ ...good, body: `${good.body} ` })).toThrow(refusal)
    expect(() => read(shop.fake.signed(event, { at: new Date(Date.now() - 3_600_000) }))).toThrow(refusal)
  })

  test('what a receiver refused is sent again when time passes', async () => {
    const shop = await begin()
    const receiver = await openReceiver()
    open.push(receiver)
    shop.fake.deliverTo(receiver.url)
    receiver.answerWith(500)
    await shop.stripe.customers.create({ email: 'x@example.com' })
    await shop.fake.settled()
    expect(shop.fake.events.at(-1)?.pending_webhooks).toBe(1)
    receiver.answerWith(200)
    await shop.fake.advance({ hours: 1 })
    const ids = receiver.received.map(({ body }) => (JSON.parse(body) as { id: string }).id)
    expect(ids).toEqual([shop.fake.events.at(-1)?.id, shop.fake.events.at(-1)?.id])
    expect(shop.fake.events.at(-1)?.pending_webhooks).toBe(0)
  })
})
