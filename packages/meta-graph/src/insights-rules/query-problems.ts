import type { Problem } from '../design/problem.ts'
import type { InsightsQuery } from '../insights-query.ts'
import { isRetiredWindow } from './attribution-windows.ts'
import { breakdownProblems } from './breakdowns.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What Meta would refuse, or answer wrongly without a word. How far back a range goes is left to Meta: 3018. */
export function queryProblems(query: InsightsQuery): Problem[] {
  const at = (field: string, message: string): Problem => ({ field: [field], message })
  const ranges = query.timeRanges ?? (query.timeRange ? [query.timeRange] : [])
  const { timeIncrement: increment } = query
  return [
    ...breakdownProblems(query.breakdowns ?? [], query.fields),
    ...(query.actionAttributionWindows ?? [])
      .filter(isRetiredWindow)
      .map((window) => at('action_attribution_windows', `${window} comes back empty since 2026-01-12`)),
    ...ranges
      .filter(({ since, until }) => !DAY.test(since) || !DAY.test(until) || since > until)
      .map(() => at('time_range', 'a range goes from one day, YYYY-MM-DD, to the same or a later one')),
    ...(query.timeRanges && increment !== undefined
      ? [at('time_increment', 'several ranges have no increment')]
      : []),
    ...(typeof increment === 'number' && !(Number.isInteger(increment) && increment >= 1 && increment <= 90)
      ? [at('time_increment', 'a row covers 1 to 90 days')]
      : []),
  ]
}
