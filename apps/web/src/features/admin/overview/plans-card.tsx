import type { AdminRevenue } from '@adwright/contract'
import type { ReactNode } from 'react'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.overview

export const PlansCard = ({ revenue: { byPlan }, source }: { revenue: AdminRevenue; source: ReactNode }) => (
  <Card className="p-4 lg:p-5" aria-labelledby="by-plan">
    <CardHeader id="by-plan" title={t.byPlan} />
    {byPlan.length === 0 && <p className="mt-3 text-ink-2">{t.noPlans}</p>}
    <ul className="mt-3 mb-3 divide-y divide-line">
      {byPlan.map(({ plan, paying, assigned }) => (
        <li key={plan} className="num flex flex-wrap gap-x-4 py-1.5">
          <span className="flex-1 font-[580]">{adminWords.organisations.plan[plan]}</span>
          <span>{t.paying(paying)}</span>
          <span className="text-ink-3">{t.given(assigned)}</span>
        </li>
      ))}
    </ul>
    {source}
  </Card>
)
