import type { BestTimes } from '@adwright/contract'
import { expect, test } from 'vitest'
import { addSlots, copyMonday, removeSlot, suggestedSlots } from './slots.ts'

type Ranked = Extract<BestTimes, { kind: 'ranked' }>
const monday = { weekday: 1, time: '17:00' } as const
const morning = { weekday: 1, time: '09:00' } as const
const sunday = { weekday: 7, time: '11:00' } as const

test('a time is added once and stands in its place', () => {
  expect(addSlots([monday, sunday], [morning, monday])).toEqual([morning, monday, sunday])
  expect(removeSlot([morning, monday], { ...morning })).toEqual([monday])
})

test('copying Monday replaces what the other days had', () => {
  const all = copyMonday([morning, monday, sunday])
  expect(all).toHaveLength(14)
  expect(all.filter(({ weekday }) => weekday === 7)).toEqual([
    { weekday: 7, time: '09:00' },
    { weekday: 7, time: '17:00' },
  ])
})

test('a suggestion comes from what did better than usual, and says when it does not', () => {
  const hours: Ranked['hours'] = [
    { weekday: 2, hour: 18, posts: 6, median: 0.041, of: 'engagement_rate' },
    { weekday: 5, hour: 9, posts: 3, median: 0.012, of: 'engagement_rate' },
  ]
  const best: Ranked = { kind: 'ranked', posts: 34, hours, overall: { median: 0.022 } }
  expect(suggestedSlots(best)).toEqual({ slots: [{ weekday: 2, time: '19:30' }], measured: true })
  expect(suggestedSlots({ kind: 'not_enough', posts: 5, needed: 12 })).toMatchObject({ measured: false })
  expect(suggestedSlots({ ...best, hours: hours.slice(1) }).measured).toBe(false)
})
