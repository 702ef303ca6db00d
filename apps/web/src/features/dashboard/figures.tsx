import type { Dashboard } from '@adwright/contract'
import { ChartSpline } from 'lucide-react'
import { daySeries, trendOf } from '../../lib/day-series.ts'
import { changeOf, chosenOf, headline, metrics, type MetricId } from '../../lib/metrics.ts'
import { receiptProps } from '../../lib/receipt.ts'
import { words } from '../../lib/words.ts'
import { AreaChart, ChartLegend } from '../../ui/area-chart.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt, SimulatedChip } from '../../ui/data-receipt.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'

const t = words.dashboard
type FiguresProps = { dashboard: Dashboard; metric: MetricId | undefined; onMetric: (id: MetricId) => void }

/** Four figures; the chosen one is drawn below them, beside the period before. */
export function Figures({ dashboard, metric, onMetric }: FiguresProps) {
  const { totals, previous, currency, receipt, simulated } = dashboard
  const shown = headline(totals)
  const chosen = chosenOf(shown, metric)
  const { label, format, axis, read, whole = false } = metrics[chosen]
  const series = daySeries(chosen, dashboard)
  const say = (value: number | null) =>
    value === null ? words.common.notEnoughData : format(value, currency)
  const quiet = totals.impressions === 0 && totals.spendMinor === 0
  return (
    <>
      <div role="group" aria-label={t.kpis} className="grid grid-cols-2 gap-3 lg:gap-4 xl:grid-cols-4">
        {shown.map((id, order) => {
          const value = metrics[id].read(totals)
          return (
            <KpiCard
              key={id}
              order={order}
              label={metrics[id].label}
              definition={metrics[id].definition}
              value={value === null ? null : metrics[id].format(value, currency)}
              change={changeOf(id, totals, previous)}
              goodWhen={metrics[id].goodWhen}
              trend={quiet ? [] : trendOf(daySeries(id, dashboard))}
              selected={id === chosen}
              onSelect={() => onMetric(id)}
            />
          )
        })}
      </div>
      <Card className="mt-3 p-4 lg:mt-4 lg:p-5" aria-labelledby="chart-title">
        <CardHeader id="chart-title" title={label}>
          {!quiet && <ChartLegend previous={dashboard.previousDays.length > 0} />}
        </CardHeader>
        {quiet ? (
          <EmptyState icon={<ChartSpline aria-hidden />} title={t.noFigures}>
            {t.noFiguresText}
          </EmptyState>
        ) : (
          <div className="mt-2">
            <AreaChart
              name={label}
              summary={t.chartSummary(label, series.length, say(read(totals)), say(read(previous)))}
              points={series}
              whole={whole}
              format={(value) => format(value, currency)}
              formatAxis={(value) => axis(value, currency)}
            />
          </div>
        )}
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          {receipt && <DataReceipt {...receiptProps(receipt)} />}
          {simulated === 'some' && !receipt?.simulated && <SimulatedChip detail={t.someSimulated} />}
        </div>
      </Card>
    </>
  )
}
