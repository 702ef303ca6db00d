import type { IntentId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { WriteFailure } from './index.ts'
import { LISTS_LAG_MS } from './intent.ts'
import type { Reconcile } from './reconcile.ts'
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

/** A write whose answer was lost, and which no list shows (yet). */
async function aLostWrite({ made = true } = {}): Promise<IntentId> {
  provider.listed = () => []
  const intent = anIntent(provider, {
    create: async () => {
      if (made) await provider.create()
      throw new WriteFailure('unknown', 'No answer.')
    },
  })
  await expect(ledger.intents.run(member.workspaceId, intent)).rejects.toMatchObject({ kind: 'unknown' })
  return only()
}
async function only(): Promise<IntentId> {
  const { intents } = await ledger.intents.page(member, { limit: 1 })
  if (!intents[0]) throw new Error('no intent')
  return intents[0].id
}
const shown = (id: IntentId) => ledger.intents.get(member, id)
/** What the schedule does every few minutes, and the jobs it enqueues. */
async function reconcile() {
  ledger.queued.length = 0
  await ledger.intents.reconcileDue()
  const ours = ledger.queued.filter(({ input }) => input.workspaceId === member.workspaceId)
  for (const { input } of ours) await ledger.intents.reconcile(input as Reconcile)
  return ours.length
}

describe('resolved by a member', () => {
  test('what was made is found by stored facts alone, in another process', async () => {
    const id = await aLostWrite()
    expect(await shown(id)).toMatchObject({ outcome: 'unknown', canResolve: true, problem: 'No answer.' })
    const elsewhere = aLedger(db, ledger.clock, 'two')
    elsewhere.intents.register(provider.kind, {
      lookUp: async ({ facts, mark }) => {
        expect([facts, mark]).toEqual([{ object: 'thing' }, 'aw-test'])
        return { seen: 'live', outcome: { externalId: 'obj-1' } }
      },
    })
    const resolved = await elsewhere.intents.resolve(member, id)
    expect(resolved).toMatchObject({ outcome: 'live', externalId: 'obj-1', canResolve: false, problem: null })
    expect(resolved.attempts.at(-1)).toMatchObject({ kind: 'check', outcome: 'live' })
  })

  test('what no list shows stays unknown while lists may lag, then is not live', async () => {
    const id = await aLostWrite({ made: false })
    expect(await ledger.intents.resolve(member, id)).toMatchObject({ outcome: 'unknown', canResolve: true })
    ledger.clock.advance(LISTS_LAG_MS)
    expect(await ledger.intents.resolve(member, id)).toMatchObject({
      outcome: 'not_live',
      reason: 'not_there',
      canResolve: false,
    })
  })

  test('what is known already is not asked again', async () => {
    await ledger.intents.run(member.workspaceId, anIntent(provider))
    expect(await ledger.intents.resolve(member, await only())).toMatchObject({ outcome: 'live' })
    expect(provider.looks).toBe(0)
  })

  test.each([
    [new WriteFailure('reconnect', 'Dead.'), 'connection.needs_reconnect'],
    [new WriteFailure('later', 'Slow.', { waitSeconds: 300 }), 'meta.throttled'],
    [new WriteFailure('later', 'Away.'), 'meta.unavailable'],
    [new WriteFailure('refused', 'No right to read.'), 'meta.refused'],
    [new AppError('connection.needs_reconnect', { name: 'Rosa' }), 'connection.needs_reconnect'],
  ])('when Meta cannot be asked (%s) it says so and knows no more', async (error, code) => {
    const id = await aLostWrite()
    provider.lookUp = async () => Promise.reject(error)
    await expect(ledger.intents.resolve(member, id)).rejects.toMatchObject({ code })
    expect(await shown(id)).toMatchObject({ outcome: 'unknown', problem: 'No answer.' })
    expect((await shown(id)).attempts.at(-1)).toMatchObject({ kind: 'check', outcome: 'unknown' })
  })

  test('while it is being made, nobody else asks', async () => {
    let id: IntentId | undefined
    await ledger.intents.run(
      member.workspaceId,
      anIntent(provider, {
        create: async () => {
          id = await only()
          await expect(ledger.intents.resolve(member, id)).rejects.toMatchObject({
            code: 'intent.in_progress',
          })
          return provider.create()
        },
      }),
    )
    expect(id).toBeDefined()
  })

  test('a stranger finds nothing', async () => {
    const id = await aLostWrite()
    const stranger = await aWorkspace(db)
    await expect(ledger.intents.resolve(stranger, id)).rejects.toMatchObject({ code: 'intent.not_found' })
    expect((await ledger.intents.page(stranger, { limit: 10 })).intents).toEqual([])
  })
})

describe('reconciled by itself', () => {
  test('a lost write is found when its lists show it', async () => {
    const id = await aLostWrite()
    expect(await reconcile()).toBe(0)
    ledger.clock.advance(LISTS_LAG_MS)
    provider.listed = () => provider.made
    expect(await reconcile()).toBe(1)
    expect(await shown(id)).toMatchObject({ outcome: 'live', externalId: 'obj-1', nextCheckAt: null })
    expect(await reconcile()).toBe(0)
  })

  test('lists that can be read and do not have it mean that it was not made; its maker may go on', async () => {
    const id = await aLostWrite({ made: false })
    ledger.clock.advance(LISTS_LAG_MS)
    await reconcile()
    expect(await shown(id)).toMatchObject({ outcome: 'not_live', reason: 'not_there' })
  })

  test('lists that cannot be read mean nothing: it is looked at again, later and later', async () => {
    const id = await aLostWrite()
    provider.lookUp = async () => Promise.reject(new WriteFailure('later', 'Away.'))
    const gaps: number[] = []
    for (let n = 0; n < 3; n += 1) {
      const due = Date.parse((await shown(id)).nextCheckAt ?? '')
      gaps.push((due - ledger.clock.now().getTime()) / LISTS_LAG_MS)
      ledger.clock.set(new Date(due))
      expect(await reconcile()).toBe(1)
    }
    expect(gaps).toEqual([1, 1, 2])
    expect(await shown(id)).toMatchObject({ outcome: 'unknown' })
  })

  test('an intent whose owner died before its first call was never sent', async () => {
    await ledger.intents.run(member.workspaceId, anIntent(provider))
    const id = await only()
    await db.sql('delete from intent_attempts where intent_id = $1', [id])
    await db.sql('update intents set outcome = null, check_at = $2 where intent_id = $1', [
      id,
      ledger.clock.now(),
    ])
    await reconcile()
    expect(await shown(id)).toMatchObject({ outcome: 'not_live', reason: 'not_made' })
    expect(provider.looks).toBe(0)
  })

  test('one that its owner works on is left alone', async () => {
    await ledger.intents.run(
      member.workspaceId,
      anIntent(provider, {
        create: async () => {
          ledger.clock.advance(10 * 60_000)
          expect(await reconcile()).toBe(1)
          return provider.create()
        },
      }),
    )
    expect((await shown(await only())).attempts.map(({ kind }) => kind)).toEqual(['create'])
  })

  test('its module keeps what turned out live, once', async () => {
    const kept: unknown[] = []
    const other = { ...aProvider(), kind: 'kept' }
    ledger.intents.register('kept', {
      lookUp: async () => ({ seen: 'live', outcome: { externalId: '7' } }),
      foundLive: async (_tx, _ws, { subject, externalId }) => void kept.push([subject, externalId]),
    })
    provider = other
    const gone = anIntent(other, {
      create: async () => Promise.reject(new Error('died')),
    })
    await ledger.intents.run(member.workspaceId, gone).catch(() => undefined)
    await ledger.intents.resolve(member, await only())
    await ledger.intents.resolve(member, await only())
    expect(kept).toEqual([['cmp_x', '7']])
  })
})

test('the ledger is paged newest first, and counted by outcome', async () => {
  for (let n = 0; n < 3; n += 1)
    await ledger.intents.run(member.workspaceId, anIntent(provider, { label: `Thing ${n}` }))
  await aLostWrite()
  const first = await ledger.intents.page(member, { limit: 2 })
  expect(first.intents.map(({ label }) => label)).toEqual(['Make the thing', 'Thing 2'])
  expect(first.counts).toEqual({ live: 3, not_live: 0, unknown: 1, in_progress: 0 })
  const second = await ledger.intents.page(member, { limit: 2, cursor: first.nextCursor ?? '' })
  expect(second.intents.map(({ label }) => label)).toEqual(['Thing 1', 'Thing 0'])
  expect(second.nextCursor).toBeUndefined()
  const unknown = await ledger.intents.page(member, { limit: 9, outcome: 'unknown', subject: 'cmp_x' })
  expect(unknown.intents).toHaveLength(1)
  await expect(ledger.intents.page(member, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
    code: 'request.invalid',
    field: 'cursor',
  })
})
