import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppError } from '#platform/errors.ts'
import { createTestApp, createTestDatabase, type TestApp, type TestDatabase } from '../../../test/index.ts'
import { createRateLimits } from './rate-limits.ts'

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
