import { describe, expect, test } from 'vitest'
import { BAD_GATEWAY, raw, recorded, rejection, startStubGraph, TOKEN } from '../__fixtures__/stub-graph.ts'
import {
  createMemoryLimitStore,
  MetaError,
  type LimitNews,
  type LimitStore,
  type MetaClientOptions,
} from '../index.ts'

type Reply = Parameters<typeof startStubGraph>[0][number]

/** Answers by path; `headers` and `error` are of the account or object the path names. */
const byNode =
  (replies: Record<string, Reply>, otherwise: Reply = recorded('campaign')): Reply =>
  (response) => {
    const node = response.req.url?.split(/[/?]/)[2] ?? ''
    return (replies[node] ?? otherwise)(response)
  }

const minutes = (account: string, regain: number, use = 100, type = 'ads_management') => ({
  'x-business-use-case-usage': JSON.stringify({
    [account]: [
      { type, call_count: use, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: regain },
    ],
  }),
})
const seconds = (use: number, reset: number) => ({
  'x-ad-account-usage': JSON.stringify({ acc_id_util_pct: use, reset_time_duration: reset }),
})
const refused = (code: number, subcode: number | undefined, headers: Record<string, string> = {}) =>
  raw(400, JSON.stringify({ error: { code, error_subcode: subcode, message: 'too many calls' } }), headers)

/** A stub with a clock that only sleeping and `pass` move. */
async function governed(replies: Reply[], options: Partial<MetaClientOptions> = {}) {
  let now = Date.UTC(2026, 10, 23, 10)
  const slept: number[] = []
  const clock = { now: () => new Date(now) }
  const sleep = async (ms: number) => {
    slept.push(ms)
    now += ms
  }
  const stub = await startStubGraph(replies, { clock, sleep, ...options })
  return { ...stub, slept, clock, sleep, pass: (ms: number) => void (now += ms) }
}

const account = (stub: { session: { adAccount(id: string): Promise<unknown> } }, id: string) =>
  stub.session.adAccount(id)

