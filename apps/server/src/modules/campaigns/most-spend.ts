// Since 2025 Meta may spend up to 175 % of a daily budget on one day, and at most seven daily budgets from Sunday to
// Saturday. https://www.facebook.com/business/help/190490051321426 (older pages still say 125 %) — seen 2026-11
const DAY_FACTOR = 1.75
const WEEK_FACTOR = 7

export type MostSpend = { perDayMinor: number; perWeekMinor: number; totalMinor: number | null }

/** The most that can be spent on a day, in a week, and in all when there is an end; `weekday` of the start, Sunday 0. */
export function mostSpend(dailyBudgetMinor: number, days: number | null, weekday: number): MostSpend {
  const perDayMinor = Math.floor(dailyBudgetMinor * DAY_FACTOR)
  const perWeekMinor = dailyBudgetMinor * WEEK_FACTOR
  if (days === null) return { perDayMinor, perWeekMinor, totalMinor: null }
  let totalMinor = 0
  for (let left = days, inWeek = Math.min(days, 7 - weekday); left > 0;) {
    totalMinor += Math.min(inWeek * perDayMinor, perWeekMinor)
    left -= inWeek
    inWeek = Math.min(left, 7)
  }
  return { perDayMinor, perWeekMinor, totalMinor }
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
export function weekdayIn(timeZone: string, at: Date): number {
  return weekdays.indexOf(new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(at))
}
