import type { SignedIn, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { refusalOf } from './refusal.ts'
import { headersOf, type Visit } from './visit.ts'

export const createSignIn =
  ({ identity, admit }: Parts) =>
  async (visit: Visit, credentials: { email: string; password: string }): Promise<SignedIn> => {
    const { headers, response } = await identity.api
      .signInEmail({ body: credentials, headers: headersOf(visit), returnHeaders: true })
      .catch(refusalOf(credentials))
    const signedIn = await admit(response.user.id as UserId) // made by newId
    visit.setCookies(headers.getSetCookie())
    return signedIn
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
    return admit(response.user.id as UserId) // made by newId
  }

export const createSignOut =
  ({ identity, sessions }: Parts) =>
  async (visit: Visit): Promise<void> => {
    const { headers } = await identity.api.signOut({ headers: headersOf(visit), returnHeaders: true })
    sessions.forget()
    visit.setCookies(headers.getSetCookie())
  }