describe('a block', () => {
  test('of two ad accounts, told in minutes and in seconds, never delays a third', async () => {
    const stub = await governed([
      byNode({
        act_1: refused(80004, 2446079, minutes('1', 4)),
        act_2: refused(17, 2446079, seconds(100, 90)),
        act_3: raw(200, '{"id":"act_3"}', minutes('3', 0, 12)),
      }),
    ])
    expect(await rejection(account(stub, '1'))).toMatchObject({ kind: 'throttled', retryAfterMs: 240_000 })
    expect(await rejection(account(stub, '2'))).toMatchObject({ kind: 'throttled', retryAfterMs: 90_000 })
    expect(stub.seen).toHaveLength(2)

    for (let round = 0; round < 5; round += 1) await account(stub, '3')
    for (const id of ['1', '2']) {
      const error = await rejection(account(stub, id))
      expect(error).toMatchObject({ kind: 'throttled', reason: 'held_back', retryable: true, status: 0 })
    }
    expect(stub.seen.map(({ path }) => path.split('/')[2])).toEqual([
      'act_1',
      'act_2',
      ...Array(5).fill('act_3'),
    ])
    expect(stub.slept).toEqual([])

    // Seconds and minutes each run out at their own time.
    stub.pass(90_000)
    await rejection(account(stub, '2'))
    await rejection(account(stub, '1'))
    expect(stub.seen.slice(7).map(({ path }) => path)).toEqual(['/v26.0/act_2'])
  })

  test('tells those turned away when to come again, not all at the same moment', async () => {
    let random = 0
    const stub = await governed([byNode({ act_1: refused(80004, 2446079, minutes('1', 4)) })], {
      random: () => random,
    })
    await rejection(account(stub, '1'))
    stub.pass(40_000)
    expect(await rejection(account(stub, '1'))).toMatchObject({ retryAfterMs: 200_000 })
    random = 0.5
    expect(await rejection(account(stub, '1'))).toMatchObject({ retryAfterMs: 210_000 })
    expect(stub.seen).toHaveLength(1)
  })

  test('of one use case leaves the others of the same account open', async () => {
    const insights = raw(200, '{"data":[]}')
    const stub = await governed([
      (response) =>
        (response.req.url?.includes('/insights') ? insights : refused(80004, 2446079, minutes('1', 4)))(
          response,
        ),
    ])
    await rejection(account(stub, '1'))
    const rows = stub.session.insights('act_1', { fields: ['spend'], datePreset: 'today' })
    for await (const _row of rows) break
    expect(stub.seen).toHaveLength(2)
  })

  test('of the app holds every account', async () => {
    const stub = await governed([byNode({ act_1: refused(4, undefined) })])
    await rejection(account(stub, '1'))
    expect(await rejection(account(stub, '2'))).toMatchObject({ reason: 'held_back' })
    expect(stub.seen).toHaveLength(1)
  })

  test('nobody gave an end to is given one, which its error tells too', async () => {
    const stub = await governed([byNode({ act_1: refused(80004, undefined) })])
    expect(await rejection(account(stub, '1'))).toMatchObject({ code: 80004, retryAfterMs: 300_000 })
    stub.pass(300_000)
    await rejection(account(stub, '1'))
    expect(stub.seen).toHaveLength(2)
  })

  test('lasts as long as its own account was told, not as long as another', async () => {
    const headers = {
      'x-business-use-case-usage': JSON.stringify({
        1: [{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: 2 }],
        2: [{ type: 'ads_insights', call_count: 100, estimated_time_to_regain_access: 30 }],
      }),
    }
    const stub = await governed([byNode({ act_1: refused(80004, 2446079, headers) })])
    expect(await rejection(account(stub, '1'))).toMatchObject({ retryAfterMs: 120_000 })
    expect(await rejection(account(stub, '1'))).toMatchObject({
      retryAfterMs: 126_000,
      message: 'GET /v26.0/act_1 was not made: account:1:ads_management is closed by Meta',
    })
    await account(stub, '2')
  })

  test('of a person holds that person alone', async () => {
    const stub = await governed([byNode({ act_1: refused(17, undefined) })])
    await rejection(account(stub, '1'))
    expect(await rejection(account(stub, '2'))).toMatchObject({ reason: 'held_back' })
    await stub.client.as('ANOTHERTOKEN-2').adAccount('2')
    expect(stub.seen).toHaveLength(2)
  })

  test('of a single action closes nothing', async () => {
    const stub = await governed([byNode({ act_1: refused(613, 1487632) })])
    expect(await rejection(account(stub, '1'))).toMatchObject({ retryAfterMs: 3_600_000 })
    await rejection(account(stub, '1'))
    expect(stub.seen).toHaveLength(2)
  })

  test('begins as soon as an answer tells that nothing is left', async () => {
    const stub = await governed([raw(200, '{"id":"act_1"}', seconds(100, 30))])
    await account(stub, '1')
    expect(await rejection(account(stub, '1'))).toMatchObject({ reason: 'held_back', retryAfterMs: 31_500 })
  })

  test('stops the repetitions of a read', async () => {
    const stub = await governed([
      BAD_GATEWAY,
      refused(80004, undefined, minutes('1', 1)),
      recorded('campaign'),
    ])
    expect(await rejection(account(stub, '1'))).toMatchObject({ kind: 'throttled' })
    expect(stub.seen).toHaveLength(2)
  })
})

