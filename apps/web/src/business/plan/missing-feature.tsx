import type { PlanFeature } from '@adwright/contract'
import { Lock } from 'lucide-react'
import { useMay } from '../../lib/me.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { planWords } from './words.ts'

const t = planWords.missing

/** In place of what a plan does not have: said before somebody has done half of the work. */
export function MissingFeature({ feature }: { feature: PlanFeature }) {
  const mayBill = useMay('bill')
  return (
    <EmptyState
      icon={<Lock aria-hidden />}
      title={t.title(planWords.feature[feature])}
      action={
        mayBill && (
          <LinkButton to="/settings/billing" kind="solid">
            {planWords.see}
          </LinkButton>
        )
      }
    >
      {mayBill ? t.text : planWords.askWho}
    </EmptyState>
  )
}
