import type { PostingDesk, RecurrenceRule, When } from '@adwright/contract'
import {
  instantOf,
  localOf,
  occurrences,
  recurrenceFromCron,
  type Recurrence,
  type Weekday,
} from '@adwright/posting/times'

export type Way = 'now' | 'at' | 'queue' | 'repeat'
export type Repeat = {
  weekdays: readonly number[]
  times: readonly string[]
  every: number
  until: string
  /** Stands for weekdays and times when something is in it. */
  cron: string
}
/** When a post is to go out, as it stands in the fields. */
export type Plan = {
  way: Way
  day: string
  time: string
  /** What the fields began with; see `readMoment`. */
  begin: Date | null
  repeat: Repeat
}

type PlanProblem = 'incomplete' | 'passed' | 'no_slot' | 'no_weekday' | 'no_time' | 'many_times' | 'never'

/** What the fields come to. `problem` says why not, by name. */
export type Resolved =
  | { kind: 'when'; when: When; at: Date | null; moved: boolean; ambiguous: boolean }
  | { kind: 'repeat'; rule: RecurrenceRule; next: Date[] }
  | { kind: 'problem'; problem: PlanProblem }
  | { kind: 'sentence'; sentence: string }

type Desk = Pick<PostingDesk, 'timeZone' | 'nextSlots'>

const DAY = 86_400_000
/** A series goes out so often on one day at most. */
export const MOST_TIMES = 6
/** How far ahead the next dates of a series are looked for: its widest step is twelve weeks. */
const AHEAD = 300 * DAY

/** A plan to begin with: at the given moment, in the next slot of the queue, or right away. */
export function firstPlan(desk: Desk, now: Date, at: Date | null): Plan {
  const local = localOf(at ?? new Date(now.getTime() + DAY), desk.timeZone)
  const today = localOf(now, desk.timeZone)
  return {
    way: at ? 'at' : desk.nextSlots.length > 0 ? 'queue' : 'now',
    day: local.day,
    time: at ? local.time : '09:00',
    begin: at,
    repeat: { weekdays: [today.weekday], times: ['09:00'], every: 1, until: '', cron: '' },
  }
}

/** What becomes of the plan at this moment in the workspace's time. */
export function resolvePlan(plan: Plan, desk: Desk, now: Date): Resolved {
  const sure = { moved: false, ambiguous: false }
  if (plan.way === 'now') return { kind: 'when', when: { kind: 'now' }, at: null, ...sure }
  if (plan.way === 'queue') {
    const [slot] = desk.nextSlots
    if (!slot) return { kind: 'problem', problem: 'no_slot' }
    return { kind: 'when', when: { kind: 'queue' }, at: new Date(slot), ...sure }
  }
  if (plan.way === 'repeat') return resolveRepeat(plan.repeat, desk.timeZone, now)
  const found = readMoment(plan, desk.timeZone)
  if (!found) return { kind: 'problem', problem: 'incomplete' }
  if (found.at <= now) return { kind: 'problem', problem: 'passed' }
  return { kind: 'when', when: { kind: 'at', at: found.at.toISOString() }, ...found }
}

/**
 * The moment that two fields mean; null while one of them is empty or half written. Where they say what they began with,
 * it is that to the second, and in a doubled hour in its half.
 */
export function readMoment(
  { day, time, begin }: { day: string; time: string; begin: Date | null },
  zone: string,
): ReturnType<typeof instantOf> | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return null
  const local = begin && localOf(begin, zone)
  if (begin && local?.day === day && local.time === time) return { at: begin, moved: false, ambiguous: false }
  return instantOf(day, time, zone)
}

function resolveRepeat(repeat: Repeat, zone: string, now: Date): Resolved {
  const rule = ruleOf(repeat, localOf(now, zone).day)
  if ('problem' in rule) return { kind: 'sentence', sentence: rule.problem }
  if (rule.weekdays.length === 0) return { kind: 'problem', problem: 'no_weekday' }
  if (rule.times.length === 0) return { kind: 'problem', problem: 'no_time' }
  if (rule.times.length > MOST_TIMES) return { kind: 'problem', problem: 'many_times' }
  const next = occurrences(rule, zone, { after: now, upTo: new Date(now.getTime() + AHEAD) })
  if (next.length === 0) return { kind: 'problem', problem: 'never' }
  const { weekdays, times } = rule
  return {
    kind: 'repeat',
    rule: { ...rule, weekdays: [...weekdays], times: [...times] },
    next: next.slice(0, 3).map(({ at }) => at),
  }
}

function ruleOf(
  { weekdays, times, every, until, cron }: Repeat,
  from: string,
): Recurrence | { problem: string } {
  const last = until === '' ? null : until
  if (cron.trim() !== '') {
    const rule = recurrenceFromCron(cron, from)
    return 'problem' in rule ? rule : { ...rule, until: last, every }
  }
  return {
    weekdays: weekdays as Weekday[], // the buttons are Monday, 1, to Sunday, 7
    times: times.filter((time) => time !== ''),
    from,
    until: last,
    every,
    most: null,
  }
}

/** When the hours that did best so far come next, as fields. */
export function nextOf(hours: { weekday: number; hour: number }, zone: string, now: Date): Date | null {
  const { day } = localOf(now, zone)
  const rule: Recurrence = {
    weekdays: [hours.weekday as Weekday], // the desk counts weekdays the same way
    times: [`${String(hours.hour).padStart(2, '0')}:00`],
    from: day,
    until: null,
    every: 1,
    most: null,
  }
  return occurrences(rule, zone, { after: now, upTo: new Date(now.getTime() + 9 * DAY) })[0]?.at ?? null
}
