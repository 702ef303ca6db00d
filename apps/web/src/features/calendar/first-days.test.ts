import { expect, test } from 'vitest'
import { firstDays } from './first-days.ts'

const sizes: Record<string, number> = { a: 3, b: 4, c: 2, d: 5 }
const cut = (most: number, upTo?: string) =>
  firstDays(Object.keys(sizes), (day) => sizes[day] ?? 0, { most, upTo })

test('days are shown whole until there are enough, the rest is counted', () => {
  expect(cut(5)).toEqual({ shown: ['a', 'b'], rest: 7 })
  expect(cut(100)).toEqual({ shown: ['a', 'b', 'c', 'd'], rest: 0 })
})

test('a day that is asked for is there', () => {
  expect(cut(1, 'c')).toEqual({ shown: ['a', 'b', 'c'], rest: 5 })
  expect(cut(1, 'x').shown).toEqual(['a'])
})
