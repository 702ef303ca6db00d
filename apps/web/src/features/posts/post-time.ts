import { locale } from '../../lib/words.ts'

const formats = {
  /** "09:00" */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** "Dec 4, 09:00" */
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** "Fri, Dec 4, 09:00" */
  moment: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  /** "Friday, December 4, 2026, 09:00" */
  long: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** An instant as calendar and clock of the zone show it. */
export const timeIn = (zone: string, at: string | Date, style: keyof typeof formats = 'moment'): string =>
  new Intl.DateTimeFormat(locale, { ...formats[style], timeZone: zone }).format(new Date(at))

const dayOf = (zone: string, at: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(new Date(at))

/** The time alone for what was on the same day, with the day otherwise. */
export const sinceThen = (zone: string, at: string, now: string): string =>
  timeIn(zone, at, dayOf(zone, at) === dayOf(zone, now) ? 'time' : 'short')
