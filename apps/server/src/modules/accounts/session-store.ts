import type { SessionId, UserId } from '@adwright/contract'
import type pg from 'pg'

export type StoredSession = {
  id: SessionId
  userId: UserId
  createdAt: Date
  /** The moment at which it ends for good; the table keeps it. */
  endsAt: Date
  lastSeenAt: Date
  ip: string | null
  userAgent: string | null
}
/** Whose session. */
export type SessionOwner = Pick<StoredSession, 'id' | 'userId'>

/** Where people are signed in: better-auth makes the rows, and ends its own. */
export function createSessionStore(pool: pg.Pool) {
  return {
    /** Whose it is, while it lasts; and notes that it was seen, to the minute. */
    ownerOf: async (id: SessionId): Promise<UserId | undefined> => {
      const { rows } = await pool.query<{ userId: UserId }>(
        `with seen as (
           update session set "lastSeenAt" = now() where id = $1 and "lastSeenAt" < now() - interval '1 minute')
         select "userId" from session where id = $1 and "expiresAt" > now()`,
        [id],
      )
      return rows[0]?.userId
    },
    findByToken: async (token: string): Promise<SessionOwner | undefined> => {
      const { rows } = await pool.query<SessionOwner>('select id, "userId" from session where token = $1', [
        token,
      ])
      return rows[0]
    },
    /** The one that was seen last first. */
    list: async (userId: UserId): Promise<StoredSession[]> => {
      const { rows } = await pool.query<StoredSession>(
        `select id, "userId", "createdAt", "createdAt" + interval '30 days' as "endsAt", "lastSeenAt", nullif("ipAddress", '') as ip, nullif("userAgent", '') as "userAgent"
         from session where "userId" = $1 and "expiresAt" > now() order by "lastSeenAt" desc limit 200`,
        [userId],
      )
      return rows
    },
    /** Whether its person showed within ten minutes that it is them. */
    isProven: async ({ id, userId }: SessionOwner): Promise<boolean> => {
      const { rowCount } = await pool.query(
        `select 1 from session where id = $1 and "userId" = $2 and "provenAt" > now() - interval '10 minutes'`,
        [id, userId],
      )
      return rowCount === 1
    },
    /** Whether two factors stand behind it. */
    hasSecondFactor: async (id: string): Promise<boolean> => {
      const { rowCount } = await pool.query('select 1 from session where id = $1 and "secondFactor"', [id])
      return rowCount === 1
    },
    noteSecondFactor: async ({ id, userId }: SessionOwner): Promise<void> => {
      await pool.query('update session set "secondFactor" = true where id = $1 and "userId" = $2', [
        id,
        userId,
      ])
    },
    /** When the last factor but the password is gone, no session has one. */
    forgetSecondFactor: async (userId: UserId): Promise<void> => {
      await pool.query(
        `update session set "secondFactor" = false where "userId" = $1
           and not exists (select 1 from "user" where id = $1 and "twoFactorEnabled")
           and not exists (select 1 from passkeys where user_id = $1)`,
        [userId],
      )
    },
    noteProof: async ({ id, userId }: SessionOwner): Promise<void> => {
      await pool.query('update session set "provenAt" = now() where id = $1 and "userId" = $2', [id, userId])
    },
    /** @returns false when it is none of theirs */
    end: async ({ id, userId }: SessionOwner): Promise<boolean> => {
      const { rowCount } = await pool.query('delete from session where id = $1 and "userId" = $2', [
        id,
        userId,
      ])
      return rowCount === 1
    },
    /** @returns how many ended; all of them without one to keep */
    endOthers: async (userId: UserId, keep: string | undefined): Promise<number> => {
      const { rowCount } = await pool.query(
        'delete from session where "userId" = $1 and id is distinct from $2 and "expiresAt" > now()',
        [userId, keep ?? null],
      )
      return rowCount ?? 0
    },
  }
}
export type SessionStore = ReturnType<typeof createSessionStore>
