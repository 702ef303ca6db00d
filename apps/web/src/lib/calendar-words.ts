import { calendar } from './en-calendar.ts'
import { pickWords } from './words.ts'

/** The words of the calendar, apart from the rest: only its own pages load them. */
export const calendarWords = pickWords({ en: calendar })
