import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  BAD_GATEWAY,
  cutBeforeAnswer,
  raw,
  recorded,
  rejection,
  startStubGraph,
  TOKEN,
} from '../__fixtures__/stub-graph.ts'
import { MetaError, type BatchItem, type BatchOutcome } from '../index.ts'

const slot = (body: object, code = 200, headers: Record<string, string> = {}) => ({
  code,
  headers: Object.entries({ 'Content-Type': 'text/javascript', ...headers }).map(([name, value]) => ({
    name,
    value,
  })),
  body: JSON.stringify(body),
})
const answer = (...slots: unknown[]) => raw(200, JSON.stringify(slots))
const get = (path: string, more: Partial<BatchItem> = {}): BatchItem => ({ method: 'GET', path, ...more })
const post = (path: string, more: Partial<BatchItem> = {}): BatchItem => ({ method: 'POST', path, ...more })
const errorOf = (outcome: BatchOutcome | undefined) => (outcome?.ok === false ? outcome.error : undefined)
/** The operations of a request, without the proofs they all carry. */
const sent = (seen: { form: URLSearchParams } | undefined): Record<string, unknown>[] =>
  JSON.parse((seen?.form.get('batch') ?? '[]').replace(/[?&]?appsecret_proof=[0-9a-f]{64}/g, ''))

