import { expireSession, openSession } from './checkout-session.ts'
import { lineItems } from './expand.ts'
import {
  flag,
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
import { recurringPrice } from './prices.ts'
import type { CheckoutSession } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

const createShape = {
  mode: oneOf('subscription'),
  ui_mode: oneOf('hosted_page'),
  line_items: list(object({ price: text, quantity: integer })),
  customer: text,
  customer_email: text,
  customer_update: object({ address: oneOf('auto', 'never'), name: oneOf('auto', 'never') }),
  client_reference_id: text,
  metadata,
  subscription_data: object({
    metadata,
    description: text,
    trial_end: integer,
    trial_period_days: integer,
  }),
  success_url: text,
  cancel_url: text,
  allow_promotion_codes: flag,
  automatic_tax: object({ enabled: flag }),
  billing_address_collection: oneOf('auto', 'required'),
  tax_id_collection: object({ enabled: flag }),
  payment_method_collection: oneOf('always'),
  locale: text,
  expires_at: integer,
}

const day = 86_400

function create(world: World, input: Fields<typeof createShape>): CheckoutSession {
  required(input.mode, 'mode')
  const [line, ...others] = required(input.line_items, 'line_items')
  if (others.length > 0) throw invalid('The fake sells one price in a checkout.', { param: 'line_items[1]' })
  const price = recurringPrice(world, line?.price, 'line_items[0][price]')
  if (input.customer && input.customer_email) {
    throw invalid('You may only specify one of these parameters: customer, customer_email.', {
      param: 'customer',
    })
  }
  if (input.customer) world.customers.get(input.customer, 'customer')
  const now = world.clock.now()
  const expiresAt = input.expires_at ?? now + day
  if (expiresAt < now + 1800 || expiresAt > now + day) {
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      {
        param: 'expires_at',
      },
    )
  }
  return openSession(world, {
    terms: {
      lines: [{ price: price.id, quantity: required(line?.quantity, 'line_items[0][quantity]') }],
      metadata: mergeMetadata({}, input.subscription_data?.metadata),
      description: input.subscription_data?.description ?? null,
      trialEnd: trialEnd(now, input.subscription_data),
    },
    customer: input.customer ?? null,
    customerEmail: input.customer_email ?? null,
    clientReferenceId: input.client_reference_id ?? null,
    metadata: mergeMetadata({}, input.metadata),
    successUrl: webAddress(required(input.success_url, 'success_url'), 'success_url'),
    cancelUrl: input.cancel_url === undefined ? null : webAddress(input.cancel_url, 'cancel_url'),
    allowPromotionCodes: input.allow_promotion_codes ?? null,
    expiresAt,
  })
}

/** Checkout takes no trial that ends sooner than in two days. */
function trialEnd(now: number, data: Fields<typeof createShape>['subscription_data']): number | undefined {
  const { trial_end: end, trial_period_days: days } = data ?? {}
  if (end !== undefined && end < now + 2 * day) {
    throw invalid('The `trial_end` date has to be at least 2 days in the future.', {
      param: 'subscription_data[trial_end]',
    })
  }
  return end ?? (days ? now + days * day : undefined)
}

function webAddress(address: string, param: string): string {
  if (/^https?:\/\//.test(address)) return address
  throw invalid('Not a valid URL', { code: 'url_invalid', param })
}

export const checkoutRoutes: Route[] = [
  route('POST', '/v1/checkout/sessions', createShape, create),
  route('GET', '/v1/checkout/sessions/:id', {}, (world, _, id) => world.checkoutSessions.get(id, 'session')),
  route('GET', '/v1/checkout/sessions/:id/line_items', {}, (world, _, id) =>
    lineItems(world, world.checkoutSessions.get(id, 'session').id),
  ),
  route('POST', '/v1/checkout/sessions/:id/expire', {}, (world, _, id) => {
    const session = world.checkoutSessions.get(id, 'session')
    if (session.status !== 'open') {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This one is ${session.status}.`,
      )
    }
    expireSession(world, session)
    return session
  }),
  listRoute(
    '/v1/checkout/sessions',
    { customer: text, subscription: text, status: oneOf('complete', 'expired', 'open') },
    (world, { customer, subscription, status }) =>
      world.checkoutSessions
        .newest()
        .filter((session) => matches(session, { customer, subscription, status })),
  ),
]
