import type { CalendarEntry, PostState, When } from '@adwright/contract'
import { instantOf, localOf, moveByDays, moveToDay } from '@adwright/posting/times'

/** Where a post is to go: another day at its time of day, or a moment. */
export type Target = { kind: 'day'; day: string } | { kind: 'at'; at: Date }

/** What may be moved at all: what is out, or on its way out, stays where it is. */
const fixed: PostState[] = ['publishing', 'published', 'partly_published', 'unknown', 'deleted']
export const canMove = (state: PostState): boolean => !fixed.includes(state)

type Clock = { zone: string; now: Date }
const MINUTE = 60_000

/** 09:00, or the next full hour of the day when that has passed: a beginning for what has no time yet. */
export function suggestedAt(day: string, { zone, now }: Clock): Date {
  const nine = instantOf(day, '09:00', zone).at
  const today = localOf(now, zone)
  if (nine > now || day !== today.day) return nine
  const untilFull = 60 - (today.minutes % 60)
  // In its last hour a day has no other beginning left.
  const minutes = today.minutes + untilFull < 24 * 60 ? untilFull : 5
  return new Date(Math.floor(now.getTime() / MINUTE) * MINUTE + minutes * MINUTE)
}

/** The moment a post would have there: on another day it keeps its time of day. */
export function landingOf(at: Date | null, target: Target, clock: Clock): Date {
  if (target.kind === 'at') return target.at
  return at ? moveToDay(at, target.day, clock.zone) : suggestedAt(target.day, clock)
}

export const hasPassed = (at: Date, now: Date): boolean => at <= now

/** What the server is asked for. */
export const whenOf = (target: Target): When =>
  target.kind === 'day' ? target : { kind: 'at', at: target.at.toISOString() }

const QUARTER = 15 * MINUTE
const steps: Record<string, { days: number; up: number } | undefined> = {
  ArrowLeft: { days: -1, up: 0 },
  ArrowRight: { days: 1, up: 0 },
  ArrowUp: { days: 0, up: -1 },
  ArrowDown: { days: 0, up: 1 },
}

/** So far it was moved from where it began; kept apart, so that a skipped hour on the way does not stick. */
export type Steps = { days: number; quarters: number }

/** One more arrow key: days and weeks, or days and quarters of an hour; null for any other key. */
export function stepBy(key: string, so: Steps, unit: 'day' | 'quarter'): Steps | null {
  const step = steps[key]
  if (!step) return null
  return unit === 'day'
    ? { ...so, days: so.days + step.days + step.up * 7 }
    : { days: so.days + step.days, quarters: so.quarters + step.up }
}

export function targetOf(
  begin: Date,
  { days, quarters }: Steps,
  unit: 'day' | 'quarter',
  zone: string,
): Target {
  const moved = moveByDays(begin, days, zone)
  return unit === 'day'
    ? { kind: 'day', day: localOf(moved, zone).day }
    : { kind: 'at', at: new Date(moved.getTime() + quarters * QUARTER) }
}

/** Where moving by keys begins. */
export const beginOf = (entry: CalendarEntry, clock: Clock): Date =>
  entry.at ? new Date(entry.at) : suggestedAt(localOf(clock.now, clock.zone).day, clock)
