import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { app, at, code, redirectUri, rows, startRehearsal, type Rehearsal } from './rehearsal.ts'

let now = Date.UTC(2026, 9, 1, 12)
let twin: Rehearsal
beforeEach(async () => {
  now = Date.UTC(2026, 9, 1, 12)
  twin = await startRehearsal({ clock: () => now })
})
afterEach(() => twin.twin.close())

const exchange = (params: Record<string, string>) =>
  twin.call(
    `/v26.0/oauth/access_token?${new URLSearchParams({ client_id: app.id, client_secret: app.secret, redirect_uri: redirectUri, ...params })}`,
  )

describe('the consent page', () => {
  const dialog = `/v26.0/dialog/oauth?${new URLSearchParams({ client_id: app.id, redirect_uri: redirectUri, state: 'x"<y', response_type: 'code', scope: 'ads_read,pages_show_list' })}`

  test('says that it is a rehearsal, runs no script and guesses from the browser language', async () => {
    const answer = await twin.call(dialog, { headers: { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' } })
    const html = String(answer.body['text'])
    expect(html).toContain('no money is spent')
    expect(html).not.toMatch(/<script/i)
    expect(html).toContain('<option value="EUR" selected>')
    expect(html).toContain('<option value="Europe/Vienna" selected>')
    expect(html).toContain('value="x&quot;&lt;y"')
    expect(answer.headers.get('content-security-policy')).toContain(
      "form-action 'self' http://127.0.0.1:3000",
    )
  })

  test('refuses a redirect that is no web address, and unknown permissions', async () => {
    const bad = await twin.call(`/v26.0/dialog/oauth?client_id=1&redirect_uri=javascript:alert(1)`)
    expect(bad.status).toBe(400)
    const scope = await twin.call(
      `/v26.0/dialog/oauth?client_id=1&redirect_uri=${redirectUri}&scope=own_everything`,
    )
    expect(String(scope.body['text'])).toContain('Invalid Scopes')
  })

  test('sends a refusal back with its reason and the state', async () => {
    const { location } = await twin.allow({ decision: 'deny' })
    expect(Object.fromEntries(location.searchParams)).toEqual({
      error: 'access_denied', error_code: '200', error_description: 'Permissions error', error_reason: 'user_denied', state: 'st4te',
    }) // prettier-ignore
  })

  test('leaves unticked permissions declined', async () => {
    const person = await twin.signIn({ 'grant[]': ['ads_read', 'pages_show_list'] })
    const permissions = await twin.get(person, 'me/permissions')
    expect(rows(permissions)).toContainEqual({ permission: 'ads_management', status: 'declined' })
    const { account } = await twin.assets(person)
    expect(
      code(await twin.post(person, `${account}/campaigns`, { name: 'x', special_ad_categories: [] })),
    ).toBe('200/')
  })
})

describe('worlds', () => {
  test('a new browser gets a new one, a known browser its own, or a fresh one when asked', async () => {
    const first = await twin.signIn()
    const other = await twin.signIn()
    const again = await exchange({
      code: (await twin.allow({}, first.cookie)).location.searchParams.get('code') ?? '',
    })
    const fresh = await exchange({
      code: (await twin.allow({ fresh: '1' }, first.cookie)).location.searchParams.get('code') ?? '',
    })
    const me = async (token: unknown) =>
      (await twin.get({ token: String(token), cookie: '' }, 'me')).body['id']
    expect(await me(other.token)).not.toBe(await me(first.token))
    expect(await me(again.body['access_token'])).toBe(await me(first.token))
    expect(await me(fresh.body['access_token'])).not.toBe(await me(first.token))
  })

  test('cannot see into each other', async () => {
    const first = await twin.signIn()
    const other = await twin.signIn()
    const { account } = await twin.assets(first)
    expect(code(await twin.get(other, account))).toBe('100/33')
  })
})

describe('codes and tokens', () => {
  test('a code works once, for its redirect, for ten minutes', async () => {
    const fresh = async () => (await twin.allow()).location.searchParams.get('code') ?? ''
    const one = await fresh()
    expect((await exchange({ code: one, redirect_uri: `${redirectUri}/other` })).body).toMatchObject({
      error: { code: 100, error_subcode: 36008 },
    })
    expect((await exchange({ code: one })).body).toMatchObject({ token_type: 'bearer' })
    expect((await exchange({ code: one })).body).toMatchObject({ error: { code: 100, error_subcode: 36009 } })
    const late = await fresh()
    now += 11 * 60_000
    expect((await exchange({ code: late })).body).toMatchObject({
      error: { code: 100, error_subcode: 36007 },
    })
  })

  test('an app id belongs to the first secret it came with', async () => {
    await twin.signIn()
    const answer = await exchange({ client_secret: 'another', grant_type: 'client_credentials' })
    expect(answer.body).toMatchObject({ error: { code: 1, message: 'Error validating client secret.' } })
  })

  test('a long-lived token lasts about sixty days of its world, and then still tells the time there', async () => {
    const person = await twin.signIn()
    const inspect = `/debug_token?input_token=${person.token}&access_token=${app.id}|${app.secret}`
    expect(at((await twin.call(inspect)).body, 'data', 'expires_at')).toBe(now / 1000 + 5_183_944)
    await twin.advance(person, { days: 59 })
    expect((await twin.get(person, 'me')).status).toBe(200)
    await twin.advance(person, { days: 2 })
    expect(code(await twin.get(person, 'me'))).toBe('190/463')
    expect(await twin.call(inspect)).toMatchObject({
      status: 200,
      body: { data: { is_valid: false, error: { code: 190, subcode: 463 } } },
    })
    expect(
      (await twin.call('/_twin/clock', { headers: { authorization: `Bearer ${person.token}` } })).status,
    ).toBe(200)
  })

  test('exchanging a living token gives another sixty days; short ones and codes live in real time', async () => {
    const person = await twin.signIn()
    await twin.advance(person, { days: 40 })
    const again = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: person.token })
    expect(again.body).toMatchObject({ expires_in: 5_183_944 })
    const short = await exchange({
      code: (await twin.allow({}, person.cookie)).location.searchParams.get('code') ?? '',
    })
    await twin.advance(person, { days: 40 })
    const me = async (token: unknown) => code(await twin.get({ token: String(token), cookie: '' }, 'me'))
    expect(await me(person.token)).toBe('190/463')
    expect(await me(again.body['access_token'])).toBe('undefined/')
    expect(await me(short.body['access_token'])).toBe('undefined/')
    now += 2 * 3_600_000
    expect(await me(short.body['access_token'])).toBe('190/463')
  })

  test('ninety days after the person agreed nothing of theirs is read, until they agree again', async () => {
    const person = await twin.signIn()
    await twin.advance(person, { days: 50 })
    const kept = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: person.token })
    const later = { token: String(kept.body['access_token']), cookie: person.cookie }
    await twin.advance(person, { days: 45 })
    expect((await twin.get(later, 'me')).status).toBe(200)
    expect(code(await twin.get(later, 'me/adaccounts'))).toBe('200/')
    expect(rows(await twin.get(later, 'me/permissions'))).toContainEqual({
      permission: 'ads_read',
      status: 'expired',
    })
    const again = await exchange({
      code: (await twin.allow({}, person.cookie)).location.searchParams.get('code') ?? '',
    })
    const renewed = { token: String(again.body['access_token']), cookie: '' }
    expect(rows(await twin.get(renewed, 'me/adaccounts'))).toHaveLength(1)
  })

  test('withdrawing the app ends its tokens', async () => {
    const person = await twin.signIn()
    expect((await twin.del(person, 'me/permissions')).body).toEqual({ success: true })
    expect(code(await twin.get(person, 'me'))).toBe('190/458')
  })

  test('withdrawing one permission leaves the others', async () => {
    const person = await twin.signIn()
    const { account } = await twin.assets(person)
    await twin.del(person, 'me/permissions', { permission: 'ads_management' })
    expect((await twin.get(person, account)).status).toBe(200)
    expect(code(await twin.post(person, `${account}/campaigns`, { special_ad_categories: [] }))).toBe('200/')
  })

  test('junk is no token', async () => {
    expect(code(await twin.get({ token: 'junk', cookie: '' }, 'me'))).toBe('190/')
    expect(at((await twin.call('/v26.0/me')).body, 'error', 'code')).toBe(2500)
  })
})

