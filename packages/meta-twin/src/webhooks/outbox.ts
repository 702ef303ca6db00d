import type { PlatformCallback, WebhookEvent } from '../store/marketing-records.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { noWorld } from './known-apps.ts'

export type Outgoing = WebhookEvent | PlatformCallback

const minute = 60
const hour = 3600
/** Meta tries again for a day and a half. */
const patience = 36 * hour

/** Puts something into the outbox, in the transaction that caused it; it goes out after the commit. */
export function post(twin: Twin, item: Outgoing): void {
  twin.objects.save(item)
  twin.webhooks.wake()
}

/** All that waits, oldest first. */
export const waiting = (twin: Twin): Outgoing[] => [
  ...twin.objects.list(noWorld, 'webhook_event').toReversed(),
  ...twin.objects.list(noWorld, 'platform_callback').toReversed(),
]

/** How long to wait after so many failures: a minute, then twice as long each time, at most six hours. */
const pause = (attempts: number): number => Math.min(6 * hour, minute * 2 ** (attempts - 1))

export function delivered(twin: Twin, item: Outgoing, now: number, answer?: Json): void {
  note(twin, item, now, { outcome: 'delivered', ...(answer && { answer }) })
  twin.objects.remove(item.id)
}

export function failed(twin: Twin, item: Outgoing, now: number, reason: string): void {
  const attempts = item.attempts + 1
  if (now - item.time >= patience) {
    note(twin, { ...item, attempts }, now, { outcome: 'given_up', reason })
    twin.objects.remove(item.id)
    return
  }
  twin.objects.save({ ...item, attempts, due: now + pause(attempts) })
}

export const heldBack = (twin: Twin, item: Outgoing, until: number): void =>
  twin.objects.save({ ...item, due: until })

const stream = 'webhooks'

function note(twin: Twin, item: Outgoing, now: number, more: Json): void {
  const what =
    item.kind === 'webhook_event'
      ? { object: item.object, node: item.node, field: item.field }
      : { callback: item.purpose, user: item.user }
  twin.journal.append(item.origin, stream, now, {
    app: item.app,
    ...what,
    time: item.time,
    attempts: item.attempts,
    ...more,
  })
}

/** What left the outbox of a world, and what still waits in it. */
export const outboxState = (twin: Twin, world: World): Json => ({
  waiting: waiting(twin).filter((item) => item.origin === world.id),
  sent: twin.journal.read<Json>(world.id, stream, 0, Number.MAX_SAFE_INTEGER).slice(-500),
})
