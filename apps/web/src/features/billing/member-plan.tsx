import type { Usage } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { planWords } from '../../business/plan/words.ts'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { formatDate } from '../../lib/format.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AdSpendNote } from './ad-spend-note.tsx'
import { UsageCard } from './usage-card.tsx'
import { billingWords as t } from './words.ts'

/** For everybody who does not pay: what may be used, and whom to ask. */
export function MemberPlan() {
  const usage = useQuery(apiQuery('getUsage'))
  return (
    <>
      <PageHeader title={t.title}>{t.leadMember}</PageHeader>
      {usage.data ? (
        <div className="flex flex-col gap-4">
          <State usage={usage.data} />
          <UsageCard
            meters={usage.data.meters}
            withLimits={usage.data.plan !== null}
            ended={usage.data.state === 'ended'}
          />
          <AdSpendNote text={planWords.adSpend} />
        </div>
      ) : usage.error ? (
        <Card>
          <ErrorState reason={reasonOf(usage.error)} onRetry={() => void usage.refetch()} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <LoadingNote />
          <Skeleton className="h-28 rounded-lg" />
          <Skeleton className="h-52 rounded-lg" />
        </div>
      )}
    </>
  )
}

const tones = { trial: 'accent', active: 'good', past_due: 'good', ended: 'bad' } as const

function State({ usage: { plan, planName, state, endsAt } }: { usage: Usage }) {
  // A payment that failed is the payer's affair as long as everything works.
  const badge = state === 'past_due' ? 'active' : state
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="plan">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="plan" className="text-xl font-[640]">
          {plan && planName ? t.planOf(plan, planName) : t.usage.plan}
        </h2>
        <StatusBadge tone={tones[state]} label={t.badge[badge]} />
      </div>
      {state === 'ended' && (
        <p className="mt-2 max-w-[75ch] text-ink-2">
          {t.state.ended(endsAt && formatDate(endsAt))} {t.state.endedText}
        </p>
      )}
      <p className="mt-2 max-w-[75ch] text-ink-2">
        {planName ? t.usage.ask : `${t.usage.guest} ${t.usage.askGuest}`}
      </p>
    </Card>
  )
}
