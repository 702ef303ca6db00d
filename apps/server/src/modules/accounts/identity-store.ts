import type { User, UserId } from '@adwright/contract'
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { bearer, jwt } from 'better-auth/plugins'
import pg from 'pg'
import { newId } from '#platform/ids.ts'

export type Person = { id: UserId; name: string; email: string; businessName: string | null }
type LinkMail = (to: { email: string; name: string }, token: string) => Promise<void>
export type IdentityOptions = {
  url: string
  poolSize: number
  secret: string
  publicUrl: string
  requireVerification: boolean
  onCreated(person: Person): Promise<void>
  sendVerification: LinkMail
  sendReset: LinkMail
  sendAlreadyThere(to: { email: string; name: string }): Promise<void>
  warn(message: string): void
}
export const tokenIssuer = 'adwright'
const memory = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } // OWASP's argon2id floor
const day = 24 * 3600

/** better-auth over its own role and schema; the one file that knows its words. */
export function createIdentity(options: IdentityOptions) {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    options: '-c role=adwright_auth -c search_path=auth',
    query_timeout: 10_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'adwright-auth',
  })
  pool.on('error', () => undefined) // an idle connection died; the pool opens another
  const auth = betterAuth({
    appName: 'Adwright',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // the edge limits, by address and account, across processes
    logger: {
      level: 'warn',
      // Its messages are short and without data; what hangs on them may not be.
      log: (level, message) => {
        if (level === 'error') options.warn(message)
      },
    },
    advanced: {
      cookiePrefix: 'adwright',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      database: {
        generateId: ({ model }) => (model === 'user' ? newId('user') : newId('req').replace('req_', 'auth_')),
      },
    },
    user: { additionalFields: { businessName: { type: 'string', required: false } } },
    session: { expiresIn: 30 * day, updateAge: day },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: options.requireVerification,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      password: {
        hash: (password) => hash(password, memory),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
      sendResetPassword: ({ user, token }) => options.sendReset(user, token),
      onExistingUserSignUp: ({ user }) => options.sendAlreadyThere(user),
      // Whoever can read the mailbox has shown that it is theirs.
      onPasswordReset: async ({ user }) => {
        await pool.query('update "user" set "emailVerified" = true, "updatedAt" = now() where id = $1', [
          user.id,
        ])
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: day,
      sendVerificationEmail: ({ user, token }) => options.sendVerification(user, token),
    },
    databaseHooks: {
      user: {
        create: {
          after: async (user) => options.onCreated(personOf({ businessName: null, ...user })),
        },
      },
    },
    plugins: [
      bearer(),
      jwt({
        disableSettingJwtHeader: true,
        jwks: { keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' } },
        jwt: { issuer: tokenIssuer, audience: tokenIssuer, expirationTime: '30m' },
      }),
    ],
  })
  return {
    api: auth.api,
    findPerson: async (id: UserId): Promise<(Person & { emailVerified: boolean }) | undefined> => {
      const { rows } = await pool.query<Row>(`${select} where id = $1`, [id])
      return rows[0] && { ...personOf(rows[0]), emailVerified: rows[0].emailVerified }
    },
    findPersonByEmail: async (email: string): Promise<(Person & { emailVerified: boolean }) | undefined> => {
      const { rows } = await pool.query<Row>(`${select} where email = $1`, [email.toLowerCase()])
      return rows[0] && { ...personOf(rows[0]), emailVerified: rows[0].emailVerified }
    },
    /** Whoever is gone has no entry. */
    findPeople: async (ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Person>> => {
      if (ids.length === 0) return new Map()
      const { rows } = await pool.query<Row>(`${select} where id = any($1)`, [[...new Set(ids)]])
      return new Map(rows.map((row) => [row.id as UserId, personOf(row)])) // ids are made by newId above
    },
    rename: async (id: UserId, name: string) => {
      await pool.query('update "user" set name = $2, "updatedAt" = now() where id = $1', [id, name])
    },
    /** Sessions and links that are over. */
    forgetExpired: async () => {
      await pool.query('delete from session where "expiresAt" < now()')
      await pool.query('delete from verification where "expiresAt" < now()')
    },
    close: () => pool.end(),
  }
}
export type Identity = ReturnType<typeof createIdentity>

type Row = { id: string; name: string; email: string; emailVerified: boolean; businessName: string | null }
const select = 'select id, name, email, "emailVerified", "businessName" from "user"'
const personOf = (row: { id: string; name: string; email: string; businessName?: unknown }): Person => ({
  id: row.id as UserId, // ids are made by newId above
  name: row.name,
  email: row.email,
  businessName: typeof row.businessName === 'string' ? row.businessName : null,
})
export const presentUser = (person: Person & { emailVerified: boolean }): User => ({
  id: person.id,
  email: person.email,
  name: person.name,
  emailVerified: person.emailVerified,
})
