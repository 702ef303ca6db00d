import { expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { placements } from './creative.ts'
import {
  creativeSeed,
  percentOf,
  secondsLeft,
  seedOf,
  stylesFor,
  variationsOf,
  type StoredGeneration,
} from './generation.ts'

const running: StoredGeneration = {
  id: newId('gen'),
  briefId: newId('brief'),
  state: 'running',
  stage: 'composing',
  percent: 25,
  count: 3,
  styles: [],
  painter: 'auto',
  prompt: 'Rye bread',
  formats: [...placements],
  quality: 'standard',
  creativity: 60,
  referenceId: null,
  sourceId: null,
  sourceCreativeId: null,
  seed: 1,
  pictureMs: 400,
  error: null,
  createdAt: new Date(0),
}

test('progress is pictures of pictures, and full only at the last', () => {
  expect([0, 1, 11, 12].map((drawn) => percentOf(drawn, 12))).toEqual([0, 8, 91, 100])
})

test('seconds left come from the measured pace and from nothing else', () => {
  expect(secondsLeft(running)).toBe(3.6)
  expect(secondsLeft({ ...running, pictureMs: null })).toBeNull()
  expect(secondsLeft({ ...running, state: 'done' })).toBeNull()
})

test('styles differ as long as there are any, and follow the seed', () => {
  const known = ['a', 'b', 'c']
  for (const seed of [0, 1, 2, 3]) expect(new Set(stylesFor(known, [], 3, seed)).size).toBe(3)
  expect(stylesFor(known, [], 4, 1)).toEqual(['b', 'c', 'a', 'b'])
  expect(stylesFor(known, ['c'], 2, 5)).toEqual(['c', 'c'])
})

test('seeds are repeatable, fit the column, and differ by key and position', () => {
  expect(seedOf('ws_1', 'key-1')).toBe(seedOf('ws_1', 'key-1'))
  expect(seedOf('ws_1', 'key-1')).not.toBe(seedOf('ws_1', 'key-2'))
  expect(creativeSeed(7, 0)).not.toBe(creativeSeed(7, 1))
  for (let seed = 0; seed < 200; seed++) expect(creativeSeed(seed, 1)).toBeLessThan(2 ** 31)
})

test('those of one style are dealt from one hand; with little freedom they keep one idea', () => {
  const free = variationsOf(['a', 'b', 'a'], 7, 80)
  expect(free.map(({ dealt }) => [dealt.nth, dealt.of])).toEqual([
    [0, 2],
    [0, 1],
    [1, 2],
  ])
  expect(new Set(free.map(({ seed }) => seed)).size).toBe(3)
  expect(new Set(variationsOf(['a', 'a', 'a'], 7, 10).map(({ seed }) => seed)).size).toBe(1)
})
