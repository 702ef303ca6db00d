import { Temporal } from 'temporal-polyfill'
import type { Weekday } from './local-time.ts'
import type { Recurrence } from './recurrence.ts'

const weekdayNames: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The rule in words: “Every Tuesday and Friday at 09:00 until 31 Jan 2027”. */
export function describeRecurrence({ weekdays, times, until, every, most }: Recurrence): string {
  const days = [...new Set(weekdays)].toSorted((left, right) => left - right)
  const clock = [...new Set(times)].toSorted()
  if (days.length === 0 || clock.length === 0) return 'Never'
  const named = daysInWords(days)
  return [
    every > 1 ? `Every ${every} weeks ${named === 'day' ? 'on every day' : `on ${named}`}` : `Every ${named}`,
    ` at ${list.format(clock)}`,
    until === null ? '' : ` until ${dayInWords(until)}`,
    most === null ? '' : `, ${most === 1 ? 'once' : `${most} times`} at most`,
  ].join('')
}

function daysInWords(days: readonly Weekday[]): string {
  if (days.length === 7) return 'day'
  return list.format(days.map((day) => weekdayNames[day]))
}

function dayInWords(day: string): string {
  const { year, month, day: number } = Temporal.PlainDate.from(day)
  return `${number} ${months[month - 1] ?? ''} ${year}`
}
