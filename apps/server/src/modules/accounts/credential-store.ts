import type { UserId } from '@adwright/contract'
import type pg from 'pg'
import { newId } from '#platform/ids.ts'
import { hashOfLink } from './link-token.ts'

export type NewCredentials = {
  email: string
  name: string
  businessName: string | null
  passwordHash: string
}

/** What people prove themselves with: hashes of passwords, and the devices that need no second factor. */
export function createCredentialStore(pool: pg.Pool) {
  return {
    passwordHash: async (userId: UserId): Promise<string | undefined> => {
      const { rows } = await pool.query<{ password: string | null }>(
        `select password from account where "userId" = $1 and "providerId" = 'credential'`,
        [userId],
      )
      return rows[0]?.password ?? undefined
    },
    /** With `instead` only when that is still the hash: nothing newer is overwritten. */
    savePasswordHash: async (userId: UserId, hash: string, instead?: string): Promise<void> => {
      await pool.query(
        `update account set password = $2, "updatedAt" = now()
         where "userId" = $1 and "providerId" = 'credential' and password = coalesce($3, password)`,
        [userId, hash, instead ?? null],
      )
    },
    /** Whose password this link sets, while better-auth has not seen it. */
    ownerOfResetLink: async (token: string): Promise<UserId | undefined> => {
      const { rows } = await pool.query<{ value: UserId }>(
        'select value from verification where identifier = $1',
        [hashOfLink(`reset-password:${token}`)],
      )
      return rows[0]?.value
    },
    /** As better-auth keeps its own. */
    saveResetLink: async (userId: UserId, token: string): Promise<void> => {
      await pool.query(
        `insert into verification (id, identifier, value, "expiresAt") values ($1, $2, $3, now() + interval '1 hour')`,
        [newId('auth'), hashOfLink(`reset-password:${token}`), userId],
      )
    },
    forgetTrustedDevices: async (userId: UserId): Promise<void> => {
      await pool.query(`delete from verification where value = $1 and identifier like 'trust-device-%'`, [
        userId,
      ])
    },
    /** After a new password: other links that would set one, sign-ins that wait for a second factor, devices without one. */
    forgetLinksAndDevices: async (userId: UserId): Promise<void> => {
      await pool.query('delete from verification where value = $1', [userId])
    },
    /** A confirmed account that nobody can sign in to yet. @returns undefined when the e-mail is taken */
    insertWithoutPassword: async ({
      email,
      name,
    }: {
      email: string
      name: string
    }): Promise<UserId | undefined> => {
      const { rows } = await pool.query<{ id: UserId }>(
        `insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true)
         on conflict (email) do nothing returning id`,
        [newId('user'), name, email.toLowerCase()],
      )
      return rows[0]?.id
    },
    /** A confirmed account with a password that was chosen elsewhere. @returns undefined when the e-mail is taken */
    insertAccount: async (account: NewCredentials): Promise<UserId | undefined> => {
      const { rows } = await pool.query<{ userId: UserId }>(
        `with person as (
           insert into "user" (id, name, email, "emailVerified", "businessName") values ($1, $2, $3, true, $4)
           on conflict (email) do nothing returning id)
         insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
         select $5, id, 'credential', id, $6, now() from person returning "userId"`,
        [
          newId('user'),
          account.name,
          account.email,
          account.businessName,
          newId('auth'),
          account.passwordHash,
        ],
      )
      return rows[0]?.userId
    },
  }
}
export type CredentialStore = ReturnType<typeof createCredentialStore>
