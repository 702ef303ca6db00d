import type { AdminRevenue } from '@adwright/contract'
import type { ReactNode } from 'react'
import { formatMoney, formatPercent } from '../../../lib/format.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { adminWords } from '../words.ts'
import { Figure } from './figure.tsx'
import { MonthBars } from './month-bars.tsx'
import { MonthTable } from './month-table.tsx'

const t = adminWords.overview
type Props = { revenue: AdminRevenue['byCurrency'][number]; source: ReactNode }

export function RevenueCard({ revenue: { currency, mrrMinor, months }, source }: Props) {
  const id = `revenue-${currency}`
  const money = (minor: number) => formatMoney(minor, currency)
  const now = months.at(-1)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby={id}>
      <CardHeader id={id} title={t.revenue(currency)} />
      <dl className="mt-4 grid grid-cols-2 gap-4 md:grid-cols-4">
        <Figure label={t.mrr} value={money(mrrMinor)} />
        {now && (
          <>
            <Figure label={t.fresh} value={money(now.newMinor)} />
            <Figure label={t.expansion} value={money(now.expansionMinor)} />
            <Figure
              label={t.churned}
              value={money(now.churnedMinor)}
              note={now.churnRate === null ? t.noChurnRate : t.churnRate(formatPercent(now.churnRate))}
            />
          </>
        )}
      </dl>
      {months.length > 1 && <MonthBars months={months} money={money} />}
      {months.length > 0 && <MonthTable months={months} money={money} />}
      <div className="mt-3">{source}</div>
    </Card>
  )
}
