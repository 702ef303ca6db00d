import { createHmac } from 'node:crypto'
import type { ErrorCode, UserId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import type { Proof } from './begin-session.ts'
import { personOf, type Visit } from './visit.ts'

/** Somebody who tried to be that person: by the e-mail that they wrote, or the owner of what they showed. */
type Tried = { with: Proof; email?: string; userId?: UserId | undefined }
/** For `.catch`: writes a refused sign-in down and passes the refusal on. */
export type FailedSignIn = (visit: Visit, tried: Tried) => (refused: unknown) => Promise<never>

const failures: ReadonlySet<ErrorCode> = new Set([
  'auth.wrong_credentials',
  'auth.two_factor_wrong',
  'auth.passkey_refused',
])
/** Whoever guesses writes one entry a quarter of an hour into the trail, however often they guess; the log has them all. */
const quietMilliseconds = 15 * 60_000

export function createFailedSignIn({
  stores,
  transactions,
  audit,
  log,
  secret,
}: Pick<Parts, 'stores' | 'transactions' | 'audit' | 'log' | 'secret'>): FailedSignIn {
  const told = new LRUCache<UserId, true>({ max: 10_000, ttl: quietMilliseconds })
  const note = async (visit: Visit, tried: Tried): Promise<void> => {
    const { email } = tried
    const userId =
      tried.userId ?? (email === undefined ? undefined : (await stores.accounts.findByEmail(email))?.id)
    const who = userId ? { userId } : { emailHash: email && hashOf(secret, email) }
    log.warn({ part: 'auth', requestId: visit.requestId, ip: visit.ip, with: tried.with, ...who }, 'a sign-in failed') // prettier-ignore
    if (!userId || told.has(userId)) return
    told.set(userId, true)
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, personOf(userId, visit), 'account.sign_in_failed', userId, undefined, {
        with: tried.with,
      }),
    )
  }
  return (visit, tried) => async (refused) => {
    if (refused instanceof AppError && failures.has(refused.code))
      await note(visit, tried).catch((error: unknown) =>
        log.warn({ part: 'auth', err: error }, 'a failed sign-in was not noted'),
      )
    throw refused
  }
}

/** Tells tries of one address apart from those of another, and the address to nobody who has the log alone. */
const hashOf = (secret: string, email: string): string =>
  createHmac('sha256', secret)
    .update(`failed sign-in of ${email.toLowerCase()}`)
    .digest('base64url')
    .slice(0, 22)
