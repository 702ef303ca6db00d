/** A span of time; the end is not in it. */
export type Period = { start: Date; end: Date }

/** The same day so many months later, in UTC, or the last of a month that is too short for it. */
function addMonths(from: Date, months: number): Date {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const moved = new Date(from)
  moved.setUTCFullYear(year, month, Math.min(from.getUTCDate(), lastDay))
  return moved
}

/** The month that `now` is in, counted from the day on which it all began; before that day, the first. */
export function monthOf(began: Date, now: Date): Period {
  const about = (now.getUTCFullYear() - began.getUTCFullYear()) * 12 + now.getUTCMonth() - began.getUTCMonth()
  const months = Math.max(0, addMonths(began, about) > now ? about - 1 : about)
  return { start: addMonths(began, months), end: addMonths(began, months + 1) }
}
