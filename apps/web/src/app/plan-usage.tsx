import { lazy, Suspense } from 'react'
import { limitedUsage } from '../business/plan/limited-usage.ts'
import { useUsage } from '../business/plan/use-usage.ts'
import { useMay } from '../lib/me.ts'

// Whoever hosts it for themselves has no limits.
const PlanUsageView = lazy(() =>
  import('./plan-usage-view.tsx').then((module) => ({ default: module.PlanUsageView })),
)

/** At the foot of the sidebar, for those whose plan has limits. */
export function PlanUsage() {
  const usage = useUsage()
  const mayCreate = useMay('create')
  const limited = mayCreate && usage ? limitedUsage(usage) : null
  return (
    limited && (
      <Suspense>
        <PlanUsageView {...limited} />
      </Suspense>
    )
  )
}
