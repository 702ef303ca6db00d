import { Link } from '@tanstack/react-router'
import { PlanMeter } from '../business/plan/plan-meter.tsx'
import { daysUntil } from '../business/plan/plan-notice.ts'
import type { LimitedUsage } from '../business/plan/limited-usage.ts'
import { planWords } from '../business/plan/words.ts'

const t = planWords

/** What is used of a plan that has limits, and the way to it. */
export function PlanUsageView({ planName, state, endsAt, meters }: LimitedUsage) {
  const title =
    state === 'ended'
      ? t.sidebar.ended
      : state === 'trial' && endsAt
        ? t.sidebar.trial(daysUntil(endsAt, new Date()))
        : t.sidebar.plan(planName)
  return (
    <Link
      to="/settings/billing"
      className="mt-2 block rounded-md px-2.5 py-2 transition-colors duration-120 hover-fine:bg-hover"
    >
      <span className="block text-xs font-[600] text-ink-2">{title}</span>
      {state !== 'ended' &&
        meters.map(({ meter, used, limit }) => (
          <span key={meter} className="mt-1.5 block">
            <span className="flex justify-between gap-2 text-xs text-ink-3">
              {t.meter[meter]}
              <span className="num">{t.used(used, limit)}</span>
            </span>
            <span className="mt-1 block">
              <PlanMeter label={t.meter[meter]} used={used} limit={limit} thin />
            </span>
          </span>
        ))}
    </Link>
  )
}
