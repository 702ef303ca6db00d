import { useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { planNotices } from '../business/plan/plan-notice.ts'
import { useUsage } from '../business/plan/use-usage.ts'
import { useMay, useMe } from '../lib/me.ts'

// Most of the time there is nothing to say.
const PlanNoticeView = lazy(() =>
  import('./plan-notice-view.tsx').then((module) => ({ default: module.PlanNoticeView })),
)

/** The most pressing thing that there is to say about the plan, above every page but that of the plan itself. */
export function PlanBanner() {
  const { organisation } = useMe()
  const mayBill = useMay('bill')
  const mayCreate = useMay('create')
  const usage = useUsage()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { dismissed, dismiss } = useDismissed(organisation.id)
  if (!usage || path === '/settings/billing') return null
  const notice = planNotices(usage, { now: new Date(), mayBill, mayCreate }).find(
    ({ key }) => !dismissed.includes(key),
  )
  if (!notice) return null
  return (
    <Suspense>
      <PlanNoticeView
        notice={notice}
        mayBill={mayBill}
        isGuest={usage.plan === null}
        onDismiss={() => dismiss(notice.key)}
      />
    </Suspense>
  )
}

/** What this browser's person has seen enough of, by organisation. */
function useDismissed(organisationId: string) {
  const name = `plan-notices.${organisationId}`
  const [dismissed, setDismissed] = useState<string[]>(() => read(name))
  useEffect(() => setDismissed(read(name)), [name])
  return {
    dismissed,
    dismiss(key: string) {
      const next = [...dismissed, key].slice(-20)
      localStorage.setItem(name, JSON.stringify(next))
      setDismissed(next)
    },
  }
}

function read(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
