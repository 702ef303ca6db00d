import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setCard } from './cards.ts'
import { createDeliveries, sign, type SignedDelivery } from './deliveries.ts'
import { nextDue } from './due.ts'
import { createFaults, type FaultRule } from './faults.ts'
import { createListener } from './http.ts'
import type { CardBehaviour, Event } from './records.ts'
import { createWorld } from './world.ts'

export type { CardBehaviour, Event, EventType } from './records.ts'
export type { FaultRule } from './faults.ts'

export interface FakeStripe {
  url: string
  port: number
  /** The only key that is accepted. */
  apiKey: string
  webhookSecret: string
  /** Where signed events are sent (POST). Undefined: events are only kept. */
  deliverTo(url: string | undefined): void
  /** Every event ever made, oldest first: what Stripe's dashboard would list. */
  readonly events: readonly Event[]
  /** A signed delivery of an event, e.g. to send it again, out of order, or forged. */
  signed(event: Event, options?: { secret?: string; at?: Date }): SignedDelivery
  /**
   * Moves Stripe's clock on, with everything that comes due on the way, in order. Events are delivered as they are
   * made, and deliveries that failed before are tried again; all of them are answered when it resolves.
   */
  advance(by: { days?: number; hours?: number }): Promise<void>
  now(): Date
  /** What happens with the next charges of a customer; a customer without a card gets one. */
  setCard(customerId: string, behaviour: CardBehaviour): void
  /**
   * The next `times` calls that match meet a fault: an error or a rate limit before anything is done, or an answer
   * that is lost after the work. Retries of the SDK count as calls.
   */
  fault(rule: FaultRule): void
  /** Waits until all deliveries so far, and what they caused, were answered. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface FakeStripeOptions {
  port?: number
  /** Where the clock begins, and stands until `advance`; the real time by default. */
  now?: Date
  /** What becomes of a subscription when no retry was paid; canceled by default. */
  afterDunning?: 'canceled' | 'unpaid'
}

/** The same in every process, so that a stack can be configured before the fake runs. */
const apiKey = 'sk_test_fake'
const webhookSecret = 'whsec_fake'

/** Starts a Stripe on this machine, empty. */
export async function startFakeStripe(options: FakeStripeOptions = {}): Promise<FakeStripe> {
  let listener: RequestListener = () => undefined
  const server = createServer((request, response) => listener(request, response))
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const world = createWorld({
    origin: url,
    now: options.now ?? new Date(),
    afterDunning: options.afterDunning ?? 'canceled',
  })
  const faults = createFaults()
  const deliveries = createDeliveries(webhookSecret)
  world.onEvent = (event) => deliveries.send(event)
  listener = createListener(world, apiKey, faults)
  return {
    url,
    port,
    apiKey,
    webhookSecret,
    deliverTo: (target) => deliveries.deliverTo(target),
    get events() {
      return world.events.oldest()
    },
    signed: (event, { secret = webhookSecret, at } = {}) => sign(event, secret, at),
    async advance({ days = 0, hours = 0 }) {
      const until = world.clock.now() + Math.round(days * 86_400 + hours * 3600)
      deliveries.retry()
      for (let due = nextDue(world, until); due; due = nextDue(world, until)) {
        world.clock.moveTo(Math.max(world.clock.now(), due.at))
        due.happen()
        await deliveries.settled()
      }
      world.clock.moveTo(until)
      await deliveries.settled()
    },
    now: () => new Date(world.clock.now() * 1000),
    setCard: (customerId, behaviour) => setCard(world, customerId, behaviour),
    fault: (rule) => faults.add(rule),
    settled: () => deliveries.settled(),
    async close() {
      deliveries.deliverTo(undefined)
      await deliveries.settled()
      server.close()
      server.closeAllConnections()
    },
  }
}
