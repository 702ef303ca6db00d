import type { Person } from '#platform/member.ts'
import { AppError } from '#platform/errors.ts'
import { createCheckPassword } from './check-password.ts'
import type { Parts } from './deps.ts'
import { hashPassword } from './password-hash.ts'
import { refuseWeakPassword } from './password.ts'
import { passwordChangedMail } from './security-mails.ts'
import { headersOf, type Visit } from './visit.ts'

type NewPassword = { currentPassword: string; newPassword: string; endOtherSessions: boolean }

/** The new password counts at once; this session gets a new cookie, so that a copy of the old one is worth nothing. */
export function createChangePassword(parts: Parts) {
  const checkPassword = createCheckPassword(parts)
  const { identity, stores, gate, transactions, audit, mail, address } = parts
  return async (person: Person, visit: Visit, change: NewPassword): Promise<void> => {
    const { userId, sessionId } = person
    await checkPassword(userId, change.currentPassword, 'currentPassword')
    const account = await stores.accounts.find(userId)
    if (!account) throw new AppError('auth.required')
    await refuseWeakPassword(change.newPassword, account, 'newPassword')
    await stores.credentials.savePasswordHash(userId, await hashPassword(change.newPassword))
    await stores.credentials.forgetLinksAndDevices(userId)
    await stores.emailChanges.forget(userId)
    const ended = change.endOtherSessions ? await stores.sessions.endOthers(userId, sessionId) : 0
    if (sessionId !== undefined) {
      const body = { sessionId }
      const { headers } = await identity.api.renewSession({
        body,
        headers: headersOf(visit),
        returnHeaders: true,
      })
      visit.setCookies(headers.getSetCookie())
    }
    gate.forget()
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, person, 'account.password_changed', userId, undefined, { sessionsEnded: ended }),
    )
    await mail.send(passwordChangedMail(account, address.publicUrl))
  }
}
