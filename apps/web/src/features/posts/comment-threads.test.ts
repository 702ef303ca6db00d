import type { PostComment } from '@adwright/contract'
import { expect, test } from 'vitest'
import { threadsOf } from './comment-threads.ts'

const said = (id: string, minute: number, parentId: string | null = null) =>
  ({ id, parentId, at: `2026-11-28T08:${minute}:00Z` }) as PostComment // what the order depends on

test('answers stand under what they answer, the newest talk first', () => {
  const threads = threadsOf([said('3', 40, '1'), said('1', 10), said('2', 30), said('4', 20, '1')])
  expect(threads.map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)])).toEqual([
    ['2'],
    ['1', '4', '3'],
  ])
})
test('an answer to something that is gone is not lost', () => {
  expect(threadsOf([said('2', 30, 'gone')]).map(({ first }) => first.id)).toEqual(['2'])
})
