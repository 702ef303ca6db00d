import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { raw, rejection, startStubGraph } from '../__fixtures__/stub-graph.ts'
import { MOST_MEMBERS } from './audience-users.ts'
import { memberRow } from './members.ts'

const json = (body: unknown) => raw(200, JSON.stringify(body))
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

test('people leave only hashed, each column by its rule', () => {
  const row = memberRow(['EMAIL', 'PHONE', 'FN', 'DOBM', 'COUNTRY', 'EXTERN_ID', 'LN'], {
    EMAIL: ' John_Smith@gmail.com ',
    PHONE: '+1 (650) 555-1212',
    FN: 'Mary',
    DOBM: '3',
    COUNTRY: 'US',
    EXTERN_ID: 'c-1',
  })
  expect(row).toEqual([
    '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
    'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
    '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec',
    sha('03'),
    '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621',
    'c-1',
    '',
  ])
  const [again] = memberRow(['EMAIL'], { EMAIL: row[0] ?? '' })
  expect(again).toBe(row[0])
})

test('any number of people goes up in batches of one session, the last one marked', async () => {
  const { session, seen } = await startStubGraph([json({ num_received: 7, num_invalid_entries: 1 })])
  async function* members() {
    for (let i = 0; i < MOST_MEMBERS + 1; i += 1) yield { EMAIL: `a${i}@b.example` }
  }
  await expect(
    session.audiences.users.addAll('5', {
      schema: ['EMAIL'],
      members: members(),
      sessionId: 42,
      total: 10_001,
    }),
  ).resolves.toEqual({ received: 14, invalid: 2 })
  expect(seen.map(({ form }) => JSON.parse(form.get('session') ?? ''))).toEqual([
    { session_id: 42, batch_seq: 1, last_batch_flag: false, estimated_num_total: 10_001 },
    { session_id: 42, batch_seq: 2, last_batch_flag: true, estimated_num_total: 10_001 },
  ])
  const { schema, data } = JSON.parse(seen[1]?.form.get('payload') ?? '')
  expect(schema).toEqual(['EMAIL'])
  expect(data).toEqual([[sha('a10000@b.example')]])
  expect(seen[0]?.body.toString()).not.toContain('b.example')
})

test('a batch is never larger than Meta takes, nor empty', async () => {
  const { session, seen } = await startStubGraph([json({})])
  const one = { EMAIL: 'a@b.example' }
  await expect(session.audiences.users.add('5', ['EMAIL'], [])).rejects.toThrow(TypeError)
  await expect(
    session.audiences.users.add('5', ['EMAIL'], Array<typeof one>(MOST_MEMBERS + 1).fill(one)),
  ).rejects.toThrow('1 to 10000')
  expect(seen).toHaveLength(0)
})

test('people are taken out by a DELETE that carries them in its body', async () => {
  const { session, seen } = await startStubGraph([json({ num_received: 100 })])
  await session.audiences.users.remove('5', ['EMAIL'], [{ EMAIL: 'a@b.example' }])
  expect(seen[0]?.method).toBe('POST')
  expect(seen[0]?.form.get('method')).toBe('delete')
  expect(seen[0]?.query.toString()).toBe('')
})

test('a lookalike names its origin, its country and its share', async () => {
  const { session, seen } = await startStubGraph([json({ id: '8' })])
  const of = { name: 'Alike #k3x9', originAudienceId: '5', country: 'US', ratio: 0.01 }
  await expect(session.audiences.createLookalike('12', of)).resolves.toEqual({ id: '8' })
  expect(Object.fromEntries(seen[0]?.form ?? [])).toMatchObject({
    subtype: 'LOOKALIKE',
    origin_audience_id: '5',
    lookalike_spec: '{"country":"US","ratio":0.01}',
  })
  expect(await rejection(session.audiences.createLookalike('12', { ...of, ratio: 1 }))).toMatchObject({
    kind: 'invalid',
  })
})
