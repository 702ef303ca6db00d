import type { PlanId } from '@adwright/contract'
import { directionOf } from './plan-change.ts'
import type { Subscription, Terms } from './subscription.ts'

export type ChangeReason =
  | 'began'
  | 'subscribed'
  | 'upgraded'
  | 'downgraded'
  | 'repriced'
  | 'payment_failed'
  | 'recovered'
  | 'ended'
  | 'assigned'
  | 'erased'

/** One line of the history that revenue is reckoned from. */
export type Change = {
  at: Date
  fromPlan: PlanId | null
  toPlan: PlanId
  fromStatus: Terms['status'] | null
  toStatus: Terms['status']
  fromMonthlyMinor: number
  monthlyMinor: number
  currency: string | null
  trialEndsAt: Date | null
  reason: ChangeReason
}

type Side = Pick<
  Subscription,
  'plan' | 'status' | 'source' | 'monthlyMinor' | 'price' | 'trialEndsAt' | 'endedAt'
>

/** What to write down between two looks; nothing when nothing changed that anybody pays for or may do. */
export function changeBetween(before: Side, after: Side, now: Date): Change | undefined {
  const reason = reasonOf(before, after)
  if (reason === undefined) return undefined
  return {
    at: reason === 'ended' ? (after.endedAt ?? now) : now,
    fromPlan: before.plan,
    toPlan: after.plan,
    fromStatus: before.status,
    toStatus: after.status,
    fromMonthlyMinor: before.monthlyMinor,
    monthlyMinor: after.monthlyMinor,
    currency: after.price?.currency ?? before.price?.currency ?? null,
    trialEndsAt: after.trialEndsAt,
    reason,
  }
}

function reasonOf(before: Side, after: Side): ChangeReason | undefined {
  const wasOver = before.status === 'ended' || before.status === 'paused'
  const isOver = after.status === 'ended' || after.status === 'paused'
  if (isOver) return wasOver ? undefined : 'ended'
  if (after.source === 'stripe' && (before.source !== 'stripe' || wasOver)) return 'subscribed'
  if (before.plan !== after.plan && after.plan !== 'trial')
    return directionOf(before.plan, after.plan) === 'upgrade' ? 'upgraded' : 'downgraded'
  if (before.status !== 'past_due' && after.status === 'past_due') return 'payment_failed'
  if (before.status === 'past_due' && after.status === 'active') return 'recovered'
  return before.monthlyMinor === after.monthlyMinor ? undefined : 'repriced'
}
