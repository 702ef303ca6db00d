import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import {
  BAD_GATEWAY,
  cutBeforeAnswer,
  cutWithinAnswer,
  hang,
  raw,
  recorded,
  rejection,
  startStubGraph,
  TOKEN,
} from './__fixtures__/stub-graph.ts'
import { createMetaClient, type CallEvent, type CampaignParams, MetaError } from './index.ts'

const campaign: CampaignParams = {
  name: 'Spring #k3x9',
  objective: 'OUTCOME_TRAFFIC',
  special_ad_categories: [],
}

test('a call carries the token as bearer and its proof, and no token in the address', async () => {
  const { session, seen } = await startStubGraph([recorded('me')])

  await expect(session.me()).resolves.toEqual({ id: '10220000000000001', name: 'Ada Baker' })

  expect(seen[0]).toMatchObject({ method: 'GET', path: '/v26.0/me' })
  expect(seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`)
  // Known answer: printf USERTOKEN-secret-1 | openssl dgst -sha256 -hmac app-secret-0
  expect(seen[0]?.query.get('appsecret_proof')).toBe(
    'bf8d9d4592baa849c217e1cd30f3e6b4ef269122c80da57bc8e0c324fe7e8040',
  )
  expect(seen[0]?.query.toString()).not.toContain(TOKEN)
})

test('lists and maps travel as JSON strings in a form body, and absent params not at all', async () => {
  const { session, seen } = await startStubGraph([recorded('created')])

  await session.adSets.create('12', {
    name: 'Women & men, 25–40',
    campaign_id: '120330000000000777',
    optimization_goal: 'LINK_CLICKS',
    billing_event: 'IMPRESSIONS',
    daily_budget: 5000,
    is_dynamic_creative: false,
    end_time: undefined,
    targeting: { geo_locations: { countries: ['US'] }, targeting_automation: { advantage_audience: 0 } },
  })

  const [request] = seen
  expect(request?.path).toBe('/v26.0/act_12/adsets')
  expect(request?.headers['content-type']).toMatch('application/x-www-form-urlencoded')
  expect(request?.form.get('targeting')).toBe(
    '{"geo_locations":{"countries":["US"]},"targeting_automation":{"advantage_audience":0}}',
  )
  expect(request?.form.get('name')).toBe('Women & men, 25–40')
  expect(request?.form.get('daily_budget')).toBe('5000')
  expect(request?.form.get('is_dynamic_creative')).toBe('false')
  expect(request?.form.has('end_time')).toBe(false)
  expect(request?.form.get('appsecret_proof')).toMatch(/^[0-9a-f]{64}$/)
  expect(request?.query.size).toBe(0)
})

test('an id sent as a bare number beyond 2^53 keeps all its digits', async () => {
  const { session } = await startStubGraph([recorded('created')])
  await expect(session.campaigns.create('act_12', campaign)).resolves.toEqual({ id: '120330000000000777' })
})

test('an error is read by code and subcode, with blame, words for the person and trace', async () => {
  const { session } = await startStubGraph([recorded('error-validation', 400)])
  const error = await rejection(session.campaigns.create('12', campaign))
  expect(error).toBeInstanceOf(MetaError)
  expect(error).toMatchObject({
    kind: 'invalid',
    retryable: false,
    status: 400,
    code: 100,
    subcode: 1885621,
    userTitle: 'Choose one budget',
    blame: [['targeting', 'geo_locations'], ['daily_budget']],
    traceId: 'AbCdEf123',
  })
})

test('blame is found when error_data is JSON in a string', async () => {
  const { session } = await startStubGraph([recorded('error-data-as-text', 400)])
  expect(await rejection(session.campaigns.create('12', campaign))).toMatchObject({ blame: [['bid_amount']] })
})

test('an error under a success status is an error', async () => {
  const { session } = await startStubGraph([recorded('error-validation', 200)])
  expect(await rejection(session.me())).toMatchObject({ kind: 'invalid', status: 200, code: 100 })
})

test('a token that Meta repeats in its words is blanked out everywhere', async () => {
  const events: CallEvent[] = []
  const { session } = await startStubGraph([recorded('error-token-echo', 401)], {
    onCall: (e) => events.push(e),
  })
  const error = await rejection(session.me())
  expect(error).toMatchObject({ kind: 'auth', userMessage: '[redacted] is not good' })
  expect(inspect(error, { depth: 9 })).not.toContain(TOKEN)
  expect(JSON.stringify(events)).not.toContain(TOKEN)
  expect(inspect(session, { depth: 9 })).not.toContain(TOKEN)
})

test('reads are repeated at most three times with growing waits', async () => {
  const { session, seen, waits } = await startStubGraph([recorded('error-unknown', 500)])
  expect(await rejection(session.me())).toMatchObject({ kind: 'transient', retryable: true, code: 1 })
  expect(seen).toHaveLength(4)
  expect(waits).toEqual([375, 750, 1500])
})

test.each([
  ['code 1', recorded('error-unknown', 500)],
  ['a gateway page', BAD_GATEWAY],
  ['a line cut before the answer', cutBeforeAnswer],
  ['a line cut within the answer', cutWithinAnswer],
  ['truncated JSON', raw(200, '{"id":"10220000')],
])('a read survives %s', async (_name, failure) => {
  const { session, seen } = await startStubGraph([failure, recorded('me')])
  await expect(session.me()).resolves.toMatchObject({ name: 'Ada Baker' })
  expect(seen).toHaveLength(2)
})

test.each([
  ['code 1', recorded('error-unknown', 500)],
  ['a gateway page', BAD_GATEWAY],
  ['a line cut before the answer', cutBeforeAnswer],
  ['a line cut within the answer', cutWithinAnswer],
  ['truncated JSON', raw(200, '{"id":"12033000')],
  ['an answer without an id', raw(200, '{}')],
  ['a redirect', raw(302, '', { location: '/elsewhere' })],
])('a write answered with %s has an unknown outcome and is not repeated', async (_name, failure) => {
  const { session, seen } = await startStubGraph([failure, recorded('created')])
  expect(await rejection(session.campaigns.create('12', campaign))).toMatchObject({
    kind: 'unknown_outcome',
    retryable: false,
  })
  expect(seen).toHaveLength(1)
})

test('a write that no server received has failed for certain and may be repeated', async () => {
  const { session, close, waits } = await startStubGraph([recorded('created')])
  close()
  expect(await rejection(session.campaigns.create('12', campaign))).toMatchObject({
    kind: 'transient',
    retryable: true,
    status: 0,
    message: expect.stringContaining('ECONNREFUSED'),
  })
  expect(waits).toEqual([]) // repeating it is the caller's business
})

test('a hung connection ends at the deadline: a write unknown, a read after its repetitions', async () => {
  const { session, seen } = await startStubGraph([hang], { timeoutMs: 60 })
  expect(await rejection(session.campaigns.create('12', campaign))).toMatchObject({ kind: 'unknown_outcome' })
  expect(seen).toHaveLength(1)
  expect(await rejection(session.me())).toMatchObject({
    kind: 'transient',
    message: 'GET /v26.0/me got no answer (TimeoutError)',
  })
  expect(seen).toHaveLength(5)
})

test('a redirect is never followed', async () => {
  const { session, seen } = await startStubGraph([
    raw(302, '', { location: '/v26.0/elsewhere' }),
    recorded('me'),
  ])
  expect(await rejection(session.me())).toMatchObject({ kind: 'config', status: 302 })
  expect(seen).toHaveLength(1)
})

test('a throttled call is not repeated and says how long to wait', async () => {
  const headers = {
    'x-business-use-case-usage':
      '{"12":[{"type":"ads_management","call_count":100,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":4}]}',
  }
  const { session, seen } = await startStubGraph([recorded('error-throttled', 400, headers)])
  expect(await rejection(session.me())).toMatchObject({
    kind: 'throttled',
    retryable: true,
    retryAfterMs: 240_000,
  })
  expect(seen).toHaveLength(1)
})

test('a throttled write was refused, so its outcome is known', async () => {
  const { session } = await startStubGraph([recorded('error-throttled', 400)])
  expect(await rejection(session.campaigns.create('12', campaign))).toMatchObject({ kind: 'throttled' })
})

test('each exchange is reported by method, path, status and trace, without its query', async () => {
  const events: CallEvent[] = []
  const { session } = await startStubGraph(
    [
      recorded('error-unknown', 500),
      recorded('me', 200, { 'x-fb-trace-id': 'Tr1', 'x-ad-api-version-warning': 'auto-upgraded' }),
    ],
    { onCall: (event) => events.push(event) },
  )
  await session.me()
  const ms = expect.any(Number)
  expect(events).toEqual([
    { method: 'GET', path: '/v26.0/me', status: 500, ms, code: 1, traceId: 'AbCdEf126' },
    { method: 'GET', path: '/v26.0/me', status: 200, ms, traceId: 'Tr1', versionWarning: 'auto-upgraded' },
  ])
})

test('a read too long for an address goes as a POST that says GET, and is still repeated', async () => {
  const { session, seen } = await startStubGraph([BAD_GATEWAY, recorded('previews')])
  const creative = {
    object_story_spec: { page_id: '1', link_data: { link: 'https://x.example', message: 'm'.repeat(5000) } },
  }
  await expect(session.adAccountPreview('12', creative, 'INSTAGRAM_STORY')).resolves.toHaveLength(1)
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST'])
  expect(seen[1]?.form.get('method')).toBe('get')
  expect(JSON.parse(seen[1]?.form.get('creative') ?? '')).toEqual(creative)
})

test('an id that would leave its place in the path is refused before anything is sent', async () => {
  const { session, seen } = await startStubGraph([recorded('me')])
  await expect(session.campaigns.get('../me', ['id'])).rejects.toThrow(TypeError)
  await expect(session.pixels('act_1/../2')).rejects.toThrow(TypeError)
  expect(seen).toHaveLength(0)
})

test('hosts must be bare origins', () => {
  const options = { appId: '1', appSecret: 's' }
  expect(() => createMetaClient({ ...options, hosts: { graph: 'http://localhost:1/api' } })).toThrow(
    TypeError,
  )
  expect(() => createMetaClient({ ...options, hosts: { graph: 'localhost' } })).toThrow(TypeError)
})
