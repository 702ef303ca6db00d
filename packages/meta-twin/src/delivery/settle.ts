import type { AdDay, DeliveryRow } from '../store/delivery-store.ts'
import type { Account, World } from '../store/records.ts'
import { dayAt, hourOfDayAt, hourStart } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { deliver, strength } from './auction.ts'
import { resultsOf } from './goal-mix.ts'
import { lineUp, type Purse } from './line-up.ts'
import { spendable, wish, type Moment } from './pacing.ts'

const hour = 3600
const micro = 1_000_000

/**
 * Writes down all delivery up to the last full local hour before `now`; before a change of settings up to `now`
 * itself, so that the old settings answer for the hour they began. Reading twice changes nothing.
 */
export function settle(twin: Twin, world: World, account: Account, now: number, beforeChange: boolean): void {
  const zone = account.timezone_name
  const until = beforeChange ? now : hourStart(zone, now)
  if (until <= world.settled) return
  const purses = lineUp(twin, world, account)
  if (purses.length > 0) {
    const first = Math.min(...purses.flatMap(({ runners }) => runners.map(({ from }) => from)))
    let from = Math.max(world.settled, Math.min(first, until))
    const days = new Map<string, AdDay>()
    const write = (row: DeliveryRow, results: number): void => {
      twin.delivery.add(world.id, row)
      const key = `${row.ad}:${row.day}`
      const day = days.get(key) ?? { ad: row.ad, day: row.day, impressions: 0, spend: 0, results: 0 }
      day.impressions += row.impressions
      day.spend += row.spend
      day.results += results
      days.set(key, day)
    }
    while (from < until) {
      const to = Math.min(hourStart(zone, from) + hour, until)
      const moment = { from, to, day: dayAt(zone, from), hour: hourOfDayAt(zone, from) }
      for (const purse of purses) spendFrom(purse, moment, write)
      from = to
    }
    for (const day of days.values()) twin.delivery.addDay(day)
    for (const { runners } of purses)
      for (const { ad, carry } of runners) twin.delivery.saveCarry(ad.id, carry)
  }
  world.settled = until
  twin.objects.saveWorld(world)
}

type Write = (row: DeliveryRow, results: number) => void

function spendFrom(purse: Purse, moment: Moment, write: Write): void {
  const wanted = wish(purse, moment) * micro
  const active = purse.runners.filter(({ from, until }) => from < moment.to && until > moment.from)
  // Carries were wished for in earlier hours and are owed still: caps count them.
  const owed = active.reduce((sum, { carry }) => sum + carry, 0)
  const allowed = Math.max(0, Math.min(wanted, spendable(purse, moment.day) * micro - owed))
  if (allowed <= 0) return
  const weights = active.map(strength)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  active.forEach((runner, at) => {
    const part = Math.floor((allowed * (weights[at] ?? 0)) / all)
    for (const row of deliver(runner, part, moment)) {
      const results = resultsOf(runner.adSet.optimization_goal, runner.event, row)
      runner.results += results
      purse.spentByDay.set(row.day, (purse.spentByDay.get(row.day) ?? 0) + row.spend)
      purse.spentEver += row.spend
      purse.campaignSpent.total += row.spend
      write(row, results)
    }
  })
}
