import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CampaignsToApprove } from '../../business/approval/campaigns-to-approve.tsx'
import { NothingToApprove } from '../../business/approval/nothing-to-approve.tsx'
import { ToApprove } from '../../business/approval/to-approve.tsx'
import { useCampaignsToApprove } from '../../business/approval/use-campaigns-to-approve.ts'
import { useToApprove } from '../../business/approval/use-to-approve.ts'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { ownZoneOf, useMayWrite, useMe } from '../../lib/me.ts'
import type { DashboardSearch } from '../../lib/search.ts'
import { words } from '../../lib/words.ts'
import { cx } from '../../ui/cls.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Card } from '../../ui/card.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { DashboardSkeleton } from './dashboard-skeleton.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { greeting } from './greeting.ts'
import { meaning } from './meaning.ts'
import { Platforms } from './platforms.tsx'
import { Recent } from './recent.tsx'
import { TopCampaigns } from './top-campaigns.tsx'

const t = words.dashboard

export function DashboardPage() {
  const me = useMe()
  const mayWrite = useMayWrite()
  const { days = 30, metric, currency } = useSearch({ from: '/app/dashboard' })
  const navigate = useNavigate({ from: '/dashboard' })
  const choose = (change: DashboardSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
  const answer = useQuery({
    ...apiQuery('meDashboard', { query: { days, ...(currency && { currency: currency as 'USD' }) } }), // the server refuses what is no currency
    placeholderData: keepPreviousData,
  })
  // What waits for a yes stands above the figures: coming later, it would push them down.
  const posts = useToApprove()
  const campaigns = useCampaignsToApprove()
  const isLoading = posts.isLoading || campaigns.isLoading
  const dashboard = answer.data?.dashboard

  return (
    <>
      <PageHeader
        title={greeting(me.user.name, ownZoneOf(me))}
        actions={
          <>
            {dashboard && dashboard.currencies.length > 1 && (
              <NativeSelect
                aria-label={t.currency}
                className="w-28"
                value={dashboard.currency}
                onChange={(event) => choose({ currency: event.target.value })}
              >
                {dashboard.currencies.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </NativeSelect>
            )}
            <Segmented
              label={t.range}
              value={String(days) as '7' | '14' | '30'} // what `days` can be
              onChange={(value) => choose({ days: Number(value) as 7 | 14 | 30 })}
              items={(['7', '14', '30'] as const).map((value) => ({ value, label: t.days(Number(value)) }))}
            />
          </>
        }
      >
        <p className="min-h-11 lg:min-h-[22px]">{dashboard ? meaning(dashboard) : ' '}</p>
      </PageHeader>
      <CampaignsToApprove />
      <ToApprove
        zone={me.workspace.timeZone}
        otherwise={
          me.workspace.role === 'client' &&
          !isLoading &&
          campaigns.campaigns.length === 0 && <NothingToApprove />
        }
      />
      {mayWrite && <FirstSteps steps={me.steps} />}
      {answer.data && !isLoading ? (
        <div className={cx('transition-opacity duration-180', answer.isPlaceholderData && 'opacity-60')}>
          <Figures
            dashboard={answer.data.dashboard}
            metric={metric}
            onMetric={(id) => choose({ metric: id })}
          />
          <TopCampaigns dashboard={answer.data.dashboard} />
          <div className="mt-3 grid gap-3 lg:mt-4 lg:grid-cols-2 lg:gap-4">
            <Platforms dashboard={answer.data.dashboard} />
            <Recent recent={answer.data.recent} />
          </div>
        </div>
      ) : answer.error && !answer.data ? (
        <Card>
          <ErrorState reason={reasonOf(answer.error)} onRetry={() => void answer.refetch()} />
        </Card>
      ) : (
        <DashboardSkeleton />
      )}
    </>
  )
}
