import type { Answer, ApiKey, ApiKeyId, ApiScope, Passkey, PasskeyId, Session } from '@adwright/contract'
import { ago, id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

const day = 24 * 3_600_000

const sessions = (): Session[] => [
  sessionOf(2, 26 * 60_000, 'Safari', 'iOS', '188.250.12.7'),
  { ...sessionOf(1, 0, 'Firefox', 'macOS', '85.240.3.19'), current: true },
  sessionOf(3, 3 * day, 'Microsoft Edge', 'Windows', '2001:818:dead:beef:1c2a:77ff:fe10:42a9'),
  sessionOf(4, 9 * day, 'adwright-cli', null, null),
]
function sessionOf(
  number: number,
  idleMs: number,
  browser: string | null,
  system: string | null,
  ip: string | null,
): Session {
  return {
    id: id('auth', number),
    current: false,
    createdAt: ago(idleMs + 4 * day),
    endsAt: ago(idleMs - 26 * day),
    lastSeenAt: ago(idleMs),
    ip,
    browser,
    system,
  }
}

const passkeys = (): Passkey[] => [
  {
    id: id('passkey', 1),
    name: 'Safari on iPhone',
    createdAt: ago(40 * day),
    lastUsedAt: ago(26 * 60_000),
    synced: true,
  },
  {
    id: id('passkey', 2),
    name: 'The blue key on my ring',
    createdAt: ago(3 * day),
    lastUsedAt: null,
    synced: false,
  },
]

type NewKey = Pick<ApiKey, 'name' | 'scopes' | 'expiresAt'>
const keyOf = (number: number, key: NewKey, change: Partial<ApiKey> = {}): ApiKey => ({
  id: id<ApiKeyId>('key', number),
  prefix: `adw_k3v9m2x7q4t${number}`,
  createdAt: ago(40 * day),
  createdBy: 'Maya Almeida',
  lastUsedAt: ago(2 * 3_600_000),
  lastUsedIp: '188.250.12.7',
  ...key,
  ...change,
})
const keys = () => ({
  mine: [
    keyOf(1, { name: 'Weekly report', scopes: ['read'], expiresAt: ago(-3 * day) }),
    keyOf(
      2,
      { name: 'Old laptop', scopes: ['read', 'create'], expiresAt: ago(5 * day) },
      { lastUsedAt: null, lastUsedIp: null },
    ),
  ],
  workspace: [
    keyOf(
      3,
      { name: 'Shop automation', scopes: ['read', 'create', 'publish'], expiresAt: null },
      { createdBy: 'Rui Tavares' },
    ),
  ],
})

export const backupCodes = Array.from({ length: 10 }, (_, index) => `k3v9m-x2tq${'abcdefghjk'[index]}`)
export const totp = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Adwright:maya%40harbourcoffee.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Adwright&digits=6&period=30',
}
const challenge = 'Zml4dHVyZS1jaGFsbGVuZ2UtMDEyMzQ1Njc4OQ'

/** One person's account: what changes here is seen by the next answer. */
export function createAccountFixture(state: { empty: boolean }, signedIn: () => Answer<'signIn'>) {
  const fresh = () => ({
    user: {} as Partial<Answer<'me'>['user']>,
    sessions: sessions(),
    passkeys: passkeys(),
    keys: keys(),
  })
  const world = fresh()
  const listed = <T>(all: T[]): T[] => (state.empty ? [] : all)
  const made = (key: ApiKey) => ({ ...key, secret: `${key.prefix}_${'s3cretS3cret'.repeat(3)}abcdefg` })
  const make = (into: ApiKey[], body: Record<string, unknown>) => {
    const { name, scopes, expiresInDays } = body as {
      name: string
      scopes: ApiScope[]
      expiresInDays: number | null
    } // sent by our client
    const expiresAt = expiresInDays === null ? null : ago(-expiresInDays * day)
    const key = keyOf(
      9,
      { name, scopes, expiresAt },
      { createdAt: ago(0), lastUsedAt: null, lastUsedIp: null },
    )
    into.unshift(key)
    return made(key)
  }
  const without = <T extends { id: string }>(all: T[], gone: string | undefined): T[] =>
    all.filter((one) => one.id !== gone)

  const handlers: Handlers = {
    provePresence: () => ({ done: true }),
    changePassword: () => ({ done: true }),
    changeEmail: () => ({ done: true }),
    confirmEmail: () => ({ done: true }),
    listSessions: () => ({
      sessions: state.empty ? world.sessions.filter((one) => one.current) : world.sessions,
    }),
    endSession: ({ params }) => {
      world.sessions = without(world.sessions, params['id'])
      return { done: true }
    },
    endOtherSessions: () => {
      const ended = world.sessions.length - 1
      world.sessions = world.sessions.filter((one) => one.current)
      return { ended }
    },
    startTwoFactor: () => totp,
    confirmTwoFactor: () => {
      world.user.twoFactor = true
      return { backupCodes }
    },
    renewBackupCodes: () => ({ backupCodes: backupCodes.toReversed() }),
    endTwoFactor: () => {
      world.user.twoFactor = false
      return { done: true }
    },
    listPasskeys: () => ({ passkeys: listed(world.passkeys) }),
    startPasskey: () => ({
      options: {
        challenge,
        rp: { name: 'Adwright', id: 'localhost' },
        user: { id: 'dXNlcl8x', name: 'maya@harbourcoffee.example', displayName: 'Maya Almeida' },
        pubKeyCredParams: [-7, -257].map((alg) => ({ alg, type: 'public-key' })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    }),
    addPasskey: ({ body }) => {
      const passkey: Passkey = {
        id: id<PasskeyId>('passkey', 9),
        name: String(body['name']),
        createdAt: ago(0),
        lastUsedAt: null,
        synced: false,
      }
      world.passkeys.push(passkey)
      return passkey
    },
    renamePasskey: ({ params, body }) => {
      const passkey = world.passkeys.find((one) => one.id === params['id'])
      if (!passkey) throw new Error('auth.passkey_not_found')
      return Object.assign(passkey, { name: String(body['name']) })
    },
    removePasskey: ({ params }) => {
      world.passkeys = without(world.passkeys, params['id'])
      return { done: true }
    },
    passkeySignInOptions: () => ({ options: { challenge, rpId: 'localhost', userVerification: 'required' } }),
    passkeySignIn: signedIn,
    listMyKeys: () => ({ keys: listed(world.keys.mine) }),
    listWorkspaceKeys: () => ({ keys: listed(world.keys.workspace) }),
    createMyKey: ({ body }) => make(world.keys.mine, body),
    createWorkspaceKey: ({ body }) => make(world.keys.workspace, body),
    revokeMyKey: ({ params }) => {
      world.keys.mine = without(world.keys.mine, params['id'])
      return { done: true }
    },
    revokeWorkspaceKey: ({ params }) => {
      world.keys.workspace = without(world.keys.workspace, params['id'])
      return { done: true }
    },
  }
  return {
    world,
    handlers,
    /** The same answer with what this account has changed of itself. */
    changed: (me: Answer<'me'>): Answer<'me'> => ({ ...me, user: { ...me.user, ...world.user } }),
    reset: () => void Object.assign(world, fresh()),
  }
}
