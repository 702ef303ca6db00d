import type { SignedIn } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { emailOfLink } from './access-token.ts'
import type { Parts } from './deps.ts'
import { refusalOf } from './refusal.ts'
import { headersOf, type Visit } from './visit.ts'

/** The link of the mail confirms the address and signs its owner in, once. */
export const createVerifyEmail =
  ({ identity, admit }: Parts) =>
  async (visit: Visit, token: string): Promise<SignedIn> => {
    const { headers } = await identity.api
      .verifyEmail({ query: { token }, headers: headersOf(visit), returnHeaders: true })
      .catch(refusalOf({}))
    const person = await identity.findPersonByEmail(emailOfLink(token))
    if (!person) throw new AppError('auth.link_invalid')
    const cookies = headers.getSetCookie()
    // No cookie: a second click. The address is confirmed already, and the link signs nobody in any more.
    if (cookies.length === 0 && (await currentUser(identity, visit)) !== person.id)
      throw new AppError('auth.link_invalid')
    visit.setCookies(cookies)
    return admit(person.id)
  }

export const createResendVerification =
  ({ identity }: Parts) =>
  async (email: string): Promise<void> => {
    await identity.api.sendVerificationEmail({ body: { email } }).catch(refusalOf({ email }))
  }

async function currentUser(identity: Parts['identity'], visit: Visit): Promise<string | undefined> {
  const session = await identity.api.getSession({
    headers: headersOf(visit),
    query: { disableRefresh: true },
  })
  return session?.user.id
}
