import type { Meter, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Until the transaction ends, nobody else reserves of this meter, in any workspace of the organisation. */
export async function lockMeter(tx: Tx, workspaceId: WorkspaceId, meter: Meter): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('meter ' || ${meter}::text || ' ' || organisation_id, 0))
    from workspaces where workspace_id = ${workspaceId}`.execute(tx)
}

type Reservation = { meter: Meter; key: string; amount: number; now: Date }

/** @returns false when there is one of this key already; one that was given back whole can be taken again */
export async function insertReservation(
  tx: Tx,
  workspaceId: WorkspaceId,
  { meter, key, amount, now }: Reservation,
): Promise<boolean> {
  const added = await tx
    .insertInto('usage_reservations')
    .values({ workspace_id: workspaceId, meter, key, reserved: amount, used: null, reserved_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'meter', 'key'])
        .doUpdateSet({ reserved: amount, used: null, reserved_at: now, settled_at: null })
        .where('usage_reservations.used', '=', 0),
    )
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

/** What one workspace used, and what is set aside there and not yet settled, of reservations made since then. */
export async function workspaceUsage(
  tx: Tx,
  workspaceId: WorkspaceId,
  meter: Meter,
  since: Date,
): Promise<number> {
  const row = await tx
    .selectFrom('usage_reservations')
    .select(sql<string>`coalesce(sum(coalesce(used, reserved)), 0)`.as('total'))
    .where('workspace_id', '=', workspaceId)
    .where('meter', '=', meter)
    .where('reserved_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.total)
}

/** The same of all workspaces of the organisation that the transaction, or its workspace, belongs to. */
export async function organisationUsage(tx: Tx, meter: Meter, since: Date): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select organisation_usage(${meter}, ${since}) as total`.execute(tx)
  return rows[0]?.total ?? 0
}

/** Answers whether it is the first time in this period. */
export async function noteThreshold(
  tx: Tx,
  { meter, periodStart, percent, now }: { meter: Meter; periodStart: Date; percent: number; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ news: boolean }>`
    select note_usage_threshold(${meter}, ${periodStart}, ${percent}, ${now}) as news`.execute(tx)
  return rows[0]?.news ?? false
}
