import type { Limits, PlanFeature, PlanId, PlanState } from '@adwright/contract'
import { plans } from '@adwright/contract/plans'
import { monthOf, type Period } from './month.ts'
import { DAY_MS, type Terms } from './subscription.ts'

/** How long one can work on after a payment that failed. */
export const GRACE_DAYS = 14
/** Stripe's months have their own last days; what is longer than that is a year, and counted by months all the same. */
const LONGEST_MONTH_MS = 32 * DAY_MS

/** What an organisation may do at a moment. */
export type Standing = {
  plan: PlanId
  planName: string
  state: PlanState
  limits: Limits
  features: readonly PlanFeature[]
  /** What is counted is counted in it. */
  period: Period
  /** When a new period begins to count; null where none follows. */
  resetsAt: Date | null
  /** When it ends, or ended, unless somebody does something. */
  endsAt: Date | null
  mayMakeNew: boolean
}

export function standingOf(terms: Terms, now: Date): Standing {
  const { id: plan, name: planName, limits, features } = plans[terms.plan]
  const endsAt = endOf(terms)
  const isEnded = endsAt !== null && endsAt <= now
  const period = periodOf(terms, now)
  const state = isEnded ? 'ended' : stateOf(terms)
  const endsWithPeriod = endsAt !== null && endsAt <= period.end
  return {
    plan,
    planName,
    state,
    limits: isEnded ? nothing : limits,
    features,
    period,
    resetsAt: isEnded || endsWithPeriod ? null : period.end,
    endsAt,
    mayMakeNew: !isEnded,
  }
}

const nothing: Limits = { campaigns: 0, generations: 0, apiCalls: 0, seats: 0, clientWorkspaces: 0 }

function stateOf({ plan, status }: Terms): PlanState {
  if (plan === 'trial') return 'trial'
  return status === 'past_due' ? 'past_due' : 'active'
}

/** The first of all that can end it. */
function endOf({ status, trialEndsAt, cancelAt, pastDueSince, endedAt, periodStart }: Terms): Date | null {
  if (status === 'ended' || status === 'paused') return endedAt ?? cancelAt ?? periodStart
  const graceEnds = pastDueSince && new Date(pastDueSince.getTime() + GRACE_DAYS * DAY_MS)
  const ends = [
    status === 'trialing' ? trialEndsAt : null,
    cancelAt,
    status === 'past_due' ? graceEnds : null,
  ].filter((end) => end !== null)
  return ends.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** A trial is one period however long it is. A renewal that we have not heard of yet is taken to be a month like others. */
function periodOf({ plan, trialEndsAt, periodStart, periodEnd }: Terms, now: Date): Period {
  if (plan === 'trial' && trialEndsAt) return { start: periodStart, end: trialEndsAt }
  const isMonth = periodEnd !== null && periodEnd.getTime() - periodStart.getTime() <= LONGEST_MONTH_MS
  if (isMonth && now < periodEnd) return { start: periodStart, end: periodEnd }
  return monthOf(isMonth ? periodEnd : periodStart, now)
}
