import { Temporal } from 'temporal-polyfill'
import { zonedOf } from './local-time.ts'

/** An hour of a day as it really passes; `again` where the clock shows it for the second time. */
export type HourRow = { begins: Date; ends: Date; label: string; again: boolean }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * The hours of a local day, without holes or overlaps: 24, but 23 or 25 where the clock changes. A change by half an
 * hour leaves a row of half an hour.
 */
export function hourRowsOf(day: string, zone: string): HourRow[] {
  const date = Temporal.PlainDate.from(day)
  const dayEnds = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  const rows: HourRow[] = []
  let shown = 0 // how far the clock has come on this day, in milliseconds
  let at = date.toZonedDateTime(zone).epochMilliseconds
  while (at < dayEnds) {
    const begins = new Date(at)
    const { hour, minute, second } = zonedOf(begins, zone)
    const clock = hour * HOUR + minute * MINUTE + second * 1000
    // By time that passes, not by the clock, so that no hour is lost or counted twice where the clock jumps.
    at = Math.min(dayEnds, at + HOUR - (clock % HOUR))
    rows.push({ begins, ends: new Date(at), label: labelOf(hour, minute), again: clock < shown })
    shown = clock + at - begins.getTime()
  }
  return rows
}

const labelOf = (...parts: number[]): string => parts.map((part) => String(part).padStart(2, '0')).join(':')

/** The number of the row in which this moment is; -1 when it is in none. */
export const rowOf = (at: Date, rows: readonly HourRow[]): number =>
  rows.findIndex(({ begins, ends }) => at >= begins && at < ends)
