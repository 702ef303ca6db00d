import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../src/platform/create-log.ts'
import { createTestApp, startStubMeta, until, type StubMeta, type TestApp } from '../index.ts'
import { requestsOf, send } from './requests.ts'

/** What nobody may read in a log, by what it is. Filled while the story goes on. */
const secrets = new Map<string, string>(
  Object.entries({
    'the secret behind sessions': 'planted-auth-secret-of-thirty-two-letters-and-more',
    'the secret of the Meta app': 'planted-app-secret-4f9a',
    'the token that Meta’s webhooks are confirmed with': 'planted-verify-token-77',
    'the key of the image model': 'planted-image-key-sk-1234567890',
    'the key of Stripe': 'sk_test_planted51Jm4nBv7Qx',
    'the secret of Stripe’s webhooks': 'whsec_planted8Zt3Lw',
    'the token of a system user': 'EAABplantedSystemUserToken0123456789',
    'the token that Meta gave for a sign-in': 'planted-user-token-EAAB-123',
    'a password': 'planted passphrase the first',
    'a wrong password': 'planted passphrase that is wrong',
    'a new password': 'planted passphrase the second',
    'a bearer token that is none': 'planted.bearer.token',
    'a key that is none': 'adw_plantedplant_plantedplantedplantedplantedplantedplanted1',
    'a token in an address': 'planted-token-in-the-address',
    'a password in a broken body': 'planted-in-a-broken-body',
    'a cookie that is none': 'planted-cookie.c2lnbmF0dXJl',
  }),
)
const secret = (what: string) => secrets.get(what) ?? ''
let lines = ''
let app: TestApp
let meta: StubMeta
/** A model, and Stripe, that fail and repeat whatever came with a request, as such services do. */
let failing: Server
let heard: string[] = []

beforeAll(async () => {
  meta = await startStubMeta()
  meta.people.set(secret('the token that Meta gave for a sign-in'), {
    id: '77', name: 'Rosa', scopes: ['ads_management', 'ads_read', 'business_management', 'pages_show_list'], type: 'USER', expiresAt: 0,
    accounts: [{ id: 'act_1', name: 'Bakery', account_status: 1 }], pages: [{ id: '9', name: 'Bakery', tasks: [] }],
  }) // prettier-ignore
  failing = createServer((request, response) => {
    heard.push(request.headers.authorization ?? '')
    const said = `refused ${request.headers.authorization} for ${request.url}`
    response
      .writeHead(401, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: { message: said, type: 'invalid_request_error' } }))
  })
  await new Promise<void>((listening) => failing.listen(0, '127.0.0.1', listening))
  const elsewhere = `http://127.0.0.1:${(failing.address() as AddressInfo).port}` // it listens at a port
  const log = createLog({ level: 'trace', name: 'test' }, { write: (line) => void (lines += line) })
  app = await createTestApp({
    log,
    worker: true,
    env: {
      RATE_LIMITS: 'true',
      AUTH_SECRET: secret('the secret behind sessions'),
      META_MODE: 'live',
      META_APP_ID: '1',
      META_APP_SECRET: secret('the secret of the Meta app'),
      META_WEBHOOK_VERIFY_TOKEN: secret('the token that Meta’s webhooks are confirmed with'),
      META_GRAPH_URL: meta.url,
      META_DIALOG_URL: meta.url,
      PUBLIC_URL: 'http://localhost:4747',
      IMAGE_API_URL: elsewhere,
      IMAGE_API_MODEL: 'painter',
      IMAGE_API_KEY: secret('the key of the image model'),
      STRIPE_SECRET_KEY: secret('the key of Stripe'),
      STRIPE_WEBHOOK_SECRET: secret('the secret of Stripe’s webhooks'),
      STRIPE_API_URL: elsewhere,
    },
  })
}, 120_000)
afterAll(async () => {
  await app.close()
  await meta.close()
  await new Promise((closed) => failing.close(closed))
})

