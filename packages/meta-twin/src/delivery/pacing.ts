import { chanceOf, normal } from '../deterministic.ts'
import type { AdSet } from '../store/records.ts'
import { weekdayOf } from '../time/time-zone.ts'
import { whole } from '../wire/pick.ts'
import { capOf, type Purse } from './line-up.ts'
import type { Runner } from './runner.ts'
import { valueOf } from './parameters.ts'
import { hourWeight } from './rhythm.ts'

const dayOverrun = valueOf('dayOverrun')
const weekBudgets = valueOf('weekBudgets')
const sharedBudget = valueOf('sharedBudget')
const dayLuck = valueOf('dayLuck')
const hourLuck = valueOf('hourLuck')

export interface Moment {
  from: number
  to: number
  day: number
  hour: number
}

/** Part of an hour in which a runner may deliver in this moment. */
function activePart(runner: Runner, { from, to, day, hour }: Moment): number {
  if (!isScheduled(runner.crew.adSet, day, hour)) return 0
  return Math.max(0, Math.min(to, runner.until) - Math.max(from, runner.from)) / 3600
}

export const runnersOf = (purse: Purse, moment: Moment): Runner[] =>
  purse.runners.filter((runner) => activePart(runner, moment) > 0)

/**
 * Minor units a purse wants to spend in a moment of at most one hour: near the budget over a day, with the day's
 * own luck. `spendable` is the limit to it.
 */
export function wish(purse: Purse, moment: Moment): number {
  const { holder } = purse
  const { from, to, day, hour } = moment
  const active = Math.max(0, ...purse.runners.map((runner) => activePart(runner, moment)))
  if (active <= 0) return 0
  const luck = clamp(1 + dayLuck * normal(chanceOf('day', holder.id, day)), 0.76, 1.26) * 0.985
  const wobble = clamp(1 + hourLuck * normal(chanceOf('hour', holder.id, day, hour)), 0.7, 1.35)
  if (holder.daily_budget !== undefined) {
    return ((dailyBudget(purse, day) * hourWeight(hour)) / 24) * luck * wobble * active
  }
  const end = purse.end ?? to
  const hoursLeft = Math.max(active, scheduledHours(purse, (end - from) / 3600))
  const left = (holder.lifetime_budget ?? 0) - purse.spentEver
  return ((left * active) / hoursLeft) * hourWeight(hour) * wobble
}

/** Minor units that no wish may exceed: what the day, the week, the lifetime and the campaign's cap leave. */
export function spendable(purse: Purse, day: number): number {
  const { holder, sharers } = purse
  const limits = [capOf(purse.campaign) - purse.campaignSpent.total]
  if (holder.daily_budget !== undefined) {
    limits.push(Math.floor(dailyBudget(purse, day) * dayOverrun) - (purse.spentByDay.get(day) ?? 0))
    // Ad sets that lend each other budget keep the week together.
    const together = sharers.length > 1 ? sharers : [purse]
    limits.push(together.reduce((left, one) => left + weekLeft(one, day), 0))
  } else limits.push((holder.lifetime_budget ?? 0) - purse.spentEver)
  return Math.max(0, Math.min(...limits))
}

const weekLeft = (purse: Purse, day: number): number =>
  (purse.holder.daily_budget ?? 0) * weekBudgets - spentThisWeek(purse, day)

/** The week restarts when the budget changes, as Meta's does. */
function spentThisWeek(purse: Purse, day: number): number {
  const first = Math.max(day - weekdayOf(day), purse.holder.budget_day)
  let spent = 0
  for (let at = first; at <= day; at++) spent += purse.spentByDay.get(at) ?? 0
  return spent
}

/**
 * The day's budget, with what sharing ad sets lend or borrow: the weaker ones give up to a fifth of theirs, in whole
 * minor units, and the stronger ones take exactly that.
 */
function dailyBudget(purse: Purse, day: number): number {
  const own = purse.holder.daily_budget ?? 0
  const { sharers } = purse
  if (sharers.length < 2) return own
  const worths = sharers.map((one) => worthBefore(one, day))
  const mean = worths.reduce((sum, worth) => sum + worth, 0) / worths.length
  const lent = sharers.map(({ holder }, at) => {
    const behind = Math.max(0, mean - (worths[at] ?? 0)) / mean
    return Math.floor((holder.daily_budget ?? 0) * sharedBudget * Math.min(1, behind * 4))
  })
  const at = sharers.indexOf(purse)
  const ahead = sharers.map((_, other) => Math.max(0, (worths[other] ?? 0) - mean))
  const all = ahead.reduce((sum, lead) => sum + lead, 0)
  if (all <= 0) return own
  const pot = lent.reduce((sum, part) => sum + part, 0)
  return own - (lent[at] ?? 0) + Math.floor((pot * (ahead[at] ?? 0)) / all)
}

/** What is believed of a purse's ads from the days before this one. */
function worthBefore({ runners }: Purse, day: number): number {
  const worths = runners.map(({ quality, shownByDay, suits }) => {
    let shown = 0
    for (const [at, impressions] of shownByDay) if (at < day) shown += impressions
    const worth = quality.appeal * Math.sqrt(quality.promise) * suits.clicks
    return 1 + (worth - 1) * (shown / (shown + 2500))
  })
  return worths.reduce((sum, worth) => sum + worth, 0) / worths.length
}

/** Day parting: whole hours of the account's local days. */
function isScheduled({ adset_schedule: schedule }: AdSet, day: number, hour: number): boolean {
  if (!schedule?.length) return true
  const minute = hour * 60
  return schedule.some((part) => {
    const days = Array.isArray(part['days']) ? part['days'].map(Number) : []
    return (
      days.includes(weekdayOf(day)) &&
      (whole(part, 'start_minute') ?? 0) <= minute &&
      minute < (whole(part, 'end_minute') ?? 0)
    )
  })
}

/** Of so many hours, those in which the ad set open longest may deliver. */
function scheduledHours({ runners }: Purse, hours: number): number {
  const weekly = runners.map(({ crew }) => {
    const schedule = crew.adSet.adset_schedule
    if (!schedule?.length) return 168
    return schedule.reduce((sum, part) => {
      const days = Array.isArray(part['days']) ? part['days'].length : 0
      return sum + (days * ((whole(part, 'end_minute') ?? 0) - (whole(part, 'start_minute') ?? 0))) / 60
    }, 0)
  })
  return (hours * Math.min(168, Math.max(...weekly))) / 168
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
