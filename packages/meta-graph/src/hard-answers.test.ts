import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { raw, recorded, rejection, startStubGraph, TOKEN } from './__fixtures__/stub-graph.ts'
import { createMetaClient, type CallEvent } from './index.ts'

const HTML = '<html><body>Log in to continue</body></html>'

describe('an answer that is not what it seems', () => {
  test.each([
    ['a page under 200', raw(200, HTML, { 'content-type': 'text/html' })],
    ['nothing under 200', raw(200, '')],
    ['JSON that breaks off', raw(200, '{"id":"1022')],
    ['a gateway’s time-out', raw(504, HTML)],
    ['a request time-out', raw(408, '')],
    ['JSON of a gateway', raw(503, '{"message":"upstream"}')],
  ])('%s is asked for again', async (_name, reply) => {
    const { session, seen } = await startStubGraph([reply, recorded('me')])
    await expect(session.me()).resolves.toMatchObject({ id: '10220000000000001' })
    expect(seen).toHaveLength(2)
  })

  test.each([
    ['text for an object', raw(200, '"hello"')],
    ['a list for a node', raw(200, '[]')],
    ['null', raw(200, 'null')],
    ['a login page of a proxy', raw(401, HTML)],
    ['an address that is no more', raw(404, HTML)],
  ])('%s is nobody’s passing trouble', async (_name, reply) => {
    const { session, seen } = await startStubGraph([reply])
    expect(await rejection(session.me())).toMatchObject({ kind: 'config', retryable: false, code: 0 })
    expect(seen).toHaveLength(1)
  })

  test('a gateway’s own throttle waits like any other', async () => {
    const { session, seen } = await startStubGraph([raw(429, HTML)])
    expect(await rejection(session.me())).toMatchObject({ kind: 'throttled', retryable: true })
    expect(seen).toHaveLength(1)
  })

  test('a body that stops half way ends at the deadline', async () => {
    const { session, seen } = await startStubGraph(
      [
        (response) => {
          response.writeHead(200, { 'content-type': 'application/json' })
          response.write('{"id":"10220')
        },
      ],
      { timeoutMs: 60 },
    )
    const create = { name: 'n', objective: 'OUTCOME_SALES', special_ad_categories: [] }
    expect(await rejection(session.campaigns.create('1', create))).toMatchObject({ kind: 'unknown_outcome' })
    expect(seen).toHaveLength(1)
  })

  test('nesting without end is no JSON', async () => {
    const { session } = await startStubGraph([raw(200, '['.repeat(200_000)), recorded('me')])
    await expect(session.me()).resolves.toMatchObject({ name: 'Ada Baker' })
  })
})

describe('an error in whatever shape', () => {
  test.each([
    ['under a success status', raw(200, '{"error":{"code":190,"error_subcode":460,"message":"m"}}')],
    ['with codes as text', raw(401, '{"error":{"code":"190","error_subcode":"460","message":"m"}}')],
    ['under a server error', raw(500, '{"error":{"code":190,"error_subcode":460,"message":"m"}}')],
  ])('%s is read by its codes', async (_name, reply) => {
    const { session, seen } = await startStubGraph([reply])
    expect(await rejection(session.me())).toMatchObject({
      kind: 'auth',
      reason: 'password_changed',
      code: 190,
      subcode: 460,
    })
    expect(seen).toHaveLength(1)
  })

  test('as OAuth has it is an error too', async () => {
    const { session } = await startStubGraph([
      raw(200, '{"error":"invalid_request","error_description":"bad scope"}'),
    ])
    expect(await rejection(session.me())).toMatchObject({
      kind: 'invalid',
      message: 'GET /v26.0/me failed with 0: invalid_request: bad scope',
    })
  })

  test('of a node’s own field is none', async () => {
    const { session } = await startStubGraph([raw(200, '{"id":"1","error":"poster blurred"}')])
    await expect(session.ads.get('1', ['error'])).resolves.toMatchObject({ error: 'poster blurred' })
  })

  test.each([
    ['an object', { blame_field_specs: [['targeting', 'geo_locations']] }],
    ['text', '{"blame_field_specs":[["targeting","geo_locations"]]}'],
    ['one name', { blame_field: 'targeting.geo_locations' }],
  ])('blames by %s', async (_name, error_data) => {
    const { session } = await startStubGraph([
      raw(400, JSON.stringify({ error: { code: 100, message: 'm', error_data } })),
    ])
    expect(await rejection(session.me())).toMatchObject({ blame: [['targeting', 'geo_locations']] })
  })

  test.each(['no json', 17, null, { blame_field_specs: 'x' }])('blames nothing by %j', async (error_data) => {
    const { session } = await startStubGraph([
      raw(400, JSON.stringify({ error: { code: 100, message: 'm', error_data } })),
    ])
    expect(await rejection(session.me())).toMatchObject({ kind: 'invalid', blame: [] })
  })
})

