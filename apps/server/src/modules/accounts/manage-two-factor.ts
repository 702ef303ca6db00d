import type { UserId } from '@adwright/contract'
import { generateRandomString } from 'better-auth/crypto'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Account } from './account-store.ts'
import { hashOfBackupCode, newBackupCodes } from './backup-code.ts'
import { createCheckPassword } from './check-password.ts'
import type { Parts } from './deps.ts'
import { twoFactorMail } from './security-mails.ts'
import { isCodeOf, totpAddress } from './totp.ts'

/** Switching the second factor on and off. Signing in with it is second-factor.ts. */
export function createManageTwoFactor(parts: Parts) {
  const checkPassword = createCheckPassword(parts)
  const { identity, stores, transactions, audit, mail, address, secret } = parts
  const hashed = (userId: UserId, codes: string[]) =>
    codes.map((code) => hashOfBackupCode(secret, userId, code))
  const accountOf = async ({ userId }: Person): Promise<Account> => {
    const account = await stores.accounts.find(userId)
    if (!account) throw new AppError('auth.required')
    return account
  }
  const tell = async (person: Person, account: Account, on: boolean): Promise<void> => {
    await stores.credentials.forgetTrustedDevices(person.userId)
    const action = on ? 'account.two_factor_on' : 'account.two_factor_off'
    await transactions.inPerson(person.userId, (tx) => audit.recordPerson(tx, person, action, person.userId))
    await mail.send(twoFactorMail(account, on, address.publicUrl))
  }
  return {
    /** Nothing is asked for until a first code has come. */
    start: async (person: Person, password: string): Promise<{ uri: string; secret: string }> => {
      await checkPassword(person.userId, password)
      const account = await accountOf(person)
      if (account.twoFactor) throw new AppError('auth.two_factor_on')
      const appSecret = generateRandomString(32)
      await stores.twoFactor.savePending(person.userId, await identity.seal(appSecret))
      return totpAddress(appSecret, account.email)
    },
    /** @returns the backup codes; of them only hashes stay */
    confirm: async (person: Person, code: string): Promise<string[]> => {
      const { userId } = person
      const sealed = await stores.twoFactor.findPending(userId)
      if (sealed === undefined) throw new AppError('auth.two_factor_off')
      const isRight = await isCodeOf(await identity.open(sealed), code)
      // The same code is not good for signing in a moment later.
      if (!isRight || !(await stores.twoFactor.takeCode(userId, code)))
        throw new AppError('auth.two_factor_code_wrong', {}, { field: 'code' })
      const codes = newBackupCodes()
      if (!(await stores.twoFactor.switchOn(userId, hashed(userId, codes))))
        throw new AppError('auth.two_factor_on')
      if (person.sessionId) await stores.sessions.noteSecondFactor({ id: person.sessionId, userId })
      await tell(person, await accountOf(person), true)
      return codes
    },
    renewBackupCodes: async (person: Person, password: string): Promise<string[]> => {
      const { userId } = person
      await checkPassword(userId, password)
      const codes = newBackupCodes()
      if (!(await stores.twoFactor.saveBackupCodes(userId, hashed(userId, codes))))
        throw new AppError('auth.two_factor_off')
      await transactions.inPerson(userId, (tx) =>
        audit.recordPerson(tx, person, 'account.backup_codes_renewed', userId),
      )
      return codes
    },
    end: async (person: Person, password: string): Promise<void> => {
      await checkPassword(person.userId, password)
      if (!(await stores.twoFactor.switchOff(person.userId))) throw new AppError('auth.two_factor_off')
      await stores.sessions.forgetSecondFactor(person.userId)
      await tell(person, await accountOf(person), false)
    },
  }
}
