const hour = 3600
const day = 86_400

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return name.includes('/') || name === 'UTC'
  } catch {
    return false
  }
}

/** Seconds east of UTC that `zone` keeps at the instant `at` (epoch seconds). */
export function offsetAt(zone: string, at: number): number {
  const slot = Math.floor(at / 1800)
  let known = offsets.get(zone)
  if (!known) offsets.set(zone, (known = new Map()))
  let offset = known.get(slot)
  if (offset === undefined) known.set(slot, (offset = readOffset(zone, slot * 1800)))
  return offset
}

function readOffset(zone: string, at: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at * 1000)) parts[type] = Number(value)
  const local = Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'] ?? 1,
    parts['hour'] ?? 0,
    parts['minute'] ?? 0,
    parts['second'] ?? 0,
  )
  return local / 1000 - at
}

/** Local calendar day as a count of days since 1970-01-01, so that days can be subtracted and compared. */
export const dayAt = (zone: string, at: number): number => Math.floor((at + offsetAt(zone, at)) / day)

export const hourOfDayAt = (zone: string, at: number): number =>
  Math.floor(((((at + offsetAt(zone, at)) % day) + day) % day) / hour)

/** 0 is Sunday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7

/** The instant at which the local hour containing `at` began. */
export function hourStart(zone: string, at: number): number {
  const offset = offsetAt(zone, at)
  return Math.floor((at + offset) / hour) * hour - offset
}

export const dayText = (dayNumber: number): string =>
  new Date(dayNumber * day * 1000).toISOString().slice(0, 10)

/** Reads `YYYY-MM-DD`; undefined if it is no calendar date. */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const millis = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== text) return undefined
  return millis / 1000 / day
}
