import { change, emit } from './emit.ts'
import { newId } from './ids.ts'
import { integer, mergeMetadata, metadata, oneOf, text } from './params.ts'
import type { Charge, Refund } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import { invalid, missingParam } from './stripe-error.ts'
import type { World } from './world.ts'

export interface RefundTerms {
  /** Minor units; everything that is left when undefined. */
  amount?: number | undefined
  reason?: Refund['reason']
  metadata?: Record<string, string>
}

export function refundCharge(world: World, charge: Charge, terms: RefundTerms): Refund {
  const left = charge.amount_captured - charge.amount_refunded
  const amount = terms.amount ?? left
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  if (amount < 1) throw invalid('Invalid positive integer', { param: 'amount' })
  if (amount > left) {
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    })
  }
  const refund = world.refunds.add({
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: newId('txn'),
    charge: charge.id,
    created: world.clock.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: terms.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: terms.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  })
  change(world, 'charge.refunded', charge, {
    amount_refunded: charge.amount_refunded + amount,
    refunded: amount === left,
  })
  emit(world, 'refund.created', refund)
  return refund
}

/** The charge that brought a payment intent's money. */
export function chargeOf(world: World, intentId: string): Charge {
  const intent = world.paymentIntents.get(intentId, 'payment_intent')
  const charge = intent.latest_charge ? world.charges.get(intent.latest_charge) : undefined
  if (charge?.status === 'succeeded') return charge
  throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  })
}

export const refundRoutes: Route[] = [
  route(
    'POST',
    '/v1/refunds',
    {
      payment_intent: text,
      charge: text,
      amount: integer,
      reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
      metadata,
    },
    (world, { payment_intent, charge, amount, reason, metadata: pairs }) => {
      const terms = { amount, reason: reason ?? null, metadata: mergeMetadata({}, pairs) }
      if (payment_intent) return refundCharge(world, chargeOf(world, payment_intent), terms)
      if (!charge) throw missingParam('charge')
      return refundCharge(world, world.charges.get(charge, 'charge'), terms)
    },
  ),
  route('GET', '/v1/refunds/:id', {}, (world, _, id) => world.refunds.get(id)),
  listRoute('/v1/refunds', { charge: text, payment_intent: text }, (world, filters) =>
    world.refunds
      .newest()
      .filter((refund) =>
        matches(refund, { charge: filters.charge, payment_intent: filters.payment_intent }),
      ),
  ),
]
