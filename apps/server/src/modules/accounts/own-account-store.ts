import type { UserId } from '@adwright/contract'
import type pg from 'pg'

/** Everything that stands in the schema `auth` about one person: to be given to them, and to be deleted. */
export function createOwnAccountStore(pool: pg.Pool) {
  const one = async (text: string, userId: UserId): Promise<object[]> =>
    (await pool.query<object>(text, [userId])).rows
  return {
    /** By table; without passwords, tokens, secrets and keys. */
    about: async (userId: UserId): Promise<Record<string, object[]>> => ({
      account: await one(
        'select id, name, email, "emailVerified", "businessName", "twoFactorEnabled", "createdAt", "updatedAt" from "user" where id = $1',
        userId,
      ),
      ways_to_sign_in: await one(
        'select "providerId" as way, "createdAt", "updatedAt" from account where "userId" = $1',
        userId,
      ),
      sessions: await one(
        'select "createdAt", "lastSeenAt", "expiresAt", "ipAddress", "userAgent" from session where "userId" = $1 order by "createdAt"',
        userId,
      ),
      devices: await one('select browser, system, last_used_at from devices where user_id = $1', userId),
      passkeys: await one(
        'select name, synced, transports, created_at, last_used_at from passkeys where user_id = $1 order by created_at',
        userId,
      ),
      two_factor: await one('select verified from "twoFactor" where "userId" = $1', userId),
      email_change_under_way: await one(
        'select email, expires_at from email_changes where user_id = $1',
        userId,
      ),
    }),
    /** What refers to the account goes with it. Safe to run twice. */
    erase: async (userId: UserId): Promise<void> => {
      await pool.query('delete from verification where strpos(value, $1) > 0', [userId])
      await pool.query('delete from "user" where id = $1', [userId])
    },
  }
}
