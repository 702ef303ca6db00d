export type CalendarView = 'month' | 'week' | 'list'

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The span before or after the one that shows this day: a week, or a month from its first day. */
export function neighbourOf(date: string, view: CalendarView, by: 1 | -1): string {
  const day = utc(date)
  if (view === 'week') day.setUTCDate(day.getUTCDate() + by * 7)
  else day.setUTCMonth(day.getUTCMonth() + by, 1)
  return dayOf(day)
}

/** Whether both days are shown on the same page. `week` holds the days of the week that is shown. */
export const isShown = (day: string, date: string, view: CalendarView, week: readonly string[]): boolean =>
  view === 'week' ? week.includes(day) : day.slice(0, 7) === date.slice(0, 7)
