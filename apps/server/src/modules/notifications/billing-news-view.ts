import type { OrganisationId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type BillingNews = {
  organisationId: OrganisationId
  kind: 'trial.ending' | 'payment.failed' | 'plan.ended'
  /** Of what it is about: the same one is told once. */
  since: Date
}

/**
 * What leaders of organisations are to hear of their plans: a trial that ends within three days, a payment that failed,
 * a plan that ended in the last two. Most of it is nobody's act, so no transaction could tell. Runs as the system.
 */
export async function billingNews(tx: Tx, now: Date): Promise<BillingNews[]> {
  const { rows } = await sql<BillingNews>`
    select organisation_id as "organisationId", 'trial.ending' as kind, trial_ends_at as since from subscriptions
      where status = 'trialing' and trial_ends_at > ${now} and trial_ends_at <= ${now}::timestamptz + interval '3 days'
    union all
    select organisation_id, 'payment.failed', past_due_since from subscriptions
      where status = 'past_due' and past_due_since > ${now}::timestamptz - interval '2 days'
    union all
    select organisation_id, 'plan.ended', ended from (
      select organisation_id, case
          when status in ('ended', 'paused') then coalesce(ended_at, cancel_at)
          when status = 'trialing' then trial_ends_at
          else cancel_at end as ended
        from subscriptions) s
      where ended <= ${now} and ended > ${now}::timestamptz - interval '2 days'`.execute(tx)
  return rows
}
