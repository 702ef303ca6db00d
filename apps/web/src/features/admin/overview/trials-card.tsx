import type { AdminRevenue } from '@adwright/contract'
import type { ReactNode } from 'react'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { words } from '../../../lib/words.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { adminWords } from '../words.ts'
import { Figure } from './figure.tsx'

const t = adminWords.overview

export function TrialsCard({ revenue, source }: { revenue: AdminRevenue; source: ReactNode }) {
  const { over, converted, rate } = revenue.trialConversion
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="trials">
      <CardHeader id="trials" title={t.trials} />
      <dl className="mt-4 mb-3 grid grid-cols-2 gap-4">
        <Figure label={t.trialsNow} value={formatNumber(revenue.trials)} />
        <Figure
          label={t.conversion}
          value={
            rate === null ? (
              <span className="text-base font-[520] text-ink-3">{words.common.notEnoughData}</span>
            ) : (
              formatPercent(rate)
            )
          }
          note={rate === null ? t.noConversion : t.conversionOf(converted, over)}
        />
      </dl>
      {source}
    </Card>
  )
}
