import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'

test('what is left is told by the pace since the start, and not by what lay there already', () => {
  let now = 0
  const states = [
    { id: 's1', frames: 100, drawn: 100 },
    { id: 's2', frames: 100, drawn: 0 },
    { id: 's3', frames: 100, drawn: 0 },
  ]
  const pace = paceOf(states, () => now)
  expect(pace()).toEqual({ share: 1 / 3, secondsLeft: null })
  now = 5000
  if (states[1]) states[1].drawn = 50
  expect(pace()).toEqual({ share: 0.5, secondsLeft: 15 })
  now = 20_000
  for (const state of states) state.drawn = 100
  expect(pace()).toEqual({ share: 1, secondsLeft: 0 })
})
