import type { OrganisationId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { SellingDeps } from './deps.ts'
import { findSubscription } from './subscription-store.ts'
import type { SyncCustomer } from './sync-customer.ts'

/** Pages that wait for a payment ask every second or so. */
const EVERY_MS = 3_000

/**
 * Whoever comes back from the page where they paid sees at once that they did: while a checkout is under way, its state
 * is asked for instead of waiting to be told. A provider that does not answer keeps nobody from looking.
 */
export function createSettleCheckout({ transactions, payments, log }: SellingDeps, sync: SyncCustomer) {
  const asked = new LRUCache<string, true>({ max: 1000, ttl: EVERY_MS })
  return async (organisationId: OrganisationId): Promise<void> => {
    const found = await transactions.inOrganisation(organisationId, (tx) =>
      findSubscription(tx, organisationId),
    )
    const { sessionId } = found?.checkout ?? {}
    if (!sessionId || !found?.customerId || asked.has(sessionId)) return
    asked.set(sessionId, true)
    try {
      if ((await payments.checkout(sessionId)).state === 'paid') await sync(found.customerId)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      log.warn({ err: error, organisationId }, 'a checkout could not be looked at')
    }
  }
}
