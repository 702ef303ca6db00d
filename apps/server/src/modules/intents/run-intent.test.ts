import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/db.ts'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { WriteFailure, type Progress } from './index.ts'
import { LISTS_LAG_MS } from './intent.ts'
import { aLedger, anIntent, aProvider, type Provider, type TestLedger } from './test-ledger.ts'

let db: TestDatabase
let member: Member
let ledger: TestLedger
let provider: Provider
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  member = await aWorkspace(db)
  ledger = aLedger(db)
  provider = ledger.knows(aProvider())
})

const run = (intent: ReturnType<typeof anIntent>) => ledger.intents.run(member.workspaceId, intent)
class Died extends Error {}
const die = async () => {
  throw new Died('the process died')
}
const lost = async () => {
  await provider.create()
  throw new WriteFailure('unknown', 'No answer.', { traceId: 'Abc' })
}
const fails =
  (kind: 'refused' | 'later' | 'reconnect', problem = 'No.') =>
  async () => {
    throw new WriteFailure(kind, problem, { waitSeconds: 300 })
  }
const outcomeOf = async (key: string) =>
  (await db.sql('select outcome, reason from intents where key = $1', [key]))[0]
const attemptsOf = (key: string) =>
  db.sql<{ kind: string; outcome: string | null; ended: boolean; problem: string | null }>(
    `select a.kind, a.outcome, a.ended_at is not null as ended, a.problem from intent_attempts a
       join intents i using (intent_id) where i.key = $1 order by a.number`,
    [key],
  )
const tried = async (key: string) => (await attemptsOf(key)).map((one) => `${one.kind} ${one.outcome}`)

test('a second run answers from the ledger without any call', async () => {
  const intent = anIntent(provider)
  expect(await run(intent)).toEqual({ externalId: 'obj-1' })
  expect(await run({ ...intent, create: die })).toEqual({ externalId: 'obj-1' })
  expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
  expect(await tried(intent.key)).toEqual(['create live'])
})

test('an answer is kept with its outcome', async () => {
  const intent = anIntent(provider, { create: async () => ({ externalId: 'h', answer: { width: 1080 } }) })
  await run(intent)
  expect(await run(intent)).toEqual({ externalId: 'h', answer: { width: 1080 } })
})

test('intent and attempt are committed before the call', async () => {
  let seen: unknown
  const intent = anIntent(provider)
  await run({
    ...intent,
    create: async () => {
      seen = [await outcomeOf(intent.key), await attemptsOf(intent.key)]
      return provider.create()
    },
  })
  expect(seen).toEqual([
    { outcome: null, reason: null },
    [{ kind: 'create', outcome: null, ended: false, problem: null }],
  ])
})

test('an attempt says who made it, how it ended, and Meta’s name for the call', async () => {
  const intent = anIntent(provider, { create: lost })
  await run(intent)
  expect(
    await db.sql('select a.worker, a.trace_id, a.problem from intent_attempts a join intents using (intent_id) where key = $1 and number = 1', [intent.key]), // prettier-ignore
  ).toEqual([{ worker: 'one', trace_id: 'Abc', problem: 'No answer.' }])
})

describe('a process that died', () => {
  /** Another process runs it and dies in the call: its lock falls with its connections, nothing else is told. */
  async function dieIn(create: () => Promise<unknown>, key: string) {
    const other = openDatabase({ url: db.url, poolSize: 4 })
    const theirs = aLedger(other, ledger.clock, 'two')
    let inCall: (() => void) | undefined
    const reached = new Promise<void>((resolve) => {
      inCall = resolve
    })
    theirs.intents
      .run(member.workspaceId, {
        ...anIntent(provider),
        key,
        create: async () => {
          await create()
          inCall?.()
          return new Promise(() => undefined)
        },
      })
      .catch(() => undefined)
    await reached
    await db.sql(
      `select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a using (pid)
         where l.locktype = 'advisory' and a.datname = current_database()`,
    )
    void other.close().catch(() => undefined) // it never ends: the call it waits for was cut off
  }

  test('before the call reached Meta: it is looked for until lists count, then made once', async () => {
    const intent = anIntent(provider)
    await dieIn(async () => undefined, intent.key)
    expect(await attemptsOf(intent.key)).toEqual([
      { kind: 'create', outcome: null, ended: false, problem: null },
    ])
    await expect(run(intent)).rejects.toMatchObject({ kind: 'unknown', waitSeconds: LISTS_LAG_MS / 1000 })
    expect(await outcomeOf(intent.key)).toEqual({ outcome: 'unknown', reason: null })
    expect(provider.made).toEqual([])
    ledger.clock.advance(LISTS_LAG_MS)
    expect(await run(intent)).toEqual({ externalId: 'obj-1' })
    expect(provider.made).toEqual(['obj-1'])
  })

  test('after Meta made it: it is found, and nothing is made', async () => {
    const intent = anIntent(provider)
    await dieIn(provider.create, intent.key)
    expect(await run(intent)).toEqual({ externalId: 'obj-1' })
    expect(provider.made).toEqual(['obj-1'])
    expect(await tried(intent.key)).toEqual(['create null', 'look_up live'])
  })
})

test('an error of ours in the call leaves it unknown, because nobody can say how far it came', async () => {
  const intent = anIntent(provider, { create: die })
  await expect(run(intent)).rejects.toThrow(Died)
  expect(await attemptsOf(intent.key)).toEqual([
    { kind: 'create', outcome: 'unknown', ended: true, problem: 'Something broke on our side.' },
  ])
})

