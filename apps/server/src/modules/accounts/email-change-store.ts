import type { UserId } from '@adwright/contract'
import type pg from 'pg'

/** New addresses that wait for their link to be opened. */
export function createEmailChangeStore(pool: pg.Pool) {
  return {
    /** For one hour; an older one of the same person is void. */
    save: async (change: { userId: UserId; email: string; tokenHash: string }): Promise<void> => {
      await pool.query(
        `insert into email_changes (user_id, email, token_hash, expires_at) values ($1, $2, $3, now() + interval '1 hour')
         on conflict (user_id) do update
         set email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
        [change.userId, change.email, change.tokenHash],
      )
    },
    forget: async (userId: UserId): Promise<void> => {
      await pool.query('delete from email_changes where user_id = $1', [userId])
    },
    /** Once. */
    take: async (tokenHash: string): Promise<{ userId: UserId; email: string } | undefined> => {
      const { rows } = await pool.query<{ userId: UserId; email: string; good: boolean }>(
        'delete from email_changes where token_hash = $1 returning user_id as "userId", email, expires_at > now() as good',
        [tokenHash],
      )
      return rows[0]?.good ? rows[0] : undefined
    },
  }
}
export type EmailChangeStore = ReturnType<typeof createEmailChangeStore>
