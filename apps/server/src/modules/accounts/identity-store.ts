import type { UserId } from '@adwright/contract'
import { betterAuth } from 'better-auth'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { jwt, twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import { newId } from '#platform/ids.ts'
import { hashOfLink } from './link-token.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { cookieRules } from './session-cookie.ts'
import { sessionPlugin } from './session-plugin.ts'
import { standInPlugin } from './stand-in-plugin.ts'

/** Somebody who has just got an account. */
export type NewPerson = { id: UserId; name: string; email: string; businessName: string | null }
type Addressee = { email: string; name: string }
type LinkMail = (to: Addressee, token: string) => Promise<void>
export type IdentityOptions = {
  pool: pg.Pool
  secret: string
  publicUrl: string
  requireVerification: boolean
  onCreated(person: NewPerson): Promise<void>
  sendVerification: LinkMail
  sendReset: LinkMail
  sendAlreadyThere(to: Addressee): Promise<void>
  warn(message: string): void
}
export const tokenIssuer = 'adwright'
const day = 24 * 3600

/** better-auth over its own role and schema; the one file that knows its words. */
export function createIdentity({ pool, ...options }: IdentityOptions) {
  const cookies = cookieRules(options.publicUrl)
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
      cookiePrefix: cookies.prefix,
      useSecureCookies: false, // puts `__Secure-` before the names, and nothing else: the attribute is ours below
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookies.secure },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      database: { generateId: ({ model }) => newId(model === 'user' ? 'user' : 'auth') },
    },
    user: { additionalFields: { businessName: { type: 'string', required: false } } },
    session: { expiresIn: 7 * day, updateAge: day },
    // Whoever reads the table cannot set anybody's password with what is in it.
    verification: {
      storeIdentifier: {
        default: 'plain',
        overrides: { 'reset-password': { hash: async (link) => hashOfLink(link) } },
      },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: options.requireVerification,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
      sendResetPassword: ({ user, token }) => options.sendReset(user, token),
      onExistingUserSignUp: ({ user }) => options.sendAlreadyThere(user),
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: day,
      sendVerificationEmail: ({ user, token }) => options.sendVerification(user, token),
    },
    databaseHooks: {
      user: { create: { after: async (user) => options.onCreated(newPersonOf(user)) } },
    },
    plugins: [
      jwt({
        disableSettingJwtHeader: true,
        jwks: { keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' } },
        jwt: { issuer: tokenIssuer, audience: tokenIssuer, expirationTime: '30m' },
      }),
      // Only its part in signing in: it is switched on and off by manage-two-factor.ts, which leaves sessions alone.
      // A password that was right waits for its code no longer than the request that brings both.
      twoFactor({
        issuer: 'Adwright',
        twoFactorCookieMaxAge: 60,
        trustDeviceMaxAge: 30 * day,
        backupCodeOptions: { storeBackupCodes: 'plain' }, // what we store are hashes: backup-code.ts
      }),
      sessionPlugin,
      standInPlugin,
    ],
  })
  const key = async () => (await auth.$context).secretConfig
  return {
    api: auth.api,
    /** As its plugin reads and writes them. */
    seal: async (text: string): Promise<string> => symmetricEncrypt({ key: await key(), data: text }),
    open: async (sealed: string): Promise<string> => symmetricDecrypt({ key: await key(), data: sealed }),
  }
}
export type Identity = ReturnType<typeof createIdentity>

const newPersonOf = (user: {
  id: string
  name: string
  email: string
  businessName?: unknown
}): NewPerson => ({
  id: user.id as UserId, // made by newId above
  name: user.name,
  email: user.email,
  businessName: typeof user.businessName === 'string' ? user.businessName : null,
})
