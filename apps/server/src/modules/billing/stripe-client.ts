import type { Stripe } from 'stripe'
import { AppError } from '#platform/errors.ts'

export type StripeSettings = {
  secretKey: string
  webhookSecret: string
  /** Another host for Stripe's API: a proxy of the operator's. */
  apiUrl?: string | undefined
  version: string
}
export type StripeSdk = { stripe: Stripe; errors: typeof Stripe.errors }

const TIMEOUT_MS = 20_000
/** Each with the same idempotency key, so that nothing is made twice. */
const RETRIES = 2

/** The SDK is large: it is loaded when it is needed first, and never where nothing is sold. */
export function createStripeSdk({ secretKey, apiUrl, version }: StripeSettings): () => Promise<StripeSdk> {
  let loading: Promise<StripeSdk> | undefined
  const load = async (): Promise<StripeSdk> => {
    const { default: Sdk } = await import('stripe')
    const stripe = new Sdk(secretKey, {
      timeout: TIMEOUT_MS,
      maxNetworkRetries: RETRIES,
      telemetry: false,
      appInfo: { name: 'Adwright', version },
      ...(apiUrl !== undefined && addressOf(new URL(apiUrl))),
    })
    return { stripe, errors: Sdk.errors }
  }
  return () => (loading ??= load())
}

const addressOf = ({ hostname, port, protocol }: URL) => ({
  host: hostname,
  port: port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
})

/** What people can act on in our words; everything else is a mistake of ours and stays what it is. */
function asRefusal(error: unknown, { errors }: Pick<StripeSdk, 'errors'>): unknown {
  if (error instanceof errors.StripeCardError)
    return new AppError('billing.card_declined', { reason: error.message }, { cause: error })
  const isAway =
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError ||
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  return isAway ? new AppError('billing.unavailable', {}, { cause: error }) : error
}

export type AskStripe = <T>(call: (stripe: Stripe, sdk: StripeSdk) => Promise<T>) => Promise<T>
export const createAsk =
  (sdk: () => Promise<StripeSdk>): AskStripe =>
  async (call) => {
    const loaded = await sdk()
    return call(loaded.stripe, loaded).catch((error: unknown) => {
      throw asRefusal(error, loaded)
    })
  }

/** A list comes in pages; nobody here has more than this of anything. */
export const whole = { limit: 1000 }
