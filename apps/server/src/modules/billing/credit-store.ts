import type { InvoiceId, OrganisationId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type Gift = {
  key: string
  kind: 'credit' | 'refund'
  amountMinor: number
  currency: string
  reason: string
  invoiceId: InvoiceId | null
}
export type StoredGift = Gift & { state: 'asked' | 'done'; reference: string | null; isNew: boolean }

/** Writes down that it is to be given, once for its key; answers what is written there. */
export async function askForGift(
  tx: Tx,
  organisationId: OrganisationId,
  gift: Gift,
  now: Date,
): Promise<StoredGift> {
  const added = await tx
    .insertInto('credits')
    .values({
      organisation_id: organisationId,
      key: gift.key,
      kind: gift.kind,
      amount_minor: gift.amountMinor,
      currency: gift.currency,
      reason: gift.reason,
      invoice_id: gift.invoiceId,
      state: 'asked',
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  const row = await tx
    .selectFrom('credits')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('key', '=', gift.key)
    .executeTakeFirstOrThrow()
  return {
    key: row.key,
    kind: row.kind as Gift['kind'], // the table's own check
    amountMinor: row.amount_minor,
    currency: row.currency,
    reason: row.reason,
    invoiceId: row.invoice_id as InvoiceId | null, // written from one
    state: row.state as StoredGift['state'], // likewise
    reference: row.stripe_reference,
    isNew: added !== undefined,
  }
}

/** @returns false when it was done already */
export async function endGift(
  tx: Tx,
  organisationId: OrganisationId,
  key: string,
  { reference, now }: { reference: string | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('credits')
    .set({ state: 'done', stripe_reference: reference, done_at: now })
    .where('organisation_id', '=', organisationId)
    .where('key', '=', key)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The provider said no: the key is free for another try. @returns false when somebody else was faster */
export async function dropGift(tx: Tx, organisationId: OrganisationId, key: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('credits')
    .where('organisation_id', '=', organisationId)
    .where('key', '=', key)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
