import type { WorkspaceId } from '@adwright/contract'
import type { Events, Hear } from '../events.ts'
import type { Log } from '../log.ts'
import type { Transactions } from '../transaction.ts'
import {
  channel,
  eventById,
  eventsAfter,
  newestEventId,
  storeEvent,
  type StoredEvent,
} from './event-store.ts'
import { listen, type Listener } from './listener.ts'

/** `pending` collects live events while older ones are still being read; `heard` keeps the last ids, so none comes twice. */
type Subscription = { hear: Hear; lastId: number; heard: Set<number>; pending: StoredEvent[] | undefined }
/** The subscribers of one workspace, and the reading of its events: one after the other, so they keep their order. */
type Room = { subscriptions: Set<Subscription>; reading: Promise<void> }

/** After this many missed events a browser had better reload what it shows; it gets the oldest of them. */
const mostReplayed = 500

export type EventHub = Events & { stop(): Promise<void> }

/**
 * Events of every process reach the subscribers of this one. The listening connection opens with the first
 * subscriber. Ids grow, but a transaction that commits late may bring a smaller one after a larger one.
 */
export function createEvents(options: { transactions: Transactions; url: string; log: Log }): EventHub {
  const { transactions, url, log } = options
  const rooms = new Map<WorkspaceId, Room>()
  let listening: Promise<Listener> | undefined

  const onNotice = (payload: string) => {
    const [workspaceId, id] = payload.split(' ') as [WorkspaceId, string] // as storeEvent wrote it
    const room = rooms.get(workspaceId)
    if (!room) return
    room.reading = room.reading
      .then(async () => {
        const found = await eventById(transactions, workspaceId, Number(id))
        if (found) for (const subscription of room.subscriptions) tell(subscription, found)
      })
      .catch((error: unknown) => log.warn({ err: error, workspaceId }, 'an event could not be read'))
  }
  const catchUp = async (workspaceId: WorkspaceId, subscription: Subscription) => {
    subscription.pending ??= []
    let missed: StoredEvent[] = []
    try {
      missed = await eventsAfter(transactions, workspaceId, subscription.lastId, mostReplayed)
    } finally {
      const waited = subscription.pending
      subscription.pending = undefined
      for (const stored of [...missed, ...waited]) tell(subscription, stored)
    }
  }
  const onReconnect = () => {
    for (const [workspaceId, { subscriptions }] of rooms)
      for (const subscription of subscriptions)
        catchUp(workspaceId, subscription).catch((error: unknown) =>
          log.warn({ err: error, workspaceId }, 'missed events could not be read'),
        )
  }
  return {
    publish: storeEvent,
    subscribe: async (workspaceId, afterId, hear) => {
      listening ??= listen({ url, channel, log, hear: onNotice, onReconnect })
      await listening.catch((error: unknown) => {
        listening = undefined
        throw error
      })
      const lastId = afterId ?? (await newestEventId(transactions, workspaceId))
      const subscription: Subscription = { hear, lastId, heard: new Set(), pending: [] }
      const room = rooms.get(workspaceId) ?? { subscriptions: new Set(), reading: Promise.resolve() }
      rooms.set(workspaceId, room)
      room.subscriptions.add(subscription)
      const stop = () => {
        room.subscriptions.delete(subscription)
        if (room.subscriptions.size === 0 && rooms.get(workspaceId) === room) rooms.delete(workspaceId)
      }
      try {
        await catchUp(workspaceId, subscription)
      } catch (error) {
        stop()
        throw error
      }
      return { stop }
    },
    stop: async () => {
      rooms.clear()
      await (await listening)?.stop()
    },
  }
}

function tell(subscription: Subscription, stored: StoredEvent): void {
  if (subscription.pending) return void subscription.pending.push(stored)
  const { id, event, to } = stored
  if (subscription.heard.has(id)) return
  subscription.heard.add(id)
  if (subscription.heard.size > 2 * mostReplayed)
    for (const old of [...subscription.heard].slice(0, mostReplayed)) subscription.heard.delete(old)
  subscription.lastId = Math.max(subscription.lastId, id)
  subscription.hear(id, event, to)
}
