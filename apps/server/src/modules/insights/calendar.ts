/** A day of somebody's calendar, `YYYY-MM-DD`; which instants it covers depends on the time zone beside it. */
export type Day = string

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day that it is at `instant` in a time zone such as `Europe/Berlin`. */
export function dayAt(instant: Date, timeZone: string): Day {
  let format = formats.get(timeZone)
  if (!format)
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })))
  return format.format(instant)
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Every day from `since` to `until`, both included. */
export function daysBetween(since: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let day = since; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

/** Figures settle for so many days after they happened; Meta restates them meanwhile. */
export const SETTLING_DAYS = 28
// Meta answers nothing older (error 3018 beyond 37 months).
const OLDEST_DAYS = 1120

/** The days to read: those that may still change, and those never read. */
export function daysToRead({
  launched,
  today,
  readUntil,
}: {
  launched: Day
  today: Day
  readUntil: Day | undefined
}): {
  since: Day
  until: Day
} {
  const settling = addDays(today, 1 - SETTLING_DAYS)
  // The last day read was not over yet when it was read.
  const wanted = readUntil === undefined ? launched : readUntil < settling ? readUntil : settling
  const oldest = addDays(today, -OLDEST_DAYS)
  const since = [wanted, launched, oldest].toSorted().at(-1) ?? launched
  return { since: since > today ? today : since, until: today }
}
