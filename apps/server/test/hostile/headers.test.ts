import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from '../index.ts'

let app: TestApp
let dist: string
let rosa: TestPerson
let picture: string

beforeAll(async () => {
  dist = await mkdtemp(path.join(os.tmpdir(), 'adwright-dist-'))
  await mkdir(path.join(dist, 'assets'))
  for (const page of ['landing.html', 'app.html', 'robots.txt', 'assets/app-1a2b.js'])
    await writeFile(path.join(dist, page), `/* ${page} */`)
  const env = {
    WEB_DIST: dist,
    CORS_ORIGINS: 'https://partner.example',
    PUBLIC_URL: 'https://adwright.example',
  }
  app = await createTestApp({ env })
  rosa = await app.signUp('Rosa')
  picture = (await upload(await sharp({ create: { width: 600, height: 600, channels: 3, background: 'teal' } }).png().toBuffer())).url // prettier-ignore
})
afterAll(async () => {
  await app.close()
  await rm(dist, { recursive: true })
})

async function upload(bytes: Buffer): Promise<{ url: string }> {
  const body = new FormData()
  body.set('purpose', 'photo')
  body.set('file', new Blob([new Uint8Array(bytes)]), 'cake.png')
  const answer = await fetch(`${app.url}/api/media`, { method: 'POST', body, headers: bearer() })
  return (await answer.json()) as { url: string }
}
const bearer = () => ({ authorization: `Bearer ${rosa.signedIn.accessToken}` })
type Sent = { method?: string; headers?: Record<string, string>; body?: string }
const ask = (target: string, sent: Sent = {}) =>
  fetch(new URL(target, app.url), { redirect: 'manual', ...sent })
const json = { 'content-type': 'application/json' }

/** One of every kind of answer that leaves the server. */
const kinds: [string, number, () => Promise<Response>][] = [
  ['the landing page', 200, () => ask('/')],
  ['a screen', 200, () => ask('/campaigns')],
  ['an asset', 200, () => ask('/assets/app-1a2b.js')],
  ['another file', 200, () => ask('/robots.txt')],
  ['a file that is missing', 404, () => ask('/assets/gone.js')],
  ['an answer of the API', 200, () => ask('/api/me', { headers: bearer() })],
  ['a refusal', 401, () => ask('/api/me')],
  ['an address that nobody serves', 404, () => ask('/api/nothing')],
  ['an address that cannot be read', 404, () => ask('/api/media/%zz')],
  ['a body that is no JSON', 400, () => ask('/api/auth/sign-in', { method: 'POST', headers: json, body: '{' })],
  ['a body that is too large', 413, () => ask('/api/auth/sign-in', { method: 'POST', headers: json, body: `"${'x'.repeat(1_100_000)}"` })],
  ['a write of another site', 403, () => ask('/api/auth/sign-in', { method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body: '{}' })],
  ['a picture', 200, () => ask(picture)],
  ['a picture without its signature', 404, () => ask(picture.split('?')[0] ?? '')],
  ['the documents', 200, () => ask('/api/docs')],
  ['their source', 200, () => ask('/api/openapi.json')],
  ['a callback', 403, () => ask('/api/webhooks/meta?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1')],
  ['health', 200, () => ask('/health/live')],
  ['metrics', 200, () => ask('/metrics')],
  ['an event stream', 200, () => ask('/api/events', { headers: bearer() })],
] // prettier-ignore

describe('every answer', () => {
  test.each(kinds)('is closed to tricks of browsers: %s', async (_what, status, asking) => {
    const answer = await asking()
    await Promise.race([answer.body?.cancel(), delay(1000)])
    const { headers } = answer
    expect(answer.status).toBe(status)
    expect(headers.get('content-security-policy')).toMatch(/default-src '(self|none)'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval|hashes)/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toMatch(/^(same|cross)-origin$/)
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000; includeSubDomains$/)
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('cache-control')).not.toBeNull()
    expect(headers.get('x-request-id')).not.toBeNull()
    for (const telling of ['server', 'x-powered-by', 'via']) expect(headers.get(telling)).toBeNull()
  })

  test('of the API is kept nowhere; assets and signed pictures are', async () => {
    for (const target of ['/api/me', '/api/campaigns', '/api/nothing'])
      expect((await ask(target, { headers: bearer() })).headers.get('cache-control')).toBe('no-store')
    expect((await ask('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable')
    expect((await ask(picture)).headers.get('cache-control')).toContain('immutable')
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache')
  })

  test('over plain HTTP does not promise what it cannot keep', async () => {
    const plain = await createTestApp({ db: app.db })
    expect((await fetch(`${plain.url}/health/live`)).headers.get('strict-transport-security')).toBeNull()
    await plain.close()
  })
})

