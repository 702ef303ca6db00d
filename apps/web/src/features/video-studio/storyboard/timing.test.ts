import { expect, it } from 'vitest'
import { clock, inSeconds, sceneAt, spansOf } from './timing.ts'

const film = { tempo: { bpm: 120, beats: 16 }, scenes: [{ beats: 6 }, { beats: 2 }, { beats: 8 }] }

it('turns beats into seconds without gaps', () => {
  expect(spansOf(film)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 4 },
    { from: 4, to: 8 },
  ])
  expect(inSeconds(2.04)).toBe('2 s')
  expect(inSeconds(2.46)).toBe('2.5 s')
})

it('finds the scene of a moment; past the end it is the last', () => {
  expect([0, 2.99, 3, 7.99, 99].map((at) => sceneAt(film, at))).toEqual([0, 0, 1, 2, 2])
})

it('writes a time that is never longer than it is', () => {
  expect(clock(75.25)).toBe('1:15.2')
  expect(clock(14.999)).toBe('0:14.9')
  expect(clock(0.3)).toBe('0:00.3')
  expect(clock(601, false)).toBe('10:01')
})
