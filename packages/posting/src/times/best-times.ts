import { localOf, type Weekday } from './local-time.ts'

/** What a published post has reached; `null` is not known. */
export type MeasuredPost = { at: Date; reach: number | null; engagement: number | null }

/** Three hours of a weekday from `hour` on, and the median of the posts published in them. */
export type GoodHours = {
  weekday: Weekday
  hour: number
  posts: number
  median: number
  of: 'engagement_rate' | 'reach'
}

export type BestTimes =
  | { kind: 'not_enough'; posts: number; needed: number }
  | { kind: 'ranked'; posts: number; hours: GoodHours[]; overall: { median: number } }

// Ours, and modest: they keep chance from looking like advice, and prove nothing.
const LEAST_POSTS = 12
const LEAST_BUCKETS = 4
const LEAST_IN_BUCKET = 3
const HOURS = 3
/** A post's figures still grow on its first days. */
const SETTLED_MS = 2 * 86_400_000

/**
 * The hours that have done best so far, best first, only of those with three posts or more; `needed` is how many posts
 * in all it would take. By engagement per reach where enough posts have both, else by reach. Give it the posts of one
 * network at a time: the figures of two do not compare.
 */
export function bestTimes(history: readonly MeasuredPost[], zone: string, now: Date): BestTimes {
  const settled = history.filter(({ at }) => now.getTime() - at.getTime() >= SETTLED_MS)
  const byRate = rank(settled, zone, 'engagement_rate', ({ reach, engagement }) =>
    reach !== null && reach > 0 && engagement !== null ? engagement / reach : null,
  )
  return byRate.kind === 'ranked' ? byRate : rank(settled, zone, 'reach', ({ reach }) => reach)
}

function rank(
  history: readonly MeasuredPost[],
  zone: string,
  of: GoodHours['of'],
  valueOf: (post: MeasuredPost) => number | null,
): BestTimes {
  const buckets = new Map<string, { weekday: Weekday; hour: number; values: number[] }>()
  const all: number[] = []
  for (const post of history) {
    const value = valueOf(post)
    if (value === null) continue
    const { weekday, minutes } = localOf(post.at, zone)
    const hour = Math.floor(minutes / 60 / HOURS) * HOURS
    const bucket = buckets.get(`${weekday} ${hour}`) ?? { weekday, hour, values: [] }
    buckets.set(`${weekday} ${hour}`, bucket)
    bucket.values.push(value)
    all.push(value)
  }
  const missing = missingPosts([...buckets.values()].map(({ values }) => values.length))
  if (missing > 0 || all.length < LEAST_POSTS) {
    return { kind: 'not_enough', posts: all.length, needed: Math.max(LEAST_POSTS, all.length + missing) }
  }
  const hours = [...buckets.values()]
    .filter(({ values }) => values.length >= LEAST_IN_BUCKET)
    .map(({ weekday, hour, values }) => ({ weekday, hour, posts: values.length, median: median(values), of }))
    .sort(
      (left, right) =>
        right.median - left.median ||
        right.posts - left.posts ||
        left.weekday - right.weekday ||
        left.hour - right.hour,
    )
  return { kind: 'ranked', posts: all.length, hours, overall: { median: median(all) } }
}

/** How many more posts would fill enough buckets, if all went where most are already. */
function missingPosts(sizes: readonly number[]): number {
  const fullest = sizes.toSorted((left, right) => right - left)
  return Array.from({ length: LEAST_BUCKETS }, (_, at) =>
    Math.max(0, LEAST_IN_BUCKET - (fullest[at] ?? 0)),
  ).reduce((sum, lacking) => sum + lacking, 0)
}

function median(values: readonly number[]): number {
  const inOrder = values.toSorted((left, right) => left - right)
  const middle = Math.floor(inOrder.length / 2)
  const upper = inOrder[middle] ?? 0
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? 0) + upper) / 2
}
