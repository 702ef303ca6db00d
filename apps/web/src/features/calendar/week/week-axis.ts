import { hourRowsOf, type Day, type HourRow } from '@adwright/posting/times'

/** A row of the week: the same hour by the clock on all its days. `again` where a day has it twice. */
export type AxisRow = { key: string; label: string; again: boolean }
export type WeekAxis = {
  rows: AxisRow[]
  /** A day's hours by the axis' rows; null where its clock skips the hour, or shows it only once. */
  byDay: ReadonlyMap<string, readonly (HourRow | null)[]>
}

const QUARTER = 15 * 60_000
const keyOf = ({ label, again }: HourRow) => `${label.slice(0, 2)}${again ? ' again' : ''}`

/**
 * The hours of seven days side by side. Usually 24 rows; in a week in which the clocks go back the doubled hour has a
 * second row, and where they go forward the day has a hole.
 */
export function weekAxis(days: readonly Day[], zone: string): WeekAxis {
  const hours = days.map(({ day }) => [day, hourRowsOf(day, zone)] as const)
  const keys = new Set(hours.flatMap(([, rows]) => rows.map(keyOf)))
  const rows = [...keys].toSorted().map((key) => ({
    key,
    label: `${key.slice(0, 2)}:00`,
    again: key.endsWith('again'),
  }))
  const byDay = new Map(
    hours.map(([day, own]) => [day, rows.map(({ key }) => own.find((row) => keyOf(row) === key) ?? null)]),
  )
  return { rows, byDay }
}

/** How far down a moment stands, in rows; null when that day has no such moment. */
export function placeOf(axis: WeekAxis, day: string, at: Date): number | null {
  const rows = axis.byDay.get(day) ?? []
  const index = rows.findIndex((row) => row && at >= row.begins && at < row.ends)
  const row = rows[index]
  if (!row) return null
  return (
    index + (at.getTime() - row.begins.getTime()) / Math.max(1, row.ends.getTime() - row.begins.getTime())
  )
}

/** The quarter of an hour at this height of a day; what falls into a hole goes to the next hour there is. */
export function momentAt(axis: WeekAxis, day: string, place: number): Date | null {
  const rows = axis.byDay.get(day) ?? []
  const index = Math.max(0, Math.min(rows.length - 1, Math.floor(place)))
  const row = rows[index]
  if (!row) return rows.slice(index).find((later) => later !== null)?.begins ?? null
  const length = row.ends.getTime() - row.begins.getTime()
  const into = Math.round(((place - index) * length) / QUARTER) * QUARTER
  return new Date(row.begins.getTime() + Math.max(0, Math.min(length - QUARTER, into)))
}

/** The row to begin with: shortly before the first post, but so that now is in sight as well. */
export function firstLook(posts: readonly number[], now: number | null): number {
  const first = posts.length > 0 ? Math.min(...posts) : 7
  const look = now === null ? first : Math.max(Math.min(first, now - 2), now - 7)
  return Math.max(0, look - 0.4)
}
