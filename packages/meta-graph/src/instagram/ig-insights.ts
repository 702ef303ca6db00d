import type {
  Enum_shadowigmediainsights_metric_enum_param,
  Enum_shadowiguserinsights_breakdown_enum_param,
  Enum_shadowiguserinsights_metric_enum_param,
  Enum_shadowiguserinsights_timeframe_enum_param,
  IGUserGetInsightsParams,
} from '@adwright/meta-schema'
import { isObject, listOf, number, readFields, readObject, shape, text, type JsonObject } from '../answer.ts'
import { refuseAny, type Problem } from '../design/problem.ts'
import type { Call } from '../graph-call.ts'
import { insightValues } from '../insight-values.ts'
import { collectRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'

/** One metric: a total (with its parts by breakdown) or values over time, as asked for. */
export type IgInsight = {
  name?: string
  period?: string
  title?: string
  total?: number
  breakdowns: { keys: string[]; values: { of: string[]; value: number }[] }[]
  values: { value?: number | JsonObject; end_time?: string }[]
}

export type IgAccountQuery = {
  metrics: readonly Enum_shadowiguserinsights_metric_enum_param[]
  period?: 'day' | 'lifetime'
  /** A total is what most metrics have; `time_series` for reach. */
  metricType?: 'total_value' | 'time_series'
  /** For demographics, which need 100 followers. */
  timeframe?: Enum_shadowiguserinsights_timeframe_enum_param
  breakdown?: readonly Enum_shadowiguserinsights_breakdown_enum_param[]
  /** Unix seconds, at most 30 days apart. */
  since?: number
  until?: number
}

export type IgInsights = {
  ofAccount(igUserId: string, query: IgAccountQuery): Promise<IgInsight[]>
  ofMedia(
    mediaId: string,
    metrics: readonly Enum_shadowigmediainsights_metric_enum_param[],
    options?: { breakdown?: string },
  ): Promise<IgInsight[]>
}

// `views` took the place of all of them; Meta's own list still shows `impressions` for media. Seen 2026-11.
const RETIRED: Readonly<Record<string, string>> = {
  impressions: '2025-04-21',
  plays: '2025-04-21',
  video_views: '2025-01-08',
  clips_replays_count: '2025-04-21',
  ig_reels_aggregated_all_plays_count: '2025-04-21',
}

type Params = ParamsOf<
  IGUserGetInsightsParams,
  {
    metric_type?: 'total_value' | 'time_series'
    timeframe?: Enum_shadowiguserinsights_timeframe_enum_param
    since?: number
    until?: number
  }
>

export const createIgInsights = (call: Call): IgInsights => {
  const read = async (
    path: string,
    metrics: readonly string[],
    params: Params & { period?: string; breakdown?: string },
  ) => {
    refuseAny(retiredProblems(metrics), `GET ${path}`)
    return collectRows(call, { path, params: { metric: metrics.join(','), ...params } }, readInsight)
  }
  return {
    ofAccount: async (igUserId, query) =>
      read(`${nodeId(igUserId)}/insights`, query.metrics, {
        period: query.period ?? 'day',
        metric_type: query.metricType ?? 'total_value',
        timeframe: query.timeframe,
        breakdown: query.breakdown?.join(','),
        since: query.since,
        until: query.until,
      }),
    ofMedia: async (mediaId, metrics, { breakdown } = {}) =>
      read(`${nodeId(mediaId)}/insights`, metrics, { breakdown }),
  }
}

const retiredProblems = (metrics: readonly string[]): Problem[] =>
  metrics.flatMap((metric) =>
    Object.hasOwn(RETIRED, metric)
      ? [{ field: ['metric'], message: `${metric} is gone since ${RETIRED[metric]}; take views` }]
      : [],
  )

const breakdownShape = shape({
  dimension_keys: listOf(text),
  results: listOf(shape({ dimension_values: listOf(text), value: number })),
})

function readInsight(row: unknown): IgInsight {
  const object = readObject(row)
  const total = isObject(object.total_value) ? object.total_value : {}
  const sum = number(total.value)
  return {
    ...readFields(object, { name: text, period: text, title: text }),
    ...(sum !== undefined && { total: sum }),
    breakdowns: (listOf(breakdownShape)(total.breakdowns) ?? []).map((part) => ({
      keys: part.dimension_keys ?? [],
      values: (part.results ?? []).map(({ dimension_values: of = [], value = 0 }) => ({ of, value })),
    })),
    values: insightValues(object.values) ?? [],
  }
}
