import type { Currency, PaidPlanId } from '@adwright/contract'
import type { Subscription, Terms } from './subscription.ts'

/** A customer at the provider: what they pay for, and what they were asked to pay. */
export type Account = {
  customerId: string
  /** As we wrote it there. */
  organisationId: string | null
  creditMinor: number
  /** The one that counts: the newest that is not over, or else the newest. */
  bought: Bought | null
  invoices: InvoiceCopy[]
}

export type Bought = {
  id: string
  status: Exclude<Terms['status'], 'trialing'>
  /** Null for a price that is none of ours. */
  plan: PaidPlanId | null
  price: NonNullable<Subscription['price']>
  monthlyMinor: number
  startedAt: Date
  periodStart: Date
  periodEnd: Date
  cancelAt: Date | null
  endedAt: Date | null
  pastDueSince: Date | null
  nextPaymentAt: Date | null
  paymentUrl: string | null
}

export type InvoiceCopy = {
  id: string
  number: string | null
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible'
  totalMinor: number
  paidMinor: number
  refundedMinor: number
  currency: Currency
  createdAt: Date
  paidAt: Date | null
  periodStart: Date
  periodEnd: Date
  hostedUrl: string | null
  pdfUrl: string | null
}

/** What an organisation has once its account was looked at. What was assigned gives way only to what is paid for. */
export function withAccount(before: Subscription, account: Account, now: Date): Subscription {
  const known = { ...before, customerId: account.customerId, creditMinor: account.creditMinor }
  const { bought } = account
  const isOver = bought === null || bought.status === 'ended'
  if (isOver && before.source === 'assigned') return known
  if (bought === null) return before.source === 'stripe' ? ended(known, now) : known
  return {
    ...known,
    plan: bought.plan ?? (before.plan === 'trial' ? 'starter' : before.plan),
    status: bought.status,
    source: 'stripe',
    trialEndsAt: null,
    periodStart: bought.periodStart,
    periodEnd: bought.periodEnd,
    cancelAt: isOver ? null : bought.cancelAt,
    pastDueSince: bought.pastDueSince,
    endedAt: isOver ? (bought.endedAt ?? before.endedAt ?? now) : null,
    nextPaymentAt: bought.nextPaymentAt,
    paymentUrl: bought.paymentUrl,
    price: bought.price,
    monthlyMinor: isOver || bought.status === 'paused' ? 0 : bought.monthlyMinor,
    subscriptionId: bought.id,
    checkout: isOver ? before.checkout : null,
  }
}

/** The provider knows of nothing that was bought any more. */
const ended = (before: Subscription, now: Date): Subscription => ({
  ...before,
  status: 'ended',
  cancelAt: null,
  pastDueSince: null,
  nextPaymentAt: null,
  paymentUrl: null,
  endedAt: before.endedAt ?? now,
  monthlyMinor: 0,
})
