import { createHash } from 'node:crypto'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** What the shop itself knows of where a visitor came from, kept in its own cookies. */
export interface Origin {
  fbclid?: string
  utm?: Record<string, string>
}

interface Taken extends Origin {
  id: string
  /** The world's time, epoch seconds. */
  at: number
  /** SHA-256 of the trimmed, lower-case address: nothing readable is kept. */
  email_sha256: string
  /** Who came: one of the twin's own people, or somebody with a browser. */
  visitor: 'simulated' | 'browser'
  /** The twin's own note of which visit it was. */
  visit?: string
}
export interface Order extends Taken {
  /** Minor units. */
  value: number
  currency: string
  /** `slug` and how many. */
  items: { product: string; quantity: number }[]
}
export type ShopLead = Taken

const streams = { orders: 'shop-orders', leads: 'shop-leads' } as const

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const emailHash = (email: string): string => sha256(email.trim().toLowerCase())

export const takeOrder = (twin: Twin, world: World, order: Order): void =>
  twin.journal.append(world.id, streams.orders, order.at, order)
export const takeLead = (twin: Twin, world: World, lead: ShopLead): void =>
  twin.journal.append(world.id, streams.leads, lead.at, lead)

export const ordersOf = (twin: Twin, world: string): Order[] =>
  twin.journal.read<Order>(world, streams.orders, 0, Number.MAX_SAFE_INTEGER)
export const leadsOf = (twin: Twin, world: string): ShopLead[] =>
  twin.journal.read<ShopLead>(world, streams.leads, 0, Number.MAX_SAFE_INTEGER)

/** As `orders.json` and `leads.json` show them: instants in words. */
export const shown = (taken: readonly Taken[]): Json => ({
  data: taken.map((one) => ({ ...one, at: new Date(one.at * 1000).toISOString() })),
})
