import type { WebhookFault } from '../admin/webhook-faults.ts'
import type { AppRecord, PlatformCallback, WebhookEvent } from '../store/marketing-records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { delivered, failed, heldBack, waiting, type Outgoing } from './outbox.ts'
import { send } from './send.ts'
import { signatureHeaders, signedRequest } from './signature.ts'
import { deliveriesOf, type Delivery } from './webhook-body.ts'

export interface Dispatcher {
  /** Looks into the outbox once whatever is running now has committed. */
  wake(): void
  /** Resolves when nothing is on its way and nothing is due. */
  idle(): Promise<void>
  start(twin: Twin): void
  close(): Promise<void>
}

const longestNap = 60_000
/** How long the overtaken wait, in the world's time. */
const holdback = 60

/** Carries the outbox to the apps: at least once, in no promised order, again and again for a day and a half. */
export function createDispatcher(): Dispatcher {
  let twin: Twin | undefined
  let running: Promise<void> | undefined
  let again = false
  let alarm: NodeJS.Timeout | undefined
  const stop = new AbortController()

  const wake = (): void => {
    if (!twin || stop.signal.aborted) return
    if (running) again = true
    else running = run(twin).finally(() => (running = undefined))
  }
  async function run(known: Twin): Promise<void> {
    do {
      again = false
      // Whoever woke us may still be inside its transaction, which ends before the next turn.
      await new Promise(setImmediate)
      if (stop.signal.aborted) return
      // Nothing is told that a crash could still undo.
      if (await isDurable(known)) await round(known, stop.signal)
      else again = true
    } while (again)
    if (!stop.signal.aborted) sleepUntilDue(known)
  }
  function sleepUntilDue(known: Twin): void {
    clearTimeout(alarm)
    const naps = waiting(known).map((item) => item.due - nowOf(known, item))
    // A world that stands still is woken by whoever advances it.
    if (naps.length === 0 || !known.realTime) return
    alarm = setTimeout(wake, Math.min(longestNap, Math.max(1000, Math.min(...naps) * 1000)))
    alarm.unref()
  }
  return {
    wake,
    async idle() {
      while (running) await running
    },
    start(known) {
      twin = known
      wake()
    },
    async close() {
      stop.abort()
      clearTimeout(alarm)
      await running
    },
  }
}

/** One round through the outbox. */
interface Trip {
  twin: Twin
  stopped: AbortSignal
  /** When the round began on the clock of the item's world: an advance meanwhile must not make it wait longer. */
  began: (item: Outgoing) => number
}

const isDurable = (twin: Twin): Promise<boolean> =>
  twin.database.durable().then(
    () => true,
    () => false,
  )

const nowOf = (twin: Twin, { origin }: Outgoing): number => worldNow(twin, twin.objects.world(origin))

/** Sends everything that is due, once. */
async function round(twin: Twin, stopped: AbortSignal): Promise<void> {
  const times = new Map<string, number>()
  const began = (item: Outgoing): number => {
    const time = times.get(item.origin) ?? nowOf(twin, item)
    times.set(item.origin, time)
    return time
  }
  const trip: Trip = { twin, stopped, began }
  const due = waiting(twin).filter((item) => item.due <= trip.began(item))
  const byApp = Map.groupBy(due, ({ app }) => app)
  const jobs: Promise<void>[] = []
  for (const [id, items] of byApp) {
    const app = twin.objects.findOf('app', id)
    if (!app) continue
    const events = items.filter((item) => item.kind === 'webhook_event')
    const deliveries = deliveriesOf(app, events)
    for (const delivery of deliveries) jobs.push(deliver(trip, app, delivery))
    const reached = new Set(deliveries.flatMap((delivery) => delivery.events.map((event) => event.id)))
    const deaf = events.filter((event) => !reached.has(event.id))
    settleAll(trip, deaf, { ok: false, reason: 'the app no longer subscribes' })
    for (const item of items) {
      if (item.kind === 'platform_callback') jobs.push(callBack(trip, app, item))
    }
  }
  await Promise.all(jobs)
}

function settleAll(
  { twin, began }: Trip,
  items: readonly Outgoing[],
  outcome: { ok: boolean; reason: string },
): void {
  if (items.length === 0) return
  twin.database.transaction(() => {
    for (const item of items) {
      if (outcome.ok) delivered(twin, item, began(item))
      else failed(twin, item, began(item), outcome.reason)
    }
  })
}

async function deliver(trip: Trip, app: AppRecord, { url, body, events }: Delivery): Promise<void> {
  const { stopped } = trip
  const fault = faultFor(trip.twin, events)
  if (fault?.kind === 'webhook_lose') return settleAll(trip, events, { ok: false, reason: 'lost on purpose' })
  if (fault?.kind === 'webhook_delay') return hold(trip, events, fault.seconds)
  if (fault?.kind === 'webhook_reorder') {
    // The oldest is overtaken by the others, or by whatever comes within the next minute.
    hold(trip, events.slice(0, 1), holdback)
    const others = deliveriesOf(app, events.slice(1).toReversed())
    await Promise.all(others.map((delivery) => deliver(trip, app, delivery)))
    return
  }
  const json = { 'content-type': 'application/json' }
  const signed = { ...json, ...signatureHeaders(app.secret, body) }
  if (fault?.kind === 'webhook_forge') {
    await send(url, body, { ...json, ...signatureHeaders(`not ${app.secret}`, body) }, stopped)
  }
  if (fault?.kind === 'webhook_duplicate') await send(url, body, signed, stopped)
  const outcome = await send(url, body, signed, stopped)
  if (!stopped.aborted) settleAll(trip, events, outcome)
}

function faultFor(twin: Twin, events: readonly WebhookEvent[]): WebhookFault | undefined {
  const [first] = events
  return first && twin.faults.webhook(`${first.object}/${first.field}`)
}

function hold({ twin, began }: Trip, events: readonly WebhookEvent[], seconds: number): void {
  twin.database.transaction(() => {
    for (const event of events) heldBack(twin, event, began(event) + seconds)
  })
}

async function callBack(trip: Trip, app: AppRecord, item: PlatformCallback): Promise<void> {
  const url = item.purpose === 'deauthorize' ? app.deauthorize_url : app.data_deletion_url
  if (url === undefined) return settleAll(trip, [item], { ok: false, reason: 'the app has no such address' })
  const body = new URLSearchParams({ signed_request: signedRequest(app.secret, item.user, item.time) })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = await send(url, body.toString(), form, trip.stopped)
  if (trip.stopped.aborted) return
  if (!sent.ok) return settleAll(trip, [item], sent)
  trip.twin.database.transaction(() => delivered(trip.twin, item, trip.began(item), sent.answer))
}
