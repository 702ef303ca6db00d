import type { MetaSession } from '@adwright/meta-graph'
import type { ReadFigures } from './publisher.ts'

/** Of an Instagram media since it went out; a story has fewer figures, a Reel one more. Seen 2026-11. */
export async function instagramFigures(
  session: MetaSession,
  { externalId, video, story }: { externalId: string; video: string | null; story: boolean },
): Promise<ReadFigures> {
  const rows = await session.onInstagram.insights.ofMedia(externalId, [
    'views',
    'reach',
    'shares',
    'total_interactions',
    ...(story ? (['replies'] as const) : (['likes', 'comments', 'saved'] as const)),
    ...(video !== null && !story ? (['ig_reels_avg_watch_time'] as const) : []),
  ])
  const valueOf = (metric: string): number | null => {
    const row = rows.find(({ name }) => name === metric)
    const value = row?.total ?? row?.values[0]?.value
    return typeof value === 'number' ? value : null
  }
  const watchedMs = valueOf('ig_reels_avg_watch_time')
  return {
    reach: valueOf('reach'),
    views: valueOf('views'),
    reactions: valueOf('likes'),
    comments: story ? valueOf('replies') : valueOf('comments'),
    shares: valueOf('shares'),
    saves: valueOf('saved'),
    clicks: null,
    watchSeconds: watchedMs === null ? null : Math.round(watchedMs / 100) / 10,
  }
}
