import { Temporal } from 'temporal-polyfill'
import { weekBegin } from './grids.ts'
import { resolve, zonedOf, type Weekday } from './local-time.ts'

/** Days of the week and times of the day at which something happens again and again. */
export type Recurrence = {
  weekdays: readonly Weekday[]
  /** 'HH:MM' */
  times: readonly string[]
  /** The first local day it may be. */
  from: string
  /** The last local day it may be. */
  until: string | null
  /** Weeks from one to the next, Monday to Sunday, counted from the week of `from`; 1 is every week. */
  every: number
  /** How often altogether. */
  most: number | null
}

/** `key` ('YYYY-MM-DDTHH:MM') is the local time as the rule has it, so it is the same whatever the clock does. */
export type Occurrence = { key: string; at: Date }

/**
 * When a rule comes due after one moment and up to another, that one included, in order. A time that the clock skips
 * is moved on by what is skipped, unless the rule has that later time anyway.
 */
export function occurrences(
  { weekdays, times, from, until, every, most }: Recurrence,
  zone: string,
  { after, upTo }: { after: Date; upTo: Date },
): Occurrence[] {
  const first = Temporal.PlainDate.from(from)
  const stop = zonedOf(upTo, zone).toPlainDate()
  const last = until !== null && until < stop.toString() ? Temporal.PlainDate.from(until) : stop
  const days = [...new Set(weekdays)].toSorted((left, right) => left - right)
  const clock = [...new Set(times)].toSorted()
  const step = Math.max(1, Math.trunc(every))
  // Counting towards `most` must begin with the first one; without it, the weeks long past need no look.
  const skipped = most === null ? wholeSteps(first, zonedOf(after, zone).toPlainDate(), step) : 0
  let counted = 0
  const found: (Occurrence & { moved: boolean })[] = []
  for (
    let week = weekBegin(first, 1).add({ weeks: skipped * step });
    Temporal.PlainDate.compare(week, last) <= 0;
    week = week.add({ weeks: step })
  ) {
    for (const weekday of days) {
      const day = week.add({ days: weekday - 1 })
      if (Temporal.PlainDate.compare(day, first) < 0 || Temporal.PlainDate.compare(day, last) > 0) continue
      for (const time of clock) {
        if (most !== null && counted >= most) return tidy(found)
        counted += 1
        const { at, moved } = resolve(day.toPlainDateTime(Temporal.PlainTime.from(time)), zone)
        if (at > after && at <= upTo) found.push({ key: `${day.toString()}T${time}`, at, moved })
      }
    }
  }
  return tidy(found)
}

/** The steps that lie wholly before the week of a day. */
function wholeSteps(from: Temporal.PlainDate, day: Temporal.PlainDate, every: number): number {
  const weeks = weekBegin(from, 1).until(weekBegin(day, 1)).days / 7
  return Math.max(0, Math.floor(weeks / every))
}

/** In order of time, and one of what falls on the same moment. */
function tidy(found: readonly (Occurrence & { moved: boolean })[]): Occurrence[] {
  const own = new Set(found.filter(({ moved }) => !moved).map(({ at }) => at.getTime()))
  return found
    .filter(({ at, moved }) => !moved || !own.has(at.getTime()))
    .toSorted((left, right) => left.at.getTime() - right.at.getTime())
    .map(({ key, at }) => ({ key, at }))
}
