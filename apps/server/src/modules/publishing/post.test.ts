import { describe, expect, test } from 'vitest'
import { WriteFailure } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import { nextFiguresAt, postState } from './post.ts'
import { troubleOf } from './trouble.ts'

const of = (...states: Parameters<typeof postState>[1][number]['state'][]) =>
  postState({ approval: 'none' }, states.map((state) => ({ state }))) // prettier-ignore

test('a post is what its destinations agree on, else the one that presses most', () => {
  expect(of('published', 'published')).toBe('published')
  expect(of('published', 'failed')).toBe('partly_published')
  expect(of('published', 'expired')).toBe('partly_published')
  expect(of('published', 'scheduled')).toBe('scheduled')
  expect(of('published', 'unknown')).toBe('unknown')
  expect(of('failed', 'waiting')).toBe('failed')
  expect(of('published', 'deleted')).toBe('published')
  expect(of('deleted', 'deleted')).toBe('deleted')
  expect(of()).toBe('draft')
  expect(postState({ approval: 'awaiting' }, [{ state: 'draft' }])).toBe('awaiting_approval')
})

test('figures are fetched less and less often, and at last no more', () => {
  const out = new Date('2026-11-01T00:00:00Z')
  const after = (days: number) =>
    nextFiguresAt(out, new Date(out.getTime() + days * 86_400_000), new Date(0))?.getTime()
  expect([after(0.5), after(3), after(20), after(61)]).toEqual([3_600_000, 21_600_000, 86_400_000, undefined])
})

describe('what an error means', () => {
  const at = { network: 'instagram' as const, name: '@rosa' }
  const failure = (...args: ConstructorParameters<typeof WriteFailure>) =>
    troubleOf(new WriteFailure(...args), at, 0)

  test('a dead token holds everything back until its owner comes', () => {
    const trouble = failure('reconnect', 'x')
    expect(trouble).toMatchObject({ kind: 'hold', seconds: null, waitingFor: { kind: 'reconnect' } })
    expect(troubleOf(new AppError('connection.needs_reconnect', { name: 'x' }), at, 0)).toEqual(trouble)
  })

  test('a full quota, a block and a limit are waited for, each in its own words', () => {
    const kinds = [
      failure('later', 'x', { reason: 'quota', limited: true }),
      failure('later', 'x', { reason: 'action_blocked', limited: true, waitSeconds: 21_600 }),
      failure('later', 'x', { reason: 'page_limit', limited: true, waitSeconds: 90 }),
    ]
    expect(kinds).toMatchObject([
      { kind: 'hold', seconds: 3600, waitingFor: { kind: 'quota' } },
      { kind: 'hold', seconds: 21_600, waitingFor: { kind: 'blocked' } },
      { kind: 'hold', seconds: 90, waitingFor: { kind: 'limit' } },
    ])
  })

  test('a file that is not ready holds back nobody else', () => {
    expect(failure('later', 'x', { reason: 'media_not_ready', waitSeconds: 30 })).toMatchObject({
      kind: 'later',
    })
  })

  test('Meta away is asked again soon, then every five minutes', () => {
    const waits = [0, 1, 2, 3, 4, 5, 99].map((tries) => {
      const trouble = troubleOf(new WriteFailure('later', 'x'), at, tries)
      return 'seconds' in trouble ? trouble.seconds : undefined
    })
    expect(waits).toEqual([5, 15, 30, 60, 120, 300, 300])
  })

  test('a lost answer is looked for every ten seconds, and when lists count', () => {
    const waits = [undefined, 48, 3].map((waitSeconds) =>
      failure('unknown', 'x', waitSeconds === undefined ? {} : { waitSeconds }),
    )
    expect(waits).toMatchObject([10, 10, 3].map((seconds) => ({ kind: 'unknown', seconds })))
  })

  test('what is no trouble of Meta’s is thrown on', () => {
    expect(() => troubleOf(new TypeError('ours'), at, 0)).toThrow(TypeError)
  })
})
