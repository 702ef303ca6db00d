import { expect, test } from 'vitest'
import { bestTimes, type MeasuredPost } from './best-times.ts'

const zone = 'Europe/Vienna'
const DAY = 86_400_000
const now = new Date('2026-02-25T12:00:00Z')

/** Posts on this weekday of as many weeks of a winter, at this hour in UTC: an hour later by the clock. */
const posts = (
  weekday: number,
  hour: number,
  values: readonly { reach: number | null; engagement: number | null }[],
): MeasuredPost[] =>
  values.map((value, week) => ({
    at: new Date(Date.UTC(2026, 1, 1 + weekday, hour) - week * 7 * DAY),
    ...value,
  }))

const rate = (...percents: number[]) => percents.map((percent) => ({ reach: 1000, engagement: percent * 10 }))

const full = [
  ...posts(1, 9, rate(2, 3, 4)),
  ...posts(2, 8, rate(5, 9, 6)),
  ...posts(3, 18, rate(1, 1, 1)),
  ...posts(5, 17, rate(2, 2, 2)),
]

test('hours are ranked by the median of their posts, by the clock of the zone', () => {
  const answer = bestTimes(full, zone, now)
  if (answer.kind !== 'ranked') throw new Error('not ranked')
  expect(answer.posts).toBe(12)
  expect(answer.hours.map(({ hour, median }) => [hour, median])).toEqual([
    [9, 0.06],
    [9, 0.03],
    [18, 0.02],
    [18, 0.01],
  ])
  expect(answer.hours[0]).toMatchObject({ of: 'engagement_rate', posts: 3 })
  expect(answer.overall.median).toBe(0.02)
})

test('hours with too few posts are not ranked, however good', () => {
  const answer = bestTimes([...full, ...posts(6, 8, rate(99, 99))], zone, now)
  if (answer.kind !== 'ranked') throw new Error('not ranked')
  expect(answer.posts).toBe(14)
  expect(answer.hours).toHaveLength(4)
})

test('too few posts say how many it takes', () => {
  expect(bestTimes(full.slice(0, 9), zone, now)).toEqual({
    kind: 'not_enough',
    posts: 9,
    needed: 12,
  })
  expect(bestTimes([], zone, now)).toEqual({ kind: 'not_enough', posts: 0, needed: 12 })
})

test('many posts at the same hours are not enough either', () => {
  const same = Array.from({ length: 5 }, () => full.slice(0, 9)).flat()
  expect(bestTimes(same, zone, now)).toEqual({ kind: 'not_enough', posts: 45, needed: 48 })
})

test('without engagement the reach is compared', () => {
  const reachOnly = full.map((post) => ({ ...post, reach: post.engagement, engagement: null }))
  expect(bestTimes(reachOnly, zone, now)).toMatchObject({
    kind: 'ranked',
    hours: [{ of: 'reach' }, {}, {}, {}],
  })
})

test('posts without figures, or of the last two days, do not count', () => {
  const unmeasured = full.map((post) => ({ ...post, reach: null }))
  expect(bestTimes(unmeasured, zone, now)).toMatchObject({ kind: 'not_enough', posts: 0 })
  const fresh = full.map((post) => ({ ...post, at: new Date(now.getTime() - 3_600_000) }))
  expect(bestTimes(fresh, zone, now)).toMatchObject({ kind: 'not_enough', posts: 0 })
})
