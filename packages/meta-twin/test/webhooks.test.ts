import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startCallbackApp, type CallbackApp } from './callback-app.ts'
import {
  app, at, code, encode, rows, startRehearsal, type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
let listener: CallbackApp
const appToken = `${app.id}|${app.secret}`
const asApp = { token: appToken, cookie: '' }

const post = (path: string, body: Body, token = person.token) =>
  twin.call(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const plan = (fault: Body, more: Body = {}) => post('/_twin/faults', { fault, ...more })
const subscribe = (object: string, fields: string[], more: Body = {}) =>
  twin.post(asApp, `${app.id}/subscriptions`, {
    object, fields: fields.join(','), callback_url: listener.url, verify_token: 'agreed', include_values: true, ...more,
  }) // prettier-ignore
const withdraw = (permission: string) => twin.del(person, 'me/permissions', { permission })
const bodyOf = (at: number): Body => JSON.parse(listener.heard[at]?.raw ?? '{}') as Body

beforeEach(async () => {
  twin = await startRehearsal()
  person = await twin.signIn({ business_name: 'Bäckerei Öz' })
  assets = await twin.assets(person)
  listener = await startCallbackApp('agreed', { url: 'https://app.example/gone', confirmation_code: 'c0de' })
})
afterEach(async () => {
  await twin.twin.close()
  await listener.close()
})

describe('subscribing', () => {
  test('an app is taken at its word once it repeats the challenge', async () => {
    expect((await subscribe('page', ['leadgen', 'feed'])).body).toEqual({ success: true })
    const list = await twin.get(asApp, `${app.id}/subscriptions`)
    expect(rows(list)[0]).toMatchObject({
      object: 'page',
      active: true,
      callback_url: listener.url,
      fields: [{ name: 'leadgen' }, { name: 'feed' }],
    })
    await twin.del(asApp, `${app.id}/subscriptions`, { object: 'page', fields: 'feed' })
    expect(at(rows(await twin.get(asApp, `${app.id}/subscriptions`))[0], 'fields')).toHaveLength(1)
    await twin.del(asApp, `${app.id}/subscriptions`, { object: 'page' })
    expect(rows(await twin.get(asApp, `${app.id}/subscriptions`))).toEqual([])
  })

  test.each<[string, Body, string]>([
    ['a wrong verify token', { verify_token: 'guessed' }, '2200/'],
    ['an address where nobody answers', { callback_url: 'http://127.0.0.1:9/none' }, '2200/'],
    ['no address', { callback_url: '' }, '100/'],
    ['an unknown field', { fields: 'gossip' }, '100/'],
    ['an unknown object', { object: 'planet' }, '100/'],
  ])('is refused with %s', async (_, more, expected) => {
    expect(code(await subscribe('page', ['leadgen'], more))).toBe(expected)
    expect(rows(await twin.get(asApp, `${app.id}/subscriptions`))).toEqual([])
  })

  test('takes the token of the app, and for a Page that of the Page', async () => {
    expect(code(await twin.post(person, `${app.id}/subscriptions`, { object: 'page' }))).toBe('15/')
    const pageToken = String(rows(await twin.get(person, 'me/accounts'))[0]?.['access_token'])
    const page = { token: pageToken, cookie: '' }
    const wish = { subscribed_fields: 'leadgen,feed' }
    expect(code(await twin.post(person, `${assets.page}/subscribed_apps`, wish))).toBe('210/')
    // The permission was not asked for at this sign-in.
    expect(code(await twin.post(page, `${assets.page}/subscribed_apps`, wish))).toBe('10/')
    expect((await twin.post(person, `${assets.account}/subscribed_apps`, { app_id: app.id })).body).toEqual({
      success: true,
    })
    expect(rows(await twin.get(person, `${assets.account}/subscribed_apps`))).toEqual([
      { app_id: app.id, app_name: 'Rehearsal app' },
    ])
    await twin.del(person, `${assets.account}/subscribed_apps`, { app_id: app.id })
    expect(rows(await twin.get(person, `${assets.account}/subscribed_apps`))).toEqual([])
  })
})

describe('an event', () => {
  beforeEach(() => subscribe('permissions', ['ads_read', 'ads_management', 'business_management']))

  test('is signed over the bytes that are sent', async () => {
    await withdraw('ads_read')
    await listener.count(1)
    const [event] = listener.heard
    const sign = (kind: string) =>
      createHmac(kind, app.secret)
        .update(event?.raw ?? '')
        .digest('hex')
    expect(event?.headers['x-hub-signature-256']).toBe(`sha256=${sign('sha256')}`)
    expect(event?.headers['x-hub-signature']).toBe(`sha1=${sign('sha1')}`)
    expect(bodyOf(0)).toMatchObject({
      object: 'permissions',
      entry: [{ changes: [{ field: 'ads_read', value: { verb: 'revoke' } }] }],
    })
  })

  test('is tried again in the time of the world until it is taken', async () => {
    listener.failWith(500, 503)
    await withdraw('ads_read')
    await listener.count(1)
    await twin.advance(person, { seconds: 61 })
    await listener.count(2)
    await twin.advance(person, { seconds: 121 })
    await listener.count(3)
    expect(listener.heard[2]?.raw).toBe(listener.heard[0]?.raw)
  })

  test('is given up after a day and a half', async () => {
    listener.failWith(...Array.from({ length: 60 }, () => 500))
    await withdraw('ads_read')
    await listener.count(1)
    await twin.advance(person, { days: 2 })
    await listener.count(2)
    await twin.advance(person, { days: 1 })
    await expect
      .poll(async () => {
        const headers = { authorization: `Bearer ${person.token}` }
        return at((await twin.call('/_twin/webhooks', { headers })).body, 'sent', 0, 'outcome')
      })
      .toBe('given_up')
  })

  test('may come twice, or with a forged one before it', async () => {
    await plan({ kind: 'webhook_duplicate' })
    await withdraw('ads_read')
    await listener.count(2)
    expect(listener.heard[1]?.raw).toBe(listener.heard[0]?.raw)
    await plan({ kind: 'webhook_forge' })
    await withdraw('business_management')
    await listener.count(4)
    const signature = (at: number) => listener.heard[at]?.headers['x-hub-signature-256']
    expect(signature(2)).not.toBe(signature(3))
  })

  test('may be lost at first, or late, or overtaken', async () => {
    await plan({ kind: 'webhook_lose' })
    await withdraw('ads_read')
    await plan({ kind: 'webhook_delay', seconds: 600 })
    await withdraw('business_management')
    await withdraw('ads_management')
    await listener.count(1)
    expect(at(bodyOf(0), 'entry', 0, 'changes', 0, 'field')).toBe('ads_management')
    await twin.advance(person, { seconds: 700 })
    await listener.count(2)
    const fields = listener.heard
      .slice(1)
      .flatMap((_, index) =>
        (at(bodyOf(index + 1), 'entry') as Body[]).flatMap((entry) =>
          (entry['changes'] as Body[]).map(({ field }) => field),
        ),
      )
    expect(fields.toSorted()).toEqual(['ads_read', 'business_management'])
  })
})

describe('removing the app', () => {
  test('tells the app by signed request, and asks for deletion when the person does', async () => {
    await post('/_twin/apps', {
      app_id: app.id, app_secret: app.secret, deauthorize_url: listener.url, data_deletion_url: listener.url,
    }) // prettier-ignore
    const me = (await twin.get(person, 'me')).body['id']
    await post('/_twin/people/remove-app', { app_id: app.id, delete_data: true })
    await listener.count(2)
    for (const { raw, headers } of listener.heard) {
      expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
      const [signature, payload = ''] = (new URLSearchParams(raw).get('signed_request') ?? '').split('.')
      expect(signature).toBe(createHmac('sha256', app.secret).update(payload).digest('base64url'))
      expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
        algorithm: 'HMAC-SHA256',
        user_id: me,
      })
    }
    expect(code(await twin.get(person, 'me'))).toBe('190/458')
    const answer = await twin.call(
      `/v26.0/debug_token?${encode({ input_token: person.token, access_token: appToken })}`,
    )
    expect(at(answer.body, 'data', 'is_valid')).toBe(false)
  })
})
