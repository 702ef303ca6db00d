import type { AdDay, DeliveryRow } from '../store/delivery-store.ts'
import type { Account, AdSet, World } from '../store/records.ts'
import { dayAt, hourOfDayAt, hourStart } from '../time/time-zone.ts'
import { conditionsOf, deliver, expectationOf, strength, type Conditions } from './auction.ts'
import { restraintOf } from './bidding.ts'
import { resultsOf } from './goal-mix.ts'
import { isResult, progressOf, recentResults, writeLearned } from './learning.ts'
import type { Crew } from './crew.ts'
import { lineUp, type Purse } from './line-up.ts'
import type { Runner } from './runner.ts'
import { writeOutcome, type Outcome } from './outcome.ts'
import { runnersOf, spendable, wish, type Moment } from './pacing.ts'
import { valueOf } from './parameters.ts'
import { auctionNoise, hourWeight, marketAt, type Market } from './rhythm.ts'
import type { Stores } from './stores.ts'

const hour = 3600
const micro = 1_000_000
const saturation = valueOf('saturation')

/**
 * Writes down all delivery up to the last full local hour before `now`; before a change of settings up to `now`
 * itself, so that the old settings answer for the hour they began. Reading twice changes nothing.
 */
export function settle(
  twin: Stores,
  world: World,
  account: Account,
  now: number,
  beforeChange: boolean,
): void {
  const zone = account.timezone_name
  const until = beforeChange ? now : hourStart(zone, now)
  if (until <= world.settled) return
  for (const one of accountsOf(twin, world, account)) settleAccount(twin, world, one, zone, until)
  world.settled = until
  twin.objects.saveWorld(world)
}

/** Oldest first; the account the world was born with is always there. */
const accountsOf = (twin: Stores, world: World, account: Account): Account[] => {
  const all = twin.objects.list(world.id, 'account').toReversed()
  return all.some(({ id }) => id === account.id) ? all : [account, ...all]
}

function settleAccount(twin: Stores, world: World, account: Account, worldZone: string, until: number): void {
  const zone = account.timezone_name
  const purses = lineUp(twin, world, account)
  if (purses.length === 0) return
  const first = Math.min(...purses.flatMap(({ runners }) => runners.map(({ from }) => from)))
  let from = Math.max(world.settled, Math.min(first, until))
  const book = bookOf(twin, world, zone)
  let noise = { day: Number.NaN, level: 1 }
  while (from < until) {
    // Time may have been stopped at any full hour of the world's own zone, and hours of zones differ by parts.
    const to = Math.min(hourStart(zone, from) + hour, hourStart(worldZone, from) + hour, until)
    const moment = { from, to, day: dayAt(zone, from), hour: hourOfDayAt(zone, from) }
    if (noise.day !== moment.day) noise = { day: moment.day, level: auctionNoise(world.id, moment.day) }
    const market = marketAt(moment.day, moment.hour, noise.level)
    for (const purse of purses) spendFrom(purse, moment, market, book)
    from = to
  }
  book.close()
  for (const { runners } of purses) for (const { ad, carry } of runners) twin.delivery.saveCarry(ad.id, carry)
}

/** Where delivery is written down. */
interface Book {
  row(row: DeliveryRow, results: number): void
  outcome(outcome: Outcome, crew: Crew): void
  learned(adSet: AdSet): void
  /** The local day of an instant. */
  dayOf(at: number): number
  close(): void
}

function bookOf(twin: Stores, world: World, zone: string): Book {
  const days: AdDay[] = []
  const latest = new Map<string, AdDay>()
  return {
    row(row, results) {
      twin.delivery.add(world.id, row)
      let day = latest.get(row.ad)
      // Delivery goes forward in time: an ad's day that is over never comes back.
      if (day?.day !== row.day) {
        day = { ad: row.ad, day: row.day, impressions: 0, spend: 0, results: 0 }
        latest.set(row.ad, day)
        days.push(day)
      }
      day.impressions += row.impressions
      day.spend += row.spend
      day.results += results
    },
    outcome(outcome, crew) {
      writeOutcome(twin, world.id, outcome)
      if (!isResult(crew.adSet, outcome)) return
      const later = crew.toCome.findIndex((at) => at > outcome.at)
      crew.toCome.splice(later < 0 ? crew.toCome.length : later, 0, outcome.at)
    },
    learned: (adSet) => writeLearned(twin, adSet),
    dayOf: (at) => dayAt(zone, at),
    close() {
      for (const day of days) twin.delivery.addDay(day)
    },
  }
}

