import type { OrganisationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { SellingDeps } from './deps.ts'
import { findSubscription } from './subscription-store.ts'

/** Stripe's pages for cards, invoices and the end of a plan. @throws billing.no_subscription */
export const createOpenPortal =
  ({ transactions, payments, publicUrl }: SellingDeps) =>
  async (organisationId: OrganisationId): Promise<{ url: string }> => {
    const found = await transactions.inOrganisation(organisationId, (tx) =>
      findSubscription(tx, organisationId),
    )
    // Without a purchase there is nothing on those pages.
    if (!found || found.customerId === null || found.source !== 'stripe')
      throw new AppError('billing.no_subscription')
    return payments.openPortal(found.customerId, `${publicUrl()}/settings/billing`)
  }
