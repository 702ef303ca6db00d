import type { UserId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Exports } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'

export type StoredExport = {
  userId: UserId
  /** Each is asked for once; an older one of the same person is another. */
  id: string
  state: 'making' | 'ready' | 'failed'
  askedAt: Date
  expiresAt: Date | null
  bytes: number | null
  storageKey: string | null
}

/** For transactions of the person (`inPerson`) and of the system, as everything here. */
export async function findExport(
  tx: Tx,
  userId: UserId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredExport | undefined> {
  const query = tx.selectFrom('exports').selectAll().where('user_id', '=', userId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && fromRow(row)
}

/** In place of any older one. */
export async function beginExport(tx: Tx, userId: UserId, id: string, now: Date): Promise<void> {
  const values = {
    export_id: id,
    state: 'making',
    asked_at: now,
    ready_at: null,
    expires_at: null,
    bytes: null,
    storage_key: null,
  }
  await tx
    .insertInto('exports')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute()
}

type End =
  | { state: 'ready'; at: Date; expiresAt: Date; bytes: number; storageKey: string }
  | { state: 'failed'; at: Date; expiresAt: Date }

/** @returns false when it is no longer the one that is waited for */
export async function endExport(tx: Tx, userId: UserId, id: string, end: End): Promise<boolean> {
  const ready = end.state === 'ready'
  const row = await tx
    .updateTable('exports')
    .set({
      state: end.state,
      ready_at: end.at,
      expires_at: end.expiresAt,
      bytes: ready ? end.bytes : null,
      storage_key: ready ? end.storageKey : null,
    })
    .where('user_id', '=', userId)
    .where('export_id', '=', id)
    .where('state', '=', 'making')
    .returning('export_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Runs as the system. */
export async function expiredExports(tx: Tx, now: Date): Promise<StoredExport[]> {
  const rows = await tx.selectFrom('exports').selectAll().where('expires_at', '<=', now).execute()
  return rows.map(fromRow)
}

export async function removeExport(
  tx: Tx,
  { userId, id }: Pick<StoredExport, 'userId' | 'id'>,
): Promise<void> {
  await tx.deleteFrom('exports').where('user_id', '=', userId).where('export_id', '=', id).execute()
}

const fromRow = (row: Selectable<Exports>): StoredExport => ({
  // Written by this store from these very types.
  userId: row.user_id as UserId,
  id: row.export_id,
  state: row.state as StoredExport['state'],
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
  bytes: row.bytes,
  storageKey: row.storage_key,
})