describe('once a block is over', () => {
  const closedThen = async (...replies: Reply[]) => {
    const stub = await governed([refused(80004, 2446079, minutes('1', 1)), ...replies])
    await rejection(account(stub, '1'))
    stub.pass(60_000)
    return stub
  }

  test('a single call tries the way, and opens it for all', async () => {
    let answer = () => {}
    const stub = await closedThen((response) => {
      answer = () => recorded('campaign')(response)
    }, recorded('campaign'))
    const trial = account(stub, '1')
    await expect.poll(() => stub.seen.length).toBe(2)
    expect(await rejection(account(stub, '1'))).toMatchObject({ reason: 'held_back' })
    expect(stub.seen).toHaveLength(2)
    answer()
    await trial
    await account(stub, '1')
    expect(stub.seen).toHaveLength(3)
  })

  test('a try that is refused closes it again', async () => {
    const stub = await closedThen(refused(80004, 2446079, minutes('1', 7)))
    await rejection(account(stub, '1'))
    expect(await rejection(account(stub, '1'))).toMatchObject({ reason: 'held_back', retryAfterMs: 441_000 })
    expect(stub.seen).toHaveLength(2)
  })

  test('any other error of Graph shows it open, a gateway does not', async () => {
    const stub = await closedThen(raw(502, '<html>'), recorded('error-validation', 400), recorded('campaign'))
    await rejection(
      stub.session.campaigns.create('1', { name: 'n', objective: 'x', special_ad_categories: [] }),
    )
    expect(await rejection(account(stub, '1'))).toMatchObject({ reason: 'held_back' })
    stub.pass(10_000) // a try holds the way for ten seconds at most
    expect(await rejection(account(stub, '1'))).toMatchObject({ kind: 'invalid' })
    await account(stub, '1')
    expect(stub.seen).toHaveLength(4)
  })
})

describe('near the limit', () => {
  const slowed = async (use: number, calls: number) => {
    const stub = await governed([raw(200, '{"id":"act_1"}', minutes('1', 0, use))])
    await account(stub, '1')
    for (let call = 0; call < calls; call += 1) await account(stub, '1')
    return stub
  }

  test('calls are spread from three quarters on, the wider the nearer', async () => {
    expect((await slowed(74, 2)).slept).toEqual([])
    expect((await slowed(80, 2)).slept).toEqual([40, 40])
    expect((await slowed(90, 2)).slept).toEqual([360, 360])
    expect((await slowed(99, 1)).slept).toEqual([922])
  })

  test('simultaneous calls queue up, and only as long as may be waited for in the process', async () => {
    const stub = await governed([raw(200, '{"id":"act_1"}', minutes('1', 0, 95))], { sleep: async () => {} })
    await account(stub, '1')
    const ends = await Promise.allSettled(Array.from({ length: 6 }, () => account(stub, '1')))
    const late = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    expect(late).toHaveLength(3)
    for (const error of late) {
      expect(error).toBeInstanceOf(MetaError)
      expect(error).toMatchObject({ kind: 'throttled', reason: 'held_back', status: 0 })
      expect(error.retryAfterMs).toBeLessThan(3000)
    }
    expect(stub.seen).toHaveLength(4)
  })

  test('chance moves a wait by a quarter at most', async () => {
    for (const [random, ms] of [
      [0, 270],
      [0.999, 450],
    ] as const) {
      const stub = await governed([raw(200, '{"id":"act_1"}', minutes('1', 0, 90))], { random: () => random })
      await account(stub, '1')
      await account(stub, '1')
      expect(stub.slept).toEqual([ms])
    }
  })

  test('another account is not slowed', async () => {
    const stub = await governed([
      byNode({ act_1: raw(200, '{"id":"act_1"}', minutes('1', 0, 95)) }, raw(200, '{"id":"act_2"}')),
    ])
    await account(stub, '1')
    await account(stub, '2')
    expect(stub.slept).toEqual([])
  })

  test('old news fade', async () => {
    const stub = await governed([raw(200, '{"id":"act_1"}', minutes('1', 0, 90))])
    await account(stub, '1')
    stub.pass(15 * 60_000)
    await account(stub, '1')
    expect(stub.slept).toEqual([])
  })

  test('an answer that was long on its way does not praise away what was told since', async () => {
    let answerFirst = () => {}
    const stub = await governed([
      (response) => void (answerFirst = () => raw(200, '{"id":"act_1"}', minutes('1', 0, 10))(response)),
      raw(200, '{"id":"act_1"}', minutes('1', 0, 90)),
    ])
    const first = account(stub, '1')
    await expect.poll(() => stub.seen.length).toBe(1)
    stub.pass(100)
    await account(stub, '1')
    answerFirst()
    await first
    await account(stub, '1')
    expect(stub.slept).toEqual([360])
  })

  test('a call that finds the way closed after its wait is not made', async () => {
    let refuse = () => {}
    let inFlight: Promise<unknown> | undefined
    const stub = await governed(
      [
        raw(200, '{"id":"act_1"}', minutes('1', 0, 90)),
        (response) => void (refuse = () => refused(80004, 2446079, minutes('1', 4))(response)),
      ],
      {
        sleep: async () => {
          refuse() // does nothing until the second call is on its way
          await inFlight
        },
      },
    )
    await account(stub, '1')
    const second = rejection(account(stub, '1'))
    await expect.poll(() => stub.seen.length).toBe(2)
    inFlight = second
    expect(await rejection(account(stub, '1'))).toMatchObject({ reason: 'held_back' })
    expect(await second).toMatchObject({ code: 80004 })
    expect(stub.seen).toHaveLength(2)
  })
})

