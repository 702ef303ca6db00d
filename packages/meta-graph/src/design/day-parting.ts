import type { Problem } from './problem.ts'

/** Hours of delivery: minutes since midnight, whole hours; days 0 (Sunday) to 6. */
export type DayPart = {
  readonly start_minute: number
  readonly end_minute: number
  readonly days: readonly number[]
  /** Whose clock: the viewer's (Meta's default) or the ad account's. */
  readonly timezone_type?: 'USER' | 'ADVERTISER'
}

const HOUR = 60
const DAY = 24 * HOUR

/** One part for the same hours on the given days. Hours are 0 to 24, `to` not included. */
export const dayPart = (days: readonly number[], from: number, to: number): DayPart => ({
  days,
  start_minute: from * HOUR,
  end_minute: to * HOUR,
  timezone_type: 'USER',
})

/** What a schedule needs: a lifetime budget (here or at the campaign), the pacing type, whole hours, real days. */
export function dayPartingProblems(set: {
  adset_schedule?: readonly DayPart[]
  pacing_type?: readonly string[]
  hasLifetimeBudget: boolean
}): Problem[] {
  const problem = (field: string, message: string): Problem => ({ field: [field], message })
  const dayParting = set.pacing_type?.includes('day_parting') ?? false
  if (!set.adset_schedule?.length)
    return dayParting ? [problem('adset_schedule', 'day parting needs a schedule')] : []
  return [
    ...(set.hasLifetimeBudget ? [] : [problem('lifetime_budget', 'a schedule needs a lifetime budget')]),
    ...(dayParting ? [] : [problem('pacing_type', 'a schedule needs pacing_type ["day_parting"]')]),
    ...set.adset_schedule.flatMap((part, index) =>
      isHours(part) && part.days.length > 0 && part.days.every(isDay)
        ? []
        : [
            {
              field: ['adset_schedule', String(index)],
              message: 'a part of the schedule is whole hours of days 0 to 6',
            },
          ],
    ),
  ]
}

const isHours = ({ start_minute: start, end_minute: end }: DayPart) =>
  start % HOUR === 0 && end % HOUR === 0 && start >= 0 && start < end && end <= DAY
const isDay = (day: number) => Number.isInteger(day) && day >= 0 && day <= 6
