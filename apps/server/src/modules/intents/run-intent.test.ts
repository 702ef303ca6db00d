import type { ConnectionId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createIntents, WriteFailure, type Intent, type Intents, type Outcome } from './index.ts'

let db: TestDatabase
let member: Member
let intents: Intents
let waits: number[]

/** A provider that remembers what was made; `listed` is what its lists show. */
function aProvider() {
  const made: string[] = []
  const provider = {
    made,
    looks: 0,
    listed: () => made,
    async create(): Promise<Outcome> {
      made.push(`obj-${made.length + 1}`)
      return { externalId: made.at(-1) ?? '' }
    },
    async lookup(): Promise<Outcome | undefined> {
      provider.looks += 1
      const found = provider.listed().at(0)
      return found === undefined ? undefined : { externalId: found }
    },
  }
  return provider
}
const anIntent = (provider: ReturnType<typeof aProvider>, change: Partial<Intent> = {}): Intent => ({
  key: newId('intent'),
  mark: 'aw-test',
  kind: 'campaign',
  subject: 'cmp_x',
  connectionId: newId('conn') as ConnectionId,
  lookup: provider.lookup,
  create: provider.create,
  ...change,
})
class Died extends Error {}
const die = () => {
  throw new Died('the process died')
}

beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  member = await aWorkspace(db)
  waits = []
  intents = createIntents({
    transactions: db,
    pool: db.pool,
    clock: fakeClock(),
    wait: async (milliseconds) => void waits.push(milliseconds),
  })
})

test('a second run answers from the ledger without any call', async () => {
  const provider = aProvider()
  const intent = anIntent(provider)
  expect(await intents.run(member.workspaceId, intent)).toEqual({ externalId: 'obj-1' })
  expect(await intents.run(member.workspaceId, { ...intent, create: die, lookup: die })).toEqual({
    externalId: 'obj-1',
  })
  expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
})

test('an answer is kept with its outcome', async () => {
  const intent = anIntent(aProvider(), { create: async () => ({ externalId: 'h', answer: { width: 1080 } }) })
  await intents.run(member.workspaceId, intent)
  expect(await intents.run(member.workspaceId, intent)).toEqual({ externalId: 'h', answer: { width: 1080 } })
})

test('the row is committed before the call', async () => {
  const provider = aProvider()
  let seen: unknown
  const intent = anIntent(provider)
  await intents.run(member.workspaceId, {
    ...intent,
    create: async () => {
      seen = await db.sql('select state, attempts from intents where key = $1', [intent.key])
      return provider.create()
    },
  })
  expect(seen).toEqual([{ state: 'open', attempts: 1 }])
})

test('a process that died before the call makes it once in the end', async () => {
  const provider = aProvider()
  const intent = anIntent(provider)
  await expect(intents.run(member.workspaceId, { ...intent, create: die })).rejects.toThrow(Died)
  expect(await intents.run(member.workspaceId, intent)).toEqual({ externalId: 'obj-1' })
  expect(provider.made).toEqual(['obj-1'])
  expect(provider.looks).toBeGreaterThan(0)
})

test('a process that died after the call finds what it made and makes nothing', async () => {
  const provider = aProvider()
  const intent = anIntent(provider)
  const cutOff = { ...intent, create: async () => (await provider.create(), die()) }
  await expect(intents.run(member.workspaceId, cutOff)).rejects.toThrow(Died)
  expect(await intents.run(member.workspaceId, intent)).toEqual({ externalId: 'obj-1' })
  expect(provider.made).toEqual(['obj-1'])
})

test('a lost answer is looked up at once', async () => {
  const provider = aProvider()
  const lost = async () => {
    await provider.create()
    throw new WriteFailure('unknown', 'no answer')
  }
  expect(await intents.run(member.workspaceId, anIntent(provider, { create: lost }))).toEqual({
    externalId: 'obj-1',
  })
  expect(waits).toEqual([])
})

