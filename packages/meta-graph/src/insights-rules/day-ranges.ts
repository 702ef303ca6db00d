import type { DayRange } from '../insights-query.ts'

const DAY_MS = 86_400_000
const ms = (day: string) => Date.parse(`${day}T00:00:00Z`)
const day = (time: number) => new Date(time).toISOString().slice(0, 10)

/** How many days a range covers, both ends included. */
export const daysIn = ({ since, until }: DayRange): number => (ms(until) - ms(since)) / DAY_MS + 1

/**
 * Two ranges in place of one, the earlier first, cut at a multiple of `step` days so that rows of several days stay
 * what they were; `undefined` for a range that cannot be cut.
 */
export function halves(range: DayRange, step = 1): [DayRange, DayRange] | undefined {
  const rows = Math.ceil(daysIn(range) / step)
  if (rows < 2) return undefined
  const middle = ms(range.since) + Math.floor(rows / 2) * step * DAY_MS
  return [
    { since: range.since, until: day(middle - DAY_MS) },
    { since: day(middle), until: range.until },
  ]
}
