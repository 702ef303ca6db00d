import { createHmac, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { exportJWK, SignJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, fakeClock, type TestApp, type TestPerson } from '../index.ts'
import { send } from './requests.ts'

const clock = fakeClock(new Date())
/** A key of which the server knows the public half: what is signed with it is as good as signed by the server. */
const trusted = generateKeyPairSync('ed25519')
const foreign = generateKeyPairSync('ed25519')
const trustedId = randomUUID()
let app: TestApp
let rosa: TestPerson
let sessionId: string

beforeAll(async () => {
  app = await createTestApp({ clock })
  rosa = await app.signUp('Rosa')
  await app.db.sql(
    `insert into auth.jwks (id, "publicKey", "privateKey", "createdAt", alg, crv) values ($1, $2, '{}', '2020-01-01', 'EdDSA', 'Ed25519')`,
    [trustedId, JSON.stringify(await exportJWK(trusted.publicKey))],
  )
  sessionId = await sessionOf(rosa)
})
afterAll(() => app.close())

const sessionOf = async ({ signedIn }: TestPerson): Promise<string> =>
  (await app.db.sql<{ id: string }>('select id from auth.session where "userId" = $1', [signedIn.user.id]))[0]
    ?.id ?? ''

/** What a process remembers of somebody is at most five seconds old. */
const soon = { timeout: 9000, interval: 250 }
const seconds = (minutes: number) => Math.floor(clock.now().getTime() / 1000) + minutes * 60
const claims = (): JWTPayload => ({
  iss: 'adwright',
  aud: 'adwright',
  sub: rosa.signedIn.user.id,
  sid: sessionId,
  ws: rosa.signedIn.workspace.id,
  iat: seconds(0),
  exp: seconds(30),
})
type Signing = { key?: KeyObject | Uint8Array; alg?: string; kid?: string }
const signed = (
  payload: JWTPayload,
  { key = trusted.privateKey, alg = 'EdDSA', kid = trustedId }: Signing = {},
) => new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key)
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** The code of the refusal, or `ok`. */
const asked = async (token: string, headers: Record<string, string> = {}) => {
  const { status, code } = await send(
    'me',
    {},
    { url: app.url, headers: { authorization: `Bearer ${token}`, ...headers } },
  )
  return status === 200 ? 'ok' : code
}

describe('an access token', () => {
  test('of the trusted key is good: the refusals below are about nothing else', async () => {
    expect(await asked(await signed(claims()))).toBe('ok')
    expect(await asked(rosa.signedIn.accessToken)).toBe('ok')
  })

  test('without a signature, or signed with what everybody can read, is none', async () => {
    const none = { alg: 'none', typ: 'JWT' }
    const body = encoded(claims())
    const jwk = JSON.stringify(await exportJWK(trusted.publicKey))
    const pem = trusted.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const raw = Buffer.from((await exportJWK(trusted.publicKey)).x ?? '', 'base64url')
    const forged = await Promise.all(
      [jwk, pem, raw].flatMap((secret) =>
        ['HS256', 'HS512'].map((alg) => signed(claims(), { alg, key: Buffer.from(secret) })),
      ),
    )
    for (const token of [
      `${encoded(none)}.${body}.`,
      `${encoded(none)}.${body}.x`,
      `${encoded({ ...none, alg: 'NONE' })}.${body}.x`,
      ...forged,
    ])
      expect(await asked(token)).toBe('auth.token_invalid')
  })

  test('of another key is none, whatever key it names or brings along', async () => {
    const key = foreign.privateKey
    const jwk = await exportJWK(foreign.publicKey)
    const brought = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'EdDSA', kid: trustedId, jwk })
      .sign(key)
    const pointed = await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid: 'x', jku: 'http://127.0.0.1:9/keys' }).sign(key) // prettier-ignore
    for (const token of [
      await signed(claims(), { key }),
      await signed(claims(), { key, kid: 'unknown' }),
      brought,
      pointed,
    ])
      expect(await asked(token)).toBe('auth.token_invalid')
  })

  test('is over after its time and not good before it', async () => {
    expect(await asked(await signed({ ...claims(), exp: seconds(-1) }))).toBe('auth.token_expired')
    const { exp: _, ...endless } = claims()
    expect(await asked(await signed({ ...claims(), nbf: seconds(10) }))).toBe('auth.token_invalid')
    expect(await asked(await signed(endless))).toBe('auth.token_invalid')
  })

  test.each([
    ['another issuer', { iss: 'somebody' }],
    ['another audience', { aud: 'another-service' }],
    ['no person', { sub: undefined }],
    ['no session', { sid: undefined }],
    ['no workspace', { ws: undefined }],
    ['a session that is not', { sid: 'auth_01h455vb4pex5vsknk084sn02q' }],
    ['a person that is not', { sub: 'user_01h455vb4pex5vsknk084sn02q' }],
  ])('with %s is none', async (_what, wrong) => {
    expect(await asked(await signed({ ...claims(), ...wrong }))).toBe('auth.token_invalid')
  })

  test('does not fit the session of somebody else', async () => {
    const ana = await app.signUp('Ana')
    expect(await asked(await signed({ ...claims(), sid: await sessionOf(ana) }))).toBe('auth.token_invalid')
  })

  test('that was changed anywhere is none', async () => {
    const [head = '', body = '', signature = ''] = rosa.signedIn.accessToken.split('.')
    const other = encoded({ ...claims(), ws: 'ws_01h455vb4pex5vsknk084sn02q' })
    for (const token of [
      `${head}.${other}.${signature}`,
      `${head}.${body}.${signature.slice(0, -2)}`,
      `${head}.${body}`,
      `${head}.${body}.${signature}.x`,
    ])
      expect(await asked(token)).toBe('auth.token_invalid')
  })

  test('is taken from its header and from nowhere else', async () => {
    const { accessToken } = rosa.signedIn
    for (const url of [`/api/me?access_token=${accessToken}`, `/api/me?token=${accessToken}`])
      expect((await fetch(`${app.url}${url}`)).status).toBe(401)
    const elsewhere: [string, string][] = [
      ['cookie', `access_token=${accessToken}`],
      ['cookie', `adwright.session_token=${accessToken}`],
      ['x-access-token', accessToken],
    ]
    for (const header of elsewhere)
      expect((await fetch(`${app.url}/api/me`, { headers: [header] })).status).toBe(401)
  })

  test('ends with its session, and opens a workspace no longer than its person belongs there', async () => {
    const [ana, bob] = [await app.colleague(rosa, 'editor'), await app.colleague(rosa, 'editor')]
    const here = { 'x-workspace': rosa.signedIn.workspace.id }
    const ask = ({ signedIn }: TestPerson) => asked(signedIn.accessToken, here)
    expect([await ask(ana), await ask(bob)]).toEqual(['ok', 'ok'])
    await app.db.sql('delete from memberships where user_id = $1 and workspace_id = $2', [
      ana.signedIn.user.id,
      here['x-workspace'],
    ])
    await app.db.sql('delete from auth.session where "userId" = $1', [bob.signedIn.user.id])
    await Promise.all([
      expect.poll(() => ask(ana), soon).toBe('workspace.not_found'),
      expect.poll(() => ask(bob), soon).toBe('auth.token_invalid'),
    ])
  })
})

