import { chanceOf, poisson } from '../deterministic.ts'
import { badParam } from '../errors/invalid.ts'
import type { Post } from '../store/publishing-records.ts'
import type { Json, Page } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { requireScope } from '../auth/scopes.ts'
import { text } from '../wire/pick.ts'
import { requirePageToken } from './access.ts'
import { pageFollowers } from './followers.ts'
import { metricsAsked } from './insight-metrics.ts'
import { dayStart, daysAsked, endOf } from './insight-range.ts'
import { organicOf } from './post-fields.ts'
import { reactionsByKind } from './reactions.ts'

type DayValue = (page: Page, day: number, call: Call) => number

/** What all posts of a Page gathered within a day, by the difference of two instants. */
const gathered =
  (of: (post: Post, call: Call, until: number) => number): DayValue =>
  (page, day, call) => {
    const from = dayStart(day)
    const to = dayStart(day + 1)
    return call.twin.objects
      .list(call.world.id, 'post')
      .filter((post) => post.page === page.id && post.created < to)
      .reduce((sum, post) => sum + of(post, call, to) - of(post, call, from), 0)
  }

/** What happens on a Page without a post: visits that nobody caused. */
const byItself =
  (name: string, mean: number): DayValue =>
  (page, day) =>
    poisson(mean, chanceOf('page', page.id, name, day))

const plus =
  (...parts: DayValue[]): DayValue =>
  (page, day, call) =>
    parts.reduce((sum, part) => sum + part(page, day, call), 0)

const views = plus(
  gathered((post, call, until) => organicOf(post, call, until).views),
  byItself('views', 46),
)
const viewers = plus(
  gathered((post, call, until) => organicOf(post, call, until).reach),
  byItself('viewers', 34),
)
const follows = plus(
  gathered((post, call, until) => organicOf(post, call, until).follows),
  byItself('follows', 0.8),
)
const reaction = (kind: string): DayValue =>
  gathered((post, call, until) => reactionsByKind(post, call, until)[kind] ?? 0)

const metrics = {
  page_media_view: ['Views', views],
  page_total_media_view_unique: ['Viewers', viewers],
  page_post_engagements: [
    'Post engagements',
    gathered((post, call, until) => {
      const { reactions, comments, shares, clicks } = organicOf(post, call, until)
      return reactions + comments + shares + clicks
    }),
  ],
  page_views_total: ['Page visits', byItself('visits', 12)],
  page_total_actions: ['Actions on the Page', byItself('actions', 0.9)],
  page_daily_follows: ['New follows', follows],
  page_daily_follows_unique: ['New followers', follows],
  page_daily_unfollows_unique: ['Unfollows', byItself('unfollows', 0.4)],
  page_follows: ['Followers', () => pageFollowers],
  page_video_views: [
    '3-second video views',
    gathered((post, call, until) => organicOf(post, call, until).plays),
  ],
  page_actions_post_reactions_like_total: ['Like reactions', reaction('LIKE')],
  page_actions_post_reactions_love_total: ['Love reactions', reaction('LOVE')],
  page_actions_post_reactions_wow_total: ['Wow reactions', reaction('WOW')],
  page_actions_post_reactions_haha_total: ['Haha reactions', reaction('HAHA')],
  page_actions_post_reactions_sorry_total: ['Sorry reactions', reaction('SORRY')],
  page_actions_post_reactions_anger_total: ['Anger reactions', reaction('ANGER')],
} as const satisfies Record<string, readonly [string, DayValue]>
type Metric = keyof typeof metrics

// `keyof` of the table itself.
const names = new Set(Object.keys(metrics) as Metric[])
/** Standing figures are read, not added up. */
const standing = new Set<Metric>(['page_follows'])
const periods = { day: 1, week: 7, days_28: 28 } as const
type Period = keyof typeof periods | 'total_over_range'
const periodNames: Readonly<Record<Period, string>> = {
  day: 'Daily',
  week: 'Weekly',
  days_28: '28 days',
  total_over_range: 'Total',
}

/** `GET /{page}/insights`. Unique people of a longer period are fewer than the sum of its days. */
export function pageInsights(page: Page, raw: Json, call: Call): Json {
  requirePageToken(page.id, call)
  requireScope(call, 'read_insights')
  const asked = metricsAsked(raw, names)
  const period = text(raw, 'period')
  const wanted: readonly Period[] = period === undefined ? ['day', 'week', 'days_28'] : [readPeriod(period)]
  const days = daysAsked(raw, call.now)
  const data = asked.flatMap((metric) => {
    const [title] = metrics[metric]
    const valueOn = remembered(metrics[metric][1])
    return wanted.map((name) => ({
      name: metric,
      period: name,
      values: valuesIn(name, metric, valueOn, page, days, call),
      title: `${periodNames[name]} ${title}`,
      description: `${title} of the Page (simulated)`,
      id: `${page.id}/insights/${metric}/${name}`,
    }))
  })
  return { data }
}

/** Days of overlapping periods are worked out once. */
function remembered(valueOn: DayValue): DayValue {
  const values = new Map<number, number>()
  return (page, day, call) => {
    const value = values.get(day) ?? valueOn(page, day, call)
    values.set(day, value)
    return value
  }
}

function readPeriod(period: string): Period {
  if (Object.hasOwn(periodNames, period)) return period as Period // just checked
  throw badParam(`period must be one of ${Object.keys(periodNames).join(', ')} for these metrics.`, 'period')
}

function valuesIn(
  period: Period,
  metric: Metric,
  valueOn: DayValue,
  page: Page,
  days: readonly number[],
  call: Call,
): Json[] {
  const last = days.at(-1)
  if (period === 'total_over_range') {
    return last === undefined ? [] : [{ value: valueOver(metric, valueOn, page, last, days.length, call) }]
  }
  return days.map((day) => ({
    value: valueOver(metric, valueOn, page, day, periods[period], call),
    end_time: endOf(day),
  }))
}

function valueOver(
  metric: Metric,
  valueOn: DayValue,
  page: Page,
  day: number,
  length: number,
  call: Call,
): number {
  if (standing.has(metric)) return valueOn(page, day, call)
  let sum = 0
  for (let at = day - length + 1; at <= day; at++) sum += valueOn(page, at, call)
  return metric === 'page_total_media_view_unique' && length > 1 ? Math.round(sum * length ** -0.18) : sum
}
