import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ErrorBody } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/index.ts'

let app: TestApp
let dist: string
let token: string
let cookie: string
let origin: string

beforeAll(async () => {
  dist = await mkdtemp(path.join(os.tmpdir(), 'adwright-dist-'))
  await mkdir(path.join(dist, 'assets'))
  await writeFile(path.join(dist, 'landing.html'), '<title>landing</title>')
  await writeFile(path.join(dist, 'app.html'), '<title>app</title>')
  await writeFile(path.join(dist, 'robots.txt'), 'User-agent: *')
  await writeFile(path.join(dist, 'assets/app-1a2b.js'), `console.log(${'1+'.repeat(2000)}1)`)
  app = await createTestApp({ env: { WEB_DIST: dist, CORS_ORIGINS: 'https://partner.example' } })
  origin = new URL(app.url).origin
  const { signedIn, password } = await app.signUp()
  token = signedIn.accessToken
  const answer = await call('POST', '/api/auth/sign-in', { body: { email: signedIn.user.email, password } })
  cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') // prettier-ignore
})
afterAll(async () => {
  await app.close()
  await rm(dist, { recursive: true })
})

type Sent = { body?: unknown; headers?: Record<string, string> }
const call = (method: string, target: string, { body, headers = {} }: Sent = {}) =>
  fetch(`${app.url}${target}`, {
    method,
    redirect: 'manual',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
const bearer = () => ({ authorization: `Bearer ${token}` })
const refused = async (answer: Response, status: number, code: string) => {
  const body = ErrorBody.parse(await answer.json())
  expect([answer.status, body.code]).toEqual([status, code])
  expect(answer.headers.get('x-request-id')).toBe(body.requestId)
  return body
}

describe('refusals are one envelope', () => {
  test('for an unknown address, an unknown method and a broken path', async () => {
    await refused(await call('GET', '/api/nothing'), 404, 'request.not_found')
    await refused(await call('PUT', '/api/me', { headers: bearer() }), 404, 'request.not_found')
    await refused(await call('GET', '/api/campaigns/%zz', { headers: bearer() }), 404, 'request.not_found')
  })

  test('for malformed JSON, a foreign type, and a body that is too large', async () => {
    await refused(await call('POST', '/api/auth/sign-in', { body: '{"email":' }), 400, 'request.invalid')
    await refused(await call('POST', '/api/auth/sign-in', { body: 'email=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415, 'request.unsupported_media_type') // prettier-ignore
    const large = await refused(
      await call('POST', '/api/auth/sign-in', { body: { email: 'x'.repeat(1_100_000) } }),
      413,
      'request.too_large',
    )
    expect(large.message).toContain('1 MB')
  })

  test('for prototype tricks', async () => {
    await refused(
      await call('PATCH', '/api/me', { body: '{"__proto__":{"name":"x"}}', headers: bearer() }),
      400,
      'request.invalid',
    )
    await refused(
      await call('PATCH', '/api/me', { body: '{"constructor":{"prototype":{"x":1}}}', headers: bearer() }),
      400,
      'request.invalid',
    )
  })

  test('with the field and a reason in plain words, and never with what was sent', async () => {
    const body = { email: 'not-an-address', password: 'hunter2', name: '', extra: 1 }
    const { field, message, details } = await refused(
      await call('POST', '/api/auth/sign-up', { body }),
      400,
      'request.invalid',
    )
    expect(field).toBe('email')
    expect(message).toContain('email must be an e-mail address')
    expect(details?.['issues']).toEqual([
      { field: 'email', reason: 'must be an e-mail address' },
      { field: 'password', reason: 'must have at least 10 characters' },
      { field: 'name', reason: 'must not be empty' },
      { field: 'extra', reason: 'is not a known field' },
    ])
    expect(JSON.stringify(details)).not.toContain('hunter2')
  })

  test('for somebody who is nobody', async () => {
    await refused(await call('GET', '/api/me'), 401, 'auth.required')
    await refused(
      await call('GET', '/api/me', { headers: { authorization: 'Basic eDp5' } }),
      401,
      'auth.token_invalid',
    )
    await refused(
      await call('GET', '/api/me', { headers: { cookie: 'adwright.session_token=made.up' } }),
      401,
      'auth.required',
    )
  })
})

describe('writes with a session cookie', () => {
  const rename = (headers: Record<string, string>) =>
    call('PATCH', '/api/me', { body: { name: 'Rosa' }, headers: { cookie, ...headers } })

  test('are accepted from our own pages and from allowed origins', async () => {
    for (const headers of [
      { origin },
      { origin, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'https://partner.example' },
    ])
      expect((await rename(headers as Record<string, string>)).status).toBe(200)
  })

  test('are refused from anywhere else', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ])
      await refused(await rename(headers as Record<string, string>), 403, 'request.csrf')
  })

  test('do not matter for a bearer token, and signing in from another site is refused as well', async () => {
    expect(
      (
        await call('PATCH', '/api/me', {
          body: { name: 'Rosa' },
          headers: { ...bearer(), origin: 'https://evil.example' },
        })
      ).status,
    ).toBe(200)
    await refused(
      await call('POST', '/api/auth/sign-in', { body: {}, headers: { origin: 'https://evil.example' } }),
      403,
      'request.csrf',
    )
  })
})

describe('other origins', () => {
  test('may read only when they are on the list', async () => {
    const ask = (from: string) =>
      call('OPTIONS', '/api/me', { headers: { origin: from, 'access-control-request-method': 'GET' } })
    expect((await ask('https://partner.example')).headers.get('access-control-allow-origin')).toBe(
      'https://partner.example',
    )
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('headers', () => {
  test('forbid inline scripts, framing and sniffing, on pages and on the API', async () => {
    for (const target of ['/', '/api/me', '/campaigns']) {
      const { headers } = await call('GET', target)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain('http://127.0.0.1:4748')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('text is compressed', async () => {
    const { headers } = await call('GET', '/api/openapi.json', { headers: { 'accept-encoding': 'gzip' } })
    expect(headers.get('content-encoding')).toBe('gzip')
  })
})

describe('the web build', () => {
  test('has a landing page, an app for every other address, and assets that are kept for ever', async () => {
    expect(await (await call('GET', '/')).text()).toContain('landing')
    expect((await call('HEAD', '/')).status, 'for those who only ask whether we are up').toBe(200)
    for (const screen of ['/campaigns', '/campaigns/cmp_1?tab=ads', '/verify?token=x.y.z', '/app.html']) {
      const page = await call('GET', screen)
      expect(await page.text()).toContain('<title>app')
      expect(page.headers.get('cache-control')).toBe('no-cache')
    }
    const asset = await call('GET', '/assets/app-1a2b.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect(await (await call('GET', '/robots.txt')).text()).toContain('User-agent')
  })

  test('does not turn a missing file into a page, nor lead out of its folder', async () => {
    await refused(await call('GET', '/assets/gone.js'), 404, 'request.not_found')
    await refused(await call('GET', '/missing.png'), 404, 'request.not_found')
    for (const target of [
      '/../package.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
    ]) {
      const answer = await call('GET', target)
      expect(await answer.text()).not.toContain('dependencies')
    }
  })
})

describe('operations', () => {
  test('live, ready, metrics, documents', async () => {
    expect(await (await call('GET', '/health/live')).json()).toEqual({ ok: true })
    expect(await (await call('GET', '/health/ready')).json()).toEqual({
      ok: true,
      checks: { database: true, storage: true, jobs: true },
    })
    await call('GET', '/api/me', { headers: bearer() })
    const metrics = await (await call('GET', '/metrics')).text()
    expect(metrics).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="me",status="200"\} [1-9]/,
    )
    expect(metrics).toContain('db_pool_connections')
    expect(((await (await call('GET', '/api/openapi.json')).json()) as { openapi: string }).openapi).toBe(
      '3.1.0',
    )
    expect(await (await call('GET', '/api/docs')).text()).toContain('/api/campaigns/{id}/launch')
  })
})