test('a twin that demands proofs refuses calls without one', async () => {
  const strict = await startRehearsal({ requireProof: true })
  const person = await strict.signIn()
  const answer = await strict.get(person, 'me')
  expect(at(answer.body, 'error', 'message')).toBe(
    'API calls from the server require an appsecret_proof argument',
  )
  await strict.twin.close()
})

describe('versions', () => {
  test('dead ones carry reads over with a warning and fail writes', async () => {
    const person = await twin.signIn()
    const { account } = await twin.assets(person)
    const headers = { authorization: `Bearer ${person.token}` }
    const read = await twin.call(`/v24.0/${account}`, { headers })
    expect(read.headers.get('x-ad-api-version-warning')).toContain('auto-upgraded to v25.0 as v24.0')
    const write = await twin.call(`/v24.0/${account}/campaigns`, { method: 'POST', headers })
    expect(write.headers.get('x-ad-api-version-warning')).toContain('auto-upgraded to v25.0 as v24.0')
    const older = await twin.call(`/v22.0/${account}/campaigns`, { method: 'POST', headers })
    expect(code(older)).toBe('2635/')
    expect(code(await twin.call(`/${account}/campaigns`, { headers }))).toBe('2635/')
    expect((await twin.call('/me', { headers })).status).toBe(200)
    expect(code(await twin.call('/v27.0/me', { headers }))).toBe('2500/')
  })
})