describe('a session cookie', () => {
  const signIn = (cookie?: string) =>
    send(
      'signIn',
      { body: { email: rosa.signedIn.user.email, password: rosa.password } },
      { url: app.url, headers: { ...(cookie && { cookie }), origin: new URL(app.url).origin } },
    )
  const cookieIn = (headers: Headers) => headers.getSetCookie().map((each) => each.split(';')[0] ?? '').find((each) => each.includes('session_token=')) ?? '' // prettier-ignore
  const status = async (cookie: string) => (await fetch(`${app.url}/api/me`, { headers: { cookie } })).status

  test('opens nothing unsigned, cut, changed, or signed with another secret', async () => {
    const cookie = cookieIn((await signIn()).headers)
    expect(await status(cookie)).toBe(200)
    const [name = '', value = ''] = cookie.split('=')
    const [token = '', signature = ''] = decodeURIComponent(value).split('.')
    const stored = await app.db.sql('select 1 from auth.session where token = $1', [token])
    expect(stored).toHaveLength(1)
    const elsewhere = createHmac('sha256', 'another secret of the same length').update(token).digest('base64')
    const unsigned = createHmac('sha256', '').update(token).digest('base64')
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${elsewhere}`,
      `${token}.${unsigned}`,
      `${token}x.${signature}`,
      `${token}.${signature.slice(0, -3)}`,
    ])
      expect([forged, await status(`${name}=${encodeURIComponent(forged)}`)]).toEqual([forged, 401])
  })

  test('that was there before signing in is not the session after it', async () => {
    const planted = cookieIn((await signIn()).headers)
    const after = cookieIn((await signIn(planted)).headers)
    expect(after).not.toBe('')
    expect(after).not.toBe(planted)
    const madeUp = 'adwright.session_token=chosen-by-somebody.c2lnbmF0dXJl'
    expect(cookieIn((await signIn(madeUp)).headers)).not.toContain('chosen-by-somebody')
    expect(await status(madeUp)).toBe(401)
  })

  test('is closed to scripts and other sites', async () => {
    for (const header of (await signIn()).headers.getSetCookie()) {
      expect(header).toMatch(/;\s*HttpOnly/i)
      expect(header).toMatch(/;\s*SameSite=(Lax|Strict)/i)
      expect(header).not.toMatch(/;\s*Domain=/i)
    }
  })
})

describe('an API key', () => {
  test('cut, changed, put together from two, in capitals, or revoked opens nothing', async () => {
    const make = () => rosa.api('createWorkspaceKey', { body: { name: 'Key', scopes: ['read'] } })
    const [one, two] = [await make(), await make()]
    expect(await asked(one.secret)).toBe('ok')
    const [, prefix = '', secret = ''] = /^adw_([a-z0-9]{12})_(.+)$/.exec(one.secret) ?? []
    const [, otherPrefix = ''] = /^adw_([a-z0-9]{12})_/.exec(two.secret) ?? []
    for (const wrong of [
      one.secret.slice(0, -1),
      `${one.secret}x`,
      `adw_${otherPrefix}_${secret}`,
      `adw_${prefix}_${secret.toUpperCase()}`,
      `adw_${prefix}_`,
      `adw_${prefix}`,
      secret,
    ])
      expect([wrong, await asked(wrong)]).toEqual([wrong, 'auth.token_invalid'])
    await rosa.api('revokeWorkspaceKey', { params: { id: one.id } })
    await expect.poll(() => asked(one.secret), soon).toBe('auth.token_invalid')
    expect(await asked(two.secret)).toBe('ok')
  })
})
