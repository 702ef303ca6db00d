import { change, emit } from './emit.ts'
import { newId } from './ids.ts'
import type { CardBehaviour, PaymentMethod } from './records.ts'
import type { World } from './world.ts'

/** Stripe's test cards that the pages know: what happens now, and what happens with later charges. */
const testCards: Record<string, { atOnce: 'pays' | 'declines'; later: CardBehaviour }> = {
  '4242424242424242': { atOnce: 'pays', later: 'pays' },
  '4000000000000002': { atOnce: 'declines', later: 'declines' },
  '4000000000000341': { atOnce: 'pays', later: 'declines' },
  // At a page the customer is there to authenticate; a renewal finds nobody.
  '4000002760003184': { atOnce: 'pays', later: 'needs_authentication' },
}

/** The test card of a number typed at a page, undefined for one that is no test card. */
export const testCard = (number: string) => testCards[number.replaceAll(/\D/g, '')]

export function attachCard(world: World, customer: string, number: string): PaymentMethod {
  const method = world.paymentMethods.add({
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    card: {
      brand: 'visa',
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: 'visa',
      exp_month: 12,
      exp_year: new Date(world.clock.now() * 1000).getUTCFullYear() + 2,
      fingerprint: newId('fp').slice(3, 19),
      funding: 'credit',
      generated_from: null,
      last4: number.replaceAll(/\D/g, '').slice(-4),
      networks: { available: ['visa'], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: world.clock.now(),
    customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  })
  emit(world, 'payment_method.attached', method)
  return method
}

export function makeDefault(world: World, method: PaymentMethod): void {
  const customer = world.customers.get(method.customer ?? '')
  change(world, 'customer.updated', customer, {
    invoice_settings: { ...customer.invoice_settings, default_payment_method: method.id },
  })
}

/** Says how a customer's next charges end; one without a card gets one. */
export function setCard(world: World, customerId: string, behaviour: CardBehaviour): void {
  const customer = world.customers.get(customerId)
  const has = world.paymentMethods.oldest().some((method) => method.customer === customer.id)
  if (!has) makeDefault(world, attachCard(world, customer.id, '4242424242424242'))
  world.cards.set(customer.id, behaviour)
}