describe('whose limit a call counts for', () => {
  test('is learned from the answer: a campaign counts for its account', async () => {
    const stub = await governed([
      byNode({
        '700': raw(200, '{"id":"700"}', minutes('1', 0, 20)),
        act_1: refused(80004, 2446079, minutes('1', 5)),
      }),
    ])
    await stub.session.campaigns.get('700', ['name'])
    await rejection(account(stub, '1'))
    expect(await rejection(stub.session.campaigns.get('700', ['name']))).toMatchObject({
      reason: 'held_back',
    })
    await stub.session.campaigns.get('701', ['name'])
    expect(stub.seen).toHaveLength(3)
  })

  test('is learned with its use case: a report counts for the insights of its account', async () => {
    const insights = { ...minutes('1', 0, 20, 'ads_insights') }
    const stub = await governed([
      byNode({
        '900': raw(200, '{"async_status":"Job Running","async_percent_completion":3}', insights),
        act_1: refused(80000, 2446079, minutes('1', 5, 100, 'ads_insights')),
      }),
    ])
    await stub.session.insightsReports.poll('900')
    await rejection(stub.session.insightsReports.start('act_1', { fields: ['spend'], datePreset: 'today' }))
    expect(await rejection(stub.session.insightsReports.poll('900'))).toMatchObject({ reason: 'held_back' })
    expect(stub.seen).toHaveLength(2)
  })

  test('is what the caller says', async () => {
    const stub = await governed([byNode({ act_1: refused(80004, 2446079, minutes('1', 5)) })])
    await rejection(account(stub, '1'))
    const session = stub.client.as(TOKEN, { adAccountId: 'act_1' })
    expect(await rejection(session.campaigns.get('701', ['name']))).toMatchObject({ reason: 'held_back' })
    await stub.client.as(TOKEN, { adAccountId: '2' }).campaigns.get('701', ['name'])
  })

  test('falls back to the object itself', async () => {
    const stub = await governed([byNode({ '700': refused(17, 2446079) })])
    await rejection(stub.session.campaigns.get('700', ['name']))
    expect(await rejection(stub.session.campaigns.get('700', ['name']))).toMatchObject({
      reason: 'held_back',
    })
    await stub.session.campaigns.get('701', ['name'])
    expect(stub.seen).toHaveLength(2)
  })

  test('several accounts in one header hold only those that are blocked', async () => {
    const headers = {
      'x-business-use-case-usage': JSON.stringify({
        1: [{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: 5 }],
        2: [{ type: 'ads_management', call_count: 30, estimated_time_to_regain_access: 0 }],
      }),
    }
    const stub = await governed([byNode({ act_1: refused(80004, 2446079, headers) })])
    await rejection(account(stub, '1'))
    await account(stub, '2')
    expect(stub.seen).toHaveLength(2)
  })
})

