import {
  InvoiceId,
  type Currency,
  type Invoice,
  type InvoicePage,
  type OrganisationId,
} from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Invoices } from '#platform/database.generated.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Tx } from '#platform/transaction.ts'
import type { InvoiceCopy } from './account.ts'

/** Makes our copies say what the provider says. @returns those that were paid since */
export async function copyInvoices(
  tx: Tx,
  organisationId: OrganisationId,
  invoices: readonly InvoiceCopy[],
): Promise<InvoiceCopy[]> {
  const paid = await tx
    .selectFrom('invoices')
    .select('stripe_invoice_id')
    .where('organisation_id', '=', organisationId)
    .where('paid_at', 'is not', null)
    .execute()
  const known = new Set(paid.map((row) => row.stripe_invoice_id))
  // oldest first, so that our ids sort as they came
  for (const one of invoices.toReversed()) {
    const columns = {
      number: one.number,
      status: one.status,
      total_minor: one.totalMinor,
      paid_minor: one.paidMinor,
      refunded_minor: one.refundedMinor,
      currency: one.currency,
      created_at: one.createdAt,
      paid_at: one.paidAt,
      period_start: one.periodStart,
      period_end: one.periodEnd,
      hosted_url: one.hostedUrl,
      pdf_url: one.pdfUrl,
    }
    await tx
      .insertInto('invoices')
      .values({
        invoice_id: newId('bill'),
        organisation_id: organisationId,
        stripe_invoice_id: one.id,
        ...columns,
      })
      .onConflict((conflict) => conflict.column('stripe_invoice_id').doUpdateSet(columns))
      .execute()
  }
  return invoices.filter(({ id, paidAt, paidMinor }) => paidAt !== null && paidMinor > 0 && !known.has(id))
}

/** Invoices that were sent, newest first; the cursor is the last one seen. */
export async function invoicePage(
  tx: Tx,
  organisationId: OrganisationId,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<InvoicePage> {
  let query = tx
    .selectFrom('invoices')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('status', '<>', 'draft')
  if (cursor !== undefined) {
    const { at, id } = readCursor(cursor)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'invoice_id'), '<', tuple(at, id as string)),
    )
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('invoice_id', 'desc')
    .limit(limit + 1)
    .execute()
  const invoices = rows.slice(0, limit).map(present)
  const last = rows.slice(0, limit).at(-1)
  if (rows.length <= limit || !last) return { invoices }
  const nextCursor = Buffer.from(`${last.created_at.getTime()}.${last.invoice_id}`).toString('base64url')
  return { invoices, nextCursor }
}

export type RefundableInvoice = { id: InvoiceId; providerId: string; paidMinor: number; currency: string }
export async function findInvoice(
  tx: Tx,
  organisationId: OrganisationId,
  id: InvoiceId,
): Promise<RefundableInvoice | undefined> {
  const row = await tx
    .selectFrom('invoices')
    .select(['stripe_invoice_id', 'paid_minor', 'currency'])
    .where('organisation_id', '=', organisationId)
    .where('invoice_id', '=', id)
    .executeTakeFirst()
  return row && { id, providerId: row.stripe_invoice_id, paidMinor: row.paid_minor, currency: row.currency }
}

function readCursor(cursor: string): { at: Date; id: InvoiceId } {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('.')
  const parsed = InvoiceId.safeParse(id)
  if (!parsed.success || !/^\d{1,14}$/.test(time ?? ''))
    throw new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
  return { at: new Date(Number(time)), id: parsed.data }
}

const present = (row: Selectable<Invoices>): Invoice => ({
  // Only this store writes the table; its checks name the words.
  id: row.invoice_id as InvoiceId,
  number: row.number,
  status: row.status as Invoice['status'],
  totalMinor: row.total_minor,
  paidMinor: row.paid_minor,
  refundedMinor: row.refunded_minor,
  currency: row.currency as Currency,
  createdAt: row.created_at.toISOString(),
  paidAt: row.paid_at?.toISOString() ?? null,
  period: { start: row.period_start.toISOString(), end: row.period_end.toISOString() },
  hostedUrl: row.hosted_url,
  pdfUrl: row.pdf_url,
})
