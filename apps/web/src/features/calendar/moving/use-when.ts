import { instantOf, localOf } from '@adwright/posting/times'
import { useState } from 'react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { hasPassed } from './landing.ts'

const t = calendarWords.when

export type When = {
  day: string
  time: string
  setDay: (day: string) => void
  setTime: (time: string) => void
  /** The moment that was chosen; null while it cannot be used. */
  at: Date | null
  problem: string | null
  /** What the clocks do that night. */
  note: string | null
}

/** A date and a time by the clock of the zone, and the moment that they mean. */
export function useWhen(begin: Date, { zone, now }: { zone: string; now: Date }): When {
  const local = localOf(begin, zone)
  const [day, setDay] = useState(local.day)
  const [time, setTime] = useState(local.time)
  const base = { day, time, setDay, setTime, note: null }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(time))
    return { ...base, at: null, problem: t.incomplete }
  // Nothing was changed: in a doubled hour it also stays in its half.
  const untouched = day === local.day && time === local.time
  const { at, moved, ambiguous } = untouched
    ? { at: begin, moved: false, ambiguous: false }
    : instantOf(day, time.slice(0, 5), zone)
  if (hasPassed(at, now)) return { ...base, at: null, problem: t.past }
  const note = moved ? t.skipped(localOf(at, zone).time) : ambiguous ? t.twice : null
  return { ...base, at, problem: null, note }
}
