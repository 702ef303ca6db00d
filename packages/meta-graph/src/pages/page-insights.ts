import type { PageGetInsightsParams } from '@adwright/meta-schema'
import { readFields, readObject, text, type JsonObject } from '../answer.ts'
import { refuseAny, type Problem } from '../design/problem.ts'
import type { Call } from '../graph-call.ts'
import { insightValues } from '../insight-values.ts'
import type { Open } from '../open-union.ts'
import { collectRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'
import { retiredMetric } from './retired-metrics.ts'

export type PageMetric = Open<
  | 'page_media_view'
  | 'page_total_media_view_unique'
  | 'page_post_engagements'
  | 'page_follows'
  | 'page_daily_follows'
  | 'page_daily_follows_unique'
  | 'page_daily_unfollows_unique'
  | 'page_views_total'
  | 'page_total_actions'
  | 'page_video_views'
>

export type PostMetric = Open<
  | 'post_media_view'
  | 'post_total_media_view_unique'
  | 'post_clicks'
  | 'post_clicks_by_type'
  | 'post_reactions_by_type_total'
  | 'post_activity_by_action_type'
  | 'post_video_views'
>

export type VideoMetric = Open<
  | 'total_video_views'
  | 'total_video_views_unique'
  | 'total_video_avg_time_watched'
  | 'total_video_retention_graph'
  | 'blue_reels_play_count'
  | 'fb_reels_total_plays'
  | 'post_video_avg_time_watched'
  | 'post_video_social_actions'
>

/** One metric over time. A value is a number, or counts by kind; a day's ends at `end_time`, in Pacific time. */
export type OrganicInsight = {
  name?: string
  period?: string
  title?: string
  description?: string
  values: { value?: number | JsonObject; end_time?: string }[]
}

export type PageInsightsQuery = {
  metrics: readonly PageMetric[]
  period?: Open<'day' | 'week' | 'days_28' | 'total_over_range'>
  /** Unix seconds or `YYYY-MM-DD`; at most 90 days apart. */
  since?: string | number
  until?: string | number
}

/** Of the Page's token, with `read_insights`. Retired metrics are refused before they spoil the call. */
export type PageInsights = {
  ofPage(pageId: string, query: PageInsightsQuery): Promise<OrganicInsight[]>
  ofPost(postId: string, metrics: readonly PostMetric[]): Promise<OrganicInsight[]>
  ofVideo(videoId: string, metrics: readonly VideoMetric[]): Promise<OrganicInsight[]>
}

type Params = ParamsOf<
  PageGetInsightsParams,
  {
    metric?: readonly string[]
    period?: string
    since?: string | number
    until?: string | number
  }
>

export const createPageInsights = (call: Call): PageInsights => {
  const read = async (path: string, params: Params) => {
    refuseAny(retiredProblems(params.metric ?? []), `GET ${path}`)
    const metric = params.metric?.join(',')
    return collectRows(call, { path, params: { ...params, metric } }, readInsight)
  }
  return {
    ofPage: async (pageId, { metrics, period = 'day', since, until }) =>
      read(`${nodeId(pageId)}/insights`, { metric: metrics, period, since, until }),
    ofPost: async (postId, metrics) =>
      read(`${nodeId(postId)}/insights`, { metric: metrics, period: 'lifetime' }),
    ofVideo: async (videoId, metrics) =>
      read(`${nodeId(videoId)}/video_insights`, { metric: metrics, period: 'lifetime' }),
  }
}

const retiredProblems = (metrics: readonly string[]): Problem[] =>
  metrics.flatMap((metric) => {
    const gone = retiredMetric(metric)
    const instead = gone?.instead ? `; take ${gone.instead}` : ''
    return gone ? [{ field: ['metric'], message: `${metric} is gone since ${gone.since}${instead}` }] : []
  })

function readInsight(row: unknown): OrganicInsight {
  const object = readObject(row)
  return {
    ...readFields(object, { name: text, period: text, title: text, description: text }),
    values: insightValues(object.values) ?? [],
  }
}
