import { newId } from './ids.ts'
import { flag, integer, list, mergeMetadata, metadata, object, oneOf, required, text } from './params.ts'
import { createProduct } from './products.ts'
import type { Price } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { invalid } from './stripe-error.ts'
import type { World } from './world.ts'

/** Looks a price up for a subscription, which only takes active recurring ones. */
export function recurringPrice(world: World, id: string | undefined, param: string) {
  const price = world.prices.get(required(id, param), param)
  if (!price.active) throw invalid(`The price specified is inactive: ${price.id}`, { param })
  if (!price.recurring) throw invalid(`The price specified is not recurring: ${price.id}`, { param })
  return { ...price, recurring: price.recurring }
}

/** A lookup key belongs to one price; it moves only when that is asked for. */
function claimLookupKey(world: World, key: string, transfer: boolean): void {
  const holder = world.prices.oldest().find((price) => price.lookup_key === key)
  if (!holder) return
  if (!transfer) {
    throw invalid(`A price (\`${holder.id}\`) already uses that lookup key.`, {
      code: 'resource_already_exists',
      param: 'lookup_key',
    })
  }
  holder.lookup_key = null
}

const interval = oneOf('day', 'week', 'month', 'year')

export const priceRoutes: Route[] = [
  route(
    'POST',
    '/v1/prices',
    {
      currency: text,
      unit_amount: integer,
      product: text,
      product_data: object({ name: text, metadata }),
      recurring: object({ interval, interval_count: integer, usage_type: oneOf('licensed') }),
      lookup_key: text,
      transfer_lookup_key: flag,
      nickname: text,
      active: flag,
      tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
      metadata,
    },
    (world, input): Price => {
      const amount = required(input.unit_amount, 'unit_amount')
      if (amount < 0) throw invalid('Invalid non-negative integer', { param: 'unit_amount' })
      const product = input.product_data
        ? createProduct(world, { name: required(input.product_data.name, 'product_data[name]') })
        : world.products.get(required(input.product, 'product'), 'product')
      if (input.lookup_key) claimLookupKey(world, input.lookup_key, input.transfer_lookup_key ?? false)
      return world.prices.add({
        id: newId('price'),
        object: 'price',
        active: input.active ?? true,
        billing_scheme: 'per_unit',
        created: world.clock.now(),
        currency: required(input.currency, 'currency'),
        custom_unit_amount: null,
        livemode: false,
        lookup_key: input.lookup_key ?? null,
        metadata: mergeMetadata({}, input.metadata),
        nickname: input.nickname ?? null,
        product: product.id,
        recurring: input.recurring
          ? {
              interval: required(input.recurring.interval, 'recurring[interval]'),
              interval_count: input.recurring.interval_count ?? 1,
              meter: null,
              trial_period_days: null,
              usage_type: 'licensed',
            }
          : null,
        tax_behavior: input.tax_behavior ?? 'unspecified',
        tiers_mode: null,
        transform_quantity: null,
        type: input.recurring ? 'recurring' : 'one_time',
        unit_amount: amount,
        unit_amount_decimal: String(amount),
      })
    },
  ),
  route('GET', '/v1/prices/:id', {}, (world, _, id) => world.prices.get(id)),
  route(
    'POST',
    '/v1/prices/:id',
    { active: flag, lookup_key: text, transfer_lookup_key: flag, nickname: text, metadata },
    (world, { metadata: pairs, transfer_lookup_key, ...rest }, id) => {
      const price = world.prices.get(id)
      if (rest.lookup_key && rest.lookup_key !== price.lookup_key) {
        claimLookupKey(world, rest.lookup_key, transfer_lookup_key ?? false)
      }
      return Object.assign(price, rest, { metadata: mergeMetadata(price.metadata, pairs) })
    },
  ),
  listRoute(
    '/v1/prices',
    {
      lookup_keys: list(text),
      active: flag,
      product: text,
      currency: text,
      type: oneOf('one_time', 'recurring'),
      recurring: object({ interval }),
    },
    (world, { lookup_keys, recurring, active, product, currency, type }) =>
      world.prices
        .newest()
        .filter(
          (price) =>
            matches(price, { active, product, currency, type }) &&
            (lookup_keys?.includes(price.lookup_key ?? '') ?? true) &&
            (recurring === undefined || price.recurring?.interval === recurring.interval),
        ),
  ),
]
