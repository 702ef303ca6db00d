import { emit } from './emit.ts'
import { newId } from './ids.ts'
import { text } from './params.ts'
import type { CardBehaviour, Charge, PaymentIntent, PaymentMethod } from './records.ts'
import { listRoute, matches, route, type Route } from './route.ts'
import type { World } from './world.ts'

/** Why a charge failed, as a `card_error` says it. */
export interface Failure {
  code: string
  message: string
  decline_code?: string
}

export const declined: Failure = {
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
}

const unauthenticated: Failure = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

export function createPaymentIntent(
  world: World,
  given: Pick<PaymentIntent, 'amount' | 'currency' | 'customer' | 'description'>,
): PaymentIntent {
  const id = newId('pi')
  return world.paymentIntents.add({
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic',
    client_secret: `${id}_secret_${newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: world.clock.now(),
    customer_account: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: 'off_session',
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_group: null,
    ...given,
  })
}

/** Charges a card once. Answers why it failed, or nothing when the money came. */
export function chargeCard(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod | undefined,
  behaviour: CardBehaviour,
): Failure | undefined {
  const failure = behaviour === 'pays' ? undefined : behaviour === 'declines' ? declined : unauthenticated
  const charge = world.charges.add(chargeRecord(world, intent, method, failure))
  Object.assign(intent, {
    latest_charge: charge.id,
    payment_method: failure === declined ? null : (method?.id ?? null),
    status:
      failure === undefined
        ? 'succeeded'
        : failure === declined
          ? 'requires_payment_method'
          : 'requires_action',
    amount_received: failure ? 0 : intent.amount,
    last_payment_error: failure ? { type: 'card_error', charge: charge.id, ...failure } : null,
    next_action: failure === unauthenticated ? { type: 'use_stripe_sdk', use_stripe_sdk: {} } : null,
  } satisfies Partial<PaymentIntent>)
  emit(world, failure ? 'charge.failed' : 'charge.succeeded', charge)
  emit(world, failure ? 'payment_intent.payment_failed' : 'payment_intent.succeeded', intent)
  return failure
}

function chargeRecord(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod | undefined,
  failure: Failure | undefined,
): Charge {
  const id = newId('ch')
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: failure ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: failure ? null : newId('txn'),
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'FAKE STRIPE',
    captured: !failure,
    created: world.clock.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: failure ? 'declined_by_network' : 'approved_by_network',
      reason: failure?.decline_code ?? null,
      risk_level: 'normal',
      seller_message: failure ? 'The bank did not return any further details.' : 'Payment complete.',
      type: failure ? 'issuer_declined' : 'authorized',
    },
    paid: !failure,
    payment_intent: intent.id,
    payment_method: method?.id ?? null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: failure ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  }
}

export const paymentRoutes: Route[] = [
  route('GET', '/v1/payment_intents/:id', {}, (world, _, id) => world.paymentIntents.get(id)),
  listRoute('/v1/payment_intents', { customer: text }, (world, { customer }) =>
    world.paymentIntents.newest().filter((intent) => matches(intent, { customer })),
  ),
  route('GET', '/v1/charges/:id', {}, (world, _, id) => world.charges.get(id)),
  listRoute('/v1/charges', { customer: text, payment_intent: text }, (world, { customer, payment_intent }) =>
    world.charges.newest().filter((charge) => matches(charge, { customer, payment_intent })),
  ),
]
