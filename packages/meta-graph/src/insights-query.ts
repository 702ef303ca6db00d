import { listOf, readObject, text, isObject, type JsonObject } from './answer.ts'
import type { Open } from './open-union.ts'
import type { WireParams } from './wire-params.ts'

export type InsightsLevel = Open<'account' | 'campaign' | 'adset' | 'ad'>

export type DatePreset = Open<
  | 'today'
  | 'yesterday'
  | 'last_7d'
  | 'last_14d'
  | 'last_28d'
  | 'last_30d'
  | 'last_90d'
  | 'this_month'
  | 'last_month'
  | 'maximum'
>

type Period =
  /** Days `YYYY-MM-DD` in the ad account's time zone, both included, at most 37 months back. */
  | { timeRange: { since: string; until: string }; datePreset?: never }
  | { datePreset: DatePreset; timeRange?: never }

export type InsightsQuery = Period & {
  level?: InsightsLevel
  fields: readonly string[]
  /** Days per row (1 to 90), or one row per month, or one for the whole period (Meta's default). */
  timeIncrement?: number | 'monthly' | 'all_days'
  breakdowns?: readonly string[]
  actionBreakdowns?: readonly string[]
  actionAttributionWindows?: readonly string[]
  filtering?: readonly { field: string; operator: string; value: unknown }[]
  sort?: readonly string[]
  /** Rows per page; all pages are read. */
  limit?: number
}

/** `value` and the amounts per attribution window are decimal text. */
export type ActionStat = {
  action_type: string
  value?: string
  [windowOrBreakdown: string]: string | undefined
}

/**
 * One row. Every figure is text as Meta sent it (`spend` in major units, see `fromMetaDecimal`); a figure without
 * data is absent. Figures by action are lists of ActionStat.
 */
export type InsightsRow = {
  date_start?: string
  date_stop?: string
  [field: string]: string | ActionStat[] | undefined
}

export function insightsParams(query: InsightsQuery): WireParams {
  return {
    level: query.level,
    fields: query.fields.join(','),
    time_range: query.timeRange,
    date_preset: query.datePreset,
    time_increment: query.timeIncrement,
    breakdowns: query.breakdowns,
    action_breakdowns: query.actionBreakdowns,
    action_attribution_windows: query.actionAttributionWindows,
    filtering: query.filtering,
    sort: query.sort,
  }
}

const actionStats = listOf((value: unknown) => (isObject(value) ? readActionStat(value) : undefined))

export function readInsightsRow(row: unknown): InsightsRow {
  return Object.fromEntries(
    Object.entries(readObject(row)).map(([field, value]) => [field, text(value) ?? actionStats(value)]),
  )
}

function readActionStat(stat: JsonObject): ActionStat | undefined {
  const action_type = text(stat.action_type)
  if (action_type === undefined) return undefined
  return {
    ...Object.fromEntries(Object.entries(stat).map(([key, value]) => [key, text(value)])),
    action_type,
  }
}
