import { expect, test } from 'vitest'
import type { LimitState } from './limit-store.ts'
import { fadedUse, gapAt } from './pace.ts'
import { createTurns } from './turns.ts'

const now = new Date('2026-11-23T10:00:00Z')
const limit = (key: string, use: number) => {
  const state: LimitState = { use, toldAt: now }
  return { key, state }
}

test('gaps begin at three quarters, grow to a second, and never beyond', () => {
  expect([0, 74.9, 75, 80, 90, 100, 140].map((use) => gapAt(use, 0.5))).toEqual([
    0, 0, 0, 40, 360, 1000, 1000,
  ])
  expect(gapAt(100, 0)).toBe(750)
  expect(gapAt(100, 0.999_999)).toBe(1250)
})

test('what was told fades within the hour Meta looks back on', () => {
  expect(fadedUse(90, 0)).toBe(90)
  expect(fadedUse(90, 1_800_000)).toBe(45)
  expect(fadedUse(90, 7_200_000)).toBe(0)
  expect(fadedUse(90, -5000)).toBe(90) // another process's clock may be ahead
})

test('each limit has a queue of its own', () => {
  const turns = createTurns(() => 0.5)
  const take = (...limits: ReturnType<typeof limit>[]) => turns.take(limits, now, 2000)
  expect([take(limit('a', 90)), take(limit('a', 90)), take(limit('a', 90))]).toEqual([360, 720, 1080])
  expect(take(limit('b', 90))).toBe(360)
  expect(take(limit('c', 10))).toBe(0)
  // The longest of its queues is what a call waits for, and it takes its place in all of them.
  expect(take(limit('a', 90), limit('b', 90))).toBe(1440)
  expect(take(limit('b', 90))).toBe(1080)
})

test('a call that is turned away takes nobody’s place', () => {
  const turns = createTurns(() => 0.5)
  const take = (...limits: ReturnType<typeof limit>[]) => turns.take(limits, now, 2000)
  expect([take(limit('a', 100)), take(limit('a', 100)), take(limit('a', 100), limit('b', 90))]).toEqual([
    1000, 2000, 3000,
  ])
  expect(take(limit('b', 90))).toBe(360)
})
