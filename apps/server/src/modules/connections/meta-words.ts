import { MetaError } from '@adwright/meta-graph'
import { AppError } from '#platform/errors.ts'

/** Meta's endings of a call as errors of the catalogue, with hers as their cause. */
export async function inOurWords<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (!(cause instanceof MetaError)) throw cause
    // Spent or foreign codes (36007, 36009) come as auth errors too: the sign-in has to be begun again.
    if (cause.code === 100 && cause.kind === 'auth')
      throw new AppError('connection.state_invalid', {}, { cause })
    if (cause.kind === 'auth')
      throw new AppError('connection.needs_reconnect', { name: 'this Meta user' }, { cause })
    if (cause.retryable || cause.kind === 'unknown_outcome')
      throw new AppError('meta.unavailable', {}, { cause })
    throw new AppError('meta.refused', { reason: cause.userMessage ?? cause.message }, { cause })
  }
}
