import { refused } from '../errors/invalid.ts'
import type { InsightsQuery } from '../insights/query.ts'

/** Rows Meta puts into one answer; larger reports are asked for asynchronously. */
const mostRows = 20_000
const factors: Readonly<Record<string, number>> = {
  hourly_stats_aggregated_by_advertiser_time_zone: 24,
  hourly_stats_aggregated_by_audience_time_zone: 24,
  age: 7,
  gender: 3,
  platform_position: 12,
}

/** Refuses a synchronous report that could grow beyond what one answer holds. */
export function checkInsightsSize(query: InsightsQuery): void {
  const rows = query.breakdowns.reduce(
    (product, name) => product * (factors[name] ?? 1),
    query.buckets.length,
  )
  if (rows <= mostRows) return
  throw refused(
    1487534,
    'Too much data was requested',
    'Please reduce the amount of data you are asking for, or ask for it with an asynchronous request.',
    'time_range',
  )
}
