import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { BAD_GATEWAY, raw, recorded, rejection, startStubGraph } from './__fixtures__/stub-graph.ts'
import { createMetaClient } from './index.ts'

const now = new Date('2026-11-23T10:00:00Z')
const clock = { now: () => now }

test('the dialog address carries client, return address, state and scopes', () => {
  const { oauth } = createMetaClient({ appId: '9', appSecret: 's' })
  const request = {
    redirectUri: 'https://app.example/back?x=1',
    state: 'st',
    scopes: ['ads_management', 'ads_read'],
  }
  const url = new URL(oauth.dialogUrl(request))
  expect(url.origin + url.pathname).toBe('https://www.facebook.com/v26.0/dialog/oauth')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '9',
    redirect_uri: 'https://app.example/back?x=1',
    state: 'st',
    response_type: 'code',
    scope: 'ads_management,ads_read',
  })
  expect(oauth.dialogUrl({ ...request, rerequest: true })).toContain('auth_type=rerequest')
})

test('a business configuration stands in place of scopes', () => {
  const { oauth } = createMetaClient({ appId: '9', appSecret: 's' })
  const request = { redirectUri: 'https://app.example/back', state: 'st', configId: 'CONFIG-1' }
  const asked = (url: string) => Object.fromEntries(new URL(url).searchParams)
  expect(asked(oauth.dialogUrl(request))).toEqual({
    client_id: '9',
    redirect_uri: 'https://app.example/back',
    state: 'st',
    response_type: 'code',
    config_id: 'CONFIG-1',
  })
  expect(asked(oauth.dialogUrl({ ...request, systemUser: true }))).toMatchObject({
    config_id: 'CONFIG-1',
    override_default_response_type: 'true',
  })
})

test('a person can be asked for what they declined, for their password, or for both', () => {
  const { oauth } = createMetaClient({ appId: '9', appSecret: 's' })
  const askedBy = (how: { rerequest?: boolean; reauthenticate?: boolean }) =>
    new URL(
      oauth.dialogUrl({ redirectUri: 'https://a.example', state: 's', scopes: ['ads_read'], ...how }),
    ).searchParams.get('auth_type')
  expect(askedBy({})).toBeNull()
  expect(askedBy({ reauthenticate: true })).toBe('reauthenticate')
  expect(askedBy({ rerequest: true, reauthenticate: true })).toBe('rerequest,reauthenticate')
})

test('a living token is extended; a system user’s only when its sixty days are asked for', async () => {
  const { client, seen } = await startStubGraph([recorded('token-short')], { clock })
  await expect(client.oauth.refresh('LONGTOKEN-1')).resolves.toMatchObject({ accessToken: 'SHORTTOKEN-1' })
  await client.oauth.refresh('SYSTEMTOKEN-1', { systemUser: true })
  expect(seen.map(({ form }) => form.get('fb_exchange_token'))).toEqual(['LONGTOKEN-1', 'SYSTEMTOKEN-1'])
  expect(seen.map(({ form }) => form.get('set_token_expires_in_60_days'))).toEqual([null, 'true'])
  for (const { query } of seen) expect(query.size).toBe(0)
})

test('an expired token cannot be extended', async () => {
  const { client, seen } = await startStubGraph([
    raw(400, '{"error":{"code":190,"error_subcode":463,"message":"Session has expired"}}'),
  ])
  expect(await rejection(client.oauth.refresh('LONGTOKEN-1'))).toMatchObject({
    kind: 'auth',
    reason: 'expired',
    retryable: false,
  })
  expect(seen).toHaveLength(1)
})

test('the app shows itself by id and secret, in the body', async () => {
  const { client, seen } = await startStubGraph([
    raw(200, '{"access_token":"900|abc","token_type":"bearer"}'),
  ])
  await expect(client.oauth.appToken()).resolves.toEqual({ accessToken: '900|abc', tokenType: 'bearer' })
  expect(Object.fromEntries(seen[0]?.form ?? [])).toEqual({
    client_id: '900000000000001',
    client_secret: 'app-secret-0',
    grant_type: 'client_credentials',
  })
})

test('a system user’s token tells its kind and end', async () => {
  const { client } = await startStubGraph([
    raw(
      200,
      '{"data":{"app_id":"9","type":"SYSTEM_USER","is_valid":true,"expires_at":1800000000,"data_access_expires_at":0,"scopes":["ads_management"],"granular_scopes":[{"scope":"ads_management","target_ids":[120330000000000001]}]}}',
    ),
  ])
  await expect(client.oauth.debugToken('SYSTEMTOKEN-1')).resolves.toMatchObject({
    type: 'SYSTEM_USER',
    expiresAt: new Date(1_800_000_000_000),
    dataAccessExpiresAt: 'never',
    granularScopes: [{ scope: 'ads_management', targetIds: ['120330000000000001'] }],
  })
})

