import type { AppRecord, WebhookEvent } from '../store/marketing-records.ts'
import { wireJson } from './wire-json.ts'

export interface Delivery {
  url: string
  body: string
  events: WebhookEvent[]
}

/** Changes Meta puts into one call. */
const mostChanges = 1000

/** One call for each app and object: events of one node at one instant share an entry. */
export function deliveriesOf(app: AppRecord, events: readonly WebhookEvent[]): Delivery[] {
  const deliveries: Delivery[] = []
  for (const subscription of app.subscriptions) {
    const own = events.filter((event) => event.object === subscription.object)
    for (let from = 0; from < own.length; from += mostChanges) {
      const part = own.slice(from, from + mostChanges)
      deliveries.push({
        url: subscription.callback_url,
        body: bodyOf(subscription.object, part, subscription.include_values),
        events: part,
      })
    }
  }
  return deliveries
}

function bodyOf(object: string, events: readonly WebhookEvent[], withValues: boolean): string {
  const entries = new Map<string, { id: string; time: number; changes: WebhookEvent[] }>()
  for (const event of events) {
    const key = `${event.node}:${event.time}`
    const entry = entries.get(key) ?? { id: event.node, time: event.time, changes: [] }
    entry.changes.push(event)
    entries.set(key, entry)
  }
  const entry = [...entries.values()].map(({ id, time, changes }) => ({
    id,
    time,
    // Without `include_values` a person's events name the fields alone.
    ...(withValues || !['user', 'permissions'].includes(object)
      ? { changes: changes.map(({ field, value }) => ({ field, value })) }
      : { uid: id, changed_fields: changes.map(({ field }) => field) }),
  }))
  return wireJson({ object, entry }, object === 'page')
}
