import { plans, type InvoiceId, type OrganisationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { askForGift, dropGift, endGift, type Gift, type StoredGift } from './credit-store.ts'
import type { Tx } from '#platform/transaction.ts'
import type { BillingDeps } from './deps.ts'
import type { EnsureCustomer } from './ensure-customer.ts'
import { findInvoice } from './invoice-store.ts'
import { findSubscription } from './subscription-store.ts'
import type { SyncCustomer } from './sync-customer.ts'

/** Where something is sold: its customers, and how to look at them. */
type Selling = { ensureCustomer: EnsureCustomer; sync: SyncCustomer }
/** What becomes of a gift: each step once, in the transaction that makes it so. */
export type NoteGift = (tx: Tx, step: 'asked' | 'given' | 'refused') => Promise<void>
type Deps = BillingDeps & { selling?: Selling | undefined }

/**
 * Credit for the next invoices, once for its key, however often it is asked for. It is written down before it is given,
 * and one whose answer was lost is looked for before it is given again. @throws billing.key_used, billing.unavailable
 */
export const createGiveCredit =
  (deps: Deps) =>
  async (
    organisationId: OrganisationId,
    { amountMinor, reason, key }: { amountMinor: number; reason: string; key: string },
    note?: NoteGift,
  ): Promise<void> => {
    const { payments, selling, transactions } = deps
    const found = await transactions.asSystem((tx) => findSubscription(tx, organisationId))
    const currency = found?.price?.currency ?? plans.starter.currency
    const gift: Gift = { key, kind: 'credit', amountMinor, currency, reason, invoiceId: null }
    const hand = async ({ isNew }: StoredGift) => {
      if (!payments || !selling) return null
      const customerId = await selling.ensureCustomer(organisationId)
      const lost = isNew ? undefined : await payments.findCredit(customerId, key)
      const reference =
        lost ?? (await payments.giveCredit({ customerId, amountMinor, currency, reason, key }))
      await selling.sync(customerId)
      return reference
    }
    await give(deps, organisationId, gift, hand, note)
  }

/**
 * Money of an invoice back, whole or in part, once for its key.
 * @throws billing.invoice_not_found, billing.not_refundable, billing.key_used, billing.unavailable
 */
export const createRefundInvoice =
  (deps: Deps) =>
  async (
    organisationId: OrganisationId,
    invoiceId: InvoiceId,
    { amountMinor, reason, key }: { amountMinor: number; reason: string; key: string },
  ): Promise<void> => {
    const { payments, selling, transactions } = deps
    const { invoice, customerId } = await transactions.asSystem(async (tx) => ({
      invoice: await findInvoice(tx, organisationId, invoiceId),
      customerId: (await findSubscription(tx, organisationId))?.customerId ?? null,
    }))
    if (!invoice || !payments || !selling) throw new AppError('billing.invoice_not_found')
    if (amountMinor > invoice.paidMinor)
      throw new AppError('billing.not_refundable', { reason: 'that is more than was paid.' })
    const gift: Gift = { key, kind: 'refund', amountMinor, currency: invoice.currency, reason, invoiceId }
    await give(deps, organisationId, gift, async ({ isNew }) => {
      const lost = isNew ? undefined : await payments.findRefund(invoice.providerId, key)
      return lost ?? (await payments.refund({ invoiceId: invoice.providerId, amountMinor, key }))
    })
    if (customerId !== null) await selling.sync(customerId)
  }

async function give(
  { transactions, clock }: Deps,
  organisationId: OrganisationId,
  gift: Gift,
  hand: (stored: StoredGift) => Promise<string | null>,
  note?: NoteGift,
): Promise<void> {
  const stored = await transactions.asSystem(async (tx) => {
    const asked = await askForGift(tx, organisationId, gift, clock.now())
    if (asked.isNew) await note?.(tx, 'asked')
    return asked
  })
  const isOther =
    stored.kind !== gift.kind ||
    stored.amountMinor !== gift.amountMinor ||
    stored.invoiceId !== gift.invoiceId
  if (isOther) throw new AppError('billing.key_used', { amount: `${stored.amountMinor} ${stored.currency}` })
  if (stored.state === 'done') return
  const reference = await hand(stored).catch(async (error: unknown) => {
    // Refused is not given; of everything else nobody knows yet.
    if (error instanceof AppError && error.code === 'billing.not_refundable')
      await transactions.asSystem(async (tx) => {
        if (await dropGift(tx, organisationId, gift.key)) await note?.(tx, 'refused')
      })
    throw error
  })
  await transactions.asSystem(async (tx) => {
    const end = { reference, now: clock.now() }
    if (await endGift(tx, organisationId, gift.key, end)) await note?.(tx, 'given')
  })
}
