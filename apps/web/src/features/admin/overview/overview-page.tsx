import { useQuery } from '@tanstack/react-query'
import { ChartNoAxesColumn } from 'lucide-react'
import { apiQuery } from '../../../lib/api.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { LoadState } from '../load-state.tsx'
import { SourceLine } from '../source-line.tsx'
import { adminWords } from '../words.ts'
import { JobsCard } from './jobs-card.tsx'
import { PlansCard } from './plans-card.tsx'
import { RevenueCard } from './revenue-card.tsx'
import { TrialsCard } from './trials-card.tsx'

const t = adminWords.overview

export function OverviewPage() {
  const revenue = useQuery(apiQuery('adminRevenue', { query: {} }))
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <div className="flex flex-col gap-4">
        <LoadState query={revenue}>
          {(data) => {
            const { source, at } = data.receipt
            const line = <SourceLine source={source} at={at} />
            return (
              <>
                {data.byCurrency.length === 0 && (
                  <Card>
                    <EmptyState compact icon={<ChartNoAxesColumn aria-hidden />} title={t.noRevenue}>
                      {t.noRevenueText}
                    </EmptyState>
                    <div className="px-5 pb-4">{line}</div>
                  </Card>
                )}
                {data.byCurrency.map((one) => (
                  <RevenueCard key={one.currency} revenue={one} source={line} />
                ))}
                <div className="grid gap-4 lg:grid-cols-2">
                  <TrialsCard revenue={data} source={line} />
                  <PlansCard revenue={data} source={line} />
                </div>
              </>
            )
          }}
        </LoadState>
        <JobsCard />
      </div>
    </>
  )
}
