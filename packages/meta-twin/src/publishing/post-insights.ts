import { apportion } from '../deterministic.ts'
import type { Post } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import { requireScope } from '../auth/scopes.ts'
import type { Call } from '../wire/call.ts'
import { requirePageToken } from './access.ts'
import { commentCount, organicOf, videoOf } from './post-fields.ts'
import { metricsAsked } from './insight-metrics.ts'
import { reactionsByKind } from './reactions.ts'

type Value = (post: Post, call: Call) => unknown

const reaction =
  (kind: string): Value =>
  (post, call) =>
    reactionsByKind(post, call)[kind] ?? 0

/** Kinds that nobody clicked are left out, as are reactions nobody gave. */
const present = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

function clicksByKind(post: Post, call: Call): Record<string, number> {
  const [link = 0, view = 0, other = 0] = apportion(
    organicOf(post, call).clicks,
    post.card ? [7, 1, 2] : [0, 7, 3],
  )
  return present({
    'link clicks': link,
    [post.video === undefined ? 'photo view' : 'video play']: view,
    'other clicks': other,
  })
}

const watchedShare = 0.38
const secondsOf = (post: Post, call: Call): number => videoOf(post, call)?.upload.facts?.seconds ?? 0

const metrics: Readonly<Record<string, readonly [string, Value]>> = {
  post_media_view: ['Views', (post, call) => organicOf(post, call).views],
  post_total_media_view_unique: ['Viewers', (post, call) => organicOf(post, call).reach],
  post_clicks: ['Clicks', (post, call) => organicOf(post, call).clicks],
  post_clicks_by_type: ['Clicks by type', clicksByKind],
  post_reactions_like_total: ['Like reactions', reaction('LIKE')],
  post_reactions_love_total: ['Love reactions', reaction('LOVE')],
  post_reactions_wow_total: ['Wow reactions', reaction('WOW')],
  post_reactions_haha_total: ['Haha reactions', reaction('HAHA')],
  post_reactions_sorry_total: ['Sorry reactions', reaction('SORRY')],
  post_reactions_anger_total: ['Anger reactions', reaction('ANGER')],
  post_reactions_by_type_total: [
    'Reactions by type',
    (post, call) =>
      present(
        Object.fromEntries(
          Object.entries(reactionsByKind(post, call)).map(([kind, count]) => [kind.toLowerCase(), count]),
        ),
      ),
  ],
  post_activity_by_action_type: [
    'Activity by type',
    (post, call) => {
      const { reactions, shares } = organicOf(post, call)
      return present({ like: reactions, comment: commentCount(post.id, call), share: shares })
    },
  ],
  post_video_views: ['3-second video views', (post, call) => organicOf(post, call).plays],
  post_video_avg_time_watched: [
    'Average time watched in milliseconds',
    (post, call) => Math.round(secondsOf(post, call) * watchedShare * 1000),
  ],
  post_video_view_time: [
    'Time watched in milliseconds',
    (post, call) => Math.round(secondsOf(post, call) * watchedShare * 1000) * organicOf(post, call).plays,
  ],
}
const names = new Set(Object.keys(metrics))

/** `GET /{post}/insights`: everything since it went live. */
export function postInsights(post: Post, raw: Json, call: Call): Json {
  requirePageToken(post.page, call)
  requireScope(call, 'read_insights')
  return {
    data: metricsAsked(raw, names).map((name) => {
      const [title, valueOf] = metrics[name] ?? ['', () => 0]
      return {
        name,
        period: 'lifetime',
        values: [{ value: valueOf(post, call) }],
        title: `Lifetime ${title}`,
        description: `${title} of the post since it went live (simulated)`,
        id: `${post.id}/insights/${name}/lifetime`,
      }
    }),
  }
}
