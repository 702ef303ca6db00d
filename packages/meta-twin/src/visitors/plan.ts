import { chanceOf } from '../deterministic.ts'
import { outcomesOf, type Outcome } from '../delivery/outcome.ts'
import { valueOf } from '../delivery/parameters.ts'
import { hourWeight } from '../delivery/rhythm.ts'
import type { World } from '../store/records.ts'
import { dayAt, hourOfDayAt, hourStart, offsetAt } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'

/** How far somebody goes on the site. */
export type Depth = 'leave' | 'look' | 'cart' | 'checkout' | 'buy' | 'lead'

/** One coming to the site. */
export interface Step {
  /** The world's time, epoch seconds. */
  at: number
  /** `return` keeps the browser of the step before; `direct` is a browser that never saw the ad's link. */
  entry: 'ad' | 'return' | 'direct'
  depth: Depth
}

/** One person's way from an ad to the site, once or twice. */
export interface Journey {
  id: string
  ad: string
  placement: number
  steps: Step[]
  /** Whether the pixel may fire, and whether the site's own snippet and the click id get through. */
  pixel: boolean
  site: boolean
  cart?: string
}

const stream = 'journeys'
const bookmark = 'journeys-until'

const landing = valueOf('landing')
const content = valueOf('content')
const both = valueOf('seenByBoth')
const pixelShare = both + valueOf('seenByPixelOnly')
const siteShare = both + valueOf('seenBySiteOnly')
/** A later coming than this after the click is a second visit. */
const sameVisit = 3600

export const journeysOf = (twin: Twin, world: string, since: number): Journey[] =>
  twin.journal.read<Journey>(world, stream, since, Number.MAX_SAFE_INTEGER)

/** Up to where journeys are planned; a world is planned from the moment its visitors are first looked for. */
const plannedUntil = (twin: Twin, world: World): number =>
  twin.journal.last<{ until: number }>(world.id, bookmark)?.until ?? world.born

/**
 * Turns the delivery written down since the last call into journeys and writes those down too: everybody who converts,
 * and of the others at most `perDay` a simulated day, spread over its hours. Must run in a transaction; returns what
 * is new. The same delivery gives the same journeys, however often it is planned in between.
 */
export function planJourneys(twin: Twin, world: World, perDay: number): Journey[] {
  const from = plannedUntil(twin, world)
  const until = world.settled
  if (until <= from) return []
  const zone = twin.objects.get('account', world.account).timezone_name
  const [first, last] = [dayAt(zone, from), dayAt(zone, until - 1)]
  const outcomes = outcomesOf(twin, world.id, first, last)
  const planned: Journey[] = []
  const within = (at: number): boolean => at >= from && at < until
  for (const outcome of outcomes) {
    if (outcome.kind === 'refund' || outcome.count < 0 || outcome.said !== undefined) continue
    if (within(outcome.from)) planned.push(converting(outcome))
  }
  const rows = twin.delivery.rows(world.id, first, last, 'hour')
  for (const ofHour of Map.groupBy(rows, ({ day, hour }) => day * 24 + hour).values()) {
    const { day, hour } = ofHour[0] ?? { day: 0, hour: 0 }
    const began = startOfHour(zone, day, hour)
    if (!within(began)) continue
    const most = Math.ceil((perDay * hourWeight(hour)) / 24)
    const converted = outcomes.filter((one) => one.day === day && one.hour === hour && one.via === 'click')
    const clicks = ofHour.flatMap((row) => {
      const buyers = converted.filter(({ ad, kind }) => ad === row.ad && kind !== 'refund').length
      return browsing(row, began, Math.min(most, row.link_clicks - buyers))
    })
    planned.push(...fewOf(clicks, most))
  }
  for (const journey of planned) twin.journal.append(world.id, stream, journey.steps[0]?.at ?? until, journey)
  twin.journal.append(world.id, bookmark, until, { until })
  return planned
}

/** The instant at which a local hour of a local day began; of an hour the clock repeats, the first. */
function startOfHour(zone: string, day: number, hour: number): number {
  const naive = day * 86_400 + hour * 3600
  const guess = naive - offsetAt(zone, naive - offsetAt(zone, naive))
  return dayAt(zone, guess) === day && hourOfDayAt(zone, guess) === hour ? hourStart(zone, guess) : guess
}

function converting(outcome: Outcome): Journey {
  const { ad, placement, from, at, via, kind, pixel, site, cart } = outcome
  const depth: Depth = kind === 'lead' ? 'lead' : 'buy'
  const steps: Step[] =
    via === 'view'
      ? [{ at, entry: 'direct', depth }]
      : at - from < sameVisit
        ? [{ at: from, entry: 'ad', depth }]
        : [
            { at: from, entry: 'ad', depth: kind === 'purchase' ? 'cart' : 'look' },
            // Whom the site lost came back with another device, or without its cookies.
            { at, entry: site ? 'return' : 'direct', depth },
          ]
  return {
    id: `c${ad}:${from}:${at}:${outcome.value}`,
    ad,
    placement,
    steps,
    pixel,
    site,
    ...(cart !== undefined && { cart }),
  }
}

/** Those who click and do not convert: some are gone before the page is there and never ask for it. */
function browsing(row: { ad: string; day: number; hour: number }, began: number, clicks: number): Journey[] {
  const chance = chanceOf('visits', row.ad, row.day, row.hour)
  const journeys: Journey[] = []
  for (let click = 0; click < clicks; click++) {
    const at = began + Math.floor(3600 * chance())
    const [stays, looks, goes, pixel, site, place] = [
      chance(),
      chance(),
      chance(),
      chance(),
      chance(),
      chance(),
    ]
    if (stays > landing) continue
    const depth: Depth = looks > content ? 'leave' : goes < 0.9 ? 'look' : goes < 0.97 ? 'cart' : 'checkout'
    journeys.push({
      id: `b${row.ad}:${began}:${click}`,
      ad: row.ad,
      // Hours are read without their placements; which one it was changes only how the browser names itself.
      placement: Math.floor(place * 14),
      steps: [{ at, entry: 'ad', depth }],
      pixel: pixel < pixelShare,
      site: site < siteShare,
    })
  }
  return journeys
}

/** A part of an hour's journeys, of all ads alike; which ones does not depend on when it is asked. */
function fewOf(journeys: readonly Journey[], most: number): Journey[] {
  if (journeys.length <= most) return [...journeys]
  const order = new Map(journeys.map(({ id }) => [id, chanceOf('few', id)()]))
  return journeys
    .toSorted((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0))
    .slice(0, most)
}
