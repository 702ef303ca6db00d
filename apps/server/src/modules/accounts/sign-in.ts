import type { SessionId, SignedIn, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { deviceOf } from './device.ts'
import { evenRefusal } from './even-time.ts'
import { hashPassword, isBcrypt } from './password-hash.ts'
import { refusalOf } from './refusal.ts'
import { createSecondFactor } from './second-factor.ts'
import { headersOf, type Visit } from './visit.ts'

export type Credentials = {
  email: string
  password: string
  code?: string | undefined
  trustDevice?: boolean | undefined
}

export function createSignIn(parts: Parts) {
  const { identity, stores, beginSession, failedSignIn } = parts
  const secondFactor = createSecondFactor(parts)
  const strengthen = createStrengthen(parts)
  return async (visit: Visit, { email, password, ...second }: Credentials): Promise<SignedIn> => {
    const asked = identity.api
      .signInEmail({ body: { email, password }, headers: headersOf(visit), returnHeaders: true })
      .catch(refusalOf({ email }))
      .catch(failedSignIn(visit, { with: 'password', email }))
    // Hashes that were brought in may be slower than ours, and no account at all is as slow as ours and has no trail.
    const { headers, response } = await evenRefusal(asked)
    const setCookies = headers.getSetCookie()
    const account = await stores.accounts.findByEmail(email)
    if (!account) throw new AppError('auth.wrong_credentials')
    await strengthen(account.id, password)
    if (!('twoFactorRedirect' in response)) return beginSession(visit, setCookies, 'password')
    const cookies = await secondFactor(visit, { userId: account.id, setCookies }, second).catch(
      failedSignIn(visit, { with: 'password_and_code', userId: account.id }),
    )
    return beginSession(visit, cookies, 'password_and_code')
  }
}

/** A hash that was brought in from elsewhere becomes one of ours as soon as the password is seen. */
const createStrengthen =
  ({ stores }: Parts) =>
  async (userId: UserId, password: string): Promise<void> => {
    const stored = await stores.credentials.passwordHash(userId)
    if (stored === undefined || !isBcrypt(stored)) return
    await stores.credentials.savePasswordHash(userId, await hashPassword(password), stored)
  }

/** A new access token for the session in the cookie, which lives on for another while. */
export const createRefreshToken =
  ({ identity, admit }: Parts) =>
  async (visit: Visit): Promise<SignedIn> => {
    const { headers, response } = await identity.api.getSession({
      headers: headersOf(visit),
      returnHeaders: true,
    })
    if (!response) throw new AppError('auth.required')
    visit.setCookies(headers.getSetCookie())
    const { user, session } = response
    return admit({ userId: user.id as UserId, sessionId: session.id as SessionId }) // made by newId
  }

/** Seven days begin anew, at most once a day: for whoever comes with the cookie alone. */
export const createKeepSession =
  ({ identity, stores }: Parts) =>
  async (userId: UserId, visit: Visit): Promise<void> => {
    const { headers } = await identity.api.getSession({ headers: headersOf(visit), returnHeaders: true })
    const setCookies = headers.getSetCookie()
    if (setCookies.length === 0) return
    visit.setCookies(setCookies)
    await stores.devices.note(userId, deviceOf(visit.userAgent))
  }

export const createSignOut =
  ({ identity, gate }: Parts) =>
  async (visit: Visit): Promise<void> => {
    const { headers } = await identity.api.signOut({ headers: headersOf(visit), returnHeaders: true })
    gate.forget()
    visit.setCookies(headers.getSetCookie())
  }
