import { describe, expect, test } from 'vitest'
import { nextTry } from './launch-wait.ts'

const again = (seconds: number, limit = false) => ({ kind: 'again', seconds, problem: 'P.', limit }) as const

describe('after a try that did not succeed', () => {
  test('short waits are slept through, longer each time, and long ones leave the worker', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => nextTry(again(5), tries))
    expect(waits.map((next) => next.do)).toEqual([...Array(4).fill('sleep'), ...Array(5).fill('leave')])
    expect(waits.map((next) => next.do !== 'give_up' && next.seconds)).toEqual([
      5, 5, 8, 16, 32, 64, 128, 256, 512,
    ])
    expect(waits[4]).toMatchObject({ why: { kind: 'meta', sentence: expect.stringMatching(/^P\. /) } })
  })

  test('Meta’s own wait is taken to the second, however long', () => {
    expect(nextTry(again(6 * 3600, true), 1)).toMatchObject({
      do: 'leave',
      seconds: 21_600,
      why: { kind: 'limit' },
    })
  })

  test('without a word from Meta it is given up after ten tries; a limit that Meta names has more patience', () => {
    expect(nextTry(again(5), 10)).toEqual({ do: 'give_up', problem: 'P.' })
    expect(nextTry(again(300, true), 99).do).toBe('leave')
    expect(nextTry(again(300, true), 100).do).toBe('give_up')
  })

  test('what Meta is at work on is looked at often at first, for hours, and is no trouble', () => {
    const working = { ...again(3), working: true }
    expect([1, 10, 11, 20].map((tries) => nextTry(working, tries))).toEqual(
      [3, 3, 15, 15].map((seconds) => ({ do: 'sleep', seconds })),
    )
    expect(nextTry(working, 21)).toEqual({
      do: 'leave',
      seconds: 60,
      why: { kind: 'meta', sentence: 'P. It goes on by itself.' },
    })
    expect(nextTry(working, 700).do).toBe('leave')
    expect(nextTry(working, 740)).toEqual({ do: 'give_up', problem: 'P.' })
  })

  test('a dead connection waits for a person, without a time', () => {
    expect(nextTry({ kind: 'reconnect', problem: 'Dead.' }, 1)).toMatchObject({
      do: 'leave',
      seconds: null,
      why: { kind: 'reconnect' },
    })
  })

  test('a refusal is final', () => {
    expect(nextTry({ kind: 'stopped', problem: 'No.' }, 1)).toEqual({ do: 'give_up', problem: 'No.' })
  })
})
