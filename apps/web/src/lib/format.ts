import { locale } from './words.ts'

export { formatMoney } from './money.ts'

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
const finePercent = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})
const ratio = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const formatNumber = (value: number): string => whole.format(value)
export const formatCompact = (value: number): string => compact.format(value)
/** 0.123 is "12.3%". */
export const formatPercent = (share: number): string => percent.format(share)
/** Click rates live below 3 %: two places tell them apart. */
export const formatRate = (share: number): string => finePercent.format(share)
/** 3.97 is "3.97×". */
export const formatRatio = (value: number): string => `${ratio.format(value)}×`

const dates = {
  short: { day: 'numeric', month: 'short' },
  long: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Whose clock shows what has no zone of its own: the browser's, until it is known who looks. */
let ownZone: string | undefined

/** From now on, instants are shown by the clock of the person who looks: see `ownZoneOf`. */
export const showTimesIn = (timeZone: string): void => {
  ownZone = timeZone
}

/** An ISO date (a day, read as it stands) or an ISO instant (in the given zone, else the person's own). */
export function formatDate(iso: string, style: keyof typeof dates = 'day', timeZone?: string): string {
  const isDay = iso.length === 10
  const zone = isDay ? 'UTC' : (timeZone ?? ownZone)
  return new Intl.DateTimeFormat(locale, { ...dates[style], ...(zone && { timeZone: zone }) }).format(
    new Date(iso),
  )
}
/** "1 – 30 Nov 2026": two ISO dates. */
export const formatDateRange = (since: string, until: string): string =>
  new Intl.DateTimeFormat(locale, { ...dates.day, timeZone: 'UTC' }).formatRange(
    new Date(since),
    new Date(until),
  )

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
const spans = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const
/** "12 min. ago", "yesterday". What lies in the future by a clock's error counts as now. */
export function relativeTime(iso: string, now: number = Date.now()): string {
  const seconds = Math.min(0, (Date.parse(iso) - now) / 1000)
  for (const [unit, length] of spans)
    if (-seconds >= length) return relative.format(Math.ceil(seconds / length), unit)
  return relative.format(0, 'second')
}
