import { badParam, refused } from '../errors/invalid.ts'
import type { AdSet, Campaign } from '../store/records.ts'
import { objects, text, whole } from '../wire/pick.ts'
import { goalFault } from './goal-table.ts'

export function checkName(name: string): void {
  if (name.trim() === '') throw badParam('The name must not be empty.', 'name')
  if (name.length > 400) throw badParam('The name must be at most 400 characters.', 'name')
}

export function checkGoal(adSet: AdSet, campaign: Campaign): void {
  const fault = goalFault(campaign.objective, adSet.destination_type, adSet.optimization_goal)
  if (!fault) return
  throw refused(
    1815715,
    'Goal not available for this objective',
    `${adSet.optimization_goal} with destination ${adSet.destination_type ?? '(none)'} cannot be used with ${campaign.objective}.`,
    fault,
  )
}

export function checkBillingEvent({ billing_event: billed, optimization_goal: goal }: AdSet): void {
  if (billed === 'IMPRESSIONS') return
  if ((billed === 'LINK_CLICKS' || billed === 'THRUPLAY') && goal === billed) return
  throw badParam(
    `The billing_event ${billed} is not available for the optimization_goal ${goal}.`,
    'billing_event',
  )
}

export function checkEndAhead({ end_time: end }: AdSet, now: number): void {
  if (end === undefined || end > now) return
  throw refused(
    1487033,
    'The end date is in the past',
    'Please choose an end_time in the future.',
    'end_time',
  )
}

export function checkSchedule(adSet: AdSet, now: number): void {
  const { start_time: start, end_time: end } = adSet
  checkEndAhead(adSet, now)
  if (end !== undefined && end <= start) throw badParam('end_time must come after start_time.', 'end_time')
  if (adSet.adset_schedule?.length) {
    if (adSet.lifetime_budget === undefined || !adSet.pacing_type?.includes('day_parting')) {
      throw badParam(
        'adset_schedule needs a lifetime_budget and pacing_type ["day_parting"].',
        'adset_schedule',
        'pacing_type',
      )
    }
    for (const part of adSet.adset_schedule) {
      const from = whole(part, 'start_minute')
      const to = whole(part, 'end_minute')
      if (
        from === undefined ||
        to === undefined ||
        from % 60 !== 0 ||
        to % 60 !== 0 ||
        from >= to ||
        to > 1440
      ) {
        throw badParam('adset_schedule entries run between whole hours of one day.', 'adset_schedule')
      }
    }
  }
}

/** Click and view windows Meta still takes, written `1c`, `7c+1v`. */
const anyWindow = ['1c']
const saleWindows = ['1c', '7c', '1c+1v', '7c+1v', '1c+1v+1e', '7c+1v+1e']

export function checkAttribution(adSet: AdSet, campaign: Campaign): void {
  if (!adSet.attribution_spec?.length) return
  const letters: Record<string, string> = { CLICK_THROUGH: 'c', VIEW_THROUGH: 'v', ENGAGED_VIDEO_VIEW: 'e' }
  const windows = adSet.attribution_spec
    .map((entry) => `${whole(entry, 'window_days') ?? 0}${letters[text(entry, 'event_type') ?? ''] ?? '?'}`)
    .sort((left, right) => 'cve'.indexOf(left.slice(-1)) - 'cve'.indexOf(right.slice(-1)))
    .join('+')
  const sale =
    ['OFFSITE_CONVERSIONS', 'VALUE', 'APP_INSTALLS'].includes(adSet.optimization_goal) &&
    campaign.objective !== 'OUTCOME_AWARENESS'
  if (!(sale ? saleWindows : anyWindow).includes(windows)) {
    throw badParam(
      `The attribution_spec is not available for the optimization_goal ${adSet.optimization_goal}.`,
      'attribution_spec',
    )
  }
}

export function checkFrequency(adSet: AdSet): void {
  for (const control of objects(adSet.extra, 'frequency_control_specs')) {
    if (!['REACH', 'THRUPLAY'].includes(adSet.optimization_goal)) {
      throw badParam('frequency_control_specs need the goal REACH or THRUPLAY.', 'frequency_control_specs')
    }
    const days = whole(control, 'interval_days') ?? 0
    const most = whole(control, 'max_frequency') ?? 0
    if (days < 1 || days > 90 || most < 1 || most > 90) {
      throw badParam('interval_days and max_frequency must be between 1 and 90.', 'frequency_control_specs')
    }
  }
}

export function checkAdSetChange(before: AdSet, after: AdSet, campaign: Campaign): void {
  if (campaign.is_adset_budget_sharing_enabled && after.bid_strategy !== before.bid_strategy) {
    throw refused(
      4834006,
      'The bid strategy is shared',
      'The bid strategy cannot be changed on one ad set while ad sets share budget.',
      'bid_strategy',
    )
  }
}

export function checkNotEnded(adSet: AdSet, now: number): void {
  if (adSet.end_time === undefined || adSet.end_time > now) return
  throw refused(
    1487007,
    'The ad set has ended',
    'This ad set has ended: choose a later end_time first.',
    'end_time',
  )
}
