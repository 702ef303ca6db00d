import type { Passkey, PasskeyId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import type { StoredPasskey } from './passkey-store.ts'
import { createRequirePresence } from './presence.ts'
import { passkeyMail } from './security-mails.ts'

export const createListPasskeys =
  ({ stores }: Parts) =>
  async ({ userId }: Person): Promise<Passkey[]> =>
    (await stores.passkeys.list(userId)).map(presentPasskey)

export const createRenamePasskey =
  ({ stores }: Parts) =>
  async ({ userId }: Person, id: PasskeyId, name: string): Promise<Passkey> => {
    const renamed = await stores.passkeys.rename(userId, id, name)
    if (!renamed) throw new AppError('auth.passkey_not_found')
    return presentPasskey(renamed)
  }

export const createRemovePasskey = (parts: Parts) => {
  const requirePresence = createRequirePresence(parts)
  const { stores, address, transactions, audit, mail } = parts
  return async (person: Person, id: PasskeyId): Promise<void> => {
    await requirePresence(person)
    const removed = await stores.passkeys.remove(person.userId, id)
    if (!removed) throw new AppError('auth.passkey_not_found')
    await stores.sessions.forgetSecondFactor(person.userId)
    const { name } = removed
    await transactions.inPerson(person.userId, (tx) =>
      audit.recordPerson(tx, person, 'account.passkey_removed', id, { name }),
    )
    const account = await stores.accounts.find(person.userId)
    if (account) await mail.send(passkeyMail(account, name, false, address.publicUrl))
  }
}

export const presentPasskey = ({ id, name, synced, createdAt, lastUsedAt }: StoredPasskey): Passkey => ({
  id,
  name,
  synced,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
