import type { DeletionCode } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type StoredDeletion = {
  code: DeletionCode
  /** Who, sealed; null once it is done. */
  personSealed: string | null
  requestedAt: Date
  doneAt: Date | null
}

export async function findDeletion(tx: Tx, code: DeletionCode): Promise<StoredDeletion | undefined> {
  const row = await tx
    .selectFrom('meta_data_deletions')
    .selectAll()
    .where('deletion_code', '=', code)
    .executeTakeFirst()
  return (
    row && {
      code: row.deletion_code as DeletionCode, // written from one
      personSealed: row.person_sealed,
      requestedAt: row.requested_at,
      doneAt: row.done_at,
    }
  )
}

/** Answers the code that the same request was given before, if it was. */
export async function beginDeletion(
  tx: Tx,
  deletion: { code: DeletionCode; personSealed: string; requestHash: string; now: Date },
): Promise<DeletionCode> {
  const made = await tx
    .insertInto('meta_data_deletions')
    .values({
      deletion_code: deletion.code,
      person_sealed: deletion.personSealed,
      request_hash: deletion.requestHash,
      requested_at: deletion.now,
    })
    .onConflict((conflict) => conflict.column('request_hash').doNothing())
    .returning('deletion_code')
    .executeTakeFirst()
  if (made) return deletion.code
  const { deletion_code: code } = await tx
    .selectFrom('meta_data_deletions')
    .select('deletion_code')
    .where('request_hash', '=', deletion.requestHash)
    .executeTakeFirstOrThrow()
  return code as DeletionCode // written from one
}

/** From here on nothing tells who it was. */
export async function endDeletion(tx: Tx, code: DeletionCode, now: Date): Promise<void> {
  await tx
    .updateTable('meta_data_deletions')
    .set({ person_sealed: null, done_at: now })
    .where('deletion_code', '=', code)
    .where('done_at', 'is', null)
    .execute()
}
