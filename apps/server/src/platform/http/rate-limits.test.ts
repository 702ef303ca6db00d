import { contract, type Endpoint, type EndpointName } from '@adwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppError } from '#platform/errors.ts'
import { createTestApp, createTestDatabase, type TestApp, type TestDatabase } from '../../../test/index.ts'
import { createRateLimits, guarded, networkOf } from './rate-limits.ts'

let db: TestDatabase
let app: TestApp
beforeAll(async () => {
  db = await createTestDatabase()
  app = await createTestApp({ db, env: { RATE_LIMITS: 'true' } })
})
afterAll(async () => {
  await app.close()
  await db.close()
})
const outcome = (call: Promise<unknown>) => call.then(() => 'ok', (error: unknown) => (error as AppError).code) // prettier-ignore

test('guesses of one password are counted across processes and addresses', async () => {
  const [here, there] = [createRateLimits(db.pool), createRateLimits(db.pool)]
  for (let guess = 0; guess < 5; guess++) {
    expect(await outcome(here.touchAccount('signIn', 'rosa@example.com'))).toBe('ok')
    expect(await outcome(there.touchAccount('signIn', 'ROSA@example.com'))).toBe('ok')
  }
  expect(await outcome(here.touchAccount('signIn', 'rosa@example.com'))).toBe('request.too_many')
  expect(await outcome(there.touchAccount('signIn', 'rosa@example.com'))).toBe('request.too_many')
  expect(await outcome(there.touchAccount('signIn', 'ana@example.com'))).toBe('ok')
})

test('no e-mail address is stored with the counts', async () => {
  const rows = await db.sql<{ key: string }>('select key from rate_limits')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map((row) => row.key).join()).not.toContain('example.com')
})

test('a workspace has so many writes a minute over all processes, give or take a lease each', async () => {
  const both = [createRateLimits(db.pool), createRateLimits(db.pool)]
  let passed = 0
  for (let call = 0; call < 340; call++)
    if ((await outcome(both[call % 2]?.act('POST', 'ws_1') ?? Promise.resolve())) === 'ok') passed++
  expect(passed).toBeGreaterThanOrEqual(295)
  expect(passed).toBeLessThanOrEqual(310)
  expect(await outcome(both[0]?.act('GET', 'ws_1') ?? Promise.resolve())).toBe('ok')
})

test('for so many errands to other sites a workspace may send us, and no more', async () => {
  const both = [createRateLimits(db.pool), createRateLimits(db.pool)]
  const go = (turn: number) =>
    outcome(both[turn % 2]?.act('POST', 'ws_3', 'readBrandPage') ?? Promise.resolve())
  for (let turn = 0; turn < 30; turn++) expect(await go(turn)).toBe('ok')
  expect([await go(0), await go(1)]).toEqual(['request.too_many', 'request.too_many'])
  expect(await outcome(both[0]?.act('POST', 'ws_3', 'saveBrand') ?? Promise.resolve())).toBe('ok')
})

test('callers that come all at once share a lease instead of taking one each', async () => {
  const limits = createRateLimits(db.pool)
  const outcomes = await Promise.all(Array.from({ length: 290 }, () => outcome(limits.act('POST', 'ws_2'))))
  expect(outcomes.filter((each) => each !== 'ok')).toEqual([])
})

test('over HTTP a refusal says how long to wait, and the right password wipes the slate', async () => {
  const { signedIn, password } = await app.signUp('Limited')
  const { email } = signedIn.user
  const signIn = (attempt: string) =>
    fetch(`${app.url}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: attempt }),
    })
  for (let guess = 0; guess < 8; guess++) expect((await signIn('wrong wrong wrong')).status).toBe(401)
  expect((await signIn(password)).status).toBe(200)
  for (let guess = 0; guess < 10; guess++) expect((await signIn('wrong wrong wrong')).status).toBe(401)
  const refused = await signIn(password)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
  expect(((await refused.json()) as { code: string }).code).toBe('request.too_many')
})

/** Public routes that take something and guess nothing, and why. */
const unguarded: Partial<Record<EndpointName, string>> = {
  signUp: 'has a limit of its own',
  metaCallback: 'takes what its own browser began, once',
  metaDataDeletion: 'its code has 122 random bits, and says only how far a deletion is',
}

test('every public route that takes something from a stranger is counted as a guess', () => {
  const open = (Object.entries(contract) as [EndpointName, Endpoint][]).filter( // Object.entries widens
    ([name, { access, body, params, query }]) =>
      access === 'public' && (body ?? params ?? query) !== undefined && !guarded.has(name),
  ) // prettier-ignore
  expect(open.map(([name]) => name).toSorted()).toEqual(Object.keys(unguarded).toSorted())
})

test('the addresses of one IPv6 network count as one, and an IPv4 address as itself, however it is written', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:0db8:0001:0002::9'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('192.0.2.7')).not.toBe(networkOf('192.0.2.8'))
  expect(networkOf('not an address')).toBe('not an address')
})
