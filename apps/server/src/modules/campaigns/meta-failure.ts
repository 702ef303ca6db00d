import { MetaError, MetaMoneyError } from '@adwright/meta-graph'
import { WriteFailure, type WriteFailureKind } from '#modules/intents'

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

// What to do, where Meta's own words do not say it or there are none. By code/subcode; seen 2026-11.
const advice: Readonly<Record<string, string>> = {
  '100/1885272': 'Raise the daily budget.',
  '100/1885650': 'Raise the daily budget.',
  '100/1815199':
    'Give the ad account access to this Instagram account in Business settings, then launch again.',
  '100/1885029': 'Choose the Page again under Connections.',
  '100/1885183': 'The Meta app of this installation is still in development mode; switch it to live.',
  '100/1404163': 'Open Account Quality at Meta and ask for a review.',
  '100/2446383': 'Check the landing page of the campaign.',
  '100/3858258': 'The landing page or a picture could not be read by Meta. Check that it is public.',
  '613/1487632': 'Meta allows four budget changes an hour. Try again in an hour.',
  '613/1487225':
    'Meta limits new ads of accounts that spend little. Pause or delete old ads, then launch again.',
}
const adviceByKind: Readonly<Partial<Record<MetaError['kind'], string>>> = {
  auth: 'Connect Meta again.',
  permission:
    'Connect Meta again and leave every permission ticked; check your role in the ad account and the Page.',
  blocked: 'Open Account Quality at Meta; trying again before that will not help.',
  config: 'This installation of Adwright has to be mended by whoever runs it.',
  throttled: 'Meta asks us to wait.',
  transient: 'Meta has a problem at the moment.',
  unknown_outcome: 'Meta did not answer.',
}

/** Meta's words for the person where there are any, and what to do. */
function problemOf(error: MetaError): string {
  const said = [error.userTitle, error.userMessage].filter((text) => text !== undefined).filter(Boolean)
  const what =
    said.length > 0
      ? said.map((text) => asSentence(text)).join(' ')
      : (meaning[error.kind] ?? asSentence(error.message))
  const todo = isBlockedForNow(error)
    ? 'Meta has blocked this action for some hours; look into Account Quality at Meta.'
    : (advice[`${error.code}/${error.subcode}`] ?? adviceByKind[error.kind])
  return todo === undefined ? what : `${what} ${todo}`
}
const asSentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
const meaning: Readonly<Partial<Record<MetaError['kind'], string>>> = {
  auth: 'Meta no longer accepts our access.',
  throttled: 'Too much was asked of Meta in a short time.',
  transient: 'Meta could not do it just now.',
  unknown_outcome: 'The answer was lost on the way.',
}

// Meta blocks an action for hours without saying how many (368): the same call works after them.
const isBlockedForNow = (error: MetaError) => error.reason === 'action_blocked'

function kindOf(error: MetaError): WriteFailureKind {
  if (isBlockedForNow(error)) return 'later'
  // A throttle that says it is final (1487225) will not go away by waiting.
  return kinds[error.kind] === 'later' && !error.retryable ? 'refused' : kinds[error.kind]
}

/** Meta's failures as the ledger tells them apart; what is no failure of Meta's passes through. */
export async function asWriteFailure<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof MetaMoneyError)
      throw new WriteFailure('refused', asSentence(cause.message), { cause })
    if (!(cause instanceof MetaError)) throw cause
    const kind = kindOf(cause)
    throw new WriteFailure(kind, problemOf(cause), {
      cause,
      limited: cause.kind === 'throttled' || isBlockedForNow(cause),
      traceId: cause.traceId,
      ...(cause.retryAfterMs !== undefined && { waitSeconds: Math.ceil(cause.retryAfterMs / 1000) }),
    })
  }
}
