import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { dayText, readDay, weekdayOf } from '../time/time-zone.ts'
import { isObject, listParam, objectParam, text } from '../wire/pick.ts'

/** Local days, both included. */
export interface DayRange {
  since: number
  until: number
}

const monthsBack = 37

/** `time_ranges`, `time_range` or `date_preset`, in that order of precedence. */
export function readRanges(raw: Json, today: number, firstDay: number): DayRange[] {
  const many = listParam(raw['time_ranges']).filter(isObject)
  if (many.length > 0) return many.map((range) => readRange(range, today))
  if (raw['time_range'] !== undefined && raw['time_range'] !== '') {
    const range = objectParam(raw['time_range'])
    if (!range) throw badParam('Param time_range must be a JSON object with since and until.', 'time_range')
    return [readRange(range, today)]
  }
  return [presetRange(text(raw, 'date_preset') || 'last_30d', today, firstDay)]
}

function readRange(range: Json, today: number): DayRange {
  const since = readDay(text(range, 'since') ?? '')
  const until = readDay(text(range, 'until') ?? '')
  if (since === undefined || until === undefined) {
    throw badParam('Must specify valid since and until dates (YYYY-MM-DD) in time_range.', 'time_range')
  }
  if (since > until) throw badParam('The since date must not be after the until date.', 'time_range')
  if (since < monthsBefore(today, monthsBack)) {
    throw new GraphError({
      code: 3018,
      message:
        '(#3018) The start date of the time range cannot be beyond 37 months from the current date: ' +
        `${dayText(since)}.`,
    })
  }
  return { since, until }
}

function monthsBefore(day: number, months: number): number {
  const date = new Date(day * 86_400_000)
  return Math.floor(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate()) / 86_400_000,
  )
}

const monthStart = (day: number, back = 0): number => {
  const date = new Date(day * 86_400_000)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1) / 86_400_000
}

function presetRange(preset: string, today: number, firstDay: number): DayRange {
  // Meta's `last_Nd` end yesterday.
  const days = /^last_(\d+)d$/.exec(preset)?.[1]
  if (days !== undefined && [3, 7, 14, 28, 30, 90].includes(Number(days))) {
    return { since: today - Number(days), until: today - 1 }
  }
  const sunday = today - weekdayOf(today)
  const monday = today - ((weekdayOf(today) + 6) % 7)
  const quarter = monthStart(today, new Date(today * 86_400_000).getUTCMonth() % 3)
  const year = Date.UTC(new Date(today * 86_400_000).getUTCFullYear(), 0, 1) / 86_400_000
  switch (preset) {
    case 'today':
      return { since: today, until: today }
    case 'yesterday':
      return { since: today - 1, until: today - 1 }
    case 'this_month':
      return { since: monthStart(today), until: today }
    case 'last_month':
      return { since: monthStart(today, 1), until: monthStart(today) - 1 }
    case 'this_week_mon_today':
      return { since: monday, until: today }
    case 'this_week_sun_today':
      return { since: sunday, until: today }
    case 'last_week_mon_sun':
      return { since: monday - 7, until: monday - 1 }
    case 'last_week_sun_sat':
      return { since: sunday - 7, until: sunday - 1 }
    case 'this_quarter':
      return { since: quarter, until: today }
    case 'last_quarter':
      return { since: monthStart(quarter, 3), until: quarter - 1 }
    case 'this_year':
      return { since: year, until: today }
    case 'last_year':
      return {
        since: Date.UTC(new Date(year * 86_400_000).getUTCFullYear() - 1, 0, 1) / 86_400_000,
        until: year - 1,
      }
    case 'maximum':
    case 'data_maximum':
      return { since: Math.min(firstDay, today), until: today }
    default:
      throw badParam(`Param date_preset must be one of Meta's presets - got "${preset}".`, 'date_preset')
  }
}

/** Cuts the ranges by `time_increment`: every N days, calendar months, or not at all. */
export function buckets(ranges: readonly DayRange[], increment: string): DayRange[] {
  if (increment === 'all_days' || increment === '') return [...ranges]
  if (increment === 'monthly') return ranges.flatMap(byMonth)
  const step = Number(increment)
  if (!Number.isInteger(step) || step < 1 || step > 90) {
    throw badParam('Param time_increment must be 1 to 90, monthly or all_days.', 'time_increment')
  }
  return ranges.flatMap(({ since, until }) => {
    const cut: DayRange[] = []
    for (let from = since; from <= until; from += step)
      cut.push({ since: from, until: Math.min(from + step - 1, until) })
    return cut
  })
}

function byMonth({ since, until }: DayRange): DayRange[] {
  const cut: DayRange[] = []
  for (let from = since; from <= until;) {
    const next = monthStart(monthStart(from) + 32)
    cut.push({ since: from, until: Math.min(next - 1, until) })
    from = next
  }
  return cut
}
