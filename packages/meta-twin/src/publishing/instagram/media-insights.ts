import { requireScope } from '../../auth/scopes.ts'
import { badParam } from '../../errors/invalid.ts'
import type { InstagramMedia } from '../../store/publishing-records.ts'
import type { Json } from '../../store/records.ts'
import type { Call } from '../../wire/call.ts'
import { listParam } from '../../wire/pick.ts'
import { brokenDown, type Split } from './broken-down.ts'
import { mediaComments, mediaOrganic } from './media-fields.ts'

type Value = (media: InstagramMedia, call: Call) => number

const interactions: Value = (media, call) => {
  const { reactions, saves, shares } = mediaOrganic(media, call)
  return reactions + saves + shares + mediaComments(media, call).length
}

const watchedShare = 0.41
const secondsOf: Value = (media, call) =>
  call.twin.objects.get('container', media.container).upload?.facts?.seconds ?? 0
const averageWatch: Value = (media, call) => Math.round(secondsOf(media, call) * watchedShare * 1000)

const common: Readonly<Record<string, Value>> = {
  views: (media, call) => mediaOrganic(media, call).views,
  reach: (media, call) => mediaOrganic(media, call).reach,
  shares: (media, call) => mediaOrganic(media, call).shares,
  total_interactions: interactions,
}
const lasting: Readonly<Record<string, Value>> = {
  ...common,
  likes: (media, call) => mediaOrganic(media, call).reactions,
  comments: (media, call) => mediaComments(media, call).length,
  saved: (media, call) => mediaOrganic(media, call).saves,
}
const byProduct: Readonly<Record<InstagramMedia['product'], Readonly<Record<string, Value>>>> = {
  FEED: {
    ...lasting,
    follows: (media, call) => mediaOrganic(media, call).follows,
    profile_visits: (media, call) => mediaOrganic(media, call).profileVisits,
    profile_activity: (media, call) => Math.floor(mediaOrganic(media, call).profileVisits / 5),
  },
  REELS: {
    ...lasting,
    ig_reels_avg_watch_time: averageWatch,
    ig_reels_video_view_total_time: (media, call) =>
      averageWatch(media, call) * mediaOrganic(media, call).views,
    reels_skip_rate: () => 34,
  },
  STORY: {
    ...common,
    replies: (media, call) => mediaOrganic(media, call).comments,
    follows: (media, call) => mediaOrganic(media, call).follows,
    profile_visits: (media, call) => mediaOrganic(media, call).profileVisits,
    navigation: (media, call) => Math.floor(mediaOrganic(media, call).views * 1.4),
  },
}

/** By metric, the one breakdown it has. */
const splits: Readonly<Record<string, Split & { by: string }>> = {
  profile_activity: {
    by: 'action_type',
    values: ['bio_link_clicked', 'call', 'direction', 'email', 'text'],
    weights: [58, 14, 12, 9, 7],
  },
  navigation: {
    by: 'story_navigation_action_type',
    values: ['tap_forward', 'tap_back', 'tap_exit', 'swipe_forward'],
    weights: [70, 8, 13, 9],
  },
}

function broken(name: string, by: string, value: number): Json {
  const split = Object.hasOwn(splits, name) ? splits[name] : undefined
  if (split?.by !== by)
    throw badParam(`The breakdown ${by} is not supported by the metric ${name}`, 'breakdown')
  return { total_value: { value, breakdowns: [brokenDown(by, split, value)] } }
}

const everyMetric = [...new Set(Object.values(byProduct).flatMap((metrics) => Object.keys(metrics)))].sort()
const title = (name: string): string => {
  const words = name.replaceAll('_', ' ').replace(/^ig /, '')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `GET /{media}/insights`: everything since it was published. */
export function mediaInsights(media: InstagramMedia, raw: Json, call: Call): Json {
  requireScope(call, 'instagram_manage_insights')
  const names = listParam(raw['metric']).map(String).filter(Boolean)
  if (names.length === 0) throw badParam('The parameter metric is required', 'metric')
  const metrics = byProduct[media.product]
  const [breakdown] = listParam(raw['breakdown']).map(String)
  return {
    data: names.map((name, at) => {
      if (!everyMetric.includes(name)) {
        throw badParam(
          `metric[${at}] must be one of the following values: ${everyMetric.join(', ')}`,
          'metric',
        )
      }
      const valueOf = Object.hasOwn(metrics, name) ? metrics[name] : undefined
      if (!valueOf || media.parent !== undefined) {
        throw badParam(
          `The Media Insights API does not support the ${name} metric for this media product type.`,
          'metric',
        )
      }
      const value = valueOf(media, call)
      return {
        name,
        period: 'lifetime',
        ...(breakdown === undefined ? { values: [{ value }] } : broken(name, breakdown, value)),
        title: title(name),
        description: `${title(name)} of the media since it was published (simulated)`,
        id: `${media.id}/insights/${name}/lifetime`,
      }
    }),
  }
}
