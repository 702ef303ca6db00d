import { chanceOf, normal } from '../deterministic.ts'
import { weekdayOf } from '../time/time-zone.ts'
import { whole } from '../wire/pick.ts'
import type { Purse } from './line-up.ts'
import { capOf } from './line-up.ts'
import { hourWeight } from './rhythm.ts'

/** A day may run over its budget by this much, a week (Sunday to Saturday) not at all. */
const dayOverrun = 1.75
const daysPerWeek = 7

export interface Moment {
  from: number
  to: number
  day: number
  hour: number
}

/**
 * Minor units a purse wants to spend in a moment of at most one hour: near the budget over a day, with the day's
 * own luck. `spendable` is the limit to it.
 */
export function wish(purse: Purse, { from, to, day, hour }: Moment): number {
  const { holder } = purse
  const runs = purse.runners.map(({ from: starts, until }) => Math.min(to, until) - Math.max(from, starts))
  const active = Math.max(0, ...runs) / 3600
  if (active <= 0 || !isScheduled(purse, day, hour)) return 0
  const luck = clamp(1 + 0.1 * normal(chanceOf('day', holder.id, day)), 0.76, 1.26) * 0.985
  const wobble = clamp(1 + 0.12 * normal(chanceOf('hour', holder.id, day, hour)), 0.7, 1.35)
  if (holder.daily_budget !== undefined) {
    return ((holder.daily_budget * hourWeight(hour)) / 24) * luck * wobble * active
  }
  const end = purse.end ?? to
  const hoursLeft = Math.max(active, scheduledHours(purse, (end - from) / 3600))
  const left = (holder.lifetime_budget ?? 0) - purse.spentEver
  return ((left * active) / hoursLeft) * hourWeight(hour) * wobble
}

/** Minor units that no wish may exceed: what the day, the week, the lifetime and the campaign's cap leave. */
export function spendable(purse: Purse, day: number): number {
  const { holder } = purse
  const limits = [capOf(purse.campaign) - purse.campaignSpent.total]
  if (holder.daily_budget !== undefined) {
    limits.push(Math.floor(holder.daily_budget * dayOverrun) - (purse.spentByDay.get(day) ?? 0))
    limits.push(holder.daily_budget * daysPerWeek - spentThisWeek(purse, day))
  } else limits.push((holder.lifetime_budget ?? 0) - purse.spentEver)
  return Math.max(0, Math.min(...limits))
}

/** The week restarts when the budget changes, as Meta's does. */
function spentThisWeek(purse: Purse, day: number): number {
  const first = Math.max(day - weekdayOf(day), purse.holder.budget_day)
  let spent = 0
  for (let at = first; at <= day; at++) spent += purse.spentByDay.get(at) ?? 0
  return spent
}

function isScheduled({ schedule }: Purse, day: number, hour: number): boolean {
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

function scheduledHours({ schedule }: Purse, hours: number): number {
  if (!schedule?.length) return hours
  const weekly = schedule.reduce((sum, part) => {
    const days = Array.isArray(part['days']) ? part['days'].length : 0
    return sum + (days * ((whole(part, 'end_minute') ?? 0) - (whole(part, 'start_minute') ?? 0))) / 60
  }, 0)
  return (hours * weekly) / 168
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
