import { expect, it } from 'vitest'
import { historyReducer, startHistory, type History, type HistoryAction } from './history.ts'

type Action = HistoryAction<string>
const run = (...actions: Action[]): History<string> =>
  actions.reduce(historyReducer<string>, startHistory('a'))
const to = (value: string, at = 0, group?: string): Action => ({
  type: 'change',
  next: () => value,
  at,
  ...(group !== undefined && { group }),
})
const undo: Action = { type: 'undo' }
const redo: Action = { type: 'redo' }

it('goes back and forth through steps, and forgets what was taken back once something else is done', () => {
  expect(run(to('b'), to('c'), undo, undo)).toMatchObject({ present: 'a', future: ['b', 'c'] })
  expect(run(to('b'), to('c'), undo, undo, redo).present).toBe('b')
  expect(run(to('b'), undo, to('c'))).toMatchObject({ past: ['a'], present: 'c', future: [] })
  expect(run(undo, redo).present).toBe('a')
})
it('takes back typing whole, and a pause or another field begins a new step', () => {
  expect(run(to('b', 0, 'headline'), to('bc', 300, 'headline'), undo).present).toBe('a')
  expect(run(to('b', 0, 'headline'), to('bc', 5000, 'headline'), undo).present).toBe('b')
  expect(run(to('b', 0, 'headline'), to('c', 300, 'offer'), undo).present).toBe('b')
})
it('does not join a step that comes after an undo', () =>
  expect(run(to('b', 0, 'x'), undo, to('c', 10, 'x'), undo).present).toBe('a'))
it('puts something right without a step', () =>
  expect(run(to('b'), { type: 'amend', next: (value) => `${value}!` }, undo)).toMatchObject({
    present: 'a',
    future: ['b!'],
  }))
it('counts nothing as a step that changes nothing', () =>
  expect(run({ type: 'change', next: (value) => value, at: 0 }).past).toEqual([]))
