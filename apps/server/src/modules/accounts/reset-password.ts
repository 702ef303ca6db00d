import type { Parts } from './deps.ts'
import { evenTime } from './even-time.ts'
import { refuseWeakPassword } from './password.ts'
import { refusalOf } from './refusal.ts'
import { passwordChangedMail } from './security-mails.ts'
import { personOf, type Visit } from './visit.ts'

/** Mails a link when there is such an account; the answer is the same when there is none. */
export const createRequestPasswordReset =
  ({ identity }: Parts) =>
  async (email: string): Promise<void> => {
    await evenTime(identity.api.requestPasswordReset({ body: { email } })).catch(refusalOf({ email }))
  }

/** The new password counts at once, and every session ends. */
export const createResetPassword =
  ({ identity, stores, gate, transactions, audit, mail, address }: Parts) =>
  async (visit: Visit, { token, password }: { token: string; password: string }): Promise<void> => {
    await refuseWeakPassword(password)
    const userId = await stores.credentials.ownerOfResetLink(token)
    await identity.api.resetPassword({ body: { token, newPassword: password } }).catch(refusalOf({}))
    gate.forget()
    const account = userId && (await stores.accounts.find(userId))
    if (!account) return
    // Whoever can read the mailbox has shown that it is theirs.
    await stores.accounts.markVerified(userId)
    await stores.credentials.forgetLinksAndDevices(userId)
    await stores.emailChanges.forget(userId)
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, personOf(userId, visit), 'account.password_changed', userId, undefined, {
        with: 'link',
      }),
    )
    await mail.send(passwordChangedMail(account, address.publicUrl))
  }
