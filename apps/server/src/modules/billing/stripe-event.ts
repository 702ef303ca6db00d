import type { Payments } from './payments.ts'
import { at } from './stripe-account.ts'
import type { StripeSdk } from './stripe-client.ts'

/** What Stripe tells, if it was Stripe and not long ago: the signature is over the bytes as they came. */
export const createReadEvent =
  (sdk: () => Promise<StripeSdk>, webhookSecret: string): Payments['readEvent'] =>
  async (bytes, signature) => {
    const { stripe, errors } = await sdk()
    try {
      const event = await stripe.webhooks.constructEventAsync(bytes, signature ?? '', webhookSecret)
      return {
        id: event.id,
        type: event.type,
        customerId: customerIn(event.data.object) ?? null,
        createdAt: at(event.created),
      }
    } catch (error) {
      if (error instanceof errors.StripeSignatureVerificationError || error instanceof SyntaxError)
        return undefined
      throw error
    }
  }

/** Most of what happens to a customer names them; the rest comes with something that does. */
function customerIn(thing: object): string | undefined {
  if ('object' in thing && thing.object === 'customer' && 'id' in thing) return String(thing.id)
  const customer = 'customer' in thing ? thing.customer : undefined
  if (typeof customer === 'string') return customer
  return typeof customer === 'object' && customer !== null && 'id' in customer
    ? String(customer.id)
    : undefined
}
