import type { UserId } from '@adwright/contract'
import type pg from 'pg'
import { newId } from '#platform/ids.ts'

/** Secrets of authenticator apps, sealed, and hashes of backup codes: the table of better-auth's plugin. */
export function createTwoFactorStore(pool: pg.Pool) {
  return {
    /** A secret that waits for its first code; an older one that did is forgotten. */
    savePending: async (userId: UserId, sealedSecret: string): Promise<void> => {
      await pool.query(
        `insert into "twoFactor" (id, "userId", secret, "backupCodes") values ($1, $2, $3, '[]')
         on conflict ("userId") do update set secret = excluded.secret where not "twoFactor".verified`,
        [newId('auth'), userId, sealedSecret],
      )
    },
    findPending: async (userId: UserId): Promise<string | undefined> => {
      const { rows } = await pool.query<{ secret: string }>(
        'select secret from "twoFactor" where "userId" = $1 and not verified',
        [userId],
      )
      return rows[0]?.secret
    },
    /** @returns false when nothing was waiting for it */
    switchOn: async (userId: UserId, backupCodeHashes: string[]): Promise<boolean> => {
      const { rowCount } = await pool.query(
        `with confirmed as (
           update "twoFactor" set verified = true, "backupCodes" = $2 where "userId" = $1 and not verified returning "userId")
         update "user" set "twoFactorEnabled" = true, "updatedAt" = now() where id in (select "userId" from confirmed)`,
        [userId, JSON.stringify(backupCodeHashes)],
      )
      return rowCount === 1
    },
    /** @returns false when two factors are not on */
    saveBackupCodes: async (userId: UserId, hashes: string[]): Promise<boolean> => {
      const { rowCount } = await pool.query(
        'update "twoFactor" set "backupCodes" = $2 where "userId" = $1 and verified',
        [userId, JSON.stringify(hashes)],
      )
      return rowCount === 1
    },
    /** @returns false when they were not on */
    switchOff: async (userId: UserId): Promise<boolean> => {
      const { rowCount } = await pool.query(
        `with gone as (delete from "twoFactor" where "userId" = $1)
         update "user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = $1 and "twoFactorEnabled"`,
        [userId],
      )
      return rowCount === 1
    },
    /** @returns false when this code was used while it was good */
    takeCode: async (userId: UserId, code: string): Promise<boolean> => {
      const { rowCount } = await pool.query(
        `insert into used_codes (user_id, code) values ($1, $2)
         on conflict (user_id, code) do update set used_at = now()
         where used_codes.used_at < now() - interval '5 minutes'`,
        [userId, code],
      )
      return rowCount === 1
    },
    /** It was none: a later second may make it one. */
    giveCodeBack: async (userId: UserId, code: string): Promise<void> => {
      await pool.query('delete from used_codes where user_id = $1 and code = $2', [userId, code])
    },
  }
}
export type TwoFactorStore = ReturnType<typeof createTwoFactorStore>
