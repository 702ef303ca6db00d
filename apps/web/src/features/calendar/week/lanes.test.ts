import { expect, test } from 'vitest'
import { layLanes } from './lanes.ts'

const lay = (tops: number[], most = 2) =>
  layLanes(
    tops.map((top) => ({ entry: `at ${top}`, top })),
    40,
    most,
  )

test('posts that would cover one another stand side by side, the others have the whole column', () => {
  const { laid, rests } = lay([0, 20, 45, 200])
  expect(laid.map(({ top, lane, lanes }) => [top, lane, lanes])).toEqual([
    [0, 0, 2],
    [20, 1, 2],
    [45, 0, 2],
    [200, 0, 1],
  ])
  expect(rests).toEqual([])
})

test('what finds no room is counted where it would stand', () => {
  const { laid, rests } = lay([0, 0, 0, 10, 300])
  expect(laid.map(({ top }) => top)).toEqual([0, 0, 300])
  expect(rests).toEqual([{ top: 0, count: 2 }])
})
