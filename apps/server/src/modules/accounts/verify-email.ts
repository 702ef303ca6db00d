import type { SessionId, SignedIn, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { emailOfLink } from './access-token.ts'
import type { Parts } from './deps.ts'
import { refusalOf } from './refusal.ts'
import { tokenBegun } from './session-cookie.ts'
import type { SessionOwner } from './session-store.ts'
import { headersOf, type Visit } from './visit.ts'

/** The link of the mail confirms the address and signs its owner in, once. */
export const createVerifyEmail =
  ({ identity, stores, admit, beginSession }: Parts) =>
  async (visit: Visit, token: string): Promise<SignedIn> => {
    const { headers } = await identity.api
      .verifyEmail({ query: { token }, headers: headersOf(visit), returnHeaders: true })
      .catch(refusalOf({}))
    const account = await stores.accounts.findByEmail(emailOfLink(token))
    if (!account) throw new AppError('auth.link_invalid')
    const current = await currentSession(identity, visit)
    if (current?.userId === account.id) return admit({ userId: account.id, sessionId: current.id })
    const setCookies = headers.getSetCookie()
    const begun = await stores.sessions.findByToken(tokenBegun(setCookies) ?? '')
    // A second click. The address is confirmed already, and the link signs nobody in any more.
    if (!begun) throw new AppError('auth.link_invalid')
    if (!account.twoFactor) return beginSession(visit, setCookies, 'link')
    // A mailbox alone is one factor: the address is confirmed, and the owner signs in as always.
    await stores.sessions.end(begun)
    throw new AppError('auth.required')
  }

export const createResendVerification =
  ({ identity }: Parts) =>
  async (email: string): Promise<void> => {
    await identity.api.sendVerificationEmail({ body: { email } }).catch(refusalOf({ email }))
  }

async function currentSession(identity: Parts['identity'], visit: Visit): Promise<SessionOwner | undefined> {
  const found = await identity.api.getSession({
    headers: headersOf(visit),
    query: { disableRefresh: true },
  })
  // made by newId
  return found ? { id: found.session.id as SessionId, userId: found.user.id as UserId } : undefined
}
