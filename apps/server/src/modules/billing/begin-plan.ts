import type { OrganisationId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { addChange } from './change-store.ts'
import type { BillingDeps } from './deps.ts'
import { findSubscription, insertSubscription, organisationsWithout } from './subscription-store.ts'
import { firstTerms, type Subscription } from './subscription.ts'

type Deps = Pick<BillingDeps, 'clock' | 'mode'>

/** Gives an organisation the plan that new ones get, once. */
export const createBeginFor =
  ({ clock, mode }: Deps) =>
  async (tx: Tx, organisationId: OrganisationId): Promise<void> => {
    const now = clock.now()
    const terms = firstTerms(mode, now)
    if (!(await insertSubscription(tx, organisationId, terms, now))) return
    await addChange(tx, organisationId, {
      at: now,
      fromPlan: null,
      toPlan: terms.plan,
      fromStatus: null,
      toStatus: terms.status,
      fromMonthlyMinor: 0,
      monthlyMinor: 0,
      currency: null,
      trialEndsAt: terms.trialEndsAt,
      reason: 'began',
    })
  }

/** The same for organisations that were there before. */
export const createBeginMissing = (deps: Deps & Pick<BillingDeps, 'transactions'>) => {
  const beginFor = createBeginFor(deps)
  return (): Promise<void> =>
    deps.transactions.asSystem(async (tx) => {
      for (const organisationId of await organisationsWithout(tx)) await beginFor(tx, organisationId)
    })
}

/** What an organisation has, for changing it; begun now when nobody did. */
export const createLockSubscription = (deps: Deps) => {
  const beginFor = createBeginFor(deps)
  return async (tx: Tx, organisationId: OrganisationId): Promise<Subscription> => {
    const found = await findSubscription(tx, organisationId, { lock: true })
    if (found) return found
    await beginFor(tx, organisationId)
    const begun = await findSubscription(tx, organisationId, { lock: true })
    if (!begun) throw new Error(`There is no organisation ${organisationId}.`)
    return begun
  }
}
