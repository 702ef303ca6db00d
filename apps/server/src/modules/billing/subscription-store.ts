import type { Currency, OrganisationId, PaidPlanId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Subscriptions } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Subscription, Terms } from './subscription.ts'

/** `lock` keeps others from changing it until the transaction ends. */
export async function findSubscription(
  tx: Tx,
  organisationId: OrganisationId,
  { lock = false }: { lock?: boolean } = {},
): Promise<Subscription | undefined> {
  const query = tx.selectFrom('subscriptions').selectAll().where('organisation_id', '=', organisationId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && fromRow(row)
}

/** Runs as the system: whose customer that is. */
export async function findByCustomer(tx: Tx, customerId: string): Promise<Subscription | undefined> {
  const row = await tx
    .selectFrom('subscriptions')
    .selectAll()
    .where('stripe_customer_id', '=', customerId)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** @returns false when the organisation has one already */
export async function insertSubscription(
  tx: Tx,
  organisationId: OrganisationId,
  terms: Terms,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('subscriptions')
    .values({
      organisation_id: organisationId,
      ...termColumns(terms),
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .returning('organisation_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Runs as the system: organisations that were there before there were plans. */
export async function organisationsWithout(tx: Tx): Promise<OrganisationId[]> {
  const rows = await tx
    .selectFrom('organisations as o')
    .leftJoin('subscriptions as s', 's.organisation_id', 'o.organisation_id')
    .select('o.organisation_id')
    .where('s.organisation_id', 'is', null)
    .execute()
  return rows.map((row) => row.organisation_id as OrganisationId) // written from one
}

export async function saveSubscription(tx: Tx, subscription: Subscription, now: Date): Promise<void> {
  const { price, checkout } = subscription
  await tx
    .updateTable('subscriptions')
    .set({
      ...termColumns(subscription),
      next_payment_at: subscription.nextPaymentAt,
      payment_url: subscription.paymentUrl,
      price_minor: price?.amountMinor ?? null,
      price_interval: price?.interval ?? null,
      currency: price?.currency ?? null,
      monthly_minor: subscription.monthlyMinor,
      credit_minor: subscription.creditMinor,
      stripe_customer_id: subscription.customerId,
      customer_asked_at: subscription.customerAskedAt,
      stripe_subscription_id: subscription.subscriptionId,
      checkout_key: checkout?.key ?? null,
      checkout_plan: checkout?.plan ?? null,
      checkout_session_id: checkout?.sessionId ?? null,
      checkout_at: checkout?.at ?? null,
      sync_version: subscription.syncVersion,
      updated_at: now,
    })
    .where('organisation_id', '=', subscription.organisationId)
    .execute()
}

/** Its customer is to be looked at then, whatever Stripe tells until that time. */
export async function syncAt(tx: Tx, organisationId: OrganisationId, at: Date): Promise<void> {
  await tx
    .updateTable('subscriptions')
    .set({ sync_due_at: at })
    .where('organisation_id', '=', organisationId)
    .where((is) => is.or([is('sync_due_at', 'is', null), is('sync_due_at', '>', at)]))
    .execute()
}

/** Runs as the system. */
export async function syncAll(tx: Tx, at: Date): Promise<void> {
  await tx
    .updateTable('subscriptions')
    .set({ sync_due_at: at })
    .where('stripe_customer_id', 'is not', null)
    .execute()
}

/** Runs as the system: nobody can look at this customer, until something is told of it again. */
export async function dropSync(tx: Tx, customerId: string): Promise<void> {
  await tx
    .updateTable('subscriptions')
    .set({ sync_due_at: null })
    .where('stripe_customer_id', '=', customerId)
    .execute()
}

/** It was looked at: what was due when the look began is done. */
export async function noteSynced(
  tx: Tx,
  organisationId: OrganisationId,
  { begunAt, now }: { begunAt: Date; now: Date },
): Promise<void> {
  await tx
    .updateTable('subscriptions')
    .set({ sync_due_at: null })
    .where('organisation_id', '=', organisationId)
    .where('sync_due_at', '<=', begunAt)
    .execute()
  await tx
    .updateTable('subscriptions')
    .set({ synced_at: now })
    .where('organisation_id', '=', organisationId)
    .execute()
}

const termColumns = (terms: Terms) => ({
  plan: terms.plan,
  status: terms.status,
  source: terms.source,
  trial_ends_at: terms.trialEndsAt,
  period_start: terms.periodStart,
  period_end: terms.periodEnd,
  cancel_at: terms.cancelAt,
  past_due_since: terms.pastDueSince,
  ended_at: terms.endedAt,
})

// Only this store writes the table, from these very types; its checks name the words.
const fromRow = (row: Selectable<Subscriptions>): Subscription => ({
  organisationId: row.organisation_id as OrganisationId,
  ...termsOf(row),
  nextPaymentAt: row.next_payment_at,
  paymentUrl: row.payment_url,
  price:
    row.price_minor === null || row.currency === null
      ? null
      : {
          amountMinor: row.price_minor,
          currency: row.currency as Currency,
          interval: row.price_interval as 'month' | 'year',
        },
  monthlyMinor: row.monthly_minor,
  creditMinor: row.credit_minor,
  customerId: row.stripe_customer_id,
  customerAskedAt: row.customer_asked_at,
  subscriptionId: row.stripe_subscription_id,
  checkout:
    row.checkout_key === null || row.checkout_at === null
      ? null
      : {
          key: row.checkout_key,
          plan: row.checkout_plan as PaidPlanId,
          sessionId: row.checkout_session_id,
          at: row.checkout_at,
        },
  syncVersion: row.sync_version,
})

type TermRow = Pick<
  Selectable<Subscriptions>,
  | 'plan'
  | 'status'
  | 'source'
  | 'trial_ends_at'
  | 'period_start'
  | 'period_end'
  | 'cancel_at'
  | 'past_due_since'
  | 'ended_at'
>
export const termsOf = (row: TermRow): Terms => ({
  plan: row.plan as Terms['plan'],
  status: row.status as Terms['status'],
  source: row.source as Terms['source'],
  trialEndsAt: row.trial_ends_at,
  periodStart: row.period_start,
  periodEnd: row.period_end,
  cancelAt: row.cancel_at,
  pastDueSince: row.past_due_since,
  endedAt: row.ended_at,
})
