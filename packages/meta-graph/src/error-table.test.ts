import { describe, expect, test } from 'vitest'
import { errorFromEnvelope } from './error-envelope.ts'
import { errorRow } from './error-table.ts'
import { MetaError } from './errors.ts'

const failing = (
  code: number,
  subcode?: number,
  more: { transient?: boolean; effect?: 'read' | 'write'; status?: number } = {},
) =>
  errorFromEnvelope(
    { code, subcode, message: 'm', transient: more.transient ?? false, blame: [] },
    {
      status: more.status ?? 400,
      effect: more.effect ?? 'read',
      where: 'GET /v26.0/me',
      redact: (text) => text,
    },
  )

describe("Meta's codes, each by what can be done about it", () => {
  test.each([
    ['1', 'transient'],
    ['1/99', 'invalid'],
    ['2', 'transient'],
    ['2/1504038 2/1504043', 'transient'],
    ['2/1504041 2/1504042', 'invalid'],
    ['3', 'config'],
    ['4 4/1504022 4/1504039', 'throttled'],
    ['4/2207051', 'blocked'],
    ['9 9/2207042', 'throttled'],
    ['10 10/2332002', 'permission'],
    ['17 17/2446079 17/1885172', 'throttled'],
    ['24 24/2207006', 'not_found'],
    ['24/2207008', 'transient'],
    ['25 25/2207050', 'blocked'],
    ['32', 'throttled'],
    ['100', 'invalid'],
    ['100/33', 'not_found'],
    ['100/1504018', 'transient'],
    ['100/36007 100/36009', 'auth'],
    ['100/36008', 'config'],
    ['102 104 102/460', 'auth'],
    ['190 190/458 190/459 190/460 190/463 190/464 190/467 190/492 190/123', 'auth'],
    ['194', 'invalid'],
    ['200 200/1870034 200/1870090 200/1870092 283 294 299', 'permission'],
    ['300', 'invalid'],
    ['341', 'throttled'],
    ['351 352 352/2207026 382 389', 'invalid'],
    ['368', 'blocked'],
    ['506', 'invalid'],
    ['613 613/1487742 613/1487632 613/1487225 613/5044001 613/1996', 'throttled'],
    ['2500', 'invalid'],
    ['2635', 'config'],
    ['2654 2654/1713092', 'permission'],
    ['3018', 'invalid'],
    ['9004 9004/2207052', 'invalid'],
    ['9007 9007/2207027', 'transient'],
    ['36000/2207004 36001/2207005 36002 36003/2207009 36004/2207010', 'invalid'],
    ['80000 80003 80004 80000/2446079 80004/2446079', 'throttled'],
    ['80001 80002 80005 80006 80008 80009 80014', 'throttled'],
    ['1609005', 'invalid'],
    ['-1 -1/2207001 -1/2207032 -1/2207053 -2 -2/2207003 -2/2490547', 'transient'],
    ['-2/2207020 -3/1504045', 'invalid'],
  ])('%s is %s', (codes, kind) => {
    for (const pair of codes.split(' ')) {
      const [code, subcode] = pair.split('/').map(Number)
      expect(failing(code ?? 0, subcode).kind, pair).toBe(kind)
      expect(errorRow(code ?? 0, subcode)?.kind, pair).toBe(kind)
    }
  })

  test.each([
    1885621, 1885272, 1885650, 4834011, 4834002, 4834005, 4834009, 3858418, 4834006, 1815857, 1870227,
    1870189, 1870196, 1885364, 3858152, 3858079, 3858081, 2909034, 1815715, 1885154, 1487390, 1443048,
    2061015, 2446383, 2446388, 3858504, 3858082, 1885029, 1815199, 2238055, 2446149, 1815629, 2446173,
    1815573, 1487694, 1870165, 3858064, 1870199, 1487033, 1487007, 1487056, 1487566, 1885088, 1487534,
    3858258,
  ])('validation subcode %i is for the author of the request', (subcode) => {
    const error = failing(100, subcode, { effect: 'write' })
    expect(error).toMatchObject({ kind: 'invalid', retryable: false })
    expect(error.reason).not.toBe('invalid_parameter')
  })

  test('people Meta stopped and apps not yet live are told apart from bad requests', () => {
    expect(failing(100, 1404163).kind).toBe('blocked')
    expect(failing(100, 2708008).kind).toBe('blocked')
    expect(failing(100, 1885183).kind).toBe('config')
  })
})