test('a Page token is proven by its own proof', async () => {
  const { client, seen } = await startStubGraph([recorded('me')])
  await client.as('PAGETOKEN-1').me()
  await client.as('USERTOKEN-1').me()
  const [page, user] = seen.map(({ query }) => query.get('appsecret_proof'))
  // Known answer: printf PAGETOKEN-1 | openssl dgst -sha256 -hmac app-secret-0
  expect(page).toBe('f9180c5d2a497f502b3f285ddb2e70677785354e1b577e7d0b4f5261d7a038f0')
  expect(user).not.toBe(page)
})

test('a code becomes a token that knows its end, with every secret in the body', async () => {
  const { client, seen } = await startStubGraph([recorded('token-short')], { clock })
  await expect(
    client.oauth.exchangeCode({ code: 'CODE-12345', redirectUri: 'https://app.example/back' }),
  ).resolves.toEqual({
    accessToken: 'SHORTTOKEN-1',
    tokenType: 'bearer',
    expiresInSeconds: 5400,
    expiresAt: new Date('2026-11-23T11:30:00Z'),
  })
  expect(seen[0]).toMatchObject({ method: 'POST', path: '/v26.0/oauth/access_token' })
  expect(seen[0]?.query.size).toBe(0)
  expect(Object.fromEntries(seen[0]?.form ?? [])).toEqual({
    client_id: '900000000000001',
    client_secret: 'app-secret-0',
    redirect_uri: 'https://app.example/back',
    code: 'CODE-12345',
  })
})

test('a long-lived token may come without an end, and its exchange is repeated after a gateway page', async () => {
  const { client, seen } = await startStubGraph([BAD_GATEWAY, recorded('token-without-expiry')], { clock })
  await expect(client.oauth.exchangeLongLived('SHORTTOKEN-1')).resolves.toEqual({
    accessToken: 'LONGTOKEN-1',
    tokenType: 'bearer',
  })
  expect(seen).toHaveLength(2)
  expect(seen[1]?.form.get('grant_type')).toBe('fb_exchange_token')
})

test('a wrong client secret is a matter of configuration, not a passing trouble', async () => {
  const { client, seen } = await startStubGraph([recorded('error-client-secret', 400)])
  expect(await rejection(client.oauth.exchangeLongLived('SHORTTOKEN-1'))).toMatchObject({
    kind: 'config',
    code: 1,
  })
  expect(seen).toHaveLength(1)
})

test('a spent or late code means logging in again, and is not repeated in the error', async () => {
  const error = '{"error":{"code":100,"error_subcode":36009,"message":"Code CODE-12345 was used"}}'
  const { client } = await startStubGraph([raw(400, error)])
  const failure = await rejection(
    client.oauth.exchangeCode({ code: 'CODE-12345', redirectUri: 'https://a.example' }),
  )
  expect(failure).toMatchObject({ kind: 'auth' })
  expect(inspect(failure)).not.toContain('CODE-12345')
})

test('the inspected token stays out of the address; scopes, targets and both ends are read', async () => {
  const { client, seen } = await startStubGraph([recorded('debug-token')])
  await expect(client.oauth.debugToken('LONGTOKEN-1')).resolves.toMatchObject({
    valid: true,
    type: 'USER',
    userId: '10220000000000001',
    expiresAt: 'never',
    dataAccessExpiresAt: new Date(1802776000_000),
    granularScopes: [
      { scope: 'ads_management' },
      { scope: 'pages_show_list', targetIds: ['104000000000000001'] },
    ],
  })
  expect(seen[0]).toMatchObject({ method: 'POST', path: '/v26.0/debug_token' })
  expect(seen[0]?.query.size).toBe(0)
  expect(seen[0]?.form.get('method')).toBe('get')
  expect(seen[0]?.form.get('input_token')).toBe('LONGTOKEN-1')
  expect(seen[0]?.headers.authorization).toBe('Bearer 900000000000001|app-secret-0')
})

test('an invalid token is an answer', async () => {
  const { client } = await startStubGraph([recorded('debug-token-invalid')])
  await expect(client.oauth.debugToken('LONGTOKEN-1')).resolves.toMatchObject({
    valid: false,
    scopes: [],
    error: { code: 190, subcode: 460 },
  })
})
