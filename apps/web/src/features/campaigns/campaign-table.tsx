import type { CampaignRow } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { campaignStateLook } from '../../lib/campaign-state.ts'
import { formatMoney, formatNumber, formatRate } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { cx } from '../../ui/cls.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { SortHead } from '../../ui/sort-head.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import { CampaignMenu } from './campaign-menu.tsx'
import { RunSwitch } from './run-switch.tsx'

const t = words.campaigns
type Sort = 'created' | 'name' | 'spend'
type CampaignTableProps = {
  rows: CampaignRow[]
  sort: Sort
  onSort: (sort: Sort) => void
  mayWrite: boolean
}

export function CampaignTable({ rows, sort, onSort, mayWrite }: CampaignTableProps) {
  const sortable = (key: 'name' | 'spend', label: string) => {
    const on = sort === key
    return (
      <SortHead label={label} on={on} rising={key === 'name'} onSort={() => onSort(on ? 'created' : key)} />
    )
  }
  const head = 'h-9 px-3 font-[560]'
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.table}>
      <table className="w-full text-base">
        <thead className="bg-sunken text-left text-sm text-ink-3">
          <tr>
            <th scope="col" className={cx(head, 'pl-4')} aria-sort={sort === 'name' ? 'ascending' : 'none'}>
              {sortable('name', t.column.campaign)}
            </th>
            <th scope="col" className={head}>
              {t.column.status}
            </th>
            <th scope="col" className={cx(head, 'text-right')}>
              {t.column.budget}
            </th>
            <th
              scope="col"
              className={cx(head, 'text-right')}
              aria-sort={sort === 'spend' ? 'descending' : 'none'}
            >
              {sortable('spend', t.column.spend)}
            </th>
            <th scope="col" className={cx(head, 'text-right')}>
              {t.column.clicks}
            </th>
            <th scope="col" className={cx(head, 'text-right max-xl:hidden')}>
              {t.column.results}
            </th>
            <th scope="col" className={cx(head, 'max-xl:hidden')}>
              {t.column.trend}
            </th>
            <th scope="col" className="w-12">
              <span className="sr-only">{t.column.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} mayWrite={mayWrite} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, mayWrite }: { row: CampaignRow; mayWrite: boolean }) {
  const { metrics, currency, recentSpendMinor: trend } = row
  const rising = (trend.at(-1) ?? 0) >= (trend[0] ?? 0)
  const cost = metrics.costPerConversionMinor
  return (
    <tr className="border-t border-line transition-colors duration-120 hover-fine:bg-hover">
      <th scope="row" className="max-w-0 min-w-56 py-2.5 pr-3 pl-4 text-left font-normal xl:w-[38%]">
        <div className="flex items-center gap-3">
          <Thumbnail url={row.thumbnailUrl} />
          <div className="min-w-0">
            <Link
              to="/campaigns/$id"
              params={{ id: row.id }}
              className="block truncate rounded-xs font-[600] underline decoration-transparent underline-offset-4 hover-fine:decoration-line-strong"
            >
              {row.name}
            </Link>
            <div className="flex items-center gap-1.5 text-sm text-ink-3">
              {row.platforms.map((platform) => (
                <PlatformMark key={platform} platform={platform} size={13} />
              ))}
              <span>{words.objective[row.objective]}</span>
              {row.simulated && <SimulatedMark />}
            </div>
          </div>
        </div>
      </th>
      <td className="px-3">
        <div className="flex items-center gap-2.5">
          <span className="flex w-[34px] justify-end">
            <RunSwitch row={row} mayWrite={mayWrite} />
          </span>
          <StatusBadge {...campaignStateLook(row.state)} />
        </div>
      </td>
      <td className="num px-3 text-right">{formatMoney(row.dailyBudgetMinor, currency)}</td>
      <td className="num px-3 text-right">
        {metrics.spendMinor > 0 ? formatMoney(metrics.spendMinor, currency, { short: true }) : <None />}
      </td>
      <td className="num px-3 text-right">
        {metrics.impressions > 0 ? (
          <>
            {formatNumber(metrics.linkClicks)}
            {metrics.ctr !== null && (
              <span className="block text-sm text-ink-3">{formatRate(metrics.ctr)}</span>
            )}
          </>
        ) : (
          <None />
        )}
      </td>
      <td className="num px-3 text-right max-xl:hidden">
        {metrics.conversions > 0 ? (
          <>
            {formatNumber(metrics.conversions)}
            {cost !== null && (
              <span className="block text-sm text-ink-3">{t.each(formatMoney(cost, currency))}</span>
            )}
          </>
        ) : (
          <None />
        )}
      </td>
      <td className="px-3 max-xl:hidden">
        <Sparkline values={trend} width={84} height={28} fill={false} tone={rising ? 'accent' : 'muted'} />
      </td>
      <td className="pr-3 text-right">
        <CampaignMenu row={row} mayWrite={mayWrite} />
      </td>
    </tr>
  )
}

const None = () => (
  <span className="text-ink-3">
    <span className="sr-only">{words.common.none}</span>
    <span aria-hidden>–</span>
  </span>
)
