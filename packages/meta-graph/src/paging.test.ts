import { expect, test } from 'vitest'
import { raw, recorded, rejection, startStubGraph, TOKEN } from './__fixtures__/stub-graph.ts'

test('an empty page with a successor does not end the list', async () => {
  const { session } = await startStubGraph([
    recorded('ad-accounts-1'),
    recorded('ad-accounts-empty'),
    recorded('ad-accounts-last'),
  ])
  const accounts = await session.adAccounts()
  expect(accounts.map(({ id }) => id)).toEqual(['act_120330000000000001', 'act_120330000000000002'])
})

test("Meta's next address is never followed: its cursor is asked for on our own path", async () => {
  const { session, seen } = await startStubGraph([
    recorded('ad-accounts-1'),
    recorded('ad-accounts-empty'),
    recorded('ad-accounts-last'),
  ])
  await session.adAccounts()
  expect(seen.map(({ path }) => path)).toEqual(Array(3).fill('/v26.0/me/adaccounts'))
  expect(seen.map(({ query }) => query.get('after'))).toEqual([null, 'CURSOR_1', 'CURSOR_2'])
  for (const { query } of seen) expect(query.toString()).not.toContain(TOKEN)
})

test('too much data halves the page from there on', async () => {
  const { session, seen } = await startStubGraph([
    recorded('error-reduce-data', 500),
    recorded('ad-accounts-1'),
    recorded('ad-accounts-last'),
  ])
  await session.adAccounts()
  expect(seen.map(({ query }) => query.get('limit'))).toEqual(['100', '50', '50'])
})

test('a cursor that stands still is an error, not an endless list', async () => {
  const { session, seen } = await startStubGraph([recorded('ad-accounts-1')])
  expect(await rejection(session.adAccounts())).toMatchObject({ kind: 'transient' })
  expect(seen).toHaveLength(2)
})

test('a list without data is not mistaken for an empty one', async () => {
  const { session } = await startStubGraph([raw(200, '{}')])
  expect(await rejection(session.adAccounts())).toMatchObject({ kind: 'config' })
})

test('pages are only asked for as rows are consumed', async () => {
  const { session, seen } = await startStubGraph([recorded('insights-1'), recorded('insights-2')])
  for await (const _row of session.insights('act_1', { fields: ['spend'], datePreset: 'today' })) break
  expect(seen).toHaveLength(1)
})