describe('processes that share a store', () => {
  test('respect each other’s blocks', async () => {
    const limits = createMemoryLimitStore()
    const stub = await governed([byNode({ act_1: refused(80004, 2446079, minutes('1', 4)) })], { limits })
    const { client: other } = await governed([recorded('campaign')], { limits, clock: stub.clock })
    await rejection(account(stub, '1'))
    expect(await rejection(other.as(TOKEN).adAccount('1'))).toMatchObject({ reason: 'held_back' })
    await other.as(TOKEN).adAccount('2')
  })

  test('send a single call to try the way', async () => {
    const limits = createMemoryLimitStore()
    let second: unknown
    const stub = await governed([refused(80004, 2446079, minutes('1', 1)), recorded('campaign')], {
      limits,
      // The try is on its way to Meta: it waits for its turn with a limit that was full a moment ago.
      sleep: async () => {
        second = await rejection(account(other, '1'))
      },
    })
    const other = await governed([recorded('campaign')], { limits, clock: stub.clock })
    await rejection(account(stub, '1'))
    stub.pass(59_900)
    await rejection(account(other, '1')) // so the other process knows when the block ends
    stub.pass(100)
    await account(stub, '1')
    expect(second).toMatchObject({ reason: 'held_back' })
    expect(other.seen).toHaveLength(0)
    stub.pass(500)
    await account(other, '1')
  })

  test('learn of a block while they still read what was before it', async () => {
    const memory = createMemoryLimitStore()
    let held: Promise<void> | undefined
    const limits: LimitStore = {
      ...memory,
      read: async (keys) => {
        const states = await memory.read(keys)
        await held
        return states
      },
    }
    let refuse = () => {}
    const stub = await governed(
      [
        (response) => void (refuse = () => refused(80004, 2446079, minutes('1', 4))(response)),
        recorded('campaign'),
      ],
      { limits },
    )
    const first = rejection(account(stub, '1'))
    await expect.poll(() => stub.seen.length).toBe(1)
    stub.pass(500)
    const { promise, resolve } = Promise.withResolvers<void>()
    held = promise
    const second = rejection(account(stub, '1'))
    refuse()
    await first
    resolve()
    expect(await second).toMatchObject({ reason: 'held_back' })
  })

  test('are not asked before every call, nor told what matters to nobody', async () => {
    const memory = createMemoryLimitStore()
    const told: LimitNews[] = []
    let reads = 0
    const limits: LimitStore = {
      read: (keys) => {
        reads += 1
        return memory.read(keys)
      },
      note: (news) => {
        told.push(...news)
        return memory.note(news)
      },
    }
    const uses = [10, 20, 60, 60, 61, 20, 10]
    const stub = await governed(
      uses.map((use) => raw(200, '{"id":"act_1"}', minutes('1', 0, use))),
      { limits },
    )
    for (const _use of uses) await account(stub, '1')
    expect(reads).toBe(1)
    expect(told.map(({ use }) => use)).toEqual([60, 61, 20])
    stub.pass(500)
    await account(stub, '1')
    expect(reads).toBe(2)
  })

  test('go on by themselves while the store fails', async () => {
    const failures: unknown[] = []
    const limits: LimitStore = {
      read: () => Promise.reject(new Error('no database')),
      note: () => Promise.reject(new Error('no database')),
    }
    const stub = await governed([refused(80004, 2446079, minutes('1', 4))], {
      limits,
      onLimitsError: (error) => failures.push(error),
    })
    await rejection(account(stub, '1'))
    expect(await rejection(account(stub, '1'))).toMatchObject({ reason: 'held_back' })
    expect(stub.seen).toHaveLength(1)
    expect(failures.length).toBeGreaterThan(0)
  })
})
