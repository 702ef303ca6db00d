import type { Currency, OrganisationId, PaidPlanId } from '@adwright/contract'
import type { Account } from './account.ts'

/** Something happened at the provider; what, is looked up there. */
export type PaymentEvent = { id: string; type: string; customerId: string | null; createdAt: Date }

export type ChangePreview = {
  dueNowMinor: number
  totalMinor: number
  currency: Currency
  lines: { text: string; amountMinor: number }[]
  /** Credit (positive) that the customer has before it. */
  creditBeforeMinor: number
  /** When the next regular charge is due. */
  nextAt: Date
}

/**
 * Whoever takes the money. Calls that make something are made once for their key, however often they are repeated.
 * All throw billing.unavailable when the provider does not answer.
 */
export type Payments = {
  /** Once for each organisation. */
  makeCustomer(organisationId: OrganisationId): Promise<string>
  /** One that was made about that time, when its answer was lost and its key may be forgotten. */
  findCustomer(organisationId: OrganisationId, askedAt: Date): Promise<string | undefined>
  describeCustomer(customerId: string, about: { name: string; email: string | undefined }): Promise<void>
  /** Everything that is known of a customer, as it is now; undefined for one that this provider never had. */
  account(customerId: string): Promise<Account | undefined>
  openCheckout(order: {
    customerId: string
    organisationId: OrganisationId
    plan: PaidPlanId
    key: string
    returnTo: { done: string; back: string }
  }): Promise<{ sessionId: string; url: string }>
  checkout(sessionId: string): Promise<{ state: 'open' | 'paid' | 'expired'; url: string | null }>
  /** Nobody can pay it any more; nothing happens to one that is paid. */
  closeCheckout(sessionId: string): Promise<void>
  openPortal(customerId: string, returnTo: string): Promise<{ url: string }>
  previewChange(subscriptionId: string, plan: PaidPlanId, at: Date): Promise<ChangePreview>
  /** Invoices the difference at once. @throws billing.card_declined, and then nothing was changed */
  changePlan(subscriptionId: string, plan: PaidPlanId, terms: { at: Date; key: string }): Promise<void>
  /** Ends with its period, or does not. */
  setCancelled(subscriptionId: string, isCancelled: boolean): Promise<void>
  /** Ends at once; nothing happens to one that has ended. */
  end(subscriptionId: string): Promise<void>
  /** @returns the provider's id of it */
  giveCredit(credit: Given & { customerId: string; currency: string; reason: string }): Promise<string>
  findCredit(customerId: string, key: string): Promise<string | undefined>
  /** @throws billing.not_refundable */
  refund(refund: Given & { invoiceId: string }): Promise<string>
  findRefund(invoiceId: string, key: string): Promise<string | undefined>
  /** Undefined when it is not signed with our secret. */
  readEvent(bytes: Buffer, signature: string | undefined): Promise<PaymentEvent | undefined>
}
type Given = { amountMinor: number; key: string }
