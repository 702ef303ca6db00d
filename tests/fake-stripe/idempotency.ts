import type { Clock } from './clock.ts'
import { StripeError } from './stripe-error.ts'

export interface Answer {
  status: number
  body: string
  /** It was stored before, for the same key. */
  replayed?: true
}

/** Keys are kept as long as Stripe promises to keep them. */
const keptFor = 24 * 3600

export interface Idempotency {
  /** The stored answer of a key, undefined for a new key; throws when the key came with another request. */
  find(key: string, request: string): Answer | undefined
  keep(key: string, request: string, answer: Answer): void
}

export function createIdempotency(clock: Clock): Idempotency {
  const kept = new Map<string, { request: string; answer: Answer; at: number }>()
  return {
    find(key, request) {
      const known = kept.get(key)
      if (!known || clock.now() - known.at > keptFor) return undefined
      if (known.request === request) return known.answer
      throw new StripeError(400, {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      })
    },
    keep(key, request, answer) {
      kept.set(key, { request, answer, at: clock.now() })
    },
  }
}
