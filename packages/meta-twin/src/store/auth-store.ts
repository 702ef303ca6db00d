import { createHash } from 'node:crypto'
import type { Database } from './database.ts'

export interface Token {
  kind: 'USER' | 'PAGE' | 'APP'
  app: string
  /** Empty for an app token. */
  world: string
  scopes: string[]
  issued: number
  /** Epoch seconds of real time: letting a rehearsal's months go by must not end its sign-in. 0 never. */
  expires: number
  dataExpires: number
  revoked: boolean
  /** HMAC-SHA256 of the token with the app secret, so that the secret itself need not be kept. */
  proof: string
  page?: string
}
export interface Code {
  app: string
  world: string
  redirectUri: string
  scopes: string[]
  expires: number
  used: boolean
}
export type GrantStatus = 'granted' | 'declined'

export interface AuthStore {
  appSecretHash(app: string): string | undefined
  registerApp(app: string, secretHash: string): void
  token(text: string): Token | undefined
  saveToken(text: string, token: Token): void
  revokeTokens(world: string, app: string): void
  code(text: string): Code | undefined
  saveCode(text: string, code: Code): void
  browserWorld(browser: string): string | undefined
  saveBrowser(browser: string, world: string): void
  grants(world: string, app: string): Map<string, GrantStatus>
  setGrant(world: string, app: string, permission: string, status: GrantStatus): void
  removeGrant(world: string, app: string, permission: string): void
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Tokens and codes are kept by their hash: a stolen file opens nothing. */
export function createAuthStore({ sql }: Database): AuthStore {
  const app = sql.prepare('SELECT secret_hash FROM apps WHERE id = ?')
  const addApp = sql.prepare('INSERT INTO apps (id, secret_hash) VALUES (?, ?)')
  const put = (table: 'tokens' | 'codes') =>
    sql.prepare(
      `INSERT INTO ${table} (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET json = excluded.json`,
    )
  const tokenByHash = sql.prepare('SELECT json FROM tokens WHERE hash = ?')
  const putToken = put('tokens')
  const revoke = sql.prepare(
    `UPDATE tokens SET json = json_set(json, '$.revoked', json('true'))
     WHERE json_extract(json, '$.world') = ? AND json_extract(json, '$.app') = ?`,
  )
  const codeByHash = sql.prepare('SELECT json FROM codes WHERE hash = ?')
  const putCode = put('codes')
  const browser = sql.prepare('SELECT world FROM browsers WHERE id = ?')
  const putBrowser = sql.prepare(
    'INSERT INTO browsers (id, world) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET world = excluded.world',
  )
  const grantRows = sql.prepare(
    'SELECT permission, status FROM grants WHERE world = ? AND app = ? ORDER BY permission',
  )
  const putGrant = sql.prepare(
    `INSERT INTO grants (world, app, permission, status) VALUES (?, ?, ?, ?)
     ON CONFLICT (world, app, permission) DO UPDATE SET status = excluded.status`,
  )
  const dropGrant = sql.prepare('DELETE FROM grants WHERE world = ? AND app = ? AND permission = ?')
  // The casts below read back what this store wrote as JSON or into a column it named.
  return {
    appSecretHash: (id) => app.get(id)?.['secret_hash'] as string | undefined,
    registerApp(id, secretHash) {
      addApp.run(id, secretHash)
    },
    token(text) {
      const row = tokenByHash.get(hashOf(text))
      return row && (JSON.parse(String(row['json'])) as Token)
    },
    saveToken(text, token) {
      putToken.run(hashOf(text), JSON.stringify(token))
    },
    revokeTokens(world, appId) {
      revoke.run(world, appId)
    },
    code(text) {
      const row = codeByHash.get(hashOf(text))
      return row && (JSON.parse(String(row['json'])) as Code)
    },
    saveCode(text, code) {
      putCode.run(hashOf(text), JSON.stringify(code))
    },
    browserWorld: (id) => browser.get(id)?.['world'] as string | undefined,
    saveBrowser(id, world) {
      putBrowser.run(id, world)
    },
    grants: (world, appId) =>
      new Map(
        grantRows.all(world, appId).map((row) => [String(row['permission']), row['status'] as GrantStatus]),
      ),
    setGrant(world, appId, permission, status) {
      putGrant.run(world, appId, permission, status)
    },
    removeGrant(world, appId, permission) {
      dropGrant.run(world, appId, permission)
    },
  }
}
