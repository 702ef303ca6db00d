import type { AdRule } from '../store/marketing-records.ts'
import type { World } from '../store/records.ts'
import { dayAt, hourOfDayAt, hourStart, weekdayOf } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { list, objects, text, whole } from '../wire/pick.ts'
import { runRule } from './evaluate-rule.ts'

const halfHour = 1800

const scheduled = (twin: Twin, world: World): AdRule[] =>
  twin.objects
    .list(world.id, 'adrule')
    .filter(({ status, schedule_spec }) => status === 'ENABLED' && schedule_spec !== undefined)

/**
 * The instants after `from` and up to `to` at which a rule is due: time must stop there, because what a rule changes
 * changes what is delivered afterwards.
 */
export function ruleStops(twin: Twin, world: World, from: number, to: number): number[] {
  const rules = scheduled(twin, world)
  if (rules.length === 0) return []
  const zone = twin.objects.get('account', world.account).timezone_name
  const stops: number[] = []
  for (let at = hourStart(zone, from); at <= to; at += halfHour) {
    if (at > from && rules.some((rule) => isDue(rule, zone, at))) stops.push(at)
  }
  return stops
}

function isDue(rule: AdRule, zone: string, at: number): boolean {
  const onTheHour = hourStart(zone, at) === at
  switch (text(rule.schedule_spec, 'schedule_type')) {
    case 'SEMI_HOURLY':
      return true
    case 'HOURLY':
      return onTheHour
    case 'DAILY':
      return onTheHour && hourOfDayAt(zone, at) === 0
    default:
      return objects(rule.schedule_spec, 'schedule').some((slot) => {
        const days = list(slot, 'days')?.map(Number)
        const minute = hourOfDayAt(zone, at) * 60 + (onTheHour ? 0 : 30)
        const today = weekdayOf(dayAt(zone, at))
        return (days === undefined || days.includes(today)) && whole(slot, 'start_minute') === minute
      })
  }
}

/** Runs every rule that is due exactly at `to`; `ruleStops` has made time stop there. */
export function runDueRules(twin: Twin, world: World, _: number, to: number): void {
  const zone = twin.objects.get('account', world.account).timezone_name
  if (to % halfHour !== 0 && hourStart(zone, to) !== to) return
  for (const rule of scheduled(twin, world)) {
    if (rule.evaluated >= to || rule.created >= to || !isDue(rule, zone, to)) continue
    runRule(twin, world, rule, to, false)
    twin.objects.save({ ...rule, evaluated: to })
  }
}
