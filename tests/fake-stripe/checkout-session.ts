import { attachCard, testCard } from './cards.ts'
import { createCustomer } from './customers.ts'
import { emit } from './emit.ts'
import { newId } from './ids.ts'
import { chargeCard, createPaymentIntent, declined } from './payments.ts'
import { recurringPrice } from './prices.ts'
import type { CheckoutSession } from './records.ts'
import { subscribe } from './subscribe.ts'
import type { CheckoutTerms, World } from './world.ts'

export interface SessionOrder {
  terms: CheckoutTerms
  customer: string | null
  customerEmail: string | null
  clientReferenceId: string | null
  metadata: Record<string, string>
  successUrl: string
  cancelUrl: string | null
  allowPromotionCodes: boolean | null
  expiresAt: number
}

export function openSession(world: World, order: SessionOrder): CheckoutSession {
  const id = newId('cs_test')
  const [line] = order.terms.lines
  const price = recurringPrice(world, line?.price, 'line_items[0][price]')
  const total = order.terms.trialEnd === undefined ? (price.unit_amount ?? 0) * (line?.quantity ?? 1) : 0
  world.checkouts.set(id, order.terms)
  return world.checkoutSessions.add({
    id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: order.allowPromotionCodes,
    allowed_payment_method_types: null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: order.cancelUrl,
    client_reference_id: order.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: world.clock.now(),
    currency: price.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: order.customer,
    customer_account: null,
    customer_creation: order.customer ? null : 'always',
    customer_details: null,
    customer_email: order.customerEmail,
    discounts: [],
    expires_at: order.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: order.metadata,
    mode: 'subscription',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'always',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: order.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.origin}/c/pay/${id}`,
    wallet_options: null,
  })
}

/** Pays an open session with a card typed at its page; answers what the page must say when that did not work. */
export function paySession(
  world: World,
  session: CheckoutSession,
  { cardNumber, email }: { cardNumber: string; email: string },
): string | undefined {
  const card = testCard(cardNumber)
  if (!card) return 'Your card number is invalid.'
  const address = session.customer_email ?? email
  if (!session.customer && !/^\S+@\S+$/.test(address)) return 'Your email is invalid.'
  const terms = world.checkouts.get(session.id)
  const [line] = terms?.lines ?? []
  if (!terms || !line) throw new Error(`${session.id} sells nothing`)
  if (card.atOnce === 'declines') return refuse(world, session)
  const customer = session.customer
    ? world.customers.get(session.customer)
    : createCustomer(world, { email: address })
  const method = attachCard(world, customer.id, cardNumber)
  // The customer is at the page: whatever comes later, this charge succeeds.
  world.cards.set(customer.id, 'pays')
  const subscription = subscribe(
    world,
    {
      customer: customer.id,
      price: recurringPrice(world, line.price, 'line_items[0][price]'),
      quantity: line.quantity,
      metadata: terms.metadata,
      description: terms.description,
      trialEnd: terms.trialEnd,
      defaultPaymentMethod: method.id,
    },
    { present: true },
  )
  world.cards.set(customer.id, card.later)
  Object.assign(session, {
    status: 'complete',
    payment_status: terms.trialEnd === undefined ? 'paid' : 'no_payment_required',
    customer: customer.id,
    customer_details: {
      address: null,
      business_name: null,
      email: customer.email,
      individual_name: null,
      name: customer.name ?? null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
    subscription: subscription.id,
    invoice: subscription.latest_invoice,
    url: null,
  } satisfies Partial<CheckoutSession>)
  emit(world, 'checkout.session.completed', session)
  return undefined
}

/** A payment is tried and fails; a trial has nothing to pay, so its card is only not taken. */
function refuse(world: World, session: CheckoutSession): string {
  const { amount_total: amount, currency, customer } = session
  if (!amount || !currency) return declined.message
  const description = 'Subscription creation'
  const intent = createPaymentIntent(world, { amount, currency, customer, description })
  return chargeCard(world, intent, undefined, 'declines')?.message ?? declined.message
}

export function expireSession(world: World, session: CheckoutSession): void {
  Object.assign(session, { status: 'expired', url: null } satisfies Partial<CheckoutSession>)
  emit(world, 'checkout.session.expired', session)
}
