import type { Tx } from '#platform/transaction.ts'
import type { PaymentEvent } from './payments.ts'

/** Keeps what was told, once; what concerns no customer is only noted. Runs as the system, as all here. */
export async function keepEvent(tx: Tx, event: PaymentEvent, now: Date): Promise<void> {
  await tx
    .insertInto('stripe_events')
    .values({
      stripe_event_id: event.id,
      type: event.type,
      customer: event.customerId,
      created_at: event.createdAt,
      received_at: now,
      state: event.customerId === null ? 'ignored' : 'waiting',
    })
    .onConflict((conflict) => conflict.column('stripe_event_id').doNothing())
    .execute()
}

/** Customers that something was told of, or that are due to be looked at. */
export async function customersToSync(tx: Tx, now: Date, most: number): Promise<string[]> {
  const told = await tx
    .selectFrom('stripe_events')
    .select(({ fn }) => ['customer', fn.min('received_at').as('since')])
    .where('state', '=', 'waiting')
    .groupBy('customer')
    .orderBy('since')
    .limit(most)
    .execute()
  const due = await tx
    .selectFrom('subscriptions')
    .select('stripe_customer_id')
    .where('sync_due_at', '<=', now)
    .where('stripe_customer_id', 'is not', null)
    .orderBy('sync_due_at')
    .limit(most)
    .execute()
  const names = [...told.map(({ customer }) => customer), ...due.map((row) => row.stripe_customer_id)]
  return [...new Set(names.filter((name) => name !== null))].slice(0, most)
}

export async function waitingEvents(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('stripe_events')
    .select('stripe_event_id')
    .where('customer', '=', customerId)
    .where('state', '=', 'waiting')
    .execute()
  return rows.map((row) => row.stripe_event_id)
}

export async function endEvents(
  tx: Tx,
  ids: readonly string[],
  state: 'done' | 'ignored',
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('stripe_events')
    .set({ state, handled_at: now })
    .where('stripe_event_id', 'in', [...ids])
    .execute()
}

export async function forgetEvents(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('stripe_events')
    .where('received_at', '<', before)
    .where('state', '<>', 'waiting')
    .execute()
}
