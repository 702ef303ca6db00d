import { expect, test } from 'vitest'
import { nextMove, type StoredIntent } from './intent.ts'
import { markOf, withMark, withoutMark } from './mark.ts'

const stored = (change: Partial<StoredIntent>): StoredIntent => ({
  key: 'k',
  state: 'open',
  attempts: 1,
  externalId: null,
  answer: null,
  problem: null,
  ...change,
})

test.each([
  ['a first attempt creates', stored({}), 'create'],
  ['an attempt after one that ended unseen looks first', stored({ attempts: 2 }), 'look_first'],
  ['a lost answer looks first', stored({ state: 'unknown', attempts: 2 }), 'look_first'],
  ['what was refused stays refused', stored({ state: 'refused', attempts: 9 }), 'refuse'],
])('%s', (_, intent, move) => {
  expect(nextMove(intent).do).toBe(move)
})

test('what is done answers with what it made', () => {
  expect(nextMove(stored({ state: 'done', externalId: '120', answer: { hash: 'ab' } }))).toEqual({
    do: 'answer',
    outcome: { externalId: '120', answer: { hash: 'ab' } },
  })
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
