import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { BAD_GATEWAY, raw, recorded, rejection, startStubGraph } from '../__fixtures__/stub-graph.ts'

const APP = '900000000000001'

test('the app subscribes with its own token and proof', async () => {
  const { client, seen } = await startStubGraph([BAD_GATEWAY, recorded('success')])
  await client.app.subscriptions.subscribe({
    object: 'page',
    callbackUrl: 'https://app.example/webhooks/meta',
    verifyToken: 'verify-me',
    fields: ['feed', 'leadgen'],
  })
  expect(seen).toHaveLength(2)
  expect(seen[1]).toMatchObject({ method: 'POST', path: `/v26.0/${APP}/subscriptions` })
  expect(seen[1]?.headers.authorization).toBe(`Bearer ${APP}|app-secret-0`)
  expect(Object.fromEntries(seen[1]?.form ?? [])).toEqual({
    object: 'page',
    callback_url: 'https://app.example/webhooks/meta',
    verify_token: 'verify-me',
    fields: '["feed","leadgen"]',
    include_values: 'true',
    appsecret_proof: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('an address that fails the handshake is told as such, without the token', async () => {
  const { client } = await startStubGraph([
    raw(400, '{"error":{"code":2200,"message":"Callback verification failed for verify-me"}}'),
  ])
  const error = await rejection(
    client.app.subscriptions.subscribe({
      object: 'page',
      callbackUrl: 'https://app.example',
      verifyToken: 'verify-me',
      fields: ['feed'],
    }),
  )
  expect(error).toMatchObject({ kind: 'config', reason: 'callback_unverified' })
  expect(inspect(error)).not.toContain('verify-me')
})

test('subscriptions are listed in both shapes of their fields, and ended', async () => {
  const { client, seen } = await startStubGraph([
    raw(
      200,
      '{"data":[{"object":"page","callback_url":"https://app.example","active":true,"fields":[{"name":"feed","version":"v26.0"}]},{"object":"user","active":false,"fields":["name"]}]}',
    ),
    recorded('success'),
  ])
  await expect(client.app.subscriptions.list()).resolves.toEqual([
    { object: 'page', callbackUrl: 'https://app.example', active: true, fields: ['feed'] },
    { object: 'user', callbackUrl: undefined, active: false, fields: ['name'] },
  ])
  await client.app.subscriptions.unsubscribe('page')
  expect(seen[1]).toMatchObject({ method: 'DELETE', path: `/v26.0/${APP}/subscriptions` })
  expect(Object.fromEntries(seen[1]?.query ?? [])).toMatchObject({ object: 'page' })
})

test('a Page and an ad account are subscribed, listed and let go', async () => {
  const { session, seen } = await startStubGraph([
    recorded('success'),
    raw(200, `{"data":[{"id":"${APP}","name":"Adwright","subscribed_fields":["feed"]}]}`),
    recorded('success'),
    recorded('success'),
    raw(200, `{"data":[{"app_id":${APP},"app_name":"Adwright"}]}`),
    recorded('success'),
  ])
  const { subscribedApps } = session
  await subscribedApps.subscribePage('104', ['feed', 'leadgen'])
  await expect(subscribedApps.ofPage('104')).resolves.toEqual([
    { id: APP, name: 'Adwright', subscribed_fields: ['feed'] },
  ])
  await subscribedApps.unsubscribePage('104')
  await subscribedApps.subscribeAdAccount('1')
  await expect(subscribedApps.ofAdAccount('1')).resolves.toEqual([{ app_id: APP, app_name: 'Adwright' }])
  await subscribedApps.unsubscribeAdAccount('act_1')
  expect(seen.map(({ method, path }) => `${method} ${path.replace('/v26.0', '')}`)).toEqual([
    'POST /104/subscribed_apps',
    'GET /104/subscribed_apps',
    'DELETE /104/subscribed_apps',
    'POST /act_1/subscribed_apps',
    'GET /act_1/subscribed_apps',
    'DELETE /act_1/subscribed_apps',
  ])
  expect(seen[0]?.form.get('subscribed_fields')).toBe('["feed","leadgen"]')
  expect(seen[3]?.form.get('app_id')).toBe(APP)
})
