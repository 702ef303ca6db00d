import type { SignedUp } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { hashPassword } from './password-hash.ts'
import { refuseWeakPassword } from './password.ts'
import { refusalOf } from './refusal.ts'
import type { NewAccount } from './sign-up.ts'
import { headersOf, personOf, type Visit } from './visit.ts'

/**
 * Opens an account for somebody who holds an invitation to its address: the token was in that mailbox, so the account
 * begins confirmed, and it joins that workspace in place of getting one of its own. After a crash in between, the next
 * sign-in makes it one, and the invitation still stands.
 * @throws auth.weak_password, invitation.other_person, auth.email_taken, and what invitations are refused with
 */
export const createSignUpInvited =
  ({ identity, stores, workspaces, beginSession }: Parts) =>
  async (
    visit: Visit,
    { email, password, name, businessName }: NewAccount,
    token: string,
  ): Promise<SignedUp> => {
    await refuseWeakPassword(password, { email, name })
    const invited = await workspaces.invitations.see(token)
    if (invited.email !== email)
      throw new AppError('invitation.other_person', { email: invited.email }, { field: 'email' })
    const passwordHash = await hashPassword(password)
    const userId = await stores.credentials.insertAccount({
      email,
      name,
      businessName: businessName ?? null,
      passwordHash,
    })
    // Whoever holds the token may know: the mailbox is theirs.
    if (userId === undefined) throw new AppError('auth.email_taken', {}, { field: 'email' })
    await workspaces.invitations.accept(personOf(userId, visit), token)
    const { headers } = await identity.api
      .signInEmail({ body: { email, password }, headers: headersOf(visit), returnHeaders: true })
      .catch(refusalOf({ email }))
    return { verificationSent: false, signedIn: await beginSession(visit, headers.getSetCookie(), 'sign_up') }
  }
