import { meters, plans, type OrganisationId, type PaidPlanId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { BillingDeps } from './deps.ts'
import { tooMuchFor, type InUse } from './plan-change.ts'
import { organisationUsage } from './reservation-store.ts'
import { peopleInUse } from './workspaces-view.ts'

type Deps = Pick<BillingDeps, 'transactions' | 'clock'>

/**
 * That everything in use fits into a plan: people and workspaces, and what was used since the period began where that
 * period goes on. @throws billing.plan_too_small
 */
export async function mustFit(
  { transactions, clock }: Deps,
  organisationId: OrganisationId,
  plan: PaidPlanId,
  since?: Date,
): Promise<void> {
  const people = await transactions.asSystem((tx) => peopleInUse(tx, organisationId, clock.now()))
  const inUse: InUse = { ...people, campaigns: 0, generations: 0, apiCalls: 0 }
  if (since)
    await transactions.inOrganisation(organisationId, async (tx) => {
      for (const meter of meters) inUse[meter] = await organisationUsage(tx, meter, since)
    })
  const excess = tooMuchFor(plan, inUse)
  if (excess.length > 0)
    throw new AppError('billing.plan_too_small', {
      plan: plans[plan].name,
      excess: excess.join(', '),
      list: excess,
    })
}
