import { cancelSubscription } from './cancel-subscription.ts'
import { changeSubscription, subscriptionChangeShape } from './change-subscription.ts'
import { flag, integer, list, mergeMetadata, metadata, object, oneOf, required, text } from './params.ts'
import { recurringPrice } from './prices.ts'
import type { Subscription } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { cardError, invalid } from './stripe-error.ts'
import { subscribe } from './subscribe.ts'
import { isOver, itemOf } from './subscription.ts'
import type { World } from './world.ts'

const statuses = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'trialing',
  'unpaid',
] as const

function hasStatus(subscription: Subscription, wanted: (typeof statuses)[number] | undefined): boolean {
  if (wanted === 'all') return true
  if (wanted === 'ended') return isOver(subscription)
  return wanted === undefined ? subscription.status !== 'canceled' : subscription.status === wanted
}

const createShape = {
  customer: text,
  items: list(object({ price: text, quantity: integer })),
  trial_end: integer,
  trial_period_days: integer,
  metadata,
  description: text,
  default_payment_method: text,
  payment_behavior: oneOf('allow_incomplete', 'default_incomplete', 'error_if_incomplete'),
}

/** Without a card nothing can be charged, which Stripe says before it makes a subscription. */
function mustHaveCard(world: World, customer: string): void {
  if (world.customers.get(customer, 'customer').invoice_settings.default_payment_method) return
  throw invalid('This customer has no attached payment source or default payment method.', {
    code: 'resource_missing',
  })
}

export const subscriptionRoutes: Route[] = [
  route('POST', '/v1/subscriptions', createShape, (world, input) => {
    const customer = required(input.customer, 'customer')
    const [item, ...others] = required(input.items, 'items')
    if (others.length > 0) throw invalid('The fake keeps one item in a subscription.', { param: 'items[1]' })
    const price = recurringPrice(world, item?.price, 'items[0][price]')
    const days = input.trial_period_days
    const trialEnd = input.trial_end ?? (days ? world.clock.now() + days * 86_400 : undefined)
    const later = input.payment_behavior === 'default_incomplete'
    if (trialEnd === undefined && price.unit_amount && !input.default_payment_method && !later) {
      mustHaveCard(world, customer)
    }
    if (
      input.payment_behavior === 'error_if_incomplete' &&
      (world.cards.get(customer) ?? 'pays') !== 'pays'
    ) {
      throw cardError({ code: 'card_declined', message: 'Your card was declined.' })
    }
    return subscribe(
      world,
      {
        customer,
        price,
        quantity: item?.quantity ?? 1,
        metadata: mergeMetadata({}, input.metadata),
        description: input.description ?? null,
        trialEnd,
        defaultPaymentMethod: input.default_payment_method ?? null,
      },
      { held: later },
    )
  }),
  route('GET', '/v1/subscriptions/:id', {}, (world, _, id) => world.subscriptions.get(id)),
  route('POST', '/v1/subscriptions/:id', subscriptionChangeShape, (world, input, id) => {
    const subscription = world.subscriptions.get(id)
    changeSubscription(world, subscription, input)
    return subscription
  }),
  route(
    'DELETE',
    '/v1/subscriptions/:id',
    { prorate: flag, invoice_now: flag, cancellation_details: object({ comment: text, feedback: text }) },
    (world, input, id) => {
      const subscription = world.subscriptions.get(id)
      cancelSubscription(world, subscription, input)
      return subscription
    },
  ),
  listRoute(
    '/v1/subscriptions',
    { customer: text, status: oneOf(...statuses), price: text },
    (world, { customer, status, price }) =>
      world.subscriptions
        .newest()
        .filter(
          (subscription) =>
            matches(subscription, { customer }) &&
            hasStatus(subscription, status) &&
            (price === undefined || itemOf(subscription).price.id === price),
        ),
  ),
]
