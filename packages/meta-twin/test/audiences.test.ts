import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
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
let list: string
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const emails = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [sha(`person${from + index}@mail.example`)])

const create = (more: Body) =>
  twin.post(person, `${assets.account}/customaudiences`, {
    name: 'Customers', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY', ...more,
  }) // prettier-ignore
const add = (data: unknown[], more: Body = {}, edge = 'users', schema: unknown = ['EMAIL']) =>
  twin.post(person, `${list}/${edge}`, { payload: { schema, data }, ...more })
const read = async (id = list) =>
  (
    await twin.get(person, id, {
      fields: 'name,subtype,approximate_count_lower_bound,delivery_status,operation_status,lookalike_spec',
    })
  ).body
const standing = (body: Body) =>
  twin.call('/_twin/standing', {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

beforeAll(async () => {
  twin = await startRehearsal()
  person = await twin.signIn()
  assets = await twin.assets(person)
  list = String((await create({})).body['id'])
})
afterAll(() => twin.twin.close())

describe('a customer list', () => {
  test('is too small at first, and counts each person once', async () => {
    expect(await read()).toMatchObject({ approximate_count_lower_bound: -1, delivery_status: { code: 300 } })
    const first = await add(emails(0, 150))
    expect(first.body).toMatchObject({ audience_id: list, num_received: 150, num_invalid_entries: 0 })
    await add(emails(0, 150))
    await twin.advance(person, { hours: 1 })
    expect(await read()).toMatchObject({
      approximate_count_lower_bound: 1000,
      delivery_status: { code: 200 },
      operation_status: { code: 200 },
    })
  })

  test('counts rows that are not hashed as invalid and shows some', async () => {
    const answer = await add([['plain@mail.example'], [sha('x')], ['12345']])
    expect(answer.body).toMatchObject({ num_received: 3, num_invalid_entries: 2 })
    expect(at(answer.body, 'invalid_entry_samples', '1')).toEqual(['plain@mail.example'])
  })

  test('is filled in sessions, and replaced by one', async () => {
    const session = (batch_seq: number, last_batch_flag: boolean) => ({
      session: { session_id: 4711, batch_seq, last_batch_flag, estimated_num_total: 400 },
    })
    await add(emails(1000, 200), session(1, false), 'usersreplace')
    await add(emails(1200, 200), session(2, true), 'usersreplace')
    const sessions = rows(await twin.get(person, `${list}/sessions`))
    expect(sessions[0]).toMatchObject({ session_id: '4711', num_received: '400', stage: 'process_completed' })
    await add(emails(1000, 395), { method: 'delete' })
    expect(await read()).toMatchObject({ delivery_status: { code: 300 } })
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['more than ten thousand rows', () => add(emails(0, 10_001)), '100/'],
    ['an unknown key', () => add([['x']], {}, 'users', ['SHOE_SIZE']), '100/'],
    ['no rows', () => add([]), '100/'],
    ['a session without a number', () => add(emails(0, 1), { session: { session_id: 'x' } }), '100/'],
    ['no source', () => create({ customer_file_source: undefined }), '100/'],
    ['no name', () => create({ name: '' }), '100/'],
  ])('refuses %s', async (_, call, expected) => {
    expect(code((await call()) as Awaited<ReturnType<typeof add>>)).toBe(expected)
  })
})

describe('a lookalike', () => {
  const lookalike = (origin: string, spec: Body = { ratio: 0.01, country: 'US' }) =>
    create({ name: 'Like them', subtype: 'LOOKALIKE', origin_audience_id: origin, lookalike_spec: spec })

  test('needs a hundred people it can learn from', async () => {
    const small = String((await create({ name: 'Few' })).body['id'])
    expect(code(await lookalike(small))).toBe('2654/1713007')
    await twin.post(person, `${small}/users`, { payload: { schema: ['EMAIL'], data: emails(0, 400) } })
    const made = await lookalike(small)
    const shown = await read(String(made.body['id']))
    expect(shown).toMatchObject({ subtype: 'LOOKALIKE', lookalike_spec: { ratio: 0.01 } })
    expect(Number(shown['approximate_count_lower_bound'])).toBeGreaterThan(1_000_000)
    expect(
      (await twin.get(person, small, { fields: 'lookalike_audience_ids' })).body['lookalike_audience_ids'],
    ).toEqual([made.body['id']])
    expect(code(await lookalike(String(made.body['id'])))).toBe('100/')
    expect(code(await lookalike(small, { ratio: 0.5, country: 'US' }))).toBe('100/')
    expect(code(await lookalike('1'))).toBe('100/33')
  })
})

test('audiences are listed, renamed and deleted', async () => {
  const id = String((await create({ name: 'For a while' })).body['id'])
  expect((await twin.post(person, id, { name: 'Renamed' })).body).toEqual({ success: true })
  const names = async () =>
    rows(await twin.get(person, `${assets.account}/customaudiences`, { fields: 'name' })).map(
      ({ name }) => name,
    )
  expect(await names()).toContain('Renamed')
  await twin.del(person, id)
  expect(await names()).not.toContain('Renamed')
  expect(code(await twin.post(person, `${id}/users`, { payload: { schema: ['EMAIL'], data: [] } }))).toBe(
    '100/33',
  )
  const log = rows(await twin.get(person, `${assets.account}/activities`))
  expect(log.map(({ event_type: type }) => type)).toContain('delete_audience')
})

test('an audience of visitors keeps them for as long as its rule says', async () => {
  const rule = (retention_seconds: number) => ({
    inclusions: {
      operator: 'or',
      rules: [{ event_sources: [{ id: assets.pixel, type: 'pixel' }], retention_seconds }],
    },
  })
  const { body } = await create({
    subtype: undefined,
    customer_file_source: undefined,
    rule: rule(2_592_000),
  })
  const kept = await twin.get(person, String(body['id']), { fields: 'subtype,retention_days' })
  expect(kept.body).toMatchObject({ subtype: 'WEBSITE', retention_days: 30 })
  expect(code(await create({ subtype: 'WEBSITE', rule: rule(20_000_000) }))).toBe('100/')
})

test('nothing can be done before the terms are accepted', async () => {
  await standing({ custom_audience_terms: false })
  expect(code(await create({}))).toBe('200/1870034')
  expect(code(await create({ subtype: 'WEBSITE', rule: '{}' }))).toBe('200/1870090')
  expect(rows(await twin.get(person, `${assets.account}/customaudiencestos`))).toEqual([])
  await standing({ custom_audience_terms: true })
  expect((await create({})).status).toBe(200)
})
