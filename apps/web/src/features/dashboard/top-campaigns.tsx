import type { CampaignRow, Dashboard, Metrics } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, Megaphone } from 'lucide-react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { campaignStateLook } from '../../lib/campaign-state.ts'
import { formatMoney, formatNumber, formatRate } from '../../lib/format.ts'
import { useMayWrite } from '../../lib/me.ts'
import { receiptProps } from '../../lib/receipt.ts'
import { words } from '../../lib/words.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt, SimulatedMark } from '../../ui/data-receipt.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'

const t = words.dashboard
const c = words.campaigns

/** The five that spent most. Figures are those of the chosen period, state and picture those of now. */
export function TopCampaigns({ dashboard }: { dashboard: Dashboard }) {
  const mayWrite = useMayWrite()
  const list = useQuery(apiQuery('listCampaigns', { query: { sort: 'spend', limit: 5 } }))
  const inPeriod = new Map(dashboard.campaigns.map((row) => [row.campaignId, row.metrics]))
  const rows = list.data?.campaigns ?? []
  return (
    <Card className="mt-3 lg:mt-4" aria-labelledby="top-campaigns">
      <div className="p-4 lg:px-5">
        <CardHeader id="top-campaigns" title={t.top}>
          <LinkButton to="/campaigns" kind="ghost" size="sm">
            {t.allCampaigns}
            <ArrowRight aria-hidden />
          </LinkButton>
        </CardHeader>
      </div>
      {list.data && rows.length > 0 ? (
        <ul className="border-t border-line">
          {rows.map((row) => (
            <Row key={row.id} row={row} figures={inPeriod.get(row.id)} />
          ))}
          {dashboard.receipt && (
            <li className="px-4 py-3 lg:px-5">
              <DataReceipt {...receiptProps(dashboard.receipt)} />
            </li>
          )}
        </ul>
      ) : list.data ? (
        <div className="border-t border-line">
          <EmptyState
            compact
            icon={<Megaphone aria-hidden />}
            title={c.emptyTitle}
            action={
              mayWrite && (
                <LinkButton to="/new" kind="soft">
                  {c.emptyAction}
                </LinkButton>
              )
            }
          >
            {t.topEmpty}
          </EmptyState>
        </div>
      ) : list.error ? (
        <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <div className="flex flex-col gap-2 p-4 pt-0">
          <LoadingNote />
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} className="h-[60px]" />
          ))}
        </div>
      )}
    </Card>
  )
}

function Row({ row, figures }: { row: CampaignRow; figures: Metrics | undefined }) {
  return (
    <li className="relative flex items-center gap-3 border-b border-line px-4 py-2.5 transition-colors duration-120 hover-fine:bg-hover lg:px-5">
      <Thumbnail url={row.thumbnailUrl} />
      <div className="min-w-0 flex-1">
        <Link
          to="/campaigns/$id"
          params={{ id: row.id }}
          className="block truncate rounded-xs font-[600] after:absolute after:inset-0"
        >
          {row.name}
        </Link>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
          <StatusBadge {...campaignStateLook(row.state)} />
          {row.platforms.map((platform) => (
            <PlatformMark key={platform} platform={platform} size={14} />
          ))}
          <span className="max-sm:hidden">{words.objective[row.objective]}</span>
          {row.simulated && <SimulatedMark />}
        </div>
      </div>
      <Sparkline
        values={row.recentSpendMinor}
        width={84}
        height={28}
        fill={false}
        className="max-md:hidden"
      />
      <dl className="num grid grid-cols-[auto] gap-x-6 text-right text-sm sm:grid-cols-[88px_72px_72px]">
        <Figure
          label={c.spent}
          value={figures && formatMoney(figures.spendMinor, row.currency, { short: true })}
        />
        <Figure
          label={c.clicks}
          value={figures && formatNumber(figures.linkClicks)}
          className="max-sm:hidden"
        />
        <Figure
          label={c.column.ctr}
          value={figures?.ctr === null ? undefined : figures && formatRate(figures.ctr)}
          className="max-sm:hidden"
        />
      </dl>
    </li>
  )
}

const Figure = ({
  label,
  value,
  className,
}: {
  label: string
  value: string | undefined
  className?: string
}) => (
  <div className={className}>
    <dd className="text-base font-[600]">{value ?? '–'}</dd>
    <dt className="text-xs text-ink-3">{label}</dt>
  </div>
)
