import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import { createCheckPassword } from './check-password.ts'
import type { Parts } from './deps.ts'
import { emailChangeAskedMail, emailChangedMail, emailTakenMail, newEmailMail } from './email-mails.ts'
import { evenTime } from './even-time.ts'
import { hashOfLink, newLinkToken } from './link-token.ts'
import { personOf, type Visit } from './visit.ts'

/** A link goes to the new address, and word of it to the old one. An address that is taken is answered the same. */
export function createChangeEmail(parts: Parts) {
  const checkPassword = createCheckPassword(parts)
  const { stores, mail, address } = parts
  const ask = async (userId: UserId, email: string): Promise<void> => {
    const [account, taken] = await Promise.all([
      stores.accounts.find(userId),
      stores.accounts.findByEmail(email),
    ])
    if (!account) throw new AppError('auth.required')
    if (taken?.id === userId)
      throw new AppError('request.invalid', { reason: 'email is your address already.' }, { field: 'email' })
    const token = newLinkToken()
    if (taken) await stores.emailChanges.forget(userId)
    else await stores.emailChanges.save({ userId, email, tokenHash: hashOfLink(token) })
    await mail.send(
      taken
        ? emailTakenMail(taken, address.publicUrl)
        : newEmailMail({ email, name: account.name }, `${address.publicUrl}/confirm-email?token=${token}`),
    )
    await mail.send(emailChangeAskedMail(account, email, address.publicUrl))
  }
  return async (person: Person, { email, password }: { email: string; password: string }): Promise<void> => {
    await checkPassword(person.userId, password)
    await evenTime(ask(person.userId, email))
  }
}

/** The link works once; nobody is signed out. */
export const createConfirmEmail =
  ({ stores, transactions, audit, mail, address }: Parts) =>
  async (visit: Visit, token: string): Promise<void> => {
    const change = await stores.emailChanges.take(hashOfLink(token))
    const account = change && (await stores.accounts.find(change.userId))
    if (!account) throw new AppError('auth.link_invalid')
    const { email } = change
    // Whoever holds the link reads that mailbox, so it may be said.
    if (!(await stores.accounts.moveTo(account.id, email))) throw new AppError('auth.email_taken')
    const [before, after] = [{ email: account.email }, { email }]
    await transactions.inPerson(account.id, (tx) =>
      audit.recordPerson(tx, personOf(account.id, visit), 'account.email_changed', account.id, before, after),
    )
    await mail.send(emailChangedMail(account, email, address.publicUrl))
  }
