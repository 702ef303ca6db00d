import type { WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Meter } from './create-billing.ts'

/** Until the transaction ends, nobody else reserves of this meter. */
export async function lockMeter(tx: Tx, workspaceId: WorkspaceId, meter: Meter): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meter ${meter} ${workspaceId}`}, 0))`.execute(tx)
}

type Reservation = { meter: Meter; key: string; amount: number; now: Date }

/** @returns false when there is one of this key already */
export async function insertReservation(
  tx: Tx,
  workspaceId: WorkspaceId,
  { meter, key, amount, now }: Reservation,
): Promise<boolean> {
  const added = await tx
    .insertInto('usage_reservations')
    .values({ workspace_id: workspaceId, meter, key, reserved: amount, used: null, reserved_at: now })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'meter', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return added !== undefined
}

type Closing = { meter: Meter; key: string; used: number; now: Date }

/** More than was reserved is never counted: who asked for three pays for three. */
export async function closeReservation(
  tx: Tx,
  workspaceId: WorkspaceId,
  { meter, key, used, now }: Closing,
): Promise<void> {
  await tx
    .updateTable('usage_reservations')
    .set({ used: sql`least(reserved, ${used}::int)`, settled_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('meter', '=', meter)
    .where('key', '=', key)
    .where('used', 'is', null)
    .execute()
}

/** What was used, and what is set aside and not yet settled, of reservations made since then. */
export async function sumSince(tx: Tx, workspaceId: WorkspaceId, meter: Meter, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('usage_reservations')
    .select(sql<string>`coalesce(sum(coalesce(used, reserved)), 0)`.as('total'))
    .where('workspace_id', '=', workspaceId)
    .where('meter', '=', meter)
    .where('reserved_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.total)
}
