import { MetaError } from '@adwright/meta-graph'
import { WriteFailure, type WriteFailureKind } from './write-failure.ts'

const kinds: Readonly<Record<MetaError['kind'], WriteFailureKind>> = {
  auth: 'reconnect',
  permission: 'refused',
  throttled: 'later',
  transient: 'later',
  invalid: 'refused',
  not_found: 'refused',
  blocked: 'refused',
  config: 'refused',
  unknown_outcome: 'unknown',
}

/** What to do about an error, in a sentence; undefined when Meta's own words say it. */
export type Advice = (error: MetaError) => string | undefined

const meaning: Readonly<Partial<Record<MetaError['kind'], string>>> = {
  auth: 'Meta no longer accepts our access.',
  throttled: 'Too much was asked of Meta in a short time.',
  transient: 'Meta could not do it just now.',
  unknown_outcome: 'The answer was lost on the way.',
}
const BLOCKED = 'Meta has blocked this action for some hours; look into Account Quality at Meta.'

/** Meta's words for the person where there are any, and what to do. */
function problemOf(error: MetaError, advice: Advice): string {
  const said = [error.userTitle, error.userMessage].filter((text) => text !== undefined).filter(Boolean)
  const what =
    said.length > 0
      ? said.map((text) => asSentence(text)).join(' ')
      : (meaning[error.kind] ?? asSentence(error.message))
  const todo = isBlockedForNow(error) ? BLOCKED : advice(error)
  return todo === undefined ? what : `${what} ${todo}`
}
export const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

// Meta blocks an action for hours without saying how many (368): the same call works after them.
const isBlockedForNow = (error: MetaError) => error.reason === 'action_blocked'

function kindOf(error: MetaError): WriteFailureKind {
  if (isBlockedForNow(error)) return 'later'
  // A throttle that says it is final (1487225) will not go away by waiting.
  return kinds[error.kind] === 'later' && !error.retryable ? 'refused' : kinds[error.kind]
}

/** Meta's failures as the ledger tells them apart; what is no failure of Meta's passes through. */
export async function asWriteFailure<T>(call: () => Promise<T>, advice: Advice): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (!(cause instanceof MetaError)) throw cause
    throw new WriteFailure(kindOf(cause), problemOf(cause, advice), {
      cause,
      reason: cause.reason,
      limited: cause.kind === 'throttled' || isBlockedForNow(cause),
      traceId: cause.traceId,
      ...(cause.retryAfterMs !== undefined && { waitSeconds: Math.ceil(cause.retryAfterMs / 1000) }),
    })
  }
}