test('no way to Meta at all means that nothing was made', async () => {
  const intent = anIntent(provider, {
    create: async () => {
      throw new AppError('connection.needs_reconnect', { name: 'Rosa' })
    },
  })
  await expect(run(intent)).rejects.toMatchObject({ code: 'connection.needs_reconnect' })
  expect(await outcomeOf(intent.key)).toEqual({ outcome: 'not_live', reason: 'not_made' })
  await run({ ...intent, create: provider.create })
  expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
})

test('a lost answer is looked up at once', async () => {
  const intent = anIntent(provider, { create: lost })
  expect(await run(intent)).toEqual({ externalId: 'obj-1' })
  expect(ledger.waits).toEqual([])
  expect(await tried(intent.key)).toEqual(['create unknown', 'look_up live'])
})

test('a list that lags behind is asked again before the outcome is called unknown', async () => {
  provider.listed = () => (provider.looks < 3 ? [] : provider.made)
  await run(anIntent(provider, { create: lost }))
  expect(provider.made).toEqual(['obj-1'])
  expect(ledger.waits).toHaveLength(2)
})

test('what could not be found stays unknown, and the next run looks before it creates', async () => {
  provider.listed = () => []
  const intent = anIntent(provider, { create: lost })
  await expect(run(intent)).rejects.toMatchObject({ kind: 'unknown', retryable: true })
  expect(await outcomeOf(intent.key)).toEqual({ outcome: 'unknown', reason: null })
  provider.listed = () => provider.made
  expect(await run(intent)).toEqual({ externalId: 'obj-1' })
  expect(provider.made).toEqual(['obj-1'])
})

test('a lost change that reads back as not made may be made again at once', async () => {
  provider.lookUp = async () => ({ seen: 'not_there' })
  const intent = anIntent(provider)
  await expect(
    run({ ...intent, create: async () => Promise.reject(new WriteFailure('unknown', 'No answer.')) }),
  ).rejects.toMatchObject({ kind: 'later' })
  expect(await outcomeOf(intent.key)).toEqual({ outcome: 'not_live', reason: 'not_there' })
  expect(await run(intent)).toEqual({ externalId: 'obj-1' })
})

test('a refusal is final under its key, and another key may try the mended thing', async () => {
  const intent = anIntent(provider)
  await expect(run({ ...intent, create: fails('refused', 'Too low.') })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(run(intent)).rejects.toMatchObject({ kind: 'refused', problem: 'Too low.' })
  expect(provider.made).toEqual([])
  expect(await outcomeOf(intent.key)).toEqual({ outcome: 'not_live', reason: 'refused' })
  await run({ ...intent, key: `${intent.key}/1` })
  expect(provider.made).toEqual(['obj-1'])
})

test.each(['later', 'reconnect'] as const)(
  'after "%s" nothing was made, so nothing is looked for',
  async (kind) => {
    const intent = anIntent(provider)
    await expect(run({ ...intent, create: fails(kind) })).rejects.toMatchObject({ kind })
    await expect(run({ ...intent, create: fails(kind) })).rejects.toMatchObject({ kind })
    expect(await outcomeOf(intent.key)).toEqual({ outcome: 'not_live', reason: 'not_made' })
    await run(intent)
    expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
    expect(await tried(intent.key)).toEqual(['create not_live', 'create not_live', 'create live'])
  },
)

test('what a phase got done is there for the attempt after it', async () => {
  const seen: unknown[] = []
  const phases =
    (dies: boolean) =>
    async ({ partial, remember }: Progress) => {
      seen.push(partial)
      if (partial === null) await remember({ container: '178' })
      if (dies) throw new WriteFailure('later', 'Not ready.')
      return { externalId: '18001' }
    }
  const intent = anIntent(provider)
  await expect(run({ ...intent, create: phases(true) })).rejects.toMatchObject({ kind: 'later' })
  expect(await run({ ...intent, create: phases(false) })).toEqual({ externalId: '18001' })
  expect(seen).toEqual([null, { container: '178' }])
})

test('runs of one key at the same time, from two processes, make exactly one', async () => {
  const other = openDatabase({ url: db.url, poolSize: 4 })
  const second = aLedger(other, ledger.clock, 'two')
  second.knows(provider)
  const intent = anIntent(provider, {
    create: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return provider.create()
    },
  })
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, n) => (n % 2 ? ledger : second).intents.run(member.workspaceId, intent)),
  )
  await other.close()
  expect(new Set(outcomes.map((outcome) => outcome.externalId))).toEqual(new Set(['obj-1']))
  expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
  expect(await tried(intent.key)).toEqual(['create live'])
})

test('more runs than the pool has connections all get through', async () => {
  const providers = Array.from({ length: 30 }, () => ledger.knows(aProvider()))
  await Promise.all(providers.map((one) => run(anIntent(one))))
  expect(providers.every((one) => one.made.length === 1)).toBe(true)
})

test('browsers hear each change of what is known, once', async () => {
  provider.listed = () => []
  const intent = anIntent(provider, { create: lost })
  await expect(run(intent)).rejects.toMatchObject({ kind: 'unknown' })
  provider.listed = () => provider.made
  await run(intent)
  expect(ledger.heard.map((event) => event.name === 'intent.changed' && event.data.outcome)).toEqual([
    'unknown',
    'live',
  ])
})

test('another workspace has a ledger of its own', async () => {
  const stranger = await aWorkspace(db)
  const theirs = ledger.knows(aProvider())
  const intent = anIntent(provider)
  await run(intent)
  await ledger.intents.run(stranger.workspaceId, { ...intent, create: theirs.create })
  expect([provider.made, theirs.made]).toEqual([['obj-1'], ['obj-1']])
  const seen = await db.inWorkspace(stranger.workspaceId, (tx) =>
    ledger.intents.list(tx, stranger.workspaceId, 'cmp_x'),
  )
  expect(seen).toHaveLength(1)
})