describe('a token', () => {
  test.each(['', 'two words', 'line\r\nx-injected: 1', 'umläut'])(
    '%j is refused without a call and without being quoted',
    async (token) => {
      const { client, seen } = await startStubGraph([recorded('me')])
      const error = await rejection(client.as(token).me())
      expect(error).toMatchObject({ kind: 'auth', reason: 'token_invalid', status: 0 })
      if (token) expect(inspect(error)).not.toContain(token)
      expect(seen).toHaveLength(0)
    },
  )

  test('stands in no address, event or error of any kind of call', async () => {
    const events: CallEvent[] = []
    const echo = raw(
      400,
      JSON.stringify({
        error: {
          code: 190,
          message: `Malformed ${TOKEN} (${encodeURIComponent(TOKEN)})`,
          error_user_title: TOKEN,
          error_user_msg: TOKEN,
        },
      }),
    )
    const { session, seen } = await startStubGraph([echo], { onCall: (event) => events.push(event) })
    const create = { name: 'n', objective: 'OUTCOME_SALES', special_ad_categories: [] }
    const errors = [
      await rejection(session.me()),
      await rejection(session.campaigns.create('1', create)),
      await rejection(session.ads.delete('1')),
      await rejection(session.adImages.upload('1', { bytes: new Uint8Array([1]), filename: 'a.png' })),
      await rejection(session.adAccounts()),
    ]
    const outcomes = await session.batch([{ method: 'GET', path: 'me' }])
    for (const told of [...errors, outcomes, events]) {
      expect(inspect(told, { depth: 9, showHidden: true })).not.toContain(TOKEN)
      expect(JSON.stringify(told)).not.toContain(TOKEN)
    }
    for (const { path, query } of seen) expect(`${path}?${query}`).not.toContain(TOKEN)
    expect(seen).toHaveLength(6)
  })
})

test('each host is replaced by itself', async () => {
  const { origin, seen } = await startStubGraph([recorded('me')])
  const options = { appId: '9', appSecret: 's' }
  const dialog = { redirectUri: 'https://a.example', state: 's', scopes: [] }

  const graphOnly = createMetaClient({ ...options, hosts: { graph: origin } })
  await graphOnly.as(TOKEN).me()
  expect(seen).toHaveLength(1)
  expect(new URL(graphOnly.oauth.dialogUrl(dialog)).origin).toBe('https://www.facebook.com')

  const asked: string[] = []
  const dialogOnly = createMetaClient({
    ...options,
    hosts: { dialog: origin },
    fetch: async (url) => {
      asked.push(String(url))
      return new Response('{"id":"1"}')
    },
  })
  await dialogOnly.as(TOKEN).me()
  expect(new URL(dialogOnly.oauth.dialogUrl(dialog)).origin).toBe(origin)
  expect(asked[0]).toMatch(/^https:\/\/graph\.facebook\.com\/v26\.0\/me\?/)
})
