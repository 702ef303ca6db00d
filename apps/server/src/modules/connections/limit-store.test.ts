import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createMetaClient,
  limitAfter,
  MetaError,
  type LimitNews,
  type LimitState,
} from '@adwright/meta-graph'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/db.ts'
import { createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createLimitStore, forgetLimits } from './limit-store.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(() => db.sql('delete from meta_limits'))

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, seconds))

describe('the rule of one key is the client’s own', () => {
  const news: LimitNews[] = [
    { key: 'k', use: 7, at: at(9) },
    { key: 'k', use: 80, at: at(11) },
    { key: 'k', at: at(12), closedUntil: at(30) },
    { key: 'k', at: at(9), closedUntil: at(50) },
    { key: 'k', use: 20, at: at(12) },
    { key: 'k', at: at(9), closedUntil: null },
    { key: 'k', use: 60, at: at(41), closedUntil: null },
  ]
  const before: (LimitNews | undefined)[] = [
    undefined,
    { key: 'k', use: 40, at: at(10) },
    { key: 'k', use: 100, at: at(10), closedUntil: at(40) },
  ]
  test.each(before.flatMap((known) => news.map((one) => [known, one] as const)))(
    '%j, then %j',
    async (known, one) => {
      const store = createLimitStore(db.pool)
      if (known) await store.note([known])
      await store.note([one])
      const held: LimitState | undefined = known && limitAfter(undefined, known)
      expect((await store.read(['k'])).get('k')).toEqual(limitAfter(held, one))
    },
  )
})

test('several pieces of news about one key count in their order, unknown keys are left out', async () => {
  const store = createLimitStore(db.pool)
  await store.note([
    { key: 'app:1', use: 12, at: at(1) },
    { key: 'account:2', closedUntil: at(60), at: at(2) },
    { key: 'app:1', use: 14, at: at(3) },
  ])
  await store.note([])
  expect(await store.read(['app:1', 'account:2', 'page:3'])).toEqual(
    new Map([
      ['app:1', { use: 14, toldAt: at(3) }],
      ['account:2', { use: 0, toldAt: at(2), closedUntil: at(60) }],
    ]),
  )
})

test('what nobody has heard of lately is forgotten', async () => {
  const store = createLimitStore(db.pool)
  await store.note([
    { key: 'old', use: 1, at: at(1) },
    { key: 'new', use: 1, at: at(9) },
  ])
  await db.asSystem((tx) => forgetLimits(tx, at(5)))
  expect([...(await store.read(['old', 'new'])).keys()]).toEqual(['new'])
})

test('many processes noting the same keys in any order do not stand in each other’s way', async () => {
  const store = createLimitStore(db.pool)
  const keys = Array.from({ length: 20 }, (_, n) => `account:${n}`)
  await Promise.all(
    Array.from({ length: 24 }, (_, n) => {
      const order = n % 2 ? keys : keys.toReversed()
      return store.note(order.map((key) => ({ key, use: n, at: at(n) })))
    }),
  )
  const states = await store.read(keys)
  expect([...states.values()]).toEqual(keys.map(() => ({ use: 23, toldAt: at(23) })))
})

describe('two processes on one database', () => {
  let meta: Server
  let origin: string
  let calls: number
  beforeAll(async () => {
    meta = createServer((_request, response) => {
      calls += 1
      const usage = { '17': [{ type: 'ads_management', call_count: 100, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 9 }] } // prettier-ignore
      response.writeHead(400, { 'content-type': 'application/json', 'x-business-use-case-usage': JSON.stringify(usage) }) // prettier-ignore
      response.end(JSON.stringify({ error: { message: 'slow down', type: 'OAuthException', code: 80004, error_subcode: 2446079 } })) // prettier-ignore
    })
    await new Promise<void>((resolve) => meta.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(meta.address() as AddressInfo).port}` // it listens at a port
  })
  afterAll(() => new Promise<void>((resolve) => meta.close(() => resolve())))

  test('what Meta closed for one, the other does not even try', async () => {
    calls = 0
    const other = openDatabase({ url: db.url, poolSize: 2 })
    const clock = fakeClock()
    const [one, two] = [db.pool, other.pool].map(
      (pool) =>
      createMetaClient({
        appId: '1', appSecret: 's', hosts: { graph: origin }, clock, limits: createLimitStore(pool), sleep: async () => undefined,
      }), // prettier-ignore
    )
    const create = (client: typeof one) =>
      client
        ?.as('token')
        .campaigns.get('17', ['name'])
        .catch((error: unknown) => error)
    const ask = (client: typeof one) =>
      client
        ?.as('token', { adAccountId: 'act_17' })
        .campaigns.get('99', ['name'])
        .catch((error: unknown) => error)
    expect(await ask(one)).toMatchObject({ kind: 'throttled', retryAfterMs: 9 * 60_000 })
    const held = await ask(two)
    expect(held).toBeInstanceOf(MetaError)
    expect(held).toMatchObject({ kind: 'throttled', reason: 'held_back' })
    expect(calls).toBe(1)
    // Another account is nobody's business here.
    await create(two)
    expect(calls).toBe(2)
    await other.close()
  })
})
