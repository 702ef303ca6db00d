import type { OrganisationId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { Change } from './change.ts'

/** Adds a line to the history; nobody changes or deletes one. */
export async function addChange(tx: Tx, organisationId: OrganisationId, change: Change): Promise<void> {
  await tx
    .insertInto('subscription_changes')
    .values({
      organisation_id: organisationId,
      at: change.at,
      from_plan: change.fromPlan,
      to_plan: change.toPlan,
      from_status: change.fromStatus,
      to_status: change.toStatus,
      from_monthly_minor: change.fromMonthlyMinor,
      monthly_minor: change.monthlyMinor,
      currency: change.currency,
      trial_ends_at: change.trialEndsAt,
      reason: change.reason,
    })
    .execute()
}
