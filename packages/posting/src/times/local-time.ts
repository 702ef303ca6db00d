import { Temporal } from 'temporal-polyfill'

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What calendar and clock show in the zone: the day as 'YYYY-MM-DD', the time as 'HH:MM'. */
export type LocalTime = { day: string; time: string; minutes: number; weekday: Weekday }

export const zonedOf = (at: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

export const dateOf = (moment: { epochMilliseconds: number }): Date => new Date(moment.epochMilliseconds)

// Temporal has only ISO weekdays here, 1 to 7, but types them as numbers.
export const weekdayOf = (day: { dayOfWeek: number }): Weekday => day.dayOfWeek as Weekday

/** What calendar and clock show at this moment; a RangeError for a zone nobody knows. */
export function localOf(instant: Date, zone: string): LocalTime {
  const local = zonedOf(instant, zone)
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    minutes: local.hour * 60 + local.minute,
    weekday: weekdayOf(local),
  }
}

/**
 * The moment at which the clock shows this. A time that the clock skips is `moved` on by what is skipped; one that it
 * shows twice is `ambiguous` and stands for the first.
 */
export function instantOf(
  day: string,
  time: string,
  zone: string,
): { at: Date; moved: boolean; ambiguous: boolean } {
  return resolve(Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time)), zone)
}

export function resolve(local: Temporal.PlainDateTime, zone: string) {
  const found = local.toZonedDateTime(zone, { disambiguation: 'compatible' })
  const moved = !found.toPlainDateTime().equals(local)
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return { at: dateOf(found), moved, ambiguous: !moved && !later.equals(found) }
}