const origin = 'http://localhost:4747'
const post = (target: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${target}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const linkTo = (email: string, path: string) =>
  until(async () => {
    const { mails } = await app.api('listOutbox')
    const text = mails.find((mail) => mail.to === email && mail.text.includes(path))?.text
    const [, token] = /token=([^\s"&]+)/.exec(text ?? '') ?? []
    return token !== undefined && decodeURIComponent(token)
  })

test('no secret of a whole story is in the log, however loud it is and whatever goes wrong', async () => {
  const email = 'planted-rosa@example.com'
  const account = { email, password: secret('a password'), name: 'Rosa', businessName: 'Bakery Rosa' }
  const signedUp = await post('/api/auth/sign-up', account)
  const { signedIn } = (await signedUp.json()) as { signedIn: { accessToken: string } }
  const cookie = signedUp.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') // prettier-ignore
  secrets.set('an access token', signedIn.accessToken)
  secrets.set('the cookie of a session', decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? ''))
  secrets.set('the link that confirms an e-mail', await linkTo(email, '/verify'))
  const bearer = { authorization: `Bearer ${signedIn.accessToken}` }
  const rosa = app.as(signedIn.accessToken)

  // What goes wrong with secrets in bodies, headers and addresses.
  await post('/api/auth/sign-in', { email, password: secret('a wrong password') })
  await post('/api/auth/sign-in', `{"password":"${secret('a password in a broken body')}"`)
  await post('/api/auth/sign-in', { email, password: { nested: secret('a password') } })
  await post(`/api/auth/verify-email?token=${secret('a token in an address')}`, {
    token: secret('a token in an address'),
  })
  for (const headers of [
    { authorization: `Bearer ${secret('a bearer token that is none')}` },
    { authorization: `Bearer ${secret('a key that is none')}` },
  ])
    await fetch(`${app.url}/api/me?access_token=${secret('a token in an address')}`, { headers })
  await fetch(`${app.url}/verify?token=${secret('a token in an address')}`)
  await fetch(`${app.url}/api/me`, {
    headers: { cookie: `adwright.session_token=${secret('a cookie that is none')}` },
  })
  await fetch(`${app.url}/o/made/up?sig=${secret('a token in an address')}`)

  // A new password, by mail.
  await post('/api/auth/request-password-reset', { email })
  secrets.set('the link that sets a password', await linkTo(email, '/reset'))
  await rosa('me')

  // A key, and a call with it.
  const key = await rosa('createWorkspaceKey', { body: { name: 'Report', scopes: ['read', 'manage'] } })
  secrets.set('an API key', key.secret)
  await app.as(key.secret)('listCampaigns')

  // Meta: a sign-in that works, a system user that is refused, webhooks that are forged.
  const started = await rosa('startMetaConnection', { body: {} })
  const state = new URL(started.authorizeUrl).searchParams.get('state') ?? ''
  secrets.set('the state of a sign-in at Meta', state)
  const back = new URLSearchParams({ code: secret('the token that Meta gave for a sign-in'), state })
  await fetch(`${app.url}/api/connections/meta/callback?${back}`, {
    redirect: 'manual',
    headers: { ...bearer, cookie },
  })
  await send(
    'connectSystemUser',
    { body: { token: secret('the token of a system user') } },
    { url: app.url, headers: bearer },
  )
  await fetch(
    `${app.url}/api/webhooks/meta?hub.mode=subscribe&hub.challenge=1&hub.verify_token=${secret('the token that Meta’s webhooks are confirmed with')}`,
  )
  for (const address of ['/api/webhooks/meta', '/api/webhooks/stripe', '/api/meta/deauthorize'])
    await post(
      address,
      { token: secret('a token in an address') },
      {
        'x-hub-signature-256': `sha256=${secret('a token in an address')}`,
        'stripe-signature': `t=1,v1=${secret('a token in an address')}`,
      },
    )

  // Providers that fail and repeat what they were sent.
  const form = new FormData()
  form.set('purpose', 'photo')
  const photo = await sharp({ create: { width: 600, height: 600, channels: 3, background: 'peru' } })
    .png()
    .toBuffer()
  form.set('file', new Blob([new Uint8Array(photo)]), 'cake.png')
  const { id: mediaId } = (await (
    await fetch(`${app.url}/api/media`, { method: 'POST', body: form, headers: { cookie, origin } })
  ).json()) as { id: string }
  await send(
    'editImage',
    {
      body: {
        mediaId,
        prompt: 'at night',
        business: 'Bakery',
        url: 'https://example.com/',
        painter: 'model',
        idempotencyKey: 'a cake at night',
      },
    },
    { url: app.url, headers: bearer },
  )
  await send(
    'startCheckout',
    { body: requestsOf('startCheckout')[0]?.body },
    { url: app.url, headers: bearer },
  )
  for (const what of ['the key of the image model', 'the key of Stripe'])
    await until(async () => heard.some((each) => each.includes(secret(what))), {
      seconds: 60,
      what: `a call with ${what}`,
    })
  await delay(1500)

  await post('/api/auth/reset-password', {
    token: secret('the link that sets a password'),
    password: secret('a new password'),
  })
  await post('/api/auth/sign-in', { email, password: secret('a new password') }, { origin })

  expect(lines.length).toBeGreaterThan(5000)
  expect(lines).toContain('"route":"signIn"')
  const told = [...secrets].filter(([, value]) => value !== '' && saysSo(value)).map(([what]) => what)
  expect(told).toEqual([])
  expect([...secrets].filter(([, value]) => value === '').map(([what]) => what)).toEqual([])
}, 150_000)

/** As it is, as it stands in addresses, and as base64 would hide it. */
const saysSo = (value: string): boolean =>
  [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
  ].some((form) => lines.includes(form))
