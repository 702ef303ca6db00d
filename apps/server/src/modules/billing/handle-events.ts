import { AppError } from '#platform/errors.ts'
import type { SellingDeps } from './deps.ts'
import { customersToSync, endEvents, keepEvent, waitingEvents } from './event-store.ts'
import { dropSync } from './subscription-store.ts'
import type { SyncCustomer } from './sync-customer.ts'

/**
 * Keeps what Stripe tells, once each. An event is a reason to look there, never the truth.
 * @throws billing.forged, and then nothing is kept
 */
export const createReceiveEvent =
  ({ transactions, payments, clock }: SellingDeps) =>
  async (bytes: Buffer, signature: string | undefined): Promise<void> => {
    const event = await payments.readEvent(bytes, signature)
    if (!event) throw new AppError('billing.forged')
    await transactions.asSystem((tx) => keepEvent(tx, event, clock.now()))
  }

/** Customers to look at, those that have waited longest first. */
export const createDueCustomers =
  ({ transactions, clock }: SellingDeps) =>
  (most: number): Promise<string[]> =>
    transactions.asSystem((tx) => customersToSync(tx, clock.now(), most))

/** One look for all that was told of a customer until now; what is told meanwhile is worth another. */
export const createTakeCustomer =
  ({ transactions, clock }: SellingDeps, sync: SyncCustomer) =>
  async (customerId: string): Promise<void> => {
    const told = await transactions.asSystem((tx) => waitingEvents(tx, customerId))
    const outcome = await sync(customerId)
    await transactions.asSystem(async (tx) => {
      await endEvents(tx, told, outcome === 'synced' ? 'done' : 'ignored', clock.now())
      if (outcome === 'unknown') await dropSync(tx, customerId)
    })
  }
