import type { SignedUp } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { evenTime } from './even-time.ts'
import { refuseWeakPassword } from './password.ts'
import { isEmailTaken, refusalOf } from './refusal.ts'
import { headersOf, type Visit } from './visit.ts'

export type NewAccount = {
  email: string
  password: string
  name: string
  businessName?: string | undefined
}

/**
 * Opens an account with its workspace. An instance that asks for a confirmed e-mail answers the same for an address
 * that has an account already, and tells its owner by mail.
 */
export const createSignUp =
  ({ identity, stores, beginSession, requireVerification, isSignUpOpen }: Parts) =>
  async (visit: Visit, { email, password, name, businessName }: NewAccount): Promise<SignedUp> => {
    if (!(await isSignUpOpen())) throw new AppError('auth.sign_up_closed')
    await refuseWeakPassword(password, { email, name })
    const body = { email, password, name, ...(businessName !== undefined && { businessName }) }
    const asked = identity.api.signUpEmail({ body, headers: headersOf(visit), returnHeaders: true })
    const { headers } = await (requireVerification ? evenTime(asked) : asked).catch(
      async (error: unknown) => {
        // Of two sign-ups at the same moment, the second one fails at the unique index without saying so.
        const taken = isEmailTaken(error) && (await stores.accounts.findByEmail(email)) !== undefined
        return refusalOf({ email, taken })(error)
      },
    )
    if (requireVerification) return { verificationSent: true }
    const signedIn = await beginSession(visit, headers.getSetCookie(), 'sign_up')
    return { verificationSent: true, signedIn }
  }
