import { requireScope } from '../../auth/scopes.ts'
import { chanceOf, poisson } from '../../deterministic.ts'
import { badParam } from '../../errors/invalid.ts'
import type { InstagramMedia } from '../../store/publishing-records.ts'
import type { InstagramUser, Json } from '../../store/records.ts'
import type { Call } from '../../wire/call.ts'
import { listParam, text } from '../../wire/pick.ts'
import { dayStart, daysAsked, endOf } from '../insight-range.ts'
import { instagramFollowers } from '../followers.ts'
import { organicAt, type Organic } from '../organic.ts'
import { brokenDown, type Split } from './broken-down.ts'
import { mediaSurface } from './media-state.ts'

type DayValue = (ig: InstagramUser, day: number, call: Call) => number

const gathered =
  (of: (organic: Organic) => number): DayValue =>
  (ig, day, call) => {
    const until = (media: InstagramMedia, at: number): number =>
      of(organicAt(media.id, mediaSurface(media), instagramFollowers, at - media.created))
    return call.twin.objects
      .list(call.world.id, 'ig_media')
      .filter(
        (media) => media.ig === ig.id && media.parent === undefined && media.created < dayStart(day + 1),
      )
      .reduce((sum, media) => sum + until(media, dayStart(day + 1)) - until(media, dayStart(day)), 0)
  }

const byItself =
  (name: string, mean: number): DayValue =>
  (ig, day) =>
    poisson(mean, chanceOf('instagram', ig.id, name, day))

const plus =
  (...parts: DayValue[]): DayValue =>
  (ig, day, call) =>
    parts.reduce((sum, part) => sum + part(ig, day, call), 0)

const engaged = gathered(({ reactions, comments, saves, shares }) => reactions + comments + saves + shares)

const metrics: Readonly<Record<string, DayValue>> = {
  reach: plus(
    gathered(({ reach }) => reach),
    byItself('reach', 38),
  ),
  views: plus(
    gathered(({ views }) => views),
    byItself('views', 64),
  ),
  accounts_engaged: (ig, day, call) => Math.ceil(engaged(ig, day, call) * 0.84),
  total_interactions: engaged,
  likes: gathered(({ reactions }) => reactions),
  comments: gathered(({ comments }) => comments),
  saves: gathered(({ saves }) => saves),
  shares: gathered(({ shares }) => shares),
  replies: byItself('replies', 0.3),
  reposts: byItself('reposts', 0.2),
  follows_and_unfollows: plus(
    gathered(({ follows }) => follows),
    byItself('follows', 1.6),
  ),
  profile_views: plus(
    gathered(({ profileVisits }) => profileVisits),
    byItself('visits', 9),
  ),
  profile_links_taps: byItself('taps', 1.1),
  website_clicks: byItself('website', 1.4),
}
/** These two can be told day by day; all others are totals. */
const series = new Set(['reach', 'follower_count'])
const demographics = new Set([
  'follower_demographics',
  'engaged_audience_demographics',
  'reached_audience_demographics',
])
const everyMetric = [...Object.keys(metrics), 'follower_count', ...demographics].sort()

/** `GET /{ig}/insights`. */
export function instagramInsights(ig: InstagramUser, raw: Json, call: Call): Json {
  requireScope(call, 'instagram_manage_insights')
  const names = listParam(raw['metric']).map(String).filter(Boolean)
  if (names.length === 0) throw badParam('The parameter metric is required', 'metric')
  for (const [at, name] of names.entries()) {
    if (!everyMetric.includes(name)) {
      throw badParam(`metric[${at}] must be one of the following values: ${everyMetric.join(', ')}`, 'metric')
    }
  }
  const period = text(raw, 'period')
  if (period === undefined) throw badParam('The parameter period is required', 'period')
  const total = text(raw, 'metric_type') === 'total_value'
  const needTotal = names.filter((name) => !series.has(name))
  if (!total && needTotal.length > 0) {
    throw badParam(
      `The following metrics (${needTotal.join(', ')}) should be specified with parameter metric_type=total_value`,
      'metric_type',
    )
  }
  return { data: names.map((name) => answer(ig, name, { period, total, raw }, call)) }
}

interface Ask {
  period: string
  total: boolean
  raw: Json
}

function answer(ig: InstagramUser, name: string, { period, total, raw }: Ask, call: Call): Json {
  const words = name.replaceAll('_', ' ')
  const facts = {
    name,
    period,
    title: words.slice(0, 1).toUpperCase() + words.slice(1),
    description: `${words} of the account (simulated)`,
    id: `${ig.id}/insights/${name}/${period}`,
  }
  if (demographics.has(name)) {
    if (period !== 'lifetime') throw badParam(`The metric ${name} needs period=lifetime`, 'period')
    return { ...facts, total_value: { breakdowns: [demographic(ig, raw)] } }
  }
  if (period !== 'day') throw badParam(`Incompatible period (${period}) for metric (${name})`, 'period')
  const days = daysAsked(raw, call.now)
  const valueOn = name === 'follower_count' ? newFollowers : (metrics[name] ?? (() => 0))
  if (!total) {
    return { ...facts, values: days.map((day) => ({ value: valueOn(ig, day, call), end_time: endOf(day) })) }
  }
  const sum = days.reduce((before, day) => before + valueOn(ig, day, call), 0)
  // People seen on several days count once.
  const value = ['reach', 'accounts_engaged'].includes(name)
    ? Math.round(sum * days.length ** -0.18 || sum)
    : sum
  return { ...facts, total_value: { value, ...breakdown(name, value, raw) } }
}

const newFollowers: DayValue = (ig, day, call) => metrics['follows_and_unfollows']?.(ig, day, call) ?? 0

const splits: Readonly<Record<string, Split>> = {
  media_product_type: { values: ['POST', 'REEL', 'STORY'], weights: [5, 4, 1] },
  follow_type: { values: ['FOLLOWER', 'NON_FOLLOWER'], weights: [62, 38] },
}

function breakdown(name: string, value: number, raw: Json): Json {
  const asked = listParam(raw['breakdown']).map(String)[0]
  const split = asked !== undefined && Object.hasOwn(splits, asked) ? splits[asked] : undefined
  if (asked === undefined) return {}
  if (!split) throw badParam(`The breakdown ${asked} is not supported by the metric ${name}`, 'breakdown')
  return { breakdowns: [brokenDown(asked, split, value)] }
}

const audiences: Readonly<Record<string, Split>> = {
  age: { values: ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'], weights: [14, 34, 26, 15, 8, 3] },
  gender: { values: ['F', 'M', 'U'], weights: [61, 35, 4] },
  country: { values: ['US', 'DE', 'GB', 'AT', 'FR', 'CH'], weights: [40, 22, 14, 11, 8, 5] },
  city: {
    values: ['New York, New York', 'Berlin, Berlin', 'London, England', 'Vienna, Vienna'],
    weights: [9, 8, 7, 5],
  },
}

function demographic(ig: InstagramUser, raw: Json): Json {
  const asked = listParam(raw['breakdown']).map(String)[0] ?? ''
  const audience = Object.hasOwn(audiences, asked) ? audiences[asked] : undefined
  if (!audience) throw badParam('Demographics need breakdown: one of age, city, country, gender', 'breakdown')
  const chance = chanceOf('demographics', ig.id, asked)
  const weights = audience.weights.map((weight) => weight * (0.8 + 0.4 * chance()))
  return brokenDown(asked, { values: audience.values, weights }, instagramFollowers)
}