function spendFrom(purse: Purse, moment: Moment, market: Market, book: Book): void {
  const active = runnersOf(purse, moment)
  if (active.length === 0) return
  for (const crew of new Set(active.map((runner) => runner.crew))) learn(crew, moment, book)
  const wanted = wish(purse, moment) * micro
  // Carries were wished for in earlier hours and are owed still: caps count them.
  const owed = active.reduce((sum, { carry }) => sum + carry, 0)
  const allowed = Math.max(0, Math.min(wanted, spendable(purse, moment.day) * micro - owed))
  if (allowed <= 0) return
  const parts = shareOut(active, allowed, moment)
  const byCrew = new Map<Crew, number>()
  active.forEach(({ crew }, at) => byCrew.set(crew, (byCrew.get(crew) ?? 0) + (parts[at] ?? 0)))
  active.forEach((runner, at) => {
    const part = parts[at] ?? 0
    if (part <= 0) return
    const pressed = conditionsOf(runner, market, moment.day)
    pressed.price *= saturationPrice(runner.crew, pressed.price, byCrew.get(runner.crew) ?? part, moment)
    const expected = expectationOf(runner, pressed)
    const restraint = restraintOf(runner.crew.adSet, runner.campaign, runner.mix, expected)
    const within = Math.min(
      part * restraint.spend,
      impressionsLeft(runner.crew, moment.day) * expected.price * 1000,
    )
    if (within <= 0) return
    const conditions: Conditions = { ...pressed, price: pressed.price * restraint.price }
    const { rows, outcomes } = deliver(runner, Math.floor(within), conditions, moment)
    for (const row of rows) enterRow(purse, runner, row, moment, book)
    for (const outcome of outcomes) book.outcome(outcome, runner.crew)
  })
}

function enterRow(purse: Purse, runner: Runner, row: DeliveryRow, { day }: Moment, book: Book): void {
  const { crew } = runner
  const results = resultsOf(crew.adSet.optimization_goal, runner.event, row)
  const add = (sums: Map<number, number>, amount: number): void => {
    sums.set(day, (sums.get(day) ?? 0) + amount)
  }
  add(purse.spentByDay, row.spend)
  purse.spentEver += row.spend
  purse.campaignSpent.total += row.spend
  add(crew.spentByDay, row.spend)
  crew.spentEver += row.spend
  add(crew.shownByDay, row.impressions)
  add(runner.shownByDay, row.impressions)
  runner.shown += row.impressions
  if (day >= crew.edited) add(crew.resultsByDay, results)
  book.row(row, results)
}

/** Counts the results that have come in by now. */
function learn(crew: Crew, { from, day }: Moment, book: Book): void {
  while ((crew.toCome[0] ?? Number.POSITIVE_INFINITY) <= from) {
    const on = book.dayOf(crew.toCome.shift() ?? from)
    if (on >= crew.edited) crew.resultsByDay.set(on, (crew.resultsByDay.get(on) ?? 0) + 1)
  }
  // What is learnt stays learnt until the next significant edit.
  if (crew.progress === 1) return
  crew.progress = progressOf(recentResults(crew.resultsByDay, crew.edited, day))
  if (crew.progress === 1) book.learned(crew.adSet)
}

/** Millionths of minor units for each ad: by strength, within what its ad set must and may spend of the campaign's. */
function shareOut(active: readonly Runner[], allowed: number, { day, hour: at }: Moment): number[] {
  const weights = active.map((runner) => strength(runner, day))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight) => Math.floor((allowed * weight) / all))
  for (const crew of new Set(active.map((runner) => runner.crew))) {
    const { share, spentByDay, spentEver } = crew
    const mine = active.flatMap((runner, index) => (runner.crew === crew ? [index] : []))
    const part = mine.reduce((sum, index) => sum + (parts[index] ?? 0), 0)
    const spent = spentByDay.get(day) ?? 0
    const most = Math.min((share.mostADay ?? Infinity) - spent, (share.mostEver ?? Infinity) - spentEver)
    const least = Math.max(
      0,
      Math.min(((share.least ?? 0) * hourWeight(at)) / 24, (share.least ?? 0) - spent),
    )
    const owed = mine.reduce((sum, index) => sum + (active[index]?.carry ?? 0), 0)
    const wanted = Math.min(Math.max(part, least * micro), Math.max(0, most * micro - owed), allowed)
    if (wanted === part) continue
    const rest = allowed - part
    active.forEach((runner, index) => {
      const own = parts[index] ?? 0
      // What one ad set must have, the others give up; what it may not have stays unspent.
      if (runner.crew === crew) parts[index] = part > 0 ? Math.floor((own * wanted) / part) : 0
      else if (wanted > part && rest > 0) parts[index] = Math.floor((own * (allowed - wanted)) / rest)
    })
  }
  return parts
}

/** How much dearer a thousand impressions are on average when so much is spent at once on so few people. */
function saturationPrice(crew: Crew, price: number, spend: number, { hour: at }: Moment): number {
  const room = ((price * crew.pool) / 1000) * saturation * (hourWeight(at) / 24)
  const pressure = spend / micro / Math.max(room, 1e-9)
  return pressure < 1e-6 ? 1 : pressure / Math.log1p(pressure)
}

/** Impressions its frequency caps leave an ad set today. */
function impressionsLeft(crew: Crew, day: number): number {
  let left = Number.POSITIVE_INFINITY
  for (const { days, most } of crew.frequencyCaps) {
    let shown = 0
    for (let at = day - days + 1; at <= day; at++) shown += crew.shownByDay.get(at) ?? 0
    left = Math.min(left, Math.max(0, most * crew.pool - shown))
  }
  return left
}
