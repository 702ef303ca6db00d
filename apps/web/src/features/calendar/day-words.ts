import { localOf } from '@adwright/posting/times'
import { locale } from '../../lib/words.ts'

/** Days ('YYYY-MM-DD') have no zone: they are written as they stand. */
const inWords = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (day: string): string => format.format(noonOf(day))
}
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)

/** "Friday, December 4" */
export const dayTitle = inWords({ weekday: 'long', day: 'numeric', month: 'long' })
/** "Fri, Dec 4" */
export const dayShort = inWords({ weekday: 'short', day: 'numeric', month: 'short' })
/** "December 2026" */
export const monthTitle = inWords({ month: 'long', year: 'numeric' })
export const weekdayShort = inWords({ weekday: 'short' })
export const weekdayLong = inWords({ weekday: 'long' })
const monthShort = inWords({ month: 'short' })

/** "4", or "Dec 1" where a month begins. */
export const dayNumber = (day: string): string => {
  const number = String(Number(day.slice(8)))
  return number === '1' ? `${monthShort(day)} 1` : number
}

const range = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
/** "Nov 30 – Dec 6, 2026" */
export const spanTitle = (first: string, last: string): string =>
  range.formatRange(noonOf(first), noonOf(last))

/** "Friday, December 4, 09:00": what calendar and clock of the zone show. */
export function momentTitle(at: Date, zone: string): string {
  const { day, time } = localOf(at, zone)
  return `${dayTitle(day)}, ${time}`
}

/** Monday is 1: a day of that kind, to name it by. */
export const someWeekday = (weekday: number): string => `2024-01-0${weekday}`
