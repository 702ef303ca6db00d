import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Parts } from './deps.ts'
import { newLinkToken } from './link-token.ts'

/** An account that somebody at the machine opens, confirmed and without a password; only a link can set one. */
export const createOpenAccount =
  ({ stores }: Parts) =>
  async (account: { email: string; name: string }): Promise<UserId> => {
    const id = await stores.credentials.insertWithoutPassword(account)
    if (!id) throw new AppError('auth.email_taken')
    return id
  }

/**
 * A link that sets the first password of an account, once, within an hour: for whoever is to open it.
 * @returns undefined when the account has a password: its owner can ask for such a link by mail
 */
export const createPasswordLink =
  ({ stores, address }: Parts) =>
  async (userId: UserId): Promise<string | undefined> => {
    if ((await stores.credentials.passwordHash(userId)) !== undefined) return undefined
    const token = newLinkToken()
    await stores.credentials.saveResetLink(userId, token)
    return `${address.publicUrl}/reset?token=${token}`
  }
