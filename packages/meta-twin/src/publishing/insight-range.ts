import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { dayAt, offsetAt } from '../time/time-zone.ts'
import { readWireTime, wireTime } from '../time/wire-time.ts'

/** Page insights count days in Meta's own time zone, wherever the Page is. */
const zone = 'America/Los_Angeles'
const day = 86_400
const longest = 93

const dayOf = (at: number): number => dayAt(zone, at)

/** The instant at which a day begins there. */
export function dayStart(number: number): number {
  const guess = number * day - offsetAt(zone, number * day)
  return number * day - offsetAt(zone, guess)
}

/** The end of a day as Meta writes it, in UTC. */
export const endOf = (number: number): string => wireTime(dayStart(number + 1), 'UTC')

/** The days `since` up to but not including `until`; by default the two before today. */
export function daysAsked(raw: Json, now: number): number[] {
  const read = (name: string): number | undefined => {
    const value = raw[name]
    if (value === undefined || value === '') return undefined
    const at = readWireTime(value)
    if (at === undefined) throw badParam(`Param ${name} must be a datetime.`, name)
    return dayOf(at)
  }
  const until = read('until') ?? dayOf(now)
  const since = read('since') ?? until - 2
  if (since > until) throw badParam('since must be before until.', 'since')
  if (until - since > longest) {
    throw badParam('There cannot be more than 93 days between since and until.', 'since')
  }
  const last = Math.min(until, dayOf(now))
  return Array.from({ length: Math.max(0, last - since) }, (_, at) => since + at)
}
