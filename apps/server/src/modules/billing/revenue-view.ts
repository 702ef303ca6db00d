import type { OrganisationId, PlanId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { ChangeReason } from './change.ts'
import { revenueOf, type OrganisationChange, type Revenue } from './revenue.ts'
import type { Terms } from './subscription.ts'

/** Runs as the system: what all organisations bring, and how that came about. */
export async function revenueView(tx: Tx, options: { now: Date; months: number }): Promise<Revenue> {
  const rows = await tx
    .selectFrom('subscription_changes')
    .selectAll()
    .where('at', '<=', options.now)
    .orderBy('at')
    .orderBy('subscription_change_entry_id')
    .execute()
  const changes = rows.map((row): OrganisationChange => ({
    // Only our own store writes the table; its checks name the words.
    organisationId: row.organisation_id as OrganisationId,
    at: row.at,
    fromPlan: row.from_plan as PlanId | null,
    toPlan: row.to_plan as PlanId,
    fromStatus: row.from_status as Terms['status'] | null,
    toStatus: row.to_status as Terms['status'],
    fromMonthlyMinor: row.from_monthly_minor,
    monthlyMinor: row.monthly_minor,
    currency: row.currency,
    trialEndsAt: row.trial_ends_at,
    reason: row.reason as ChangeReason,
  }))
  return revenueOf(changes, options)
}
