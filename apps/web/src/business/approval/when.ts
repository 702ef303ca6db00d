import { locale } from '../../lib/words.ts'

/** "Sat, Dec 5, 10:00", by the clock of the zone. */
export const whenIn = (timeZone: string, at: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at))

/** The day on which that is there, as `2026-12-05`. */
export const dayIn = (timeZone: string, at: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(at))
