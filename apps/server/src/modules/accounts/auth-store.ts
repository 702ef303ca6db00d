import pg from 'pg'
import { createAccountStore } from './account-store.ts'
import { createCredentialStore } from './credential-store.ts'
import { createDeviceStore } from './device-store.ts'
import { createEmailChangeStore } from './email-change-store.ts'
import { createOwnAccountStore } from './own-account-store.ts'
import { createPasskeyStore } from './passkey-store.ts'
import { createSessionStore } from './session-store.ts'
import { createTwoFactorStore } from './two-factor-store.ts'

/** Connections that see the schema `auth` and nothing else. */
export function openAuthPool({ url, size }: { url: string; size: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: '-c role=adwright_auth -c search_path=auth',
    query_timeout: 10_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'adwright-auth',
  })
  pool.on('error', () => undefined) // an idle connection died; the pool opens another
  return pool
}

/** Everything in it that we read and write ourselves, beside better-auth. */
export const createAuthStores = (pool: pg.Pool) => ({
  accounts: createAccountStore(pool),
  credentials: createCredentialStore(pool),
  devices: createDeviceStore(pool),
  emailChanges: createEmailChangeStore(pool),
  ownAccount: createOwnAccountStore(pool),
  passkeys: createPasskeyStore(pool),
  sessions: createSessionStore(pool),
  twoFactor: createTwoFactorStore(pool),
  /** Sessions, links, challenges and codes that are over. */
  forgetExpired: async (): Promise<void> => {
    for (const table of ['session', 'verification'])
      await pool.query(`delete from ${table} where "expiresAt" < now()`)
    for (const table of ['passkey_challenges', 'email_changes'])
      await pool.query(`delete from ${table} where expires_at < now()`)
    await pool.query(`delete from used_codes where used_at < now() - interval '1 hour'`)
  },
})
export type AuthStores = ReturnType<typeof createAuthStores>
