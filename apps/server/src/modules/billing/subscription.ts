import type { Currency, OrganisationId, PaidPlanId, PlanId } from '@adwright/contract'
import { trialDays } from '@adwright/contract/plans'

export const DAY_MS = 86_400_000

/** What an organisation has, as far as it decides what may be done. */
export type Terms = {
  plan: PlanId
  status: 'trialing' | 'active' | 'past_due' | 'paused' | 'ended'
  /** Who says so: nobody (a trial), Stripe, or the staff of this installation. */
  source: 'trial' | 'stripe' | 'assigned'
  trialEndsAt: Date | null
  /** Stripe's period; of trials and assigned plans the beginning. */
  periodStart: Date
  periodEnd: Date | null
  cancelAt: Date | null
  pastDueSince: Date | null
  endedAt: Date | null
}

/** What it costs and how it is paid, besides. */
export type Subscription = Terms & {
  organisationId: OrganisationId
  nextPaymentAt: Date | null
  /** Where the open invoice can be paid. */
  paymentUrl: string | null
  price: { amountMinor: number; currency: Currency; interval: 'month' | 'year' } | null
  /** What it brings a month. */
  monthlyMinor: number
  /** What the next invoices are reduced by. */
  creditMinor: number
  customerId: string | null
  customerAskedAt: Date | null
  subscriptionId: string | null
  checkout: Checkout | null
  syncVersion: number
}
/** A page for paying that was made and not paid yet; `sessionId` is null while nobody knows whether it was made. */
export type Checkout = { key: string; plan: PaidPlanId; sessionId: string | null; at: Date }

/** With Stripe everybody begins with a trial; without it, with what the operator has set. */
export type BillingMode = { kind: 'stripe' } | { kind: 'self_hosted'; defaultPlan: PlanId }

export function firstTerms(mode: BillingMode, now: Date): Terms {
  const plan = mode.kind === 'stripe' ? 'trial' : mode.defaultPlan
  return plan === 'trial' ? trialTerms(now) : assignedTerms(plan, now, null)
}

export const trialTerms = (now: Date): Terms => ({
  ...blank,
  plan: 'trial',
  status: 'trialing',
  source: 'trial',
  trialEndsAt: new Date(now.getTime() + trialDays * DAY_MS),
  periodStart: now,
})

export const assignedTerms = (plan: PaidPlanId, now: Date, until: Date | null): Terms => ({
  ...blank,
  plan,
  status: 'active',
  source: 'assigned',
  periodStart: now,
  cancelAt: until,
})

const blank = { trialEndsAt: null, periodEnd: null, cancelAt: null, pastDueSince: null, endedAt: null }

/** Whether Stripe goes on charging for it. */
export const isCharged = ({ source, status, subscriptionId }: Subscription): boolean =>
  source === 'stripe' && subscriptionId !== null && (status === 'active' || status === 'past_due')
