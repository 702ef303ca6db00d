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
beforeAll(async () => {
  twin = await startRehearsal()
  person = await twin.signIn()
  assets = await twin.assets(person)
})
afterAll(() => twin.twin.close())

const em = createHash('sha256').update('john_smith@gmail.com').digest('hex')
const now = () => Math.floor(Date.now() / 1000)
const event = (more: Body = {}): Body => ({
  event_name: 'Purchase',
  event_time: now() - 60,
  action_source: 'website',
  event_source_url: 'https://shop.example/thanks',
  event_id: 'order-1',
  user_data: { em: [em], client_user_agent: 'Mozilla/5.0', client_ip_address: '203.0.113.7' },
  custom_data: { value: 49.9, currency: 'EUR' },
  ...more,
})
const send = (data: Body[], more: Body = {}) => twin.post(person, `${assets.pixel}/events`, { data, ...more })
const state = async () =>
  (
    await twin.call(`/_twin/pixels/${assets.pixel}/events`, {
      headers: { authorization: `Bearer ${person.token}` },
    })
  ).body

describe('the Conversions API', () => {
  test('counts events and tells the same one from another', async () => {
    const answer = await send([
      event(),
      event({ event_id: 'order-2', custom_data: { value: 10, currency: 'EUR' } }),
    ])
    expect(answer.body).toMatchObject({
      events_received: 2,
      messages: [],
      fbtrace_id: expect.stringMatching(/^A/),
    })
    await send([event(), event({ event_name: 'Lead', custom_data: undefined })])
    expect(at(await state(), 'totals', 'Purchase')).toEqual({
      browser: 0,
      server: 2,
      duplicates: 1,
      value: 59.9,
    })
    expect(at(await state(), 'totals', 'Lead', 'server')).toBe(1)
    const stats = rows(await twin.get(person, `${assets.pixel}/stats`, { aggregation: 'event' }))
    expect(stats.flatMap(({ data }) => data as Body[])).toContainEqual({ value: 'Purchase', count: 2 })
    expect((await twin.get(person, assets.pixel, { fields: 'last_fired_time' })).body).toHaveProperty(
      'last_fired_time',
    )
  })

  test('shows test events in the test tool alone', async () => {
    const before = at(await state(), 'totals', 'Contact')
    await send([event({ event_name: 'Contact', event_id: 'c', custom_data: undefined })], {
      test_event_code: 'TEST123',
    })
    expect(at(await state(), 'totals', 'Contact')).toBe(before)
    expect(at(await state(), 'test', 0)).toMatchObject({ name: 'Contact', code: 'TEST123' })
  })

  test('keeps no customer information', async () => {
    expect(JSON.stringify(await state())).not.toContain(em)
  })

  const user = (user_data: Body) => event({ user_data })
  test.each<[string, () => Body, string]>([
    ['older than seven days', () => event({ event_time: now() - 8 * 86_400 }), '100/2804003'],
    ['of tomorrow', () => event({ event_time: now() + 86_400 }), '100/2804004'],
    ['without time', () => event({ event_time: undefined }), '100/'],
    ['without name', () => event({ event_name: undefined }), '100/'],
    ['of an unknown source', () => event({ action_source: 'pigeon' }), '100/'],
    ['of a website without its address', () => event({ event_source_url: undefined }), '100/'],
    ['of a website without its browser', () => user({ em: [em] }), '100/'],
    ['without user_data', () => event({ user_data: undefined }), '100/'],
    [
      'with a plain e-mail address',
      () => user({ em: 'john_smith@gmail.com', client_user_agent: 'x' }),
      '100/',
    ],
    [
      'about somebody nobody could find',
      () => user({ country: [em], client_user_agent: 'x' }),
      '100/2804050',
    ],
    ['about a first name', () => user({ fn: [em], ge: [em], client_user_agent: 'x' }), '100/2804050'],
    ['of a purchase without currency', () => event({ custom_data: { value: 1 } }), '100/'],
    ['with a value that is none', () => event({ custom_data: { value: 'much', currency: 'EUR' } }), '100/'],
  ])('refuses the whole request for one event %s', async (_, bad, expected) => {
    const before = at(await state(), 'totals')
    const answer = await send([event({ event_id: 'good' }), bad()])
    expect(code(answer), JSON.stringify(answer.body)).toBe(expected)
    expect(at(await state(), 'totals')).toEqual(before)
  })

  test('takes a thousand events at once, and no more', async () => {
    const many = (count: number) => Array.from({ length: count }, () => event({ event_name: 'ViewContent', event_id: undefined, custom_data: undefined }))
    expect((await send(many(1000))).body['events_received']).toBe(1000)
    expect(code(await send(many(1001)))).toBe('100/')
  }) // prettier-ignore
})

test('custom conversions are made from rules', async () => {
  const made = await twin.post(person, `${assets.account}/customconversions`, {
    name: 'Thank-you page', event_source_id: assets.pixel, custom_event_type: 'PURCHASE', rule: '{"and":[{"url":{"i_contains":"thanks"}}]}',
  }) // prettier-ignore
  const id = String(made.body['id'])
  expect((await twin.get(person, id, { fields: 'name,custom_event_type,pixel{id}' })).body).toMatchObject({
    custom_event_type: 'PURCHASE',
    pixel: { id: assets.pixel },
  })
  await twin.del(person, id)
  expect(rows(await twin.get(person, `${assets.account}/customconversions`))).toEqual([])
})
