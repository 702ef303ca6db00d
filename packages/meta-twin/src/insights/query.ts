import { nodeSpec } from '@adwright/meta-schema'
import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Grain } from '../store/delivery-store.ts'
import type { AnyRecord, Json } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { readFilters, type Filter } from '../wire/filtering.ts'
import { listParam, text } from '../wire/pick.ts'
import { buckets, readRanges, type DayRange } from './date-range.ts'

export type Level = 'account' | 'campaign' | 'adset' | 'ad'
export interface InsightsQuery {
  level: Level
  fields: string[]
  breakdowns: string[]
  windows: string[]
  filters: Filter[]
  /** Each becomes one row per object and breakdown. */
  buckets: DayRange[]
  sort: { field: string; descending: boolean } | undefined
  summary: boolean
}

const levels = ['account', 'campaign', 'adset', 'ad'] as const
const defaultFields = ['impressions', 'spend']

const alone = [
  'age',
  'gender',
  'country',
  'publisher_platform',
  'hourly_stats_aggregated_by_advertiser_time_zone',
]
const allowedBreakdowns = new Set([...alone, 'age,gender', 'platform_position,publisher_platform'])
const hourlyBreakdown = 'hourly_stats_aggregated_by_advertiser_time_zone'

export const isHourly = (query: InsightsQuery): boolean => query.breakdowns.includes(hourlyBreakdown)

/** How finely delivery must be read for a query. */
export function grainOf(query: InsightsQuery): Grain {
  if (isHourly(query)) return 'hour'
  return query.breakdowns.includes('publisher_platform') ? 'placement' : 'day'
}

/** Reads and checks the parameters of an insights call or of a report run. */
export function readInsightsQuery(node: AnyRecord, raw: Json, call: Call): InsightsQuery {
  const own = levels.find((level) => level === node.kind)
  const level = readLevel(text(raw, 'level'), own ?? 'account')
  const fields = readFields(raw)
  const breakdowns = listParam(raw['breakdowns']).map(String)
  checkBreakdowns(breakdowns)
  if (fields.length === 0) fields.push(...defaultFields)
  const today = dayAt(call.account.timezone_name, call.now)
  const firstDay = dayAt(call.account.timezone_name, call.world.born)
  const ranges = readRanges(raw, today, firstDay)
  return {
    level,
    fields,
    breakdowns,
    windows: listParam(raw['action_attribution_windows']).map(String),
    filters: readFilters(raw),
    buckets: buckets(ranges, text(raw, 'time_increment') ?? 'all_days'),
    sort: readSort(raw),
    summary: raw['summary'] !== undefined || /^(true|1)$/i.test(String(raw['default_summary'] ?? '')),
  }
}

function readLevel(asked: string | undefined, own: Level): Level {
  if (asked === undefined || asked === '') return own
  const level = levels.find((known) => known === asked)
  if (!level || levels.indexOf(level) < levels.indexOf(own)) {
    throw new GraphError({
      code: 1,
      subcode: 99,
      status: 400,
      message: `Invalid level ${asked} for this object: choose ${levels.slice(levels.indexOf(own)).join(', ')}.`,
    })
  }
  return level
}

function readFields(raw: Json): string[] {
  const fields = listParam(raw['fields']).map((field) => String(field).trim())
  for (const field of fields) {
    if (!nodeSpec('AdsInsights').fields.has(field)) {
      throw badParam(`Tried accessing nonexisting field (${field}) on node type (AdsInsights)`, 'fields')
    }
  }
  return fields
}

function checkBreakdowns(breakdowns: readonly string[]): void {
  if (breakdowns.length === 0) return
  if (breakdowns.includes('platform_position') && !breakdowns.includes('publisher_platform')) {
    throw badParam('platform_position needs publisher_platform in breakdowns.', 'breakdowns')
  }
  if (!allowedBreakdowns.has([...breakdowns].sort().join(','))) {
    throw new GraphError({
      code: 2,
      subcode: 1504041,
      status: 400,
      message: `Current combination of data breakdown columns (${breakdowns.join(', ')}) is invalid.`,
    })
  }
}

function readSort(raw: Json): InsightsQuery['sort'] {
  const found = /^(\w+?)_(ascending|descending)$/.exec(String(listParam(raw['sort'])[0] ?? ''))
  return found ? { field: found[1] ?? '', descending: found[2] === 'descending' } : undefined
}
