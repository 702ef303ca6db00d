import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

test('is told now and then, forwards only, never as done, and never two at a time', async () => {
  const told: number[] = []
  let running = 0
  const progress = createProgress(async (percent) => {
    expect(++running).toBe(1)
    await delay(30)
    told.push(percent)
    running--
  }, 20)
  for (const share of [0.1, 0.2, 0.3, 0.25, 0.5, 0.7, 0.9, 1, 1]) {
    progress.note(share)
    progress.note(share)
    await delay(25)
  }
  await progress.settled()
  expect(told.length).toBeGreaterThan(1)
  expect(told.length).toBeLessThan(8)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(Math.max(...told)).toBeLessThan(100)
})

test('goes on when it could not be told', async () => {
  let tried = 0
  const progress = createProgress(() => Promise.reject(new Error(`no ${++tried}`)), 0)
  progress.note(0.5)
  await progress.settled()
  progress.note(0.6)
  await progress.settled()
  expect(tried).toBe(2)
})