test('operations travel together and are answered singly, in their order', async () => {
  const { session, seen } = await startStubGraph([
    answer(
      slot({ id: 120330000000000, name: 'a' }),
      slot({ success: true }),
      slot({ error: { code: 100, error_subcode: 33, message: 'gone' } }, 400),
    ),
  ])
  const outcomes = await session.batch([
    get('700', { params: { fields: 'name' } }),
    post('701', { params: { status: 'PAUSED', name: 'Bread & butter' } }),
    { method: 'DELETE', path: '702' },
  ])
  expect(outcomes.slice(0, 2)).toEqual([
    { ok: true, value: { id: 120330000000000, name: 'a' } },
    { ok: true, value: { success: true } },
  ])
  expect(errorOf(outcomes[2])).toMatchObject({
    kind: 'not_found',
    reason: 'object_missing',
    status: 400,
    message: 'DELETE /v26.0/702 in a batch failed with 100/33: gone',
  })
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({ method: 'POST', path: '/v26.0/' })
  expect(seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`)
  expect(seen[0]?.form.get('include_headers')).toBe('true')
  expect(sent(seen[0])).toEqual([
    { method: 'GET', relative_url: '700?fields=name' },
    { method: 'POST', relative_url: '701', body: 'status=PAUSED&name=Bread%20%26%20butter' },
    { method: 'DELETE', relative_url: '702' },
  ])
})

test('ids beyond 2^53 stay whole', async () => {
  const { session } = await startStubGraph([answer({ code: 200, body: '{"id":120330000000000777}' })])
  expect(await session.batch([get('700')])).toEqual([{ ok: true, value: { id: '120330000000000777' } }])
})

test('fifty go in one request, the rest in further ones', async () => {
  const { session, seen } = await startStubGraph([
    answer(...Array(50).fill(slot({ id: '1' }))),
    answer(...Array(50).fill(slot({ id: '2' }))),
    answer(...Array(20).fill(slot({ id: '3' }))),
  ])
  const outcomes = await session.batch(Array.from({ length: 120 }, (_, index) => get(`${index + 1}`)))
  expect(seen.map((request) => sent(request).length)).toEqual([50, 50, 20])
  expect(outcomes).toHaveLength(120)
  expect(outcomes[119]).toEqual({ ok: true, value: { id: '3' } })
  await expect(session.batch([])).resolves.toEqual([])
})

describe('an operation Meta did not get to', () => {
  test('is asked for again when it only reads', async () => {
    const { session, seen, waits } = await startStubGraph([
      answer(slot({ id: '1' }), null, null),
      answer(slot({ id: '2' }), null),
      answer(slot({ id: '3' })),
    ])
    const outcomes = await session.batch([get('1'), get('2'), get('3')])
    expect(outcomes).toEqual(['1', '2', '3'].map((id) => ({ ok: true, value: { id } })))
    expect(seen.map((request) => sent(request).map(({ relative_url }) => relative_url))).toEqual([
      ['1', '2', '3'],
      ['2', '3'],
      ['3'],
    ])
    expect(waits).toEqual([375, 750])
  })

  test('at most three times', async () => {
    const { session, seen } = await startStubGraph([answer(null)])
    const [outcome] = await session.batch([get('1')])
    expect(errorOf(outcome)).toMatchObject({ kind: 'transient', reason: 'not_finished', retryable: true })
    expect(seen).toHaveLength(4)
  })

  test('has an unknown outcome when it writes', async () => {
    const { session, seen } = await startStubGraph([answer(null, slot({ id: '2' }))])
    const [lost, read] = await session.batch([post('1', { params: { name: 'x' } }), get('2')])
    expect(errorOf(lost)).toMatchObject({ kind: 'unknown_outcome', reason: 'not_finished', retryable: false })
    expect(read).toEqual({ ok: true, value: { id: '2' } })
    expect(seen).toHaveLength(1)
  })

  test('is a passing failure like any other', async () => {
    const { session, seen } = await startStubGraph([
      answer(slot({ error: { code: 2, message: 'try later' } }, 500), slot({ error: { code: 2 } }, 500)),
      answer(slot({ id: '1' })),
    ])
    const [read, write] = await session.batch([get('1'), post('2')])
    expect(read).toEqual({ ok: true, value: { id: '1' } })
    expect(errorOf(write)).toMatchObject({ kind: 'unknown_outcome', code: 2 })
    expect(seen).toHaveLength(2)
  })
})

describe('operations that need each other', () => {
  const family = [
    post('act_1/campaigns', { name: 'campaign', params: { name: 'n' } }),
    post('act_1/adsets', {
      params: { campaign_id: '{result=campaign:$.id}', promoted_object: { x: '{result=campaign:$.id}&' } },
    }),
  ]

  test('refer to results, which stand unencoded', async () => {
    const { session, seen } = await startStubGraph([answer(slot({ id: '1' }), slot({ id: '2' }), slot({}))])
    await session.batch([...family, get('{result=campaign:$.id}/ads', { dependsOn: 'campaign' })])
    expect(sent(seen[0])).toEqual([
      {
        method: 'POST',
        relative_url: 'act_1/campaigns',
        body: 'name=n',
        name: 'campaign',
        omit_response_on_success: false,
      },
      {
        method: 'POST',
        relative_url: 'act_1/adsets',
        body: `campaign_id={result=campaign:$.id}&promoted_object=${encodeURIComponent('{"x":"')}{result=campaign:$.id}${encodeURIComponent('&"}')}`,
      },
      { method: 'GET', relative_url: '{result=campaign:$.id}/ads', depends_on: 'campaign' },
    ])
  })

  test('stay in one request', async () => {
    const { session, seen } = await startStubGraph([
      answer(...Array(49).fill(slot({ id: '1' }))),
      answer(slot({ id: '1' }), slot({ id: '2' })),
    ])
    await session.batch([...Array.from({ length: 49 }, (_, index) => get(`${index + 1}`)), ...family])
    expect(seen.map((request) => sent(request).length)).toEqual([49, 2])
  })

  test('were surely not made when what they need failed', async () => {
    const { session } = await startStubGraph([
      answer(slot({ error: { code: 100, error_subcode: 1885621, message: 'budget' } }, 400), null),
    ])
    const [parent, child] = await session.batch(family)
    expect(errorOf(parent)).toMatchObject({ kind: 'invalid', reason: 'budget_on_both_levels' })
    expect(errorOf(child)).toMatchObject({ kind: 'invalid', reason: 'dependency_failed' })
  })

  test('are as unknown as what they need', async () => {
    const { session } = await startStubGraph([answer(null, null)])
    const outcomes = await session.batch(family)
    expect(outcomes.map((outcome) => errorOf(outcome)?.kind)).toEqual(['unknown_outcome', 'unknown_outcome'])
  })

  test('an answer left out is success when others went on from it', async () => {
    const quiet = family.map((item, index) => (index === 0 ? { ...item, omitResponseOnSuccess: true } : item))
    const { session, seen } = await startStubGraph([answer(null, slot({ id: '2' })), answer(null, null)])
    await expect(session.batch(quiet)).resolves.toEqual([{ ok: true }, { ok: true, value: { id: '2' } }])
    expect(sent(seen[0])[0]).toMatchObject({ omit_response_on_success: true })
    const lost = await session.batch(quiet)
    expect(lost.map((outcome) => errorOf(outcome)?.kind)).toEqual(['unknown_outcome', 'unknown_outcome'])
  })

  test.each<[string, BatchItem[]]>([
    ['a name nobody has', [get('1', { dependsOn: 'nobody' })]],
    ['a name that comes later', [get('{result=b:$.id}'), get('1', { name: 'b' })]],
    ['a name given twice', [get('1', { name: 'a' }), get('2', { name: 'a' })]],
    ['more than a path', [get('1?access_token=x')]],
    ['a way out', [get('../1')]],
    ['too large a family', [get('1', { name: 'a' }), ...Array(50).fill(get('2', { dependsOn: 'a' }))]],
  ])('%s is refused before anything is sent', async (_name, items) => {
    const { session, seen } = await startStubGraph([answer()])
    await expect(session.batch(items)).rejects.toThrow(TypeError)
    expect(seen).toHaveLength(0)
  })
})

describe('a request that is lost as a whole', () => {
  test('leaves writes unknown and asks again for reads', async () => {
    const { session, seen } = await startStubGraph([cutBeforeAnswer, answer(slot({ id: '2' }))])
    const [write, read] = await session.batch([post('1'), get('2')])
    expect(errorOf(write)).toMatchObject({ kind: 'unknown_outcome' })
    expect(read).toEqual({ ok: true, value: { id: '2' } })
    expect(seen.map((request) => sent(request).length)).toEqual([2, 1])
  })

  test('is repeated when it only reads', async () => {
    const { session } = await startStubGraph([BAD_GATEWAY, answer(slot({ id: '1' }))])
    await expect(session.batch([get('1')])).resolves.toEqual([{ ok: true, value: { id: '1' } }])
  })

  test('is told to each operation, and to those of other requests nothing', async () => {
    const { session } = await startStubGraph([
      answer(...Array(50).fill(slot({ id: '1' }))),
      raw(400, '{"error":{"code":190,"error_subcode":463,"message":"expired"}}'),
    ])
    const outcomes = await session.batch(Array.from({ length: 51 }, (_, index) => get(`${index + 1}`)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50)
    expect(errorOf(outcomes[50])).toMatchObject({ kind: 'auth', reason: 'expired' })
  })

  test('with a slot too few means nothing', async () => {
    const { session } = await startStubGraph([answer(slot({ id: '1' }))])
    const outcomes = await session.batch([post('1'), post('2')])
    expect(outcomes.map((outcome) => errorOf(outcome)?.kind)).toEqual(['unknown_outcome', 'unknown_outcome'])
  })
})

test('an operation may bring its own token, proven by its own proof, and neither shows', async () => {
  const { session, seen } = await startStubGraph([
    answer(
      slot({ error: { code: 190, error_subcode: 492, message: 'PAGETOKEN-1 has no role' } }, 400),
      slot({ id: '104' }),
    ),
  ])
  const [outcome] = await session.batch([
    post('104/feed', { token: 'PAGETOKEN-1', params: { message: 'hi' } }),
    get('104'),
  ])
  expect(errorOf(outcome)).toMatchObject({ kind: 'auth', reason: 'page_role_lost' })
  expect(inspect(outcome, { depth: 9 })).not.toContain('PAGETOKEN-1')
  const [item, other] = JSON.parse(seen[0]?.form.get('batch') ?? '[]')
  expect(item).toMatchObject({ access_token: 'PAGETOKEN-1' })
  expect(item?.body).toMatch(/^message=hi&appsecret_proof=[0-9a-f]{64}$/)
  const own = seen[0]?.form.get('appsecret_proof')
  expect(item.body).not.toContain(own)
  expect(other).toEqual({ method: 'GET', relative_url: `104?appsecret_proof=${own}` })
  expect(seen[0]?.query.size).toBe(0)
})

describe('limits', () => {
  const blocked = {
    'X-Business-Use-Case-Usage': JSON.stringify({
      1: [{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: 5 }],
    }),
  }
  const throttled = slot(
    { error: { code: 80004, error_subcode: 2446079, message: 'too many' } },
    400,
    blocked,
  )

  test('are told per operation, and hold back only the account they are of', async () => {
    const { session, seen } = await startStubGraph([
      answer(throttled, slot({ id: 'act_2' })),
      answer(slot({ id: 'act_2' })),
    ])
    const [first] = await session.batch([get('act_1'), get('act_2')])
    expect(errorOf(first)).toMatchObject({ kind: 'throttled', retryAfterMs: 300_000 })

    const [held, free] = await session.batch([get('act_1/campaigns'), get('act_2')])
    expect(errorOf(held)).toMatchObject({ kind: 'throttled', reason: 'held_back' })
    expect(free).toEqual({ ok: true, value: { id: 'act_2' } })
    expect(sent(seen[1])).toHaveLength(1)
    expect(await rejection(session.adAccount('1'))).toMatchObject({ reason: 'held_back' })
    expect(seen).toHaveLength(2)
  })

  test('hold back what depends on a held operation', async () => {
    const { session, seen } = await startStubGraph([answer(throttled)])
    await session.batch([get('act_1')])
    const outcomes = await session.batch([
      post('act_1/campaigns', { name: 'campaign' }),
      get('{result=campaign:$.id}'),
    ])
    expect(outcomes.map((outcome) => errorOf(outcome)?.reason)).toEqual(['held_back', 'dependency_failed'])
    expect(errorOf(outcomes[1])).toBeInstanceOf(MetaError)
    expect(errorOf(outcomes[1])?.retryable).toBe(true)
    expect(seen).toHaveLength(1)
  })

  test('slow a batch down once, not once for each operation', async () => {
    const near = {
      'x-business-use-case-usage': JSON.stringify({ 1: [{ type: 'ads_management', call_count: 80 }] }),
    }
    const now = new Date('2026-11-23T10:00:00Z')
    const { session, waits } = await startStubGraph(
      [
        answer(slot({ id: 'act_1' }, 200, near)),
        answer(slot({ id: 'act_1' }), slot({ id: 'act_1' }), slot({ id: 'act_1' })),
      ],
      { clock: { now: () => now } },
    )
    await session.batch([get('act_1')])
    await session.batch([get('act_1'), get('act_1/ads'), get('act_1/adsets')])
    expect(waits).toEqual([120])
  })
})

test('an answer without headers is as good', async () => {
  const { session } = await startStubGraph([recorded('batch-plain')])
  await expect(session.batch([get('1')])).resolves.toEqual([{ ok: true, value: { id: '1' } }])
})
