import type { Campaign, CampaignInsights } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChartSpline } from 'lucide-react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { daySeries, trendOf } from '../../lib/day-series.ts'
import { chosenOf, headline, metrics } from '../../lib/metrics.ts'
import { receiptProps } from '../../lib/receipt.ts'
import { words } from '../../lib/words.ts'
import { AreaChart } from '../../ui/area-chart.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt } from '../../ui/data-receipt.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AdBreakdown } from './ad-breakdown.tsx'
import { PlatformBreakdown } from './platform-breakdown.tsx'

const t = words.campaign
const secondary = ['impressions', 'reach', 'clicks', 'ctr', 'cpc', 'cpm', 'frequency'] as const

export function CampaignFigures({ campaign }: { campaign: Campaign }) {
  const insights = useQuery(apiQuery('getCampaignInsights', { params: { id: campaign.id }, query: {} }))
  if (insights.data) {
    const empty = !insights.data.receipt || insights.data.totals.impressions === 0
    return empty ? (
      <NoFigures campaign={campaign} insights={insights.data} />
    ) : (
      <Loaded campaign={campaign} insights={insights.data} />
    )
  }
  if (insights.error)
    return (
      <Card>
        <ErrorState reason={reasonOf(insights.error)} onRetry={() => void insights.refetch()} />
      </Card>
    )
  return (
    <div>
      <LoadingNote />
      <div className="grid grid-cols-2 gap-3 lg:gap-4 xl:grid-cols-4">
        {[0, 1, 2, 3].map((card) => (
          <Skeleton key={card} className="h-[138px] rounded-lg lg:h-[150px]" />
        ))}
      </div>
      <Skeleton className="mt-4 h-[396px] rounded-lg" />
    </div>
  )
}

function NoFigures({ campaign, insights }: { campaign: Campaign; insights: CampaignInsights }) {
  const text = !campaign.launchedAt
    ? t.noFiguresDraft
    : campaign.simulated
      ? t.noFiguresLive
      : t.noFiguresWait
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="figures">
      <CardHeader id="figures" title={t.figures} />
      <EmptyState compact icon={<ChartSpline aria-hidden />} title={t.noFigures}>
        {text}
      </EmptyState>
      {insights.receipt && <DataReceipt {...receiptProps(insights.receipt)} />}
    </Card>
  )
}

function Loaded({ campaign, insights }: { campaign: Campaign; insights: CampaignInsights }) {
  const { metric } = useSearch({ from: '/app/campaigns/$id' })
  const navigate = useNavigate({ from: '/campaigns/$id' })
  const { totals, currency, days, receipt } = insights
  const shown = headline(totals)
  const chosen = chosenOf(shown, metric)
  const { label, format, axis, read, whole = false } = metrics[chosen]
  const period = {
    since: days[0]?.day ?? receipt?.since ?? '',
    until: days.at(-1)?.day ?? receipt?.until ?? '',
    days,
  }
  const value = read(totals)
  const series = daySeries(chosen, period)
  return (
    <>
      <div
        role="group"
        aria-label={words.dashboard.kpis}
        className="grid grid-cols-2 gap-3 lg:gap-4 xl:grid-cols-4"
      >
        {shown.map((id, order) => {
          const figure = metrics[id].read(totals)
          return (
            <KpiCard
              key={id}
              order={order}
              label={metrics[id].label}
              definition={metrics[id].definition}
              value={figure === null ? null : metrics[id].format(figure, currency)}
              trend={trendOf(daySeries(id, period))}
              selected={id === chosen}
              onSelect={() => void navigate({ search: { metric: id }, replace: true, resetScroll: false })}
            />
          )
        })}
      </div>
      <Card className="p-4 lg:p-5" aria-labelledby="chart-title">
        <CardHeader id="chart-title" title={label} />
        <div className="mt-2">
          <AreaChart
            name={label}
            summary={t.chartSummary(
              label,
              series.length,
              value === null ? words.common.notEnoughData : format(value, currency),
            )}
            points={series}
            whole={whole}
            format={(figure) => format(figure, currency)}
            formatAxis={(figure) => axis(figure, currency)}
          />
        </div>
        <dl className="num mt-3 grid grid-cols-2 gap-3 border-t border-line pt-4 sm:grid-cols-3 lg:grid-cols-5">
          {secondary
            .filter((id) => !shown.includes(id))
            .map((id) => {
              const figure = metrics[id].read(totals)
              return (
                <div key={id}>
                  <dt className="text-sm text-ink-3">{metrics[id].label}</dt>
                  <dd className={figure === null ? 'text-ink-3' : 'text-md font-[620]'}>
                    {figure === null ? words.common.notEnoughData : metrics[id].format(figure, currency)}
                  </dd>
                </div>
              )
            })}
        </dl>
        <div className="mt-4">{receipt && <DataReceipt {...receiptProps(receipt)} />}</div>
      </Card>
      <div className="grid gap-3 lg:grid-cols-[2fr_3fr] lg:gap-4">
        <PlatformBreakdown insights={insights} />
        <AdBreakdown campaign={campaign} insights={insights} />
      </div>
    </>
  )
}
