import { describe, expect, test } from 'vitest'
import { createMemoryLimitStore, limitAfter, type LimitState } from '../index.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, seconds))
const open: LimitState = { use: 40, toldAt: at(10) }
const closed: LimitState = { use: 100, toldAt: at(10), closedUntil: at(40) }

describe('what is known of a limit', () => {
  test('later news win, older ones are dropped', () => {
    expect(limitAfter(undefined, { key: 'k', use: 7, at: at(1) })).toEqual({ use: 7, toldAt: at(1) })
    expect(limitAfter(open, { key: 'k', use: 80, at: at(11) })).toEqual({ use: 80, toldAt: at(11) })
    expect(limitAfter(open, { key: 'k', use: 80, at: at(9) })).toEqual(open)
  })

  test('news without a figure keep the figure', () => {
    expect(limitAfter(open, { key: 'k', closedUntil: at(30), at: at(12) })).toEqual({
      use: 40,
      toldAt: at(12),
      closedUntil: at(30),
    })
  })

  test('a block is prolonged and never cut short', () => {
    expect(limitAfter(closed, { key: 'k', closedUntil: at(30), at: at(12) }).closedUntil).toEqual(at(40))
    expect(limitAfter(closed, { key: 'k', closedUntil: at(50), at: at(12) }).closedUntil).toEqual(at(50))
    expect(limitAfter(closed, { key: 'k', use: 20, at: at(12) }).closedUntil).toEqual(at(40))
  })

  test('a block told late still holds', () => {
    expect(limitAfter(open, { key: 'k', closedUntil: at(30), at: at(9) })).toEqual({
      ...open,
      closedUntil: at(30),
    })
  })

  test('only an answer asked for after the block was told shows the way open', () => {
    expect(limitAfter(closed, { key: 'k', closedUntil: null, at: at(9) })).toEqual(closed)
    expect(limitAfter(closed, { key: 'k', use: 60, closedUntil: null, at: at(41) })).toEqual({
      use: 60,
      toldAt: at(41),
    })
  })
})

test('the memory store answers for the keys it was told of', async () => {
  const store = createMemoryLimitStore()
  await store.note([
    { key: 'app:1', use: 12, at: at(1) },
    { key: 'account:2', closedUntil: at(60), at: at(2) },
    { key: 'app:1', use: 14, at: at(3) },
  ])
  expect(await store.read(['app:1', 'account:2', 'page:3'])).toEqual(
    new Map([
      ['app:1', { use: 14, toldAt: at(3) }],
      ['account:2', { use: 0, toldAt: at(2), closedUntil: at(60) }],
    ]),
  )
})
