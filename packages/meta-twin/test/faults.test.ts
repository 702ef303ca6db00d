import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  at,
  campaignInput,
  code,
  rows,
  startRehearsal,
  type Assets,
  type Body,
  type Person,
  type Rehearsal,
} from './rehearsal.ts'

let twin: Rehearsal
let person: Person
let assets: Assets
beforeEach(async () => {
  twin = await startRehearsal()
  person = await twin.signIn()
  assets = await twin.assets(person)
})
afterEach(() => twin.twin.close())

const plan = (fault: Body, more: Body = {}) =>
  twin.call('/_twin/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ match: { method: 'POST', path: '/campaigns$' }, fault, ...more }),
  })
const create = (name = 'Broken') => twin.post(person, `${assets.account}/campaigns`, campaignInput({ name }))
const names = async () =>
  rows(await twin.get(person, `${assets.account}/campaigns`, { fields: 'name' })).map(({ name }) => name)

test('an answer dropped after the commit leaves the object behind', async () => {
  await plan({ kind: 'drop_after_commit' })
  await expect(create('Committed')).rejects.toThrow()
  expect(await names()).toEqual(['Committed'])
  expect((await create('Next')).status).toBe(200)
})

test('a connection dropped before leaves nothing behind', async () => {
  await plan({ kind: 'drop_before' })
  await expect(create('Never')).rejects.toThrow()
  expect(await names()).toEqual([])
})

test('an error hits the nth matching call, as many times as asked', async () => {
  await plan(
    { kind: 'error', status: 400, error: { code: 17, error_subcode: 2446079, message: 'Slow down' } },
    { nth: 2, times: 2 },
  )
  const codes = []
  for (let call = 0; call < 4; call++) codes.push(code(await create()))
  expect(codes).toEqual(['undefined/', '17/2446079', '17/2446079', 'undefined/'])
})

test('a gateway may answer with a page', async () => {
  await plan({ kind: 'html', status: 502 })
  const answer = await create()
  expect(answer.status).toBe(502)
  expect(String(answer.body['text'])).toContain('<html>')
})

test('the log of writes names objects and holds no token', async () => {
  await create('Logged')
  const log = await twin.call('/_twin/log')
  expect(rows(log).at(-1)).toMatchObject({ method: 'POST', name: 'Logged', status: 200 })
  expect(JSON.stringify(log.body)).not.toContain(person.token)
})

test('faults and the log are closed without the admin option', async () => {
  const shut = await startRehearsal({ admin: false })
  expect((await shut.call('/_twin/log')).status).toBeGreaterThanOrEqual(400)
  expect((await shut.call('/_twin/faults', { method: 'POST' })).status).toBeGreaterThanOrEqual(400)
  await shut.twin.close()
})

test('the state of a world is shown to its token', async () => {
  await create()
  const state = await twin.call('/_twin/state', { headers: { authorization: `Bearer ${person.token}` } })
  expect(at(state.body, 'counts')).toMatchObject({ campaign: 1, account: 1 })
  expect((await twin.call('/_twin/state')).status).toBe(400)
})
