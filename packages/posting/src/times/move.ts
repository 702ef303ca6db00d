import { Temporal } from 'temporal-polyfill'
import { resolve, zonedOf } from './local-time.ts'

/** Puts it on another day at the same time by the clock; by what is skipped later where the clock skips that time. */
export const moveToDay = (at: Date, day: string, zone: string): Date => moveTo(at, { day }, zone)

/** Puts it so many days later, or earlier, at the same time by the clock. */
export function moveByDays(at: Date, days: number, zone: string): Date {
  const local = zonedOf(at, zone).toPlainDateTime()
  return days === 0 ? at : resolve(local.add({ days }), zone).at
}

/** Puts it on this day, at this time ('HH:MM'), or both; what is not named stays. */
export function moveTo(at: Date, { day, time }: { day?: string; time?: string }, zone: string): Date {
  const local = zonedOf(at, zone)
  const newDay = day === undefined ? local.toPlainDate() : Temporal.PlainDate.from(day)
  const newTime = time === undefined ? local.toPlainTime() : Temporal.PlainTime.from(time)
  const there = newDay.toPlainDateTime(newTime)
  // Where the clock shows an hour twice, what stays where it is also stays in its half.
  return there.equals(local.toPlainDateTime()) ? at : resolve(there, zone).at
}
