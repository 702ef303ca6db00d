import type { StripeSdk } from './stripe-client.ts'

const VERSION = '1'

/**
 * How Stripe's own pages for customers look: cards, invoices, the end of a plan. Plans are changed with us, who know
 * what is in use. Made once, and found again by its mark.
 */
export function createStripePortal(sdk: () => Promise<StripeSdk>): () => Promise<string> {
  let known: Promise<string> | undefined
  const find = async (): Promise<string> => {
    const { stripe } = await sdk()
    const { data } = await stripe.billingPortal.configurations.list({ active: true, limit: 100 })
    const ours = data.find(({ metadata }) => metadata?.['adwright'] === VERSION)
    if (ours) return ours.id
    const made = await stripe.billingPortal.configurations.create(
      {
        features: {
          payment_method_update: { enabled: true },
          invoice_history: { enabled: true },
          customer_update: { enabled: true, allowed_updates: ['email', 'name', 'address', 'tax_id'] },
          subscription_cancel: { enabled: true, mode: 'at_period_end' },
          subscription_update: { enabled: false },
        },
        metadata: { adwright: VERSION },
      },
      { idempotencyKey: `adwright:portal:${VERSION}` },
    )
    return made.id
  }
  return () => {
    known ??= find()
    known.catch(() => (known = undefined))
    return known
  }
}
