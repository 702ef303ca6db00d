import type { Billing, PlanList } from '@adwright/contract'
import { planWords } from '../../business/plan/words.ts'
import { tighter } from './plan-state.ts'
import { billingWords } from './words.ts'

const t = billingWords.change

type Props = { billing: Billing; offer: PlanList['plans'][number] }

/** What a smaller plan does not have: said before it is chosen, not found out after. */
export function ChangeLosses({ billing, offer }: Props) {
  const gone = billing.features.filter((feature) => !offer.features.includes(feature))
  const less = tighter(billing.limits, offer.limits)
  if (gone.length + less.length === 0) return null
  return (
    <div>
      <h3 className="text-sm font-[620]">{t.loses}</h3>
      <ul className="mt-1 list-disc pl-5 text-sm text-ink-2">
        {less.map(({ what, from, to }) => (
          <li key={what}>{t.limit[what](t.less(from, to))}</li>
        ))}
        {gone.map((feature) => (
          <li key={feature}>{planWords.feature[feature]}</li>
        ))}
      </ul>
    </div>
  )
}
