import type { Parts } from './deps.ts'
import { evenTime } from './even-time.ts'
import { refuseWeakPassword } from './password.ts'
import { refusalOf } from './refusal.ts'

/** Mails a link when there is such an account; the answer is the same when there is none. */
export const createRequestPasswordReset =
  ({ identity }: Parts) =>
  async (email: string): Promise<void> => {
    await evenTime(identity.api.requestPasswordReset({ body: { email } })).catch(refusalOf({ email }))
  }

/** The new password counts at once, and every session ends. */
export const createResetPassword =
  ({ identity, sessions }: Parts) =>
  async ({ token, password }: { token: string; password: string }): Promise<void> => {
    refuseWeakPassword(password)
    await identity.api.resetPassword({ body: { token, newPassword: password } }).catch(refusalOf({}))
    sessions.forget()
  }
