import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { startFakeStripe, type FakeStripe, type FakeStripeOptions } from './index.ts'

export interface Shop {
  fake: FakeStripe
  stripe: Stripe
  customer: Stripe.Customer
  /** 31.00, 62.00 and 310.00 USD: with 31 days a month every day is a round sum. */
  prices: { basic: string; pro: string; yearly: string }
  close(): Promise<void>
}

const newYear = new Date('2027-01-01T00:00:00Z')

export const sdkFor = (fake: FakeStripe, config: Partial<Stripe.StripeConfig> = {}): Stripe =>
  new Stripe(fake.apiKey, {
    host: '127.0.0.1',
    port: fake.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    ...config,
  })

/** A fake with a customer and something to sell. */
export async function openShop(options: FakeStripeOptions = {}): Promise<Shop> {
  const fake = await startFakeStripe({ now: newYear, ...options })
  const stripe = sdkFor(fake)
  const price = async (name: string, unit_amount: number, interval: 'month' | 'year'): Promise<string> => {
    const product = await stripe.products.create({ name })
    const made = await stripe.prices.create({
      product: product.id,
      unit_amount,
      currency: 'usd',
      recurring: { interval },
      lookup_key: name.toLowerCase(),
    })
    return made.id
  }
  return {
    fake,
    stripe,
    customer: await stripe.customers.create({ email: 'mia@example.com', metadata: { workspace: 'w1' } }),
    prices: {
      basic: await price('Basic', 3100, 'month'),
      pro: await price('Pro', 6200, 'month'),
      yearly: await price('Yearly', 31_000, 'year'),
    },
    close: () => fake.close(),
  }
}

/** What a browser does with a form of a page; redirects are looked at, not followed. */
export async function postForm(url: string, fields: Record<string, string>) {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() }
}

export const goodCard = '4242 4242 4242 4242'
/** Is attached, and declines what is charged later. */
export const laterDeclined = '4000 0000 0000 0341'
export const declinedCard = '4000 0000 0000 0002'

export function openCheckout(shop: Shop, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return shop.stripe.checkout.sessions.create({
    mode: 'subscription',
    line_items: [{ price: shop.prices.basic, quantity: 1 }],
    customer: shop.customer.id,
    client_reference_id: 'w1',
    success_url: 'http://app.test/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://app.test/plans',
    ...more,
  })
}

/** Buys the basic plan at the page of a checkout. */
export async function buy(
  shop: Shop,
  { card = goodCard, ...more }: Partial<Stripe.Checkout.SessionCreateParams> & { card?: string } = {},
): Promise<Stripe.Subscription> {
  const session = await openCheckout(shop, more)
  const paid = await postForm(session.url ?? '', { action: 'pay', card_number: card })
  if (paid.status !== 303) throw new Error(`the page answered ${paid.status}: ${paid.body}`)
  const done = await shop.stripe.checkout.sessions.retrieve(session.id)
  return shop.stripe.subscriptions.retrieve(String(done.subscription))
}

export const eventTypes = (fake: FakeStripe): string[] => fake.events.map(({ type }) => type)

/** A receiver of deliveries that keeps the raw bodies and signatures. */
export async function openReceiver() {
  const received: { body: string; signature: string }[] = []
  let status = 200
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        signature: String(request.headers['stripe-signature']),
      })
      response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    answerWith: (next: number) => {
      status = next
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
