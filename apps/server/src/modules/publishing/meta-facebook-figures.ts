import type { MetaSession, OrganicInsight } from '@adwright/meta-graph'
import type { ReadFigures } from './publisher.ts'

/** Of a Page's post since it went out. Metrics that Meta has retired are not asked for; seen 2026-11. */
export async function facebookFigures(
  session: MetaSession,
  { externalId, video, story }: { externalId: string; video: string | null; story: boolean },
): Promise<ReadFigures> {
  const rows = await session.onPage.insights.ofPost(externalId, [
    'post_media_view',
    'post_total_media_view_unique',
    'post_clicks',
    'post_reactions_by_type_total',
    'post_activity_by_action_type',
    ...(video === null || story ? [] : (['post_video_avg_time_watched'] as const)),
  ])
  const activity = countsOf(rows, 'post_activity_by_action_type')
  const watchedMs = valueOf(rows, 'post_video_avg_time_watched')
  return {
    reach: valueOf(rows, 'post_total_media_view_unique'),
    views: valueOf(rows, 'post_media_view'),
    reactions: sum(countsOf(rows, 'post_reactions_by_type_total')),
    // Kinds that nobody did are left out of the answer: that is none, where the metric itself was told.
    comments: activity && (activity['comment'] ?? 0),
    shares: activity && (activity['share'] ?? 0),
    saves: null,
    clicks: valueOf(rows, 'post_clicks'),
    watchSeconds: watchedMs === null ? null : Math.round(watchedMs / 100) / 10,
  }
}

const firstOf = (rows: readonly OrganicInsight[], metric: string) =>
  rows.find(({ name }) => name === metric)?.values[0]?.value

function valueOf(rows: readonly OrganicInsight[], metric: string): number | null {
  const value = firstOf(rows, metric)
  return typeof value === 'number' ? value : null
}

function countsOf(rows: readonly OrganicInsight[], metric: string): Record<string, number> | null {
  const value = firstOf(rows, metric)
  if (typeof value !== 'object') return null
  return Object.fromEntries(
    Object.entries(value).flatMap(([kind, n]) => (typeof n === 'number' ? [[kind, n]] : [])),
  )
}

const sum = (counts: Record<string, number> | null): number | null =>
  counts && Object.values(counts).reduce((all, one) => all + one, 0)