test('a list that lags behind is asked again before the outcome is called unknown', async () => {
  const provider = aProvider()
  provider.listed = () => (provider.looks < 3 ? [] : provider.made)
  const lost = async () => {
    await provider.create()
    throw new WriteFailure('unknown', 'no answer')
  }
  await intents.run(member.workspaceId, anIntent(provider, { create: lost }))
  expect(provider.made).toEqual(['obj-1'])
  expect(waits).toHaveLength(2)
})

test('what could not be found stays unknown, and the next run looks before it creates', async () => {
  const provider = aProvider()
  provider.listed = () => []
  const lost = async () => {
    await provider.create()
    throw new WriteFailure('unknown', 'no answer')
  }
  const intent = anIntent(provider)
  await expect(intents.run(member.workspaceId, { ...intent, create: lost })).rejects.toMatchObject({
    kind: 'unknown',
    retryable: true,
  })
  expect(await db.sql('select state from intents where key = $1', [intent.key])).toEqual([
    { state: 'unknown' },
  ])
  provider.listed = () => provider.made
  expect(await intents.run(member.workspaceId, intent)).toEqual({ externalId: 'obj-1' })
  expect(provider.made).toEqual(['obj-1'])
})

test('a refusal is final under its key, and another key may try the mended thing', async () => {
  const provider = aProvider()
  const refuse = async () => {
    throw new WriteFailure('refused', 'The budget is too low.')
  }
  const intent = anIntent(provider)
  await expect(intents.run(member.workspaceId, { ...intent, create: refuse })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(intents.run(member.workspaceId, intent)).rejects.toMatchObject({
    kind: 'refused',
    problem: 'The budget is too low.',
  })
  expect(provider.made).toEqual([])
  await intents.run(member.workspaceId, { ...intent, key: `${intent.key}/1` })
  expect(provider.made).toEqual(['obj-1'])
})

test.each(['later', 'reconnect'] as const)(
  'after "%s" nothing was made, so nothing is looked for',
  async (kind) => {
    const provider = aProvider()
    const intent = anIntent(provider)
    const fail = async () => {
      throw new WriteFailure(kind, 'not now', { waitSeconds: 300 })
    }
    await expect(intents.run(member.workspaceId, { ...intent, create: fail })).rejects.toMatchObject({ kind })
    await expect(intents.run(member.workspaceId, { ...intent, create: fail })).rejects.toMatchObject({ kind })
    await intents.run(member.workspaceId, intent)
    expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
  },
)

test('runs of one key at the same time, from two processes, make exactly one', async () => {
  const provider = aProvider()
  const other = openDatabase({ url: db.url, poolSize: 4 })
  const second = createIntents({
    transactions: other,
    pool: other.pool,
    clock: fakeClock(),
    wait: async () => undefined,
  })
  const intent = anIntent(provider, {
    create: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return provider.create()
    },
  })
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, n) => (n % 2 ? intents : second).run(member.workspaceId, intent)),
  )
  await other.close()
  expect(new Set(outcomes.map((outcome) => outcome.externalId))).toEqual(new Set(['obj-1']))
  expect(provider).toMatchObject({ made: ['obj-1'], looks: 0 })
})

test('more runs than the pool has connections all get through', async () => {
  const providers = Array.from({ length: 30 }, aProvider)
  await Promise.all(providers.map((provider) => intents.run(member.workspaceId, anIntent(provider))))
  expect(providers.every((provider) => provider.made.length === 1)).toBe(true)
})

test('another workspace has a ledger of its own', async () => {
  const stranger = await aWorkspace(db)
  const [ours, theirs] = [aProvider(), aProvider()]
  const intent = anIntent(ours)
  await intents.run(member.workspaceId, intent)
  await intents.run(stranger.workspaceId, { ...intent, create: theirs.create })
  expect([ours.made, theirs.made]).toEqual([['obj-1'], ['obj-1']])
  const seen = await db.inWorkspace(stranger.workspaceId, (tx) =>
    intents.list(tx, stranger.workspaceId, 'cmp_x'),
  )
  expect(seen).toHaveLength(1)
})
