import { apportion } from '../deterministic.ts'
import { requireScope } from '../auth/scopes.ts'
import { requirePageToken } from '../publishing/access.ts'
import { metricsAsked } from '../publishing/insight-metrics.ts'
import type { Organic } from '../publishing/organic.ts'
import { commentCount, organicOf } from '../publishing/post-fields.ts'
import type { Post, Video } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'

interface Watched {
  organic: Organic
  seconds: number
  post: Post
}
type Value = (watched: Watched, call: Call) => unknown

const watchedShare = 0.38
const averageMs = ({ seconds }: Watched): number => Math.round(seconds * watchedShare * 1000)

const metrics: Readonly<Record<string, Value>> = {
  total_video_views: ({ organic }) => organic.plays,
  total_video_views_unique: ({ organic }) => Math.min(organic.reach, organic.plays),
  total_video_avg_time_watched: averageMs,
  total_video_view_total_time: (watched) => averageMs(watched) * watched.organic.plays,
  total_video_retention_graph: () => retention(),
  post_video_avg_time_watched: averageMs,
  post_video_view_time: (watched) => averageMs(watched) * watched.organic.plays,
  post_video_social_actions: ({ organic, post }, call) => ({
    COMMENT: commentCount(post.id, call),
    SHARE: organic.shares,
  }),
  blue_reels_play_count: ({ organic }) => organic.views,
  fb_reels_total_plays: ({ organic }) => organic.views + (apportion(organic.views, [88, 12])[1] ?? 0),
}
const names = new Set(Object.keys(metrics))

/** Share of viewers still there at each of forty-one marks of the video. */
const retention = (): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: 41 }, (_, mark) => [String(mark), Math.round(1000 * Math.exp(-mark / 24)) / 1000]),
  )

/** `GET /{video}/video_insights`: of a Page's video that has a post. */
export function videoInsights(video: Video, raw: Json, call: Call): Json {
  requirePageToken(video.owner, call)
  requireScope(call, 'read_insights')
  const asked = metricsAsked(raw, names)
  const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
  if (!post) return { data: [] }
  const watched = { organic: organicOf(post, call), seconds: video.upload.facts?.seconds ?? 0, post }
  return {
    data: asked.map((name) => ({
      name,
      period: 'lifetime',
      values: [{ value: metrics[name]?.(watched, call) }],
      title: `Lifetime ${name.replaceAll('_', ' ')}`,
      description: `${name.replaceAll('_', ' ')} since the video was published (simulated)`,
      id: `${video.id}/video_insights/${name}/lifetime`,
    })),
  }
}
