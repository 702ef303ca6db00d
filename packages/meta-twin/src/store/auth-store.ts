import { createHash } from 'node:crypto'
import type { Documents } from './documents.ts'

export interface Token {
  kind: 'USER' | 'PAGE' | 'SYSTEM_USER' | 'APP'
  app: string
  /** Empty for an app token. */
  world: string
  scopes: string[]
  /** Lives of `clock: 'real'` tokens are real epoch seconds, those of `'world'` tokens the world's. */
  clock: 'real' | 'world'
  issued: number
  /** 0 never. */
  expires: number
  dataExpires: number
  /** Why it no longer works although its time is not up. */
  state?: TokenState
  /** HMAC-SHA256 of the token with the app secret, so that the secret itself need not be kept. */
  proof: string
  page?: string
  /** The system user it belongs to; absent for the world's person. */
  user?: string
  /** Assets a permission was narrowed down to: node ids by permission. Absent permissions reach all of the world. */
  targets?: Record<string, string[]>
}
/** What can end a token early, by the subcode Meta answers with. */
export type TokenState = 'revoked' | 'password_changed' | 'checkpoint' | 'expired' | 'invalid' | 'role_lost'
export interface Code {
  app: string
  world: string
  redirectUri: string
  scopes: string[]
  targets?: Record<string, string[]>
  /** Real time: signing in is done by a person in front of a screen. */
  expires: number
  used: boolean
  /** `config_id` dialogs may hand out a system user's token. */
  user?: string
  kind: 'USER' | 'SYSTEM_USER'
}
/** What an app set up under a `config_id` of Facebook Login for Business. */
export interface LoginConfiguration {
  scopes: string[]
  kind: 'USER' | 'SYSTEM_USER'
}
export type GrantStatus = 'granted' | 'declined'

export interface StoredToken {
  hash: string
  token: Token
}

export interface AuthStore {
  appSecretHash(app: string): string | undefined
  registerApp(app: string, secretHash: string): void
  token(text: string): Token | undefined
  saveToken(text: string, token: Token): void
  /** Every token of a world, whichever app it was issued to. */
  tokens(world: string): StoredToken[]
  saveTokenByHash(hash: string, token: Token): void
  revokeTokens(world: string, app: string): void
  code(text: string): Code | undefined
  /** Forgets codes that ran out before an instant. */
  dropCodes(before: number): void
  saveCode(text: string, code: Code): void
  configuration(id: string): LoginConfiguration | undefined
  saveConfiguration(id: string, configuration: LoginConfiguration): void
  browserWorld(browser: string): string | undefined
  saveBrowser(browser: string, world: string): void
  grants(world: string, app: string): Map<string, GrantStatus>
  setGrant(world: string, app: string, permission: string, status: GrantStatus): void
  removeGrant(world: string, app: string, permission: string): void
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Tokens and codes are kept by their hash: a stolen database opens nothing. */
export function createAuthStore(documents: Documents): AuthStore {
  // The casts below read back what this store itself put under each kind.
  const token = (hash: string): Token | undefined => {
    const stored = documents.get('@token', hash) as Token | undefined
    return stored && { ...stored }
  }
  const grantsOf = (world: string, app: string) =>
    (documents.get('@grants', `${world}:${app}`) ?? {}) as Record<string, GrantStatus>
  const saveGrants = (world: string, app: string, grants: Record<string, GrantStatus>): void =>
    documents.put('@grants', `${world}:${app}`, world, grants)
  const saveTokenByHash = (hash: string, value: Token): void =>
    documents.put('@token', hash, value.world, value)
  const tokens = (world: string): StoredToken[] =>
    documents.list(world, '@token').map(({ id, value }) => ({ hash: id, token: { ...(value as Token) } }))
  return {
    appSecretHash: (id) => documents.get('@app', id) as string | undefined,
    registerApp(id, secretHash) {
      documents.put('@app', id, '', secretHash)
    },
    token: (text) => token(hashOf(text)),
    saveToken(text, value) {
      saveTokenByHash(hashOf(text), value)
    },
    tokens,
    saveTokenByHash,
    revokeTokens(world, app) {
      for (const { hash, token: one } of tokens(world))
        if (one.app === app) saveTokenByHash(hash, { ...one, state: 'revoked' })
    },
    code(text) {
      const stored = documents.get('@code', hashOf(text)) as Code | undefined
      return stored && { ...stored }
    },
    saveCode(text, code) {
      documents.put('@code', hashOf(text), code.world, code)
    },
    dropCodes(before) {
      for (const { id, value } of documents.all('@code'))
        if ((value as Code).expires < before) documents.remove('@code', id)
    },
    configuration: (id) => documents.get('@configuration', id) as LoginConfiguration | undefined,
    saveConfiguration(id, configuration) {
      documents.put('@configuration', id, '', configuration)
    },
    browserWorld: (id) => documents.get('@browser', id) as string | undefined,
    saveBrowser(id, world) {
      // No document changes hands between worlds, so that all of one can be forgotten together.
      documents.remove('@browser', id)
      documents.put('@browser', id, world, world)
    },
    grants: (world, app) => new Map(Object.entries(grantsOf(world, app)).sort(byName)),
    setGrant(world, app, permission, status) {
      saveGrants(world, app, { ...grantsOf(world, app), [permission]: status })
    },
    removeGrant(world, app, permission) {
      const { [permission]: _, ...others } = grantsOf(world, app)
      saveGrants(world, app, others)
    },
  }
}

const byName = ([left]: [string, unknown], [right]: [string, unknown]): number => (left < right ? -1 : 1)
