import type { ConnectionId, IntentId } from '@adwright/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import {
  LISTS_LAG_MS,
  nextCheckAt,
  nextMove,
  verdictOf,
  type StoredAttempt,
  type StoredIntent,
} from './intent.ts'
import { markOf, withMark, withoutMark } from './mark.ts'
import { attemptSentence, sentenceOf } from './words.ts'

const now = new Date('2026-11-23T09:00:00Z')
const stored = (change: Partial<StoredIntent> = {}): StoredIntent => ({
  id: newId('intent') as IntentId,
  key: 'k',
  mark: 'aw-x',
  kind: 'thing',
  label: 'Make the thing',
  subject: 'cmp_x',
  connectionId: newId('conn') as ConnectionId,
  facts: {},
  partial: null,
  outcome: null,
  reason: null,
  externalId: null,
  answer: null,
  problem: null,
  checkAt: now,
  createdAt: now,
  updatedAt: now,
  ...change,
})
const attempt = (
  kind: StoredAttempt['kind'],
  outcome: StoredAttempt['outcome'],
  change: Partial<StoredAttempt> = {},
): StoredAttempt => ({
  number: 1,
  kind,
  beganAt: now,
  endedAt: outcome === null ? null : now,
  outcome,
  problem: null,
  traceId: null,
  ...change,
})

describe('the next move', () => {
  test.each([
    ['nothing was tried: make it', stored(), [], 'create'],
    ['an attempt ended unseen: look first', stored(), [attempt('create', null)], 'look_first'],
    [
      'an answer was lost: look first',
      stored({ outcome: 'unknown' }),
      [attempt('create', 'unknown')],
      'look_first',
    ],
    [
      'all attempts are known to have made nothing: make it',
      stored({ outcome: 'not_live', reason: 'not_made' }),
      [attempt('create', 'not_live')],
      'create',
    ],
    [
      'one of several may have got through: look first',
      stored({ outcome: 'not_live', reason: 'not_made' }),
      [attempt('create', null), attempt('look_up', 'not_live'), attempt('create', 'not_live')],
      'look_first',
    ],
    [
      'the reconciler found nothing: it may be made, after another look',
      stored({ outcome: 'not_live', reason: 'not_there' }),
      [attempt('create', 'unknown'), attempt('check', 'not_live')],
      'look_first',
    ],
    [
      'a look that failed is no reason to look',
      stored({ outcome: 'unknown' }),
      [attempt('look_up', 'unknown')],
      'create',
    ],
    ['refused stays refused', stored({ outcome: 'not_live', reason: 'refused' }), [], 'refuse'],
  ])('%s', (_, intent, attempts, move) => {
    expect(nextMove(intent, attempts).do).toBe(move)
  })

  test('what is live answers with what it made', () => {
    const live = stored({ outcome: 'live', externalId: '120', answer: { hash: 'ab' } })
    expect(nextMove(live, [attempt('create', 'unknown')])).toEqual({
      do: 'answer',
      outcome: { externalId: '120', answer: { hash: 'ab' } },
    })
  })
})

describe('what a look means', () => {
  const lost = [attempt('create', 'unknown')]
  const at = (ms: number) => new Date(now.getTime() + ms)
  test.each([
    ['it is there', { seen: 'live', outcome: { externalId: '1' } } as const, 0, 'live'],
    ['read by its id, it is not there', { seen: 'not_there' } as const, 0, 'not_live'],
    ['a young list does not show it', { seen: 'not_listed' } as const, LISTS_LAG_MS - 1, 'unknown'],
    ['a list that had its time does not', { seen: 'not_listed' } as const, LISTS_LAG_MS, 'not_live'],
  ])('%s', (_, sighting, ms, verdict) => {
    expect(verdictOf(sighting, lost, at(ms))).toBe(verdict)
  })

  test('a kind may say how long its lists lag', () => {
    const verdicts = [44_999, 45_000].map((ms) => verdictOf({ seen: 'not_listed' }, lost, at(ms), 45_000))
    expect(verdicts).toEqual(['unknown', 'not_live'])
  })
})

test('checks become rarer, and never rarer than every six hours', () => {
  const minutes = (checks: number) =>
    (nextCheckAt(
      Array.from({ length: checks }, () => attempt('check', 'unknown')),
      now,
    ).getTime() -
      now.getTime()) /
    60_000
  expect([0, 1, 2, 3, 4, 50].map(minutes)).toEqual([1, 1, 2, 4, 8, 360])
})

test('people read what happened and what is safe', () => {
  expect(
    sentenceOf(stored({ outcome: 'not_live', reason: 'refused', problem: 'The budget is too low.' })),
  ).toBe('Not at Meta: it was refused. The budget is too low.')
  expect(sentenceOf(stored({ outcome: 'not_live', reason: 'not_there', problem: 'x' }))).toContain('safe')
  expect(attemptSentence(attempt('create', null))).toBe('Written to Meta; no answer has come.')
  expect(attemptSentence(attempt('check', 'live'))).toBe('Looked for it at Meta: it is there.')
})

test('a mark is short, the same for the same thing, and another for another', () => {
  expect(markOf('cmp_1', 'ad:1')).toMatch(/^aw-[0-9a-hjkmnp-tv-z]{10}$/)
  expect(markOf('cmp_1', 'ad:1')).toBe(markOf('cmp_1', 'ad:1'))
  expect(markOf('cmp_1', 'ad:1')).not.toBe(markOf('cmp_1', 'ad:2'))
})

test('a marked name keeps its mark however long the name is, and gives the name back', () => {
  const mark = markOf('x')
  expect(withoutMark(withMark('Café Rosa 🥐', mark, 400))).toBe('Café Rosa 🥐')
  const long = withMark('n'.repeat(500), mark, 400)
  expect(long).toHaveLength(400)
  expect(long.endsWith(mark)).toBe(true)
  expect(withoutMark('Sale · aw-thing nobody marked!')).toBe('Sale · aw-thing nobody marked!')
})
