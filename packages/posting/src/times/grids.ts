import { Temporal } from 'temporal-polyfill'
import { dateOf } from './local-time.ts'

/** A local day ('YYYY-MM-DD') from its first moment to the first one of the next. */
export type Day = { day: string; begins: Date; ends: Date }
export type MonthDay = Day & { inMonth: boolean }
export type MonthGrid = { days: MonthDay[][]; begins: Date; ends: Date }
export type WeekGrid = { days: Day[]; begins: Date; ends: Date }
/** 1: Monday, 7: Sunday. */
export type WeekStart = 1 | 7

/** The weeks that a month ('YYYY-MM') touches, each whole. */
export function monthGrid(month: string, zone: string, weekStart: WeekStart = 1): MonthGrid {
  const { year, month: number, daysInMonth } = Temporal.PlainYearMonth.from(month)
  const first = new Temporal.PlainDate(year, number, 1)
  const begins = weekBegin(first, weekStart)
  const ends = weekBegin(first.add({ days: daysInMonth - 1 }), weekStart).add({ days: 7 })
  const days = daysFrom(begins, begins.until(ends).days, zone).map((day) => ({
    ...day,
    inMonth: day.day.startsWith(month),
  }))
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return { days: weeks, begins: beginOf(begins, zone), ends: beginOf(ends, zone) }
}

/** The week in which this day is. */
export function weekGrid(day: string, zone: string, weekStart: WeekStart = 1): WeekGrid {
  const begins = weekBegin(Temporal.PlainDate.from(day), weekStart)
  return {
    days: daysFrom(begins, 7, zone),
    begins: beginOf(begins, zone),
    ends: beginOf(begins.add({ days: 7 }), zone),
  }
}

/** All days from one to the other, both included. */
export function listDays(from: string, to: string, zone: string): Day[] {
  const first = Temporal.PlainDate.from(from)
  return daysFrom(first, Math.max(0, first.until(Temporal.PlainDate.from(to)).days + 1), zone)
}

export const weekBegin = (day: Temporal.PlainDate, weekStart: WeekStart): Temporal.PlainDate =>
  day.subtract({ days: weekStart === 1 ? day.dayOfWeek - 1 : day.dayOfWeek % 7 })

// A day does not begin at 00:00 where the clock skips midnight.
const beginOf = (day: Temporal.PlainDate, zone: string): Date => dateOf(day.toZonedDateTime(zone))

function daysFrom(first: Temporal.PlainDate, length: number, zone: string): Day[] {
  const begins = Array.from({ length: length + 1 }, (_, at) => beginOf(first.add({ days: at }), zone))
  return begins.slice(0, -1).map((start, at) => ({
    day: first.add({ days: at }).toString(),
    begins: start,
    // There is always one more beginning than days.
    ends: begins[at + 1] as Date,
  }))
}
