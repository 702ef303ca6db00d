import { passPublishingTime } from '../publishing/time-passes.ts'
import { ruleStops, runDueRules } from '../automation/rule-schedule.ts'
import { collectLeads } from '../leads/collect-leads.ts'
import { announceVerdicts } from '../review/announce-verdicts.ts'
import { settle } from '../delivery/settle.ts'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/**
 * Told of every span of a world's time, once and in order: writes down what happened after `from` and up to `to`
 * (epoch seconds of the world). A span is as short as a second or as long as two days, and where one ends says
 * nothing: many short spans must give what a long one gives. Runs inside a transaction, so it is synchronous, and it
 * must be quick: it also runs before every request of a world whose clock has moved.
 */
export type Settler = (twin: Twin, world: World, from: number, to: number) => void

const delivery: Settler = (twin, world, _, to) =>
  settle(twin, world, twin.objects.get('account', world.account), to, false)

/**
 * Whatever happens by itself as time passes, in this order. Add yours by one line; what only needs to look finished
 * (a review, a processed video) is better derived from the clock when it is read.
 */
const settlers: readonly Settler[] = [
  delivery,
  passPublishingTime,
  collectLeads,
  announceVerdicts,
  runDueRules,
  wakeOutbox,
]

// Retries go by the clock of the world, so whoever moves it on may have made some of them due.
function wakeOutbox(twin: Twin): void {
  twin.webhooks.wake()
}

/** Lets one span pass. Each settler gets the world as the one before it left it. */
export function passTime(twin: Twin, world: string, from: number, to: number): void {
  // What an automated rule changes changes what is delivered after it, so time stops where one is due.
  const stops = [...ruleStops(twin, twin.objects.world(world), from, to), to]
  let since = from
  for (const until of stops) {
    if (until <= since) continue
    for (const settler of settlers) settler(twin, twin.objects.world(world), since, until)
    since = until
  }
}