describe('what pages may do', () => {
  const policy = async () => {
    const header = (await ask('/')).headers.get('content-security-policy') ?? ''
    return new Map(
      header.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)] as const),
    )
  }

  test('is run scripts of ours and no others, frame nothing but previews, and be framed by nobody', async () => {
    const rules = await policy()
    expect(rules.get('script-src')).toEqual([`'self'`])
    expect(rules.get('connect-src')).toEqual([`'self'`])
    for (const closed of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(rules.get(closed)).toEqual([`'none'`])
    for (const [name, sources] of rules) expect([name, sources]).not.toContain('*')
  })

  test('is look as we say: style elements apply by their fingerprint only', async () => {
    const allowed = (await policy()).get('style-src') ?? []
    expect(allowed[0]).toBe(`'self'`)
    expect(allowed.slice(1).every((each) => each.startsWith(`'sha256-`))).toBe(true)
    for (const page of [await (await ask('/api/docs')).text(), await (await notBuilt()).text()])
      for (const [, text = ''] of page.matchAll(/<style>([^]*?)<\/style>/g))
        expect(allowed).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  })

  async function notBuilt(): Promise<Response> {
    const bare = await createTestApp({ db: app.db, env: { WEB_DIST: path.join(dist, 'nothing') } })
    const answer = await fetch(bare.url)
    const copy = new Response(await answer.text())
    await bare.close()
    return copy
  }
})

test('methods that nobody needs are answered by nobody', async () => {
  for (const method of ['TRACE', 'PUT', 'PURGE', 'PROPFIND']) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(new URL('/api/me', app.url), { method, headers: { 'x-secret': 'planted' } }, (answer) => {
        answer.on('data', (bytes: Buffer) => expect(bytes.toString()).not.toContain('planted'))
        answer.on('end', () => resolve(answer.statusCode))
      })
        .on('error', reject)
        .end()
    })
    expect([method, status]).toEqual([method, 404])
  }
})

test('no page that is built holds a script, a style or a handler of its own', async () => {
  const web = path.resolve(import.meta.dirname, '../../../web')
  const built = (await readdir(path.join(web, 'dist'), { recursive: true }).catch(() => [])).filter((file) =>
    file.endsWith('.html'),
  )
  const pages =
    built.length > 0 ? built.map((file) => path.join(web, 'dist', file)) : [path.join(web, 'index.html')]
  for (const page of pages) {
    const html = await readFile(page, 'utf8')
    expect([page, html.match(/<script(?![^>]*\bsrc=)[^>]*>/i)]).toEqual([page, null])
    expect([page, html.match(/<style|\sstyle=|\son\w+=|javascript:/i)]).toEqual([page, null])
  }
})

describe('other origins', () => {
  const preflight = (origin: string) =>
    ask('/api/me', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization',
      },
    })

  test('read what they are on the list for, by their exact name', async () => {
    const answer = await preflight('https://partner.example')
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://partner.example')
    expect(answer.headers.get('vary')).toMatch(/origin/i)
    for (const origin of [
      'https://evil.example',
      'https://partner.example.evil.example',
      'https://evilpartner.example',
      'http://partner.example',
      'https://partner.example:8443',
      'null',
    ])
      expect([origin, (await preflight(origin)).headers.get('access-control-allow-origin')]).toEqual([
        origin,
        null,
      ])
    expect(
      (await ask('/api/me', { headers: { ...bearer(), origin: 'https://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull()
  })

  test('write nothing with the cookies of a visitor, whatever they claim to be', async () => {
    const signedIn = await ask('/api/auth/sign-in', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: rosa.signedIn.user.email, password: rosa.password }),
    })
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') // prettier-ignore
    const write = (headers: Record<string, string>) =>
      ask('/api/me', { method: 'PATCH', headers: { ...json, cookie, ...headers }, body: '{"name":"Rosa"}' })
    expect((await write({ origin: 'https://adwright.example' })).status).toBe(200)
    const lies: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://adwright.example.evil.example' },
      { origin: 'https://adwright.example@evil.example' },
      { origin: '' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      { referer: 'https://adwright.example/' },
      { 'sec-fetch-site': 'cross-site' },
      { 'x-http-method-override': 'GET' },
    ]
    for (const headers of lies) {
      const answer = await write(headers)
      expect([headers, answer.status]).toEqual([headers, 403])
    }
  })
})
