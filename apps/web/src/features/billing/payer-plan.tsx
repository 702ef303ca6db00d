import type { Billing } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AdSpendNote } from './ad-spend-note.tsx'
import { BackFromPaying } from './back-from-paying.tsx'
import { Invoices } from './invoices.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { SelfHostedNote } from './self-hosted-note.tsx'
import { UsageCard } from './usage-card.tsx'
import { billingWords as t } from './words.ts'

export function PayerPlan() {
  const billing = useQuery(apiQuery('getBilling'))
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      {billing.data ? (
        <Everything billing={billing.data} />
      ) : billing.error ? (
        <Card>
          <ErrorState reason={reasonOf(billing.error)} onRetry={() => void billing.refetch()} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <LoadingNote />
          <Skeleton className="h-40 rounded-lg" />
          <Skeleton className="h-52 rounded-lg" />
          <Skeleton className="h-96 rounded-lg" />
        </div>
      )}
    </>
  )
}

const Everything = ({ billing }: { billing: Billing }) => (
  <div className="flex flex-col gap-4">
    {billing.mode === 'stripe' && <BackFromPaying billing={billing} />}
    <PlanCard billing={billing} />
    <UsageCard meters={billing.usage} period={billing.period} ended={billing.state === 'ended'} />
    <AdSpendNote text={billing.adSpend} />
    {billing.mode === 'stripe' ? (
      <>
        <PlanChoice billing={billing} />
        <Invoices />
      </>
    ) : (
      <SelfHostedNote />
    )}
  </div>
)
