import type { UserId } from '@adwright/contract'
import pg from 'pg'

export type Account = {
  id: UserId
  name: string
  email: string
  businessName: string | null
  emailVerified: boolean
  twoFactor: boolean
}

/** Who has an account: better-auth's table of users. */
export function createAccountStore(pool: pg.Pool) {
  const findWhere = async (condition: string, value: string): Promise<Account | undefined> => {
    const { rows } = await pool.query<Row>(`${select} where ${condition} = $1`, [value])
    return rows[0] && accountOf(rows[0])
  }
  return {
    find: (id: UserId) => findWhere('id', id),
    findByEmail: (email: string) => findWhere('email', email.toLowerCase()),
    /** Whoever is gone has no entry. */
    findMany: async (ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Account>> => {
      if (ids.length === 0) return new Map()
      const { rows } = await pool.query<Row>(`${select} where id = any($1)`, [[...new Set(ids)]])
      return new Map(rows.map((row) => [row.id, accountOf(row)]))
    },
    /** By address, in lower case. */
    findManyByEmail: async (emails: readonly string[]): Promise<ReadonlyMap<string, Account>> => {
      if (emails.length === 0) return new Map()
      const wanted = [...new Set(emails.map((email) => email.toLowerCase()))]
      const { rows } = await pool.query<Row>(`${select} where email = any($1)`, [wanted])
      return new Map(rows.map((row) => [row.email, accountOf(row)]))
    },
    rename: async (id: UserId, name: string): Promise<void> => {
      await pool.query('update "user" set name = $2, "updatedAt" = now() where id = $1', [id, name])
    },
    markVerified: async (id: UserId): Promise<void> => {
      await pool.query('update "user" set "emailVerified" = true, "updatedAt" = now() where id = $1', [id])
    },
    /** @returns false when somebody else has the address meanwhile */
    moveTo: async (id: UserId, email: string): Promise<boolean> => {
      const moved = pool.query(
        'update "user" set email = $2, "emailVerified" = true, "updatedAt" = now() where id = $1',
        [id, email],
      )
      return moved.then(
        ({ rowCount }) => rowCount === 1,
        (error: unknown) => {
          if (error instanceof pg.DatabaseError && error.code === uniqueViolation) return false
          throw error
        },
      )
    },
  }
}
const uniqueViolation = '23505'
export type AccountStore = ReturnType<typeof createAccountStore>

type Row = {
  id: UserId // made by newId
  name: string
  email: string
  emailVerified: boolean
  businessName: string | null
  twoFactorEnabled: boolean
}
const select = 'select id, name, email, "emailVerified", "businessName", "twoFactorEnabled" from "user"'
const accountOf = ({ twoFactorEnabled, ...row }: Row): Account => ({ ...row, twoFactor: twoFactorEnabled })