describe('the reason', () => {
  test.each([
    ['190/458 102/458', 'app_removed'],
    ['190/459 102/459', 'checkpoint'],
    ['190/460', 'password_changed'],
    ['190/463', 'expired'],
    ['190/464', 'unconfirmed'],
    ['190/467', 'revoked'],
    ['190/492', 'page_role_lost'],
    ['190 190/123 102 104', 'token_invalid'],
    ['100/36007', 'login_code_expired'],
    ['10 200 200/99 294', 'permission_missing'],
    ['283', 'page_permission_missing'],
    ['200/1870034 200/1870090', 'audience_terms'],
    ['200/1870092', 'business_tools_terms'],
    ['10/2332002', 'identity_unconfirmed'],
    ['4 341', 'app_limit'],
    ['4/1504022 4/1504039', 'insights_limit'],
    ['17', 'user_limit'],
    ['17/2446079 613/1487742', 'account_limit'],
    ['32', 'page_limit'],
    ['613 613/1996', 'abuse_prevention'],
    ['613/1487225', 'ad_creation_limit'],
    ['613/1487632', 'budget_changes'],
    ['17/1885172', 'spend_limit_changes'],
    ['613/5044001', 'mutation_rate'],
    ['80000 80001 80002 80003 80004 80005 80006 80008 80009 80014 80004/2446079', 'business_limit'],
    ['9/2207042', 'quota'],
    ['368 4/2207051', 'action_blocked'],
    ['25/2207050', 'account_restricted'],
    ['506', 'duplicate_post'],
    ['9007/2207027 100/1885252', 'media_not_ready'],
    ['100/1885621', 'budget_on_both_levels'],
    ['100/3858152 100/3858079 100/3858081', 'dsa_missing'],
    ['2635', 'version_dead'],
  ])('%s is %s', (codes, reason) => {
    for (const pair of codes.split(' ')) {
      const [code, subcode] = pair.split('/').map(Number)
      expect(failing(code ?? 0, subcode).reason, pair).toBe(reason)
    }
  })

  test('is there for an error that somebody else makes of the same code', () => {
    const details = { kind: 'auth', message: 'm', status: 200, code: 190, subcode: 460 } as const
    expect(new MetaError(details).reason).toBe('password_changed')
    expect(new MetaError({ ...details, code: 0, subcode: undefined }).reason).toBeUndefined()
  })
})

describe('whose counter is full', () => {
  test.each([
    ['4 341', 'app'],
    ['4/1504022', 'app_insights'],
    ['17', 'user'],
    ['17/2446079 613 613/1487742 613/5044001', 'account'],
    ['32 80001', 'pages'],
    ['80000', 'ads_insights'],
    ['80003', 'custom_audience'],
    ['80004', 'ads_management'],
    // Limits of one action, not of all calls.
    ['9 17/1885172 613/1487632 613/1487225 368', undefined],
  ])('%s: %s', (codes, limit) => {
    for (const pair of codes.split(' ')) {
      const [code, subcode] = pair.split('/').map(Number)
      expect(errorRow(code ?? 0, subcode)?.limit, pair).toBe(limit)
    }
  })
})

describe('what may be tried again', () => {
  test('exactly the retry set', () => {
    for (const code of [1, 2, 4, 17, 32, 341, 613, 80000, 80004, 80014, 389]) {
      expect(failing(code).retryable, String(code)).toBe(true)
    }
    for (const code of [3, 10, 25, 100, 190, 200, 368, 506, 2635, 3018, 1609005]) {
      expect(failing(code).retryable, String(code)).toBe(false)
    }
    expect(failing(613, 1487225).retryable).toBe(false)
  })

  test("Meta's own word that it will pass makes an invalid call transient, but never revives a token", () => {
    expect(failing(100, 5, { transient: true })).toMatchObject({ kind: 'transient', retryable: true })
    expect(failing(190, 463, { transient: true })).toMatchObject({ kind: 'auth', retryable: false })
  })

  test('a write that failed in passing may have happened', () => {
    for (const code of [1, 2, -1]) {
      expect(failing(code, undefined, { effect: 'write', status: 500 })).toMatchObject({
        kind: 'unknown_outcome',
        retryable: false,
      })
    }
  })

  test('a write that Meta refused for now has not happened', () => {
    expect(failing(9007, 2207027, { effect: 'write' })).toMatchObject({
      kind: 'transient',
      retryAfterMs: 30_000,
    })
    expect(failing(4, undefined, { effect: 'write' }).kind).toBe('throttled')
  })

  test('a code never seen before is judged by its status', () => {
    expect(failing(987_654)).toMatchObject({ kind: 'invalid', retryable: false })
    expect(failing(987_654, undefined, { status: 503 })).toMatchObject({ kind: 'transient', retryable: true })
  })

  test('documented waits are passed on', () => {
    expect(failing(613, 1487632).retryAfterMs).toBe(3_600_000)
    expect(failing(100).retryAfterMs).toBeUndefined()
  })

  test('a blocked action names its cool-down and is not retried', () => {
    expect(failing(368, undefined, { effect: 'write' })).toMatchObject({
      kind: 'blocked',
      retryable: false,
      retryAfterMs: 6 * 3_600_000,
    })
  })
})
