import type { OrganisationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { BillingDeps } from './deps.ts'
import { findSubscription } from './subscription-store.ts'
import { isCharged, type Subscription } from './subscription.ts'

/** What is paid for at the provider, with its names there. */
export type Charged = Subscription & { customerId: string; subscriptionId: string; periodEnd: Date }

/** @throws billing.no_subscription */
export async function chargedPlan(
  { transactions }: Pick<BillingDeps, 'transactions'>,
  organisationId: OrganisationId,
): Promise<Charged> {
  const found = await transactions.inOrganisation(organisationId, (tx) =>
    findSubscription(tx, organisationId),
  )
  const { customerId = null, subscriptionId = null, periodEnd = null } = found ?? {}
  if (!found || !isCharged(found) || customerId === null || subscriptionId === null || periodEnd === null)
    throw new AppError('billing.no_subscription')
  return { ...found, customerId, subscriptionId, periodEnd }
}
