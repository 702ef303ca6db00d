import type { DayMetrics } from '@adwright/contract'
import { formatDate } from './format.ts'
import { metrics, type MetricId } from './metrics.ts'

export type DayValue = { short: string; long: string; value: number | null; previous: number | null }

const dayMs = 86_400_000
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/**
 * One value for each day of `since … until` (ISO dates), beside the day as far before the period as the period
 * is long. Days that Meta did not mention had no delivery.
 */
export function daySeries(
  id: MetricId,
  {
    since,
    until,
    days,
    previousDays = [],
  }: { since: string; until: string; days: DayMetrics[]; previousDays?: DayMetrics[] },
): DayValue[] {
  const byDay = new Map([...previousDays, ...days].map(({ day, metrics: figures }) => [day, figures]))
  const { read, sum } = metrics[id]
  const on = (time: number) => {
    const figures = byDay.get(isoDay(time))
    return figures ? read(figures) : sum ? 0 : null
  }
  const first = Date.parse(since)
  const length = Math.round((Date.parse(until) - first) / dayMs) + 1
  return Array.from({ length }, (_, index) => {
    const time = first + index * dayMs
    const day = isoDay(time)
    return {
      short: formatDate(day, 'short'),
      long: formatDate(day, 'long'),
      value: on(time),
      previous: previousDays.length > 0 ? on(time - length * dayMs) : null,
    }
  })
}

/** For a sparkline: gaps are left out. */
export const trendOf = (series: DayValue[]): number[] =>
  series.flatMap(({ value }) => (value === null ? [] : [value]))
