import type { Meter, OrganisationId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

type Counter = { organisationId: OrganisationId; meter: Meter; periodStart: Date }

/** What is counted so far; nobody else counts of it until the transaction ends. */
export async function lockCounter(tx: Tx, { organisationId, meter, periodStart }: Counter): Promise<number> {
  await tx
    .insertInto('usage_counters')
    .values({ organisation_id: organisationId, meter, period_start: periodStart, used: 0 })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'meter', 'period_start']).doNothing())
    .execute()
  const row = await counter(tx, { organisationId, meter, periodStart }).forUpdate().executeTakeFirstOrThrow()
  return row.used
}

const counter = (tx: Tx, { organisationId, meter, periodStart }: Counter) =>
  tx
    .selectFrom('usage_counters')
    .select('used')
    .where('organisation_id', '=', organisationId)
    .where('meter', '=', meter)
    .where('period_start', '=', periodStart)

/** Takes more of it, or gives some back with a negative amount. */
export async function addToCounter(
  tx: Tx,
  { organisationId, meter, periodStart }: Counter,
  amount: number,
): Promise<void> {
  await tx
    .updateTable('usage_counters')
    .set({ used: sql`greatest(0, used + ${amount}::bigint)` })
    .where('organisation_id', '=', organisationId)
    .where('meter', '=', meter)
    .where('period_start', '=', periodStart)
    .execute()
}
