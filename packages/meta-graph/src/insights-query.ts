import type {
  AdAccountGetInsightsParams,
  Enum_adaccountinsights_action_attribution_windows_enum_param,
} from '@adwright/meta-schema'
import { listOf, readObject, text, isObject, type JsonObject } from './answer.ts'
import type { Open } from './open-union.ts'
import type { ParamsOf } from './params-of.ts'

export type InsightsLevel = Open<'account' | 'campaign' | 'adset' | 'ad'>

export type DatePreset = Open<
  | 'today'
  | 'yesterday'
  | 'last_3d'
  | 'last_7d'
  | 'last_14d'
  | 'last_28d'
  | 'last_30d'
  | 'last_90d'
  | 'this_month'
  | 'last_month'
  | 'maximum'
>

/** Days `YYYY-MM-DD` in the ad account's time zone, both included, at most 37 months back. */
export type DayRange = { since: string; until: string }

type Period =
  | { timeRange: DayRange; datePreset?: never; timeRanges?: never }
  | { datePreset: DatePreset; timeRange?: never; timeRanges?: never }
  /** Several periods side by side, one row each; no `timeIncrement` then. */
  | { timeRanges: readonly DayRange[]; timeRange?: never; datePreset?: never }

export type InsightsQuery = Period & {
  level?: InsightsLevel
  fields: readonly string[]
  /** Days per row (1 to 90), or one row per month, or one for the whole period (Meta's default). */
  timeIncrement?: number | 'monthly' | 'all_days'
  breakdowns?: readonly string[]
  actionBreakdowns?: readonly string[]
  actionAttributionWindows?: readonly Enum_adaccountinsights_action_attribution_windows_enum_param[]
  /** Counts as the ad sets are set to count; always so since 2025, said for the older reports it still changes. */
  useAccountAttribution?: boolean
  /** A last row with the totals of all rows. */
  defaultSummary?: boolean
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

type Params = ParamsOf<
  AdAccountGetInsightsParams,
  {
    level?: InsightsLevel
    time_range?: DayRange
    time_ranges?: readonly DayRange[]
    date_preset?: DatePreset
    time_increment?: number | string
    breakdowns?: readonly string[]
    action_breakdowns?: readonly string[]
    action_attribution_windows?: readonly string[]
    filtering?: InsightsQuery['filtering']
    sort?: readonly string[]
    default_summary?: boolean
    use_account_attribution_setting?: boolean
  }
> & { fields: string }

export function insightsParams(query: InsightsQuery): Params {
  return {
    level: query.level,
    fields: query.fields.join(','),
    time_range: query.timeRange,
    time_ranges: query.timeRanges,
    date_preset: query.datePreset,
    time_increment: query.timeIncrement,
    breakdowns: query.breakdowns,
    action_breakdowns: query.actionBreakdowns,
    action_attribution_windows: query.actionAttributionWindows,
    filtering: query.filtering,
    sort: query.sort,
    default_summary: query.defaultSummary,
    use_account_attribution_setting: query.useAccountAttribution,
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
