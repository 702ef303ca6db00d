import type { SignedUp, UserId } from '@adwright/contract'
import type { Parts } from './deps.ts'
import { evenTime } from './even-time.ts'
import { refuseWeakPassword } from './password.ts'
import { isEmailTaken, refusalOf } from './refusal.ts'
import { headersOf, type Visit } from './visit.ts'

export type NewAccount = { email: string; password: string; name: string; businessName?: string | undefined }

/**
 * Opens an account with its workspace. An instance that asks for a confirmed e-mail answers the same for an address
 * that has an account already, and tells its owner by mail.
 */
export const createSignUp =
  ({ identity, admit, requireVerification }: Parts) =>
  async (visit: Visit, { email, password, name, businessName }: NewAccount): Promise<SignedUp> => {
    refuseWeakPassword(password, { email, name })
    const body = { email, password, name, ...(businessName !== undefined && { businessName }) }
    const asked = identity.api.signUpEmail({ body, headers: headersOf(visit), returnHeaders: true })
    const { headers, response } = await (requireVerification ? evenTime(asked) : asked).catch(
      async (error: unknown) => {
        // Of two sign-ups at the same moment, the second one fails at the unique index without saying so.
        const taken = isEmailTaken(error) && (await identity.findPersonByEmail(email)) !== undefined
        return refusalOf({ email, taken })(error)
      },
    )
    if (requireVerification) return { verificationSent: true }
    const signedIn = await admit(response.user.id as UserId) // made by newId
    visit.setCookies(headers.getSetCookie())
    return { verificationSent: true, signedIn }
  }
