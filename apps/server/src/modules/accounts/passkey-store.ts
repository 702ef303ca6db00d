import type { PasskeyId, UserId } from '@adwright/contract'
import type pg from 'pg'

export type StoredPasskey = {
  id: PasskeyId
  userId: UserId
  name: string
  credentialId: string
  publicKey: Buffer<ArrayBuffer>
  counter: number
  transports: string[]
  synced: boolean
  createdAt: Date
  lastUsedAt: Date | null
}

/** Public keys of passkeys, and the challenges that wait for an answer. */
export function createPasskeyStore(pool: pg.Pool) {
  return {
    list: async (userId: UserId): Promise<StoredPasskey[]> => {
      const { rows } = await pool.query<StoredPasskey>(
        `select ${columns} from passkeys where user_id = $1 order by created_at`,
        [userId],
      )
      return rows
    },
    findByCredential: async (credentialId: string): Promise<StoredPasskey | undefined> => {
      const { rows } = await pool.query<StoredPasskey>(
        `select ${columns} from passkeys where credential_id = $1`,
        [credentialId],
      )
      return rows[0]
    },
    /** @returns undefined when the credential is there already */
    insert: async (
      key: Omit<StoredPasskey, 'createdAt' | 'lastUsedAt'>,
    ): Promise<StoredPasskey | undefined> => {
      const { rows } = await pool.query<StoredPasskey>(
        `insert into passkeys (passkey_id, user_id, name, credential_id, public_key, counter, transports, synced)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning ${columns}`,
        [
          key.id,
          key.userId,
          key.name,
          key.credentialId,
          key.publicKey,
          key.counter,
          key.transports,
          key.synced,
        ],
      )
      return rows[0]
    },
    rename: async (userId: UserId, id: PasskeyId, name: string): Promise<StoredPasskey | undefined> => {
      const { rows } = await pool.query<StoredPasskey>(
        `update passkeys set name = $3 where user_id = $1 and passkey_id = $2 returning ${columns}`,
        [userId, id, name],
      )
      return rows[0]
    },
    remove: async (userId: UserId, id: PasskeyId): Promise<StoredPasskey | undefined> => {
      const { rows } = await pool.query<StoredPasskey>(
        `delete from passkeys where user_id = $1 and passkey_id = $2 returning ${columns}`,
        [userId, id],
      )
      return rows[0]
    },
    /** @returns false when somebody used it meanwhile with as high a count: one of the two is a copy */
    noteUse: async (
      id: PasskeyId,
      { counter, synced }: { counter: number; synced: boolean },
    ): Promise<boolean> => {
      const { rowCount } = await pool.query(
        `update passkeys set counter = $2, synced = $3, last_used_at = now()
         where passkey_id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
        [id, counter, synced],
      )
      return rowCount === 1
    },
    /** For five minutes; an older one of the same asker is void. */
    saveChallenge: async (askedBy: string, challenge: string): Promise<void> => {
      await pool.query(
        `insert into passkey_challenges (asked_by, challenge, expires_at) values ($1, $2, now() + interval '5 minutes')
         on conflict (asked_by) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
        [askedBy, challenge],
      )
    },
    /** Once, however the answer turns out. */
    takeChallenge: async (askedBy: string): Promise<string | undefined> => {
      const { rows } = await pool.query<{ challenge: string; good: boolean }>(
        'delete from passkey_challenges where asked_by = $1 returning challenge, expires_at > now() as good',
        [askedBy],
      )
      return rows[0]?.good ? rows[0].challenge : undefined
    },
  }
}
export type PasskeyStore = ReturnType<typeof createPasskeyStore>

const columns = `passkey_id as id, user_id as "userId", name, credential_id as "credentialId", public_key as "publicKey",
  counter, transports, synced, created_at as "createdAt", last_used_at as "lastUsedAt"`
