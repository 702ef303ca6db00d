import type { PaidPlanId, PlanId } from '@adwright/contract'
import { plans } from '@adwright/contract/plans'
import type { Stripe } from 'stripe'
import type { StripeSdk } from './stripe-client.ts'

export type StripePrices = (plan: PaidPlanId) => Promise<string>

/**
 * The price of each plan at Stripe, made when it is not there. What our plans say counts: a price that costs something
 * else hands its lookup key on to a new one, and whoever pays the old one goes on paying it.
 */
export function createStripePrices(sdk: () => Promise<StripeSdk>): StripePrices {
  const known = new Map<PaidPlanId, Promise<string>>()
  const find = async (plan: PaidPlanId): Promise<string> => {
    const { stripe, errors } = await sdk()
    const { stripeLookupKey: key, priceMinor, currency, name } = plans[plan]
    const { data } = await stripe.prices.list({ lookup_keys: [key], active: true, limit: 1 })
    const [there] = data
    if (there && isOurs(there, plan)) return there.id
    const product = `adwright_${plan}`
    await stripe.products
      .create({ id: product, name: `Adwright ${name}`, metadata: { plan } })
      .catch((error: unknown) => {
        const isThere =
          error instanceof errors.StripeInvalidRequestError && error.code === 'resource_already_exists'
        if (!isThere) throw error
      })
    const price = await stripe.prices.create(
      {
        product,
        currency: currency.toLowerCase(),
        unit_amount: priceMinor,
        recurring: { interval: 'month' },
        lookup_key: key,
        transfer_lookup_key: true,
        metadata: { plan },
      },
      // Two processes that find none make one; a price that changes back and forth is made anew.
      { idempotencyKey: `adwright:price:${key}:${priceMinor}:${there?.id ?? 'first'}` },
    )
    return price.id
  }
  return (plan) => {
    const found = known.get(plan) ?? find(plan)
    known.set(plan, found)
    found.catch(() => known.delete(plan))
    return found
  }
}

const isOurs = ({ unit_amount, currency, recurring }: Stripe.Price, plan: PaidPlanId): boolean =>
  unit_amount === plans[plan].priceMinor &&
  currency.toUpperCase() === plans[plan].currency &&
  recurring?.interval === 'month'

/** Which of our plans a price stands for. */
export function planOfPrice({
  metadata,
  lookup_key,
}: Pick<Stripe.Price, 'metadata' | 'lookup_key'>): PaidPlanId | null {
  const paid = Object.values(plans).filter(({ stripeLookupKey }) => stripeLookupKey !== null)
  const plan: { id: PlanId } | undefined = paid.find(
    ({ id, stripeLookupKey }) => id === metadata['plan'] || stripeLookupKey === lookup_key,
  )
  return plan && plan.id !== 'trial' ? plan.id : null
}
