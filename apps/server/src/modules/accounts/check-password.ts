import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

/**
 * That somebody who is signed in is still whoever signed in. The edge counts the tries of each account.
 * @throws AppError auth.wrong_password, at the field that it came in
 */
export type CheckPassword = (userId: UserId, password: string, field?: string) => Promise<void>

export const createCheckPassword =
  ({ stores }: Pick<Parts, 'stores'>): CheckPassword =>
  async (userId, password, field = 'password') => {
    const stored = await stores.credentials.passwordHash(userId)
    if (stored === undefined) await hashPassword(password) // takes as long as a wrong one
    if (stored === undefined || !(await verifyPassword(stored, password)))
      throw new AppError('auth.wrong_password', {}, { field })
  }
