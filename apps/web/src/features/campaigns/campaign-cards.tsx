import type { CampaignRow } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { campaignStateLook } from '../../lib/campaign-state.ts'
import { formatMoney, formatNumber } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import { CampaignMenu } from './campaign-menu.tsx'
import { RunSwitch } from './run-switch.tsx'

const t = words.campaigns

/** The table's rows on a phone. */
export const CampaignCards = ({ rows, mayWrite }: { rows: CampaignRow[]; mayWrite: boolean }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id} className="flex gap-3 border-b border-line p-3 last:border-0">
        <Thumbnail url={row.thumbnailUrl} size="md" />
        <div className="min-w-0 flex-1">
          <Link
            to="/campaigns/$id"
            params={{ id: row.id }}
            className="line-clamp-2 rounded-xs font-[600] break-words"
          >
            {row.name}
          </Link>
          <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
            <StatusBadge {...campaignStateLook(row.state)} />
            {row.simulated && <SimulatedMark />}
            {row.platforms.map((platform) => (
              <PlatformMark key={platform} platform={platform} size={14} />
            ))}
            <span className="num">{t.aDay(formatMoney(row.dailyBudgetMinor, row.currency))}</span>
          </div>
          {row.metrics.impressions > 0 && (
            <dl className="num mt-1.5 flex flex-wrap gap-x-3.5 text-sm">
              <Figure
                value={formatMoney(row.metrics.spendMinor, row.currency, { short: true })}
                label={t.spent}
              />
              <Figure value={formatNumber(row.metrics.linkClicks)} label={t.clicks} />
              {row.metrics.conversions > 0 && (
                <Figure value={formatNumber(row.metrics.conversions)} label={t.results} />
              )}
            </dl>
          )}
        </div>
        <div className="flex flex-col items-center gap-2">
          <CampaignMenu row={row} mayWrite={mayWrite} />
          <RunSwitch row={row} mayWrite={mayWrite} />
        </div>
      </li>
    ))}
  </ul>
)

const Figure = ({ value, label }: { value: string; label: string }) => (
  <div className="flex flex-row-reverse gap-1">
    <dt className="text-ink-3">{label}</dt>
    <dd className="font-[620]">{value}</dd>
  </div>
)
