import type { OrganisationId } from '@adwright/contract'
import { addChange } from './change-store.ts'
import type { BillingDeps } from './deps.ts'
import { findSubscription, saveSubscription } from './subscription-store.ts'
import { isCharged } from './subscription.ts'

/**
 * Before an organisation goes: nobody is charged for it any more, and the history says that it left. Safe to run twice.
 */
export const createBeforeErase =
  ({ transactions, payments, clock }: BillingDeps) =>
  async (organisationId: OrganisationId): Promise<void> => {
    const find = () => transactions.asSystem((tx) => findSubscription(tx, organisationId))
    const found = await find()
    if (!found) return
    if (found.checkout?.sessionId) await payments?.closeCheckout(found.checkout.sessionId)
    if (isCharged(found) && found.subscriptionId !== null) await payments?.end(found.subscriptionId)
    await transactions.asSystem(async (tx) => {
      const now = clock.now()
      const last = await findSubscription(tx, organisationId, { lock: true })
      if (!last || last.status === 'ended') return
      await saveSubscription(
        tx,
        {
          ...last,
          status: 'ended',
          endedAt: now,
          monthlyMinor: 0,
          checkout: null,
          syncVersion: last.syncVersion + 1,
        },
        now,
      )
      await addChange(tx, organisationId, {
        at: now,
        fromPlan: last.plan,
        toPlan: last.plan,
        fromStatus: last.status,
        toStatus: 'ended',
        fromMonthlyMinor: last.monthlyMinor,
        monthlyMinor: 0,
        currency: last.price?.currency ?? null,
        trialEndsAt: null,
        reason: 'erased',
      })
    })
  }
