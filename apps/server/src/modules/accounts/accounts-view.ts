import type { UserId } from '@adwright/contract'
import type pg from 'pg'

/** What the staff see of an account. */
export type ListedAccount = {
  id: UserId
  name: string
  email: string
  verified: boolean
  twoFactor: boolean
  createdAt: Date
  /** By the sessions that there are. */
  lastSeenAt: Date | null
  sessions: number
}
export type AccountQuery = {
  /** Just that one. */
  id?: UserId
  /** A part of the e-mail or the name, or the whole id. */
  search?: string | undefined
  after?: UserId | undefined
  limit: number
}

/** Accounts, the newest first: their ids sort by birth. */
export async function listAccounts(
  pool: pg.Pool,
  { id, search, after, limit }: AccountQuery,
): Promise<ListedAccount[]> {
  const { rows } = await pool.query<ListedAccount>(
    `select u.id, u.name, u.email, u."emailVerified" as verified, u."twoFactorEnabled" as "twoFactor", u."createdAt",
       s."lastSeenAt", s.sessions
     from "user" u
     cross join lateral (
       select max("lastSeenAt") as "lastSeenAt", (count(*) filter (where "expiresAt" > now()))::int as sessions
       from session where "userId" = u.id) s
     where ($1::text is null or u.id = $1 or lower(u.email) like $2 or lower(u.name) like $2)
       and ($3::text is null or u.id < $3)
       and ($5::text is null or u.id = $5)
     order by u.id desc limit $4`,
    [search ?? null, search === undefined ? null : partOf(search), after ?? null, limit, id ?? null],
  )
  return rows
}

/** A pattern for `like`, in which what people type stands for itself. */
const partOf = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
