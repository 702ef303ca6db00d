import type { Meter, Usage } from '@adwright/contract'

const DAY_MS = 86_400_000
const TRIAL_DAYS_TOLD = 5
const NEAR = 0.8

type Base = {
  /** Two notices that say the same have the same: one that was dismissed does not come back in its period. */
  key: string
  canDismiss: boolean
}
export type PlanNotice = Base &
  (
    | { kind: 'ended' }
    | { kind: 'past_due'; endsAt: string | null }
    | { kind: 'trial'; days: number }
    | { kind: 'full'; meter: Meter; resetsAt: string | null }
    | { kind: 'near'; meter: Meter; used: number; limit: number; resetsAt: string | null }
  )

/** Whole days until then, the last one counted. */
export const daysUntil = (at: string, now: Date): number =>
  Math.max(0, Math.ceil((Date.parse(at) - now.getTime()) / DAY_MS))

/** Everything there is to say about a plan, the most pressing first. */
export function planNotices(
  usage: Usage,
  { now, mayBill, mayCreate }: { now: Date; mayBill: boolean; mayCreate: boolean },
): PlanNotice[] {
  const { state, endsAt, meters } = usage
  if (state === 'ended') return [{ kind: 'ended', key: 'ended', canDismiss: false }]
  const notices: PlanNotice[] = []
  if (state === 'past_due' && mayBill)
    notices.push({ kind: 'past_due', key: 'past_due', canDismiss: false, endsAt })
  const days = endsAt === null ? null : daysUntil(endsAt, now)
  if (state === 'trial' && mayBill && days !== null && days <= TRIAL_DAYS_TOLD)
    notices.push({ kind: 'trial', key: `trial ${endsAt} ${days}`, canDismiss: true, days })
  if (!mayCreate) return notices
  const full = meters.filter(({ exhausted }) => exhausted)
  for (const { meter, resetsAt } of full)
    notices.push({ kind: 'full', key: `full ${meter} ${resetsAt}`, canDismiss: true, meter, resetsAt })
  for (const { meter, used, limit, resetsAt, exhausted } of meters)
    if (!exhausted && limit !== null && used >= limit * NEAR)
      notices.push({
        kind: 'near',
        key: `near ${meter} ${resetsAt}`,
        canDismiss: true,
        meter,
        used,
        limit,
        resetsAt,
      })
  return notices
}
